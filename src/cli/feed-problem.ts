import type { JsonPath } from './json-document.js';

/** A mistake in a document in the native format. */
export interface FeedProblem {
  readonly path: JsonPath;
  readonly expected: string;
  /** What to write instead. Empty if nothing is known. */
  readonly hint: string;
  /** Whether it is only probably a mistake. */
  readonly isWarning?: boolean;
  /** Whether it is about the key, not about its value. */
  readonly isAboutKey?: boolean;
}
