import type { Needs } from '../adapters/adapter.js';
import { FeedError, isFeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse.js';
import { MIB, TIMEOUT } from '../reader/fetch-json.js';
import { createReader, type ReaderOptions } from '../reader/read-feed.js';
import type { FeedReading } from '../reader/source-reader.js';
import { isAwake } from './awake.js';
import { stopwatch, systemClock, type Clock } from './clock.js';
import { freshnessOf, intervalOf } from './freshness.js';
import { startPolling, type Polling } from './polling.js';
import { LOADING, type FeedState, type FeedStore, type Freshness, type SubscribeOptions } from './store-types.js';

/** Milliseconds that a store outlives its last listener: moving an element causes no second request. */
const LINGER = 1000;

export interface StoreOptions extends ReaderOptions {
  readonly clock?: Clock;
  /** 0 up to 1. */
  readonly random?: () => number;
  /** Called when somebody listens where nobody did; returns the milliseconds that a first request is held back. */
  readonly onStart?: () => number;
  /** Called when nobody listens any more, with the milliseconds since the store started. */
  readonly onLeave?: (listened: number) => void;
  /** Called when nobody came back. */
  readonly onRest?: () => void;
}

/** A store for one feed; with an empty `url` one without requests, for feeds that are handed over by `seed`. */
export const createFeedStore = (
  url: string,
  { clock = systemClock, random = Math.random, onStart, onLeave, onRest, ...sources }: StoreOptions = {},
): FeedStore => {
  const reader = createReader(url, sources);
  const entries = new Set<{ readonly listener: (state: FeedState) => void; readonly options: SubscribeOptions }>();
  const visited = new Set<string>();
  let state: FeedState = LOADING;
  // The last good answer, since when it is there, and the needs that the last request served.
  let reading: FeedReading | undefined;
  let age: (() => number) | undefined;
  let covered: Needs = {};
  let failures = 0;
  let running: Promise<void> | undefined;
  let runningOlder: Promise<void> | undefined;
  let abort: AbortController | undefined;
  /** Since the store listens to the world: while somebody listens to it, and a little longer. */
  let awake: (() => number) | undefined;
  let loading = stopwatch(clock);
  let polling: Polling | undefined;
  let endAging: (() => void) | undefined;
  let endLinger: (() => void) | undefined;

  const asked = <T>(of: (options: SubscribeOptions) => T): readonly T[] =>
    Array.from(entries, (entry) => of(entry.options));
  const needs = (): Needs => ({
    components: asked((each) => each.components).includes(true),
    incidents: asked((each) => each.incidents).includes(true),
  });
  const maxSize = (): number => Math.max(0, ...asked((each) => each.maxSize || MIB)) || MIB;
  const refresh = (): number => {
    const least = Math.min(...asked((each) => intervalOf(each.refresh) || Infinity));
    return least < Infinity ? least : 0;
  };

  const isTried = (): boolean => !!reading || failures > 0;

  const believed = ({ feed, loadedAt, error }: FeedState): readonly [Freshness, number] => {
    if (feed)
      return age && loadedAt !== undefined
        ? freshnessOf({ ...feed, refresh: refresh(), loadedAt, age: age() })
        : ['stale', Infinity];
    const left = TIMEOUT - loading();
    return error || left <= 0 ? ['unknown', Infinity] : ['loading', left];
  };

  /** The one place where the state changes; called without a patch when time has passed. */
  const settle = (patch?: Partial<FeedState>): void => {
    const merged = { ...state, ...patch };
    const [freshness, left] = believed(merged);
    const next = { ...merged, freshness };
    endAging?.();
    endAging = awake && left < Infinity ? clock.after(left, settle) : undefined;
    if (Object.entries(next).every(([key, value]) => value === Reflect.get(state, key))) return;
    state = Object.freeze(next);
    for (const { listener } of [...entries]) {
      try {
        listener(state);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };

  const ask = (missingOnly = false): Promise<void> => (running ??= request(missingOnly));

  const request = async (missingOnly: boolean): Promise<void> => {
    if (!isTried()) loading = stopwatch(clock);
    const { signal } = (abort = new AbortController());
    let patch: Partial<FeedState>;
    try {
      const answer = await reader.read({ needs: () => (covered = needs()), maxSize: maxSize(), signal, missingOnly });
      failures = 0;
      // The oldest endpoint tells the age.
      if (!missingOnly || !age) {
        age = stopwatch(clock);
        patch = { loadedAt: clock.now(), error: undefined };
      } else patch = {};
      if (answer !== reading) {
        const { feed, warnings } = (reading = answer);
        if (visited.size) {
          // Newer incidents have pushed these onto a page that was read already.
          const ids = new Set(feed.incidents.map(({ id }) => id));
          patch = {
            ...patch,
            older: [...(state.feed?.incidents.filter(({ id }) => !ids.has(id)) ?? []), ...state.older],
          };
        }
        patch = { ...patch, feed, warnings, previous: visited.size ? state.previous : feed.history?.previous };
      }
    } catch (cause) {
      if (signal.aborted) return;
      failures++;
      patch = {
        error: isFeedError(cause) ? cause : new FeedError('network', url, 'cannot be read', { cause }),
      };
    }
    // Come to rest in the meantime: nobody waits for this any more.
    if (signal.aborted) return;
    running = undefined;
    settle(patch);
    polling?.next();
  };

  const start = (hold: number): void => {
    awake = loading = stopwatch(clock);
    if (!url) return;
    const isDue = !reading || (refresh() && (age?.() ?? 0) >= refresh() * 1000);
    if (isDue && !failures && !hold && isAwake()) void ask();
    const facts = () => ({
      refresh: refresh(),
      failures,
      error: state.error,
      loaded: !!reading,
      isHeard: !!entries.size,
      isTried: isTried(),
      isRunning: !!running,
      needs: needs(),
      covered,
    });
    polling = startPolling({ url, clock, random, hold, facts, ask, settle });
  };

  const readOlder = async (): Promise<void> => {
    const { previous } = state;
    if (!previous) return;
    const page = (await reader.readOlder(previous, { maxSize: maxSize() })).feed;
    visited.add(previous);
    const { feed, older } = state;
    const ids = new Set([...(feed?.incidents ?? []), ...older].map(({ id }) => id));
    const next = page.history?.previous;
    settle({
      older: [...older, ...page.incidents.filter(({ id }) => !ids.has(id))],
      previous: next && !visited.has(next) ? next : undefined,
    });
  };

  const rest = (): void => {
    polling?.end();
    endAging?.();
    abort?.abort();
    polling = awake = running = undefined;
    onRest?.();
  };

  return {
    getState: () => {
      if (!awake) settle();
      return state;
    },
    subscribe: (listener, options = {}) => {
      const entry = { listener, options };
      if (!awake) settle();
      const hold = (!entries.size && onStart?.()) || 0;
      entries.add(entry);
      endLinger?.();
      if (awake) polling?.review();
      else start(hold);
      settle();
      return () => {
        if (!entries.delete(entry)) return;
        polling?.review();
        if (entries.size) return;
        onLeave?.(awake?.() ?? 0);
        endLinger = clock.after(LINGER, rest);
      };
    },
    refresh: () => (url ? ask() : Promise.resolve()),
    loadOlder: () => (runningOlder ??= readOlder().finally(() => (runningOlder = undefined))),
    seed: (value, loadedAt) => {
      if (reading) return;
      const { feed, warnings } = parseFeed(value, url);
      const now = clock.now();
      const at = loadedAt === undefined ? undefined : Math.min(loadedAt, now);
      age = stopwatch(clock, now - (at ?? now));
      settle({ feed, warnings, loadedAt: at, previous: feed.history?.previous });
    },
  };
};
