import type { Needs } from '../adapters/adapter.js';
import { toFeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse.js';
import { MIB } from '../reader/fetch-json.js';
import { createReader, type ReaderOptions } from '../reader/read-feed.js';
import { TIMEOUT } from '../reader/time-limit.js';
import type { FeedReading } from '../reader/source-reader.js';
import { callListeners } from './call-listeners.js';
import { stopwatch, systemClock, type Clock } from './clock.js';
import { freshnessOf, intervalOf } from './freshness.js';
import { startPolling, type Polling } from './polling.js';
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
    const request = { needs: () => (servedNeeds = needs()), maxSize: maxSize(), signal, missingOnly };
    const answer = await reader.read(request).catch((cause: unknown) => toFeedError(cause, 'network', url));
    // The store has stopped in the meantime.
    if (signal.aborted) return;
    activeRequest = undefined;
    failures = answer instanceof Error ? failures + 1 : 0;
    updateState(answer instanceof Error ? { error: answer } : changesBy(answer, missingOnly));
    polling?.onAnswer();
  };

  /** What an answer changes. */
  const changesBy = (answer: FeedReading, isPartial: boolean): Partial<FeedState> => {
    let changes: Partial<FeedState> = {};
    // The age is that of the endpoint that was requested first.
    if (!isPartial) {
      age = stopwatch(clock);
      changes = { loadedAt: clock.now(), error: undefined };
    }
    if (answer === reading) return changes;
    const { feed, warnings } = (reading = answer);
    if (!loadedPages.size) return { ...changes, feed, warnings, previous: feed.history?.previous };
    // Newer incidents may have moved these to an older page, which is already loaded.
    const ids = new Set(feed.incidents.map(({ id }) => id));
    const moved = state.feed?.incidents.filter(({ id }) => !ids.has(id)) ?? [];
    return { ...changes, feed, warnings, older: [...moved, ...state.older] };
  };

  const start = (delay: number): void => {
    sinceStart = sinceLoading = stopwatch(clock);
    if (!url) return;
    const getRequestState = () => {
      const wanted = needs();
      const isMore = (wanted.components && !servedNeeds.components) || (wanted.incidents && !servedNeeds.incidents);
      return {
        refresh: refresh(),
        failures,
        error: state.error,
        loaded: !!reading,
        hasResult: hasResult(),
        firstWait: firstWait(),
        isRequesting: !!activeRequest,
        isMissing: !!isMore && !!reading && !failures,
      };
    };
    polling = startPolling({
      clock,
      random,
      delay,
      age: failures ? 0 : (age?.() ?? 0),
      getRequestState,
      request,
      updateState,
    });
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
      if (sinceStart) polling?.schedule();
      else start(delay);
      updateState();
      return () => {
        if (!subscribers.delete(subscriber)) return;
        polling?.schedule();
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
