import type { ComponentStatus } from '../../src/feed/schema.js';

/** The expected feed of a recorded body. The numbers were counted by hand. */
export interface Sample {
  /** File in the folder of recorded feeds. */
  readonly file: string;
  /** Adapter that recognizes it. Undefined if none does. */
  readonly provider?: string;
  /** URL of the body. */
  readonly url?: string;
  /** Time of the recording, for relative times such as "9 minutes ago". */
  readonly at?: string;
  /** Files with further bodies of the same page, in the order of `endpoints` and `history`. */
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
