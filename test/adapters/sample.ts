import type { ComponentStatus } from '../../src/feed/schema.js';

/** What a recorded body amounts to on its own, as a person counted it in the payload. */
export interface Sample {
  /** File below the folder of recorded feeds. */
  readonly file: string;
  /** Adapter that recognizes it; absent where none may. */
  readonly provider?: string;
  /** Address the body was recorded at. */
  readonly url?: string;
  /** When it was recorded, where times are told as "9 minutes ago". */
  readonly at?: string;
  /** Further bodies of the same page, in the order of `endpoints` and `history`: files. */
  readonly with?: readonly string[];
  readonly components?: number;
  readonly groups?: number;
  /** Open and past. */
  readonly incidents?: number;
  readonly maintenances?: number;
  readonly overall?: ComponentStatus;
  /** Paths of all warnings. */
  readonly warnings?: readonly string[];
}
