import { FeedError, isFeedError } from '../feed/feed-error.js';
import { isLossy } from '../feed/lossy.js';
import { parseFeed, type ParsedFeed } from '../feed/parse.js';
import { readFeed, type ReadOptions } from '../reader/read-feed.js';
import { serverError } from '../reader/server-error.js';
import { freshnessOf, intervalOf } from '../store/freshness.js';
import { LOADING, type FeedState } from '../store/store-types.js';
import { GRACE } from './late-styles.js';

/** Where the feed of a tag comes from, and when it was read. */
export interface StateSource extends ReadOptions {
  /** A feed as an object. It is checked like one from a server. */
  readonly feed?: unknown;
  readonly src?: string | undefined;
  readonly now: number;
  /** NaN if it is not known. */
  readonly loadedAt: number;
  /** Seconds between polls of the tag. */
  readonly refresh: number | undefined;
}

/** Whether a number is a time that a `Date` can have. */
export const isTime = (at: number): boolean => !Number.isNaN(new Date(at).getTime());

const read = ({ feed, src, ...options }: StateSource): ParsedFeed | Promise<ParsedFeed> => {
  if (feed !== undefined && feed !== null) return parseFeed(feed);
  if (src) return readFeed(src, options);
  throw new FeedError('shape', '', 'there is neither a feed nor a src');
};

/** The state of a feed at a time. Never operational without a feed that could be read. */
export const readState = async (source: StateSource): Promise<FeedState> => {
  try {
    const { feed, warnings } = await read(source);
    const { now, refresh } = source;
    const isDated = isTime(source.loadedAt);
    const loadedAt = isDated ? Math.min(source.loadedAt, now) : now;
    const [known] = freshnessOf({ ...feed, refresh: intervalOf(refresh), loadedAt, age: now - loadedAt });
    const state = { ...LOADING, feed, warnings, previous: feed.history?.previous };
    return isDated
      ? { ...state, freshness: known, loadedAt }
      : { ...state, freshness: known === 'fresh' ? 'stale' : known };
  } catch (cause) {
    const error = isFeedError(cause) ? cause : new FeedError('network', source.src ?? '', 'cannot be read', { cause });
    return { ...LOADING, freshness: 'unknown', error: serverError(error, source.src) };
  }
};

/**
 * The state as HTML may show it that is kept for `maxAge` seconds. Without a limit, or with NaN, nothing is shown as current: HTML cannot know
 * how old it is when somebody sees it.
 */
export const keptState = (state: FeedState, refresh: number | undefined, now: number, maxAge = Infinity): FeedState => {
  const { feed, loadedAt, freshness } = state;
  if (!feed || loadedAt === undefined || freshness !== 'fresh') return state;
  const [, left] = freshnessOf({ ...feed, refresh: intervalOf(refresh), loadedAt, age: now - loadedAt });
  return left > Math.max(0, maxAge) * 1000 + GRACE && !isLossy(feed) ? state : { ...state, freshness: 'stale' };
};
