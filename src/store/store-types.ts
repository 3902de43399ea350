import type { Needs } from '../adapters/adapter.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Incident, Maintenance, StatusFeed } from '../feed/schema.js';
import type { FeedWarning } from '../feed/feed-warning.js';

/** Freshness of a feed: https://github.com/ScootKit/status-widgets/blob/main/docs/elements.md#fresh-stale-unknown */
export type Freshness = 'loading' | 'fresh' | 'stale' | 'unknown';

/** State of a store. A frozen object, replaced with each change. */
export interface FeedState {
  readonly freshness: Freshness;
  /** The last valid feed. It stays after an error. Undefined before the first one. */
  readonly feed: StatusFeed | undefined;
  /** `feed` plus the components of third parties that do not affect the status. Absent if there are none. */
  readonly listed?: StatusFeed | undefined;
  /** Whether the store is still waiting for the first answers of third parties. True for at most one second. */
  readonly isGathering?: boolean;
  /** Time of the last valid answer, in wall-clock milliseconds. Undefined before it, and for an inline feed without `updatedAt`. */
  readonly loadedAt: number | undefined;
  /** Error of the last request. Undefined if it succeeded. */
  readonly error: FeedError | undefined;
  /** What was dropped or corrected in `feed`. */
  readonly warnings: readonly FeedWarning[];
  /** The incidents and then the maintenances of each page from `loadOlder`. Some may also be in `feed`. */
  readonly older: readonly (Incident | Maintenance)[];
  /** URL of the next older page. Undefined if there is none, or it is already loaded. */
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

/** What a subscriber needs from a store. The store combines the needs of all subscribers. */
export interface SubscribeOptions extends Needs {
  /** Seconds between polls. 0 turns polling off. With several subscribers, the smallest value above 0 applies. */
  readonly refresh?: number;
  /** Maximum size of a body in bytes. With several subscribers, the largest value applies. */
  readonly maxSize?: number;
  /** Time of the feed that the subscriber already has, in wall-clock milliseconds. The first request waits until the next one is due. */
  readonly loadedAt?: number | undefined;
}

/** Loads a feed and polls it while there are subscribers. Keeps the last valid feed and updates its freshness. */
export interface FeedStore {
  /** Absolute URL of the feed. Empty for a store that makes no requests. */
  readonly url: string;
  readonly getState: () => FeedState;
  /** Calls `listener` after each change of the state. Returns a function that unsubscribes. */
  readonly subscribe: (listener: (state: FeedState) => void, options?: SubscribeOptions) => () => void;
  /** Requests the feed now. Resolves when the answer or the error is in the state. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** Loads the page at `previous` into `older`. If that fails, rejects with a `FeedError` and leaves the state unchanged. */
  readonly loadOlder: () => Promise<void>;
  /**
   * Sets a feed without a request. Ignored if there is an answer already. `loadedAt` is the time of the feed in wall-clock
   * milliseconds. Without it, the feed is stale. Throws a `FeedError` `shape` if the value is not a feed.
   */
  readonly seed: (value: unknown, loadedAt?: number) => void;
}

/** URL and options of a feed. */
export interface FeedConfig extends Pick<SubscribeOptions, 'refresh' | 'maxSize'> {
  /** Empty for an inline feed, which is set by `seed`. */
  readonly src: string;
  readonly provider?: string | undefined;
  readonly fallbackSrc?: readonly string[] | undefined;
}

/** URL and options of the feed of a third party. */
export interface SourceConfig extends FeedConfig {
  readonly components: readonly string[];
  readonly group?: string | undefined;
  readonly name?: string | undefined;
  /** Whether its problems affect the overall state. Otherwise its components are only listed. */
  readonly affectsStatus: boolean;
}
