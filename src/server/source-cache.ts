import { FeedError, isFeedError } from '../feed/feed-error.js';
import type { FeedWarning } from '../feed/feed-warning.js';
import { isLossy } from '../feed/lossy.js';
import type { StatusFeed } from '../feed/schema.js';
import { MIB } from '../reader/fetch-json.js';
import { createReader } from '../reader/read-feed.js';
import { freshnessOf } from '../store/freshness.js';
import { nextDelay } from '../store/next-delay.js';
import { stopwatch, systemClock, type Clock } from '../store/clock.js';
import type { Freshness } from '../store/store-types.js';
import type { StoredSource } from './archive-state.js';
import { createConditionalFetch } from './conditional-fetch.js';
import { createGuardedFetch } from './guarded-fetch.js';
import type { SourceConfig } from './handler-config.js';
import { isFuture } from './is-future.js';
import { createSharedWork } from './shared-work.js';

/** Milliseconds for all requests of one reading. Each single request has 10 seconds. */
const READING_TIMEOUT = 30_000;
/** Milliseconds for which the reader may leave out a history that has failed, without a further warning, and some more. */
const PARTIAL_TIME = 1_200_000;

/** What is known of a source. */
export interface SourceState {
  readonly feed: StatusFeed | undefined;
  /** Name of the adapter that read the feed. */
  readonly provider: string | undefined;
  /** Time of the last valid answer, in milliseconds. */
  readonly loadedAt: number | undefined;
  readonly error: FeedError | undefined;
  readonly freshness: Freshness;
  /** Whether the last reading succeeded, with all parts of the page, and with all maintenances that they list. */
  readonly isComplete: boolean;
  /** Whether the feed was read from one of `fallbackSrc`. */
  readonly isFallback: boolean;
}

/** A warning about a part of the page that could not be read: its path is the URL of the part. */
const isAboutPart = ({ path }: FeedWarning): boolean => /^https?:/.test(path);
/** A warning about a maintenance that was dropped, or about more than are listed. */
const isAboutMaintenance = ({ path }: FeedWarning): boolean => /^\$(\.maintenances(\[\d+\])?)?$/.test(path);

/** What the server uses of its platform. Tests replace it. */
export interface Platform {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly random: () => number;
}

export const systemPlatform: Platform = {
  fetch: (input, init) => globalThis.fetch(input, init),
  clock: systemClock,
  random: Math.random,
};

/** Reads one source, keeps its last valid feed, and knows when it is due again. */
export interface SourceCache {
  readonly state: () => SourceState;
  /** Whether it should be read now, or in less than `ahead` milliseconds. */
  readonly isDue: (ahead?: number) => boolean;
  /** Milliseconds until it is due. */
  readonly dueIn: () => number;
  /** Sets the last feed from an archive, if it is newer than the own one, and not from the future. */
  readonly restore: (stored: StoredSource) => void;
  /** Reads the source. Never rejects. While a reading is under way, it is shared. */
  readonly refresh: () => Promise<void>;
  /** Reads an older page of incidents. Undefined if the source was not read yet, because its provider is not known then. */
  readonly readOlder: (url: string) => Promise<StatusFeed> | undefined;
}

/** Creates the cache of a source. Freshness, intervals and pauses after errors are those of the tags: docs/elements.md#polling */
export const createSourceCache = (source: SourceConfig, refresh: number, platform: Platform): SourceCache => {
  const { clock, random } = platform;
  const fetch = createGuardedFetch(source, createConditionalFetch(platform.fetch));
  const { src, provider, fallbackSrc } = source;
  const reader = createReader(src, { provider, fallbackSrc, fetch });
  const needs = { components: true, incidents: true };
  let state: Omit<SourceState, 'freshness'> = {
    feed: undefined,
    provider: undefined,
    loadedAt: undefined,
    error: undefined,
    isComplete: false,
    isFallback: false,
  };
  let isRead = false;
  let sincePartial = () => Infinity;
  let age = () => 0;
  let sinceRequest: (() => number) | undefined;
  let delay = 0;
  let failures = 0;

  const read = async (): Promise<void> => {
    try {
      const signal = AbortSignal.timeout(READING_TIMEOUT);
      const reading = await reader.read({ needs: () => needs, maxSize: 16 * MIB, signal });
      const { feed, provider, warnings } = reading;
      const isFallback = reading.src !== src;
      if (warnings.some(isAboutPart)) sincePartial = stopwatch(clock);
      const isComplete =
        !isFallback && sincePartial() > PARTIAL_TIME && !isLossy(feed) && !warnings.some(isAboutMaintenance);
      state = { feed, provider, loadedAt: clock.now(), error: undefined, isComplete, isFallback };
      isRead = true;
      age = stopwatch(clock);
      failures = 0;
    } catch (error) {
      state = {
        ...state,
        error: isFeedError(error) ? error : new FeedError('timeout', src, 'not read in time', { cause: error }),
        isComplete: false,
      };
      failures += 1;
    }
    const { error, feed } = state;
    delay = nextDelay({ refresh, failures, error, loaded: !!feed, random: random() });
    sinceRequest = stopwatch(clock);
  };

  return {
    state: () => {
      const now = clock.now();
      // The clock was ahead, and is right again.
      if (state.loadedAt !== undefined && isFuture(state.loadedAt, now)) state = { ...state, loadedAt: now - age() };
      const { feed, loadedAt, error } = state;
      if (!feed || loadedAt === undefined) return { ...state, freshness: error ? 'unknown' : 'loading' };
      const { updatedAt, ttl } = feed;
      const [freshness] = freshnessOf({ refresh, loadedAt, age: age(), updatedAt, ttl });
      return { ...state, freshness };
    },
    isDue: (ahead = 0) => !sinceRequest || sinceRequest() >= delay - (failures ? 0 : ahead),
    dueIn: () => Math.max(0, delay - (sinceRequest?.() ?? Infinity)),
    restore: ({ feed, provider, loadedAt, isFallback = false }) => {
      const now = clock.now();
      if (loadedAt <= (state.loadedAt ?? -1) || isFuture(loadedAt, now)) return;
      const passed = Math.max(0, now - loadedAt);
      state = { feed, provider, loadedAt, error: undefined, isComplete: false, isFallback };
      age = stopwatch(clock, passed);
      failures = 0;
      delay = nextDelay({ refresh, failures, error: undefined, loaded: true, random: random() });
      sinceRequest = stopwatch(clock, passed);
    },
    refresh: createSharedWork(clock, 1.5 * READING_TIMEOUT, read).run,
    readOlder: (url) =>
      isRead
        ? reader
            .readOlder(url, { maxSize: 16 * MIB, signal: AbortSignal.timeout(READING_TIMEOUT) })
            .then(({ feed }) => feed)
        : undefined,
  };
};
