import type { FeedWarning } from './feed-warning.js';

/** State of the parser while it reads a document. */
interface ParserState {
  /** The first 100 warnings, then one with the number of the others. */
  warnings: FeedWarning[];
  /** Number of all warnings. */
  count: number;
  /** Number of invalid items and invalid lists. Duplicates are not counted. */
  lost: number;
  /** Whether an item was dropped that may have had a problem, so that the overall state may look better than it is. */
  mayHideProblems: boolean;
  /** Path of the current object or list: the first `depth` keys and indices. The others are left over from earlier values. */
  path: (string | number)[];
  depth: number;
  /** A required key that the current object does not have. */
  missing: string | number;
  /** Ids of the groups of the document. */
  groupIds: ReadonlySet<unknown>;
}

const initial = (): ParserState => ({
  warnings: [],
  count: 0,
  lost: 0,
  mayHideProblems: false,
  path: [],
  depth: 0,
  missing: '',
  groupIds: new Set(),
});

/** One state for all documents, because parsing is synchronous. */
export const parser: ParserState = initial();

/** Resets the parser for a new document. */
export const startDocument = (): void => {
  Object.assign(parser, initial());
};
