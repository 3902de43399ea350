import { overallStatus } from '../feed/derive.js';
import { absoluteUrl } from '../reader/absolute-url.js';
import { loaded } from '../reader/time-limit.js';
import { callListeners } from './call-listeners.js';
import { createFeedStore } from './feed-store.js';
import { orInline } from './inline-state.js';
import type { Merger } from './feed-merger.js';
import { sharedStore } from './shared-stores.js';
import type { FeedConfig, FeedState, FeedStore, SourceConfig, SubscribeOptions } from './store-types.js';

/** Loaded in parallel with the feed if there are sources. Null if loading fails: the next answer of your own feed tries again. */
let module: typeof import('./feed-merger.js') | null | undefined;

/** Milliseconds to wait for the first answers of all feeds, so that a list is rendered only once. */
const INITIAL_WAIT = 1000;

/** A store that merges your own feed with the feeds of third parties. Each feed has its own shared store. */
export interface MergedStore extends FeedStore {
  /** Replaces the feeds. Pass the same object for a source that has not changed. The feed of `inline` is shown until your own has one. */
  readonly update: (own: FeedConfig, sources: readonly SourceConfig[], inline?: FeedStore) => void;
}

interface Subscriber {
  readonly listener: (state: FeedState) => void;
  readonly options: SubscribeOptions;
  /** The options as JSON. */
  readonly key: string;
}

/**
 * Creates a store without feeds. Its state is that of your own feed. `feed` includes the sources that affect the status, and
 * `listed` includes all sources. The state is loading until all sources that affect the status have answered or failed. A
 * source that is added later affects the status from its first answer on.
 * @param onAnswer Called when the state of a source has changed.
 */
export const createMergedStore = (onAnswer: (source: SourceConfig, state: FeedState) => void): MergedStore => {
  const subscribers = new Set<Subscriber>();
  const emptyStore = createFeedStore('');
  let inline: FeedStore | undefined;
  let mergers: readonly [affecting: Merger, listed: Merger] | undefined;
  let own: FeedConfig = { src: '' };
  let sources: readonly SourceConfig[] = [];
  let ownStore = emptyStore;
  let stores: readonly { readonly source: SourceConfig; readonly store: FeedStore }[] = [];
  let unsubscribes: readonly (() => void)[] = [];
  let states = new Map<SourceConfig, FeedState>();
  let state = emptyStore.getState();
  /** Undefined before the first subscription. */
  let isWaiting: boolean | undefined;

  const getCombined = (): FeedState => {
    const ownState = orInline(ownStore, inline);
    const answers = [...states].map(([source, answer]) => ({ source, state: answer }));
    if (!ownState.feed) return ownState;
    const isGathering = (isWaiting &&= answers.some(
      (each) => module === undefined || each.state.freshness === 'loading',
    ));
    if (!answers.length) return ownState;
    const affecting = answers.filter(({ source }) => source.affectsStatus);
    const answered = affecting.filter((each) => each.state.freshness !== 'loading');
    const isReady = module !== undefined && answered.length === affecting.length;
    if (!state.feed && affecting.length && !isReady) return { ...ownState, freshness: 'loading', feed: undefined };
    if (!module) {
      // A source may be worse than your own feed.
      const isIncomplete = module === null && affecting.length > 0 && overallStatus(ownState.feed) === 'operational';
      return { ...ownState, freshness: isIncomplete ? 'unknown' : ownState.freshness, isGathering };
    }
    mergers ??= [module.createMerger(), module.createMerger()];
    const [mergeAffecting, mergeListed] = mergers;
    const feed = mergeAffecting(ownState.feed, answered);
    return {
      ...ownState,
      feed,
      listed: answered.length < answers.length ? mergeListed(ownState.feed, answers, feed) : undefined,
      isGathering,
    };
  };

  const updateState = (): void => {
    const before = states;
    states = new Map(stores.map(({ source, store }) => [source, store.getState()]));
    const next = getCombined();
    const answers = states;
    if (module === null && next.loadedAt !== state.loadedAt) void loadModule();
    if (Object.keys({ ...next, ...state }).some((key) => Reflect.get(next, key) !== Reflect.get(state, key))) {
      state = Object.freeze(next);
      callListeners(subscribers, state);
    }
    for (const [source, answer] of answers) if (answer !== before.get(source)) onAnswer(source, answer);
  };

  const loadModule = async (): Promise<void> => {
    module = await loaded(import('./feed-merger.js')).catch(() => null);
    updateState();
  };

  const storeFor = ({ src, provider, fallbackSrc }: FeedConfig): FeedStore =>
    src ? sharedStore(src, { provider, fallbackSrc }) : emptyStore;

  const stopWaiting = (): void => {
    isWaiting = false;
    updateState();
  };

  /** Subscribes again to all stores, once for each kind of options. The new subscriptions come first, so that no store stops in between. */
  const resubscribe = (): void => {
    const before = unsubscribes;
    unsubscribes = [];
    if (subscribers.size) {
      if (isWaiting === undefined) setTimeout(stopWaiting, INITIAL_WAIT);
      isWaiting ??= true;
      const all = [...new Map([...subscribers].map(({ key, options }) => [key, options])).values()];
      const incidents = all.some((options) => options.incidents);
      ownStore = storeFor(own);
      stores = sources.map((source) => ({ source, store: storeFor(source) }));
      unsubscribes = [
        inline?.subscribe(updateState, { refresh: own.refresh }) ?? (() => {}),
        ...all.map((options, index) =>
          ownStore.subscribe(index ? () => {} : updateState, {
            ...options,
            refresh: options.refresh ?? own.refresh,
            maxSize: options.maxSize ?? own.maxSize,
          }),
        ),
        // A source that does not affect the status is only requested if a subscriber lists components.
        ...stores
          .filter(({ source }) => source.affectsStatus || all.some(({ components }) => components))
          .map(({ source, store }) =>
            store.subscribe(updateState, {
              components: source.components.length > 0,
              incidents: source.affectsStatus && incidents,
              refresh: source.refresh ?? own.refresh,
              maxSize: source.maxSize ?? own.maxSize,
            }),
          ),
      ];
    }
    for (const unsubscribe of before) unsubscribe();
    updateState();
  };

  return {
    get url() {
      return own.src && absoluteUrl(own.src);
    },
    getState: () => {
      if (!subscribers.size) updateState();
      return state;
    },
    subscribe: (listener, options = {}) => {
      const subscriber = { listener, options, key: JSON.stringify(options) };
      const { key } = subscriber;
      // A page may have hundreds of tags with the same options.
      const isSubscribed = (): boolean => [...subscribers].some((each) => each.key === key);
      const isNew = !isSubscribed();
      subscribers.add(subscriber);
      if (isNew) resubscribe();
      return () => {
        if (subscribers.delete(subscriber) && !isSubscribed()) resubscribe();
      };
    },
    refresh: async () => {
      await Promise.all([ownStore, ...stores.map(({ store }) => store)].map((store) => store.refresh()));
    },
    loadOlder: () => ownStore.loadOlder(),
    seed: (value, loadedAt) => (subscribers.size ? ownStore : storeFor(own)).seed(value, loadedAt),
    update: (nextOwn, nextSources, nextInline) => {
      if (nextSources.length && module === undefined) void loadModule();
      own = nextOwn;
      sources = nextSources;
      inline = nextInline;
      resubscribe();
    },
  };
};
