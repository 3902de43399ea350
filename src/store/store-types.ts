import type { Needs } from '../adapters/adapter.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Incident, StatusFeed } from '../feed/schema.js';
import type { FeedWarning } from '../feed/feed-warning.js';

/** Freshness of a feed: https://github.com/ScootKit/status-widgets/blob/main/docs/elements.md#fresh-stale-unknown */
export type Freshness = 'loading' | 'fresh' | 'stale' | 'unknown';

/** A frozen picture of a store. The same object until something changes. */
export interface FeedState {
  readonly freshness: Freshness;
  /** The last good feed; stays after errors. Absent until the first. */
  readonly feed: StatusFeed | undefined;
  /** `feed` with what is listed beside it and does not count: third parties'. Absent where that is nothing. */
  readonly listed?: StatusFeed | undefined;
  /** For a moment, at first: what is listed beside it has not all answered yet. */
  readonly isGathering?: boolean;
  /** Wall-clock milliseconds of the last validated answer; absent before it, and for an inline feed without `updatedAt`. */
  readonly loadedAt: number | undefined;
  /** What the last try ran into; absent after a good one. */
  readonly error: FeedError | undefined;
  /** What was dropped or mended in `feed`. */
  readonly warnings: readonly FeedWarning[];
  /** Older incidents that `loadOlder` has read, newest first. */
  readonly older: readonly Incident[];
  /** The next older page of history, where the feed has one that is not loaded yet. */
  readonly previous: string | undefined;
}

/** The state of a store before its first answer. */
export const LOADING: FeedState = Object.freeze({
  freshness: 'loading',
  feed: undefined,
  loadedAt: undefined,
  error: undefined,
  warnings: [],
  older: [],
  previous: undefined,
});

/** What a subscriber asks of a store. The store asks for the union of its subscribers' needs. */
export interface SubscribeOptions extends Needs {
  /** Seconds between polls; 0 never. The smallest that is not 0 counts. */
  readonly refresh?: number;
  /** Bytes of a body that are read at most. The largest counts. */
  readonly maxSize?: number;
}

/** One feed: polls while somebody listens, keeps the last good answer and lets it age. Knows no element. */
export interface FeedStore {
  readonly getState: () => FeedState;
  /** Calls `listener` after every change, not for the present state. Returns the way out. */
  readonly subscribe: (listener: (state: FeedState) => void, options?: SubscribeOptions) => () => void;
  /** Asks now; resolves when the answer or the error is in the state. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** Reads the next page of `history.previous` into `older`. Rejects with a `FeedError`; the state keeps what it has. */
  readonly loadOlder: () => Promise<void>;
  /** Puts a feed in without a request. `loadedAt`: wall-clock milliseconds it stands for; absent: stale at once. An answer that is there wins. Throws `FeedError` `shape`. */
  readonly seed: (value: unknown, loadedAt?: number) => void;
}
