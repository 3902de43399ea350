import type { Needs } from '../adapters/adapter.js';
import { FeedError, isFeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse.js';
import { MIB } from '../reader/fetch-json.js';
import { createReader, type ReaderOptions } from '../reader/read-feed.js';
import { TIMEOUT } from '../reader/time-limit.js';
import type { FeedReading } from '../reader/source-reader.js';
import { callListeners } from './call-listeners.js';
import { stopwatch, systemClock, type Clock } from './clock.js';
import { freshnessOf, intervalOf } from './freshness.js';
import { isPageActive, startPolling, type Polling } from './polling.js';
import { LOADING, type FeedState, type FeedStore, type Freshness, type SubscribeOptions } from './store-types.js';

/** Milliseconds from the last unsubscription until a store stops. So moving an element does not cause a second request. */
const STOP_DELAY = 1000;

export interface StoreOptions extends ReaderOptions {
  readonly clock?: Clock;
  /** 0 up to 1. */
  readonly random?: () => number;
  /** Called with the first subscriber. Returns the milliseconds to wait before the first request. */
  readonly onStart?: () => number;
  /** Called when the last subscriber has left, with the milliseconds since the store started. */
  readonly onIdle?: (milliseconds: number) => void;
  /** Called when the store stops, because no subscriber has come back. */
  readonly onStop?: () => void;
}

/** Creates a store for one feed. With an empty `url`, the store makes no requests, and gets its feed from `seed`. */
export const createFeedStore = (
  url: string,
  { clock = systemClock, random = Math.random, onStart, onIdle, onStop, ...sources }: StoreOptions = {},
): FeedStore => {
  const reader = createReader(url, sources);
  const subscribers = new Set<{ readonly listener: (state: FeedState) => void; readonly options: SubscribeOptions }>();
  const loadedPages = new Set<string>();
  let state: FeedState = LOADING;
  // The last valid answer, its age, and the needs of the last request.
  let reading: FeedReading | undefined;
  let age: (() => number) | undefined;
  let servedNeeds: Needs = {};
  let failures = 0;
  let activeRequest: Promise<void> | undefined;
  /** Whether the active request leaves out the endpoints of earlier ones. */
  let isPartial = false;
  let activeOlderRequest: Promise<void> | undefined;
  let abort: AbortController | undefined;
  /** Milliseconds since the store started. Undefined while it is stopped. */
  let sinceStart: (() => number) | undefined;
  let sinceLoading = stopwatch(clock);
  let polling: Polling | undefined;
  let cancelAging: (() => void) | undefined;
  let cancelStop: (() => void) | undefined;

  const optionsOf = <T>(get: (options: SubscribeOptions) => T): readonly T[] =>
    [...subscribers].map((subscriber) => get(subscriber.options));
  const needs = (): Needs => ({
    components: optionsOf((each) => each.components).includes(true),
    incidents: optionsOf((each) => each.incidents).includes(true),
  });
  const maxSize = (): number => Math.max(0, ...optionsOf((each) => each.maxSize || MIB)) || MIB;
  const refresh = (): number => {
    const least = Math.min(...optionsOf((each) => intervalOf(each.refresh) || Infinity));
    return least < Infinity ? least : 0;
  };

  /** Milliseconds until the first request is due: a minute at most. 0 unless all subscribers already have a feed. */
  const firstWait = (): number =>
    Math.max(
      0,
      Math.min(...optionsOf((each) => each.loadedAt ?? 0)) + Math.min(refresh() || 60, 60) * 1000 - clock.now(),
    );

  const hasResult = (): boolean => !!reading || failures > 0;

  const freshnessNow = ({ feed, loadedAt, error }: FeedState): readonly [Freshness, number] => {
    if (feed)
      return age && loadedAt !== undefined
        ? freshnessOf({ ...feed, refresh: refresh(), loadedAt, age: age() })
        : ['stale', Infinity];
    const left = TIMEOUT - sinceLoading();
    return error || left <= 0 ? ['unknown', Infinity] : ['loading', left];
  };

  /** Changes the state. Without a patch, only the freshness is updated. */
  const updateState = (patch?: Partial<FeedState>): void => {
    const merged = { ...state, ...patch };
    const [freshness, left] = freshnessNow(merged);
    const next = { ...merged, freshness };
    cancelAging?.();
    cancelAging = sinceStart && left < Infinity ? clock.after(left, updateState) : undefined;
    if (Object.entries(next).every(([key, value]) => value === Reflect.get(state, key))) return;
    state = Object.freeze(next);
    callListeners(subscribers, state);
  };

  const request = (missingOnly = false): Promise<void> => {
    if (activeRequest) return isPartial && !missingOnly ? activeRequest.then(() => request()) : activeRequest;
    isPartial = missingOnly;
    return (activeRequest = send(missingOnly));
  };

  const send = async (missingOnly: boolean): Promise<void> => {
    if (!hasResult()) sinceLoading = stopwatch(clock);
    const { signal } = (abort = new AbortController());
    let patch: Partial<FeedState>;
    try {
      const answer = await reader.read({
        needs: () => (servedNeeds = needs()),
        maxSize: maxSize(),
        signal,
        missingOnly,
      });
      failures = 0;
      // The age is that of the endpoint that was requested first.
      if (!missingOnly || !age) {
        age = stopwatch(clock);
        patch = { loadedAt: clock.now(), error: undefined };
      } else patch = {};
      if (answer !== reading) {
        const { feed, warnings } = (reading = answer);
        if (loadedPages.size) {
          // Newer incidents may have moved these to an older page, which is already loaded.
          const ids = new Set(feed.incidents.map(({ id }) => id));
          patch = {
            ...patch,
            older: [...(state.feed?.incidents.filter(({ id }) => !ids.has(id)) ?? []), ...state.older],
          };
        }
        patch = { ...patch, feed, warnings, previous: loadedPages.size ? state.previous : feed.history?.previous };
      }
    } catch (cause) {
      if (signal.aborted) return;
      failures++;
      patch = {
        error: isFeedError(cause) ? cause : new FeedError('network', url, 'cannot be read', { cause }),
      };
    }
    // The store has stopped in the meantime.
    if (signal.aborted) return;
    activeRequest = undefined;
    updateState(patch);
    polling?.onAnswer();
  };

  const start = (delay: number): void => {
    sinceStart = sinceLoading = stopwatch(clock);
    if (!url) return;
    const isDue = reading ? refresh() && (age?.() ?? 0) >= refresh() * 1000 : !firstWait();
    if (isDue && !failures && !delay && isPageActive()) void request();
    const getRequestState = () => ({
      refresh: refresh(),
      failures,
      error: state.error,
      loaded: !!reading,
      hasSubscribers: !!subscribers.size,
      hasResult: hasResult(),
      firstWait: firstWait(),
      isRequesting: !!activeRequest,
      needs: needs(),
      servedNeeds,
    });
    polling = startPolling({ url, clock, random, delay, getRequestState, request, updateState });
  };

  const readOlder = async (): Promise<void> => {
    const { previous } = state;
    if (!previous) return;
    const page = (await reader.readOlder(previous, { maxSize: maxSize() })).feed;
    loadedPages.add(previous);
    const next = page.history?.previous;
    updateState({
      older: [...state.older, ...page.incidents, ...page.maintenances],
      previous: next && !loadedPages.has(next) ? next : undefined,
    });
  };

  const stop = (): void => {
    polling?.end();
    cancelAging?.();
    abort?.abort();
    polling = sinceStart = activeRequest = undefined;
    onStop?.();
  };

  return {
    url,
    getState: () => {
      if (!sinceStart) updateState();
      return state;
    },
    subscribe: (listener, options = {}) => {
      const subscriber = { listener, options };
      if (!sinceStart) updateState();
      const delay = (!subscribers.size && onStart?.()) || 0;
      subscribers.add(subscriber);
      cancelStop?.();
      if (sinceStart) polling?.update();
      else start(delay);
      updateState();
      return () => {
        if (!subscribers.delete(subscriber)) return;
        polling?.update();
        if (subscribers.size) return;
        onIdle?.(sinceStart?.() ?? 0);
        cancelStop = clock.after(STOP_DELAY, stop);
      };
    },
    refresh: () => (url ? request() : Promise.resolve()),
    loadOlder: () => (activeOlderRequest ??= readOlder().finally(() => (activeOlderRequest = undefined))),
    seed: (value, loadedAt) => {
      if (reading) return;
      const { feed, warnings } = parseFeed(value, url);
      const now = clock.now();
      const at = loadedAt === undefined ? undefined : Math.min(loadedAt, now);
      age = stopwatch(clock, now - (at ?? now));
      updateState({ feed, warnings, loadedAt: at, previous: feed.history?.previous });
    },
  };
};
