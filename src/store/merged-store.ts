import { mergeFeeds } from '../feed/merge-feeds.js';
import type { StatusFeed } from '../feed/schema.js';
import { absoluteUrl } from '../reader/absolute-url.js';
import { createFeedStore } from './feed-store.js';
import { sharedStore } from './shared-stores.js';
import type { FeedState, FeedStore, SubscribeOptions } from './store-types.js';

/** Milliseconds that a list has for the first answers of all feeds, so that it is drawn once. */
const PATIENCE = 1000;

/** Where a feed is, and how it is read. */
export interface FeedAddress extends Pick<SubscribeOptions, 'refresh' | 'maxSize'> {
  /** Empty: the feed is handed over by `seed`. */
  readonly src: string;
  readonly provider?: string | undefined;
  readonly fallbackSrc?: readonly string[] | undefined;
}

/** A third party's feed. */
export interface MergedSource extends FeedAddress {
  readonly components: readonly string[];
  readonly group?: string | undefined;
  readonly name?: string | undefined;
  /** Whether its trouble affects the overall state. Otherwise it is only listed. */
  readonly affectsStatus: boolean;
}

/** A store of one's own feed merged with third parties'. It asks while somebody listens, each feed by its own shared store. */
export interface MergedStore extends FeedStore {
  /** Replaces the feeds. A source that is the same object as before has not changed. */
  readonly update: (own: FeedAddress, sources: readonly MergedSource[]) => void;
}

interface Answer {
  readonly source: MergedSource;
  readonly state: FeedState;
}

/** `mergeFeeds`, which is only run when something has changed: the same feeds stay the same object. */
const merger = () => {
  let last: { readonly key: readonly unknown[]; readonly feed: StatusFeed } | undefined;
  return (own: StatusFeed, answers: readonly Answer[], counted?: StatusFeed): StatusFeed => {
    const key = [own, counted, ...answers.flatMap(({ source, state }) => [source, state.feed, state.freshness])];
    if (last?.key.length !== key.length || key.some((each, index) => each !== last?.key[index])) {
      const sources = answers.map(({ source, state: { feed, freshness } }) => ({
        ...source,
        url: absoluteUrl(source.src),
        feed,
        freshness,
      }));
      const feed = mergeFeeds(own, sources);
      last = { key, feed: counted ? { ...feed, status: counted.status, headline: counted.headline } : feed };
    }
    return last.feed;
  };
};

/**
 * A store without feeds at first. Its state is that of the own feed, with the sources that affect the status in
 * `feed` and all sources in `listed`. It is loading until all that affect the status have answered or failed; a source that is added
 * later affects it from its first answer on.
 * @param onAnswer Called when a third party's feed has another state than before.
 */
export const createMergedStore = (onAnswer: (source: MergedSource, state: FeedState) => void): MergedStore => {
  const entries = new Set<{ readonly listener: (state: FeedState) => void; readonly options: SubscribeOptions }>();
  const handed = createFeedStore('');
  const mergeCounted = merger();
  const mergeListed = merger();
  let own: FeedAddress = { src: '' };
  let sources: readonly MergedSource[] = [];
  let ownStore = handed;
  let stores: readonly { readonly source: MergedSource; readonly store: FeedStore }[] = [];
  let leaves: readonly (() => void)[] = [];
  let heard = new Map<MergedSource, FeedState>();
  let state = handed.getState();
  /** Absent before somebody has listened. */
  let isPatient: boolean | undefined;

  const combined = (): FeedState => {
    const told = ownStore.getState();
    const answers = Array.from(heard, ([source, answer]) => ({ source, state: answer }));
    if (!told.feed) return told;
    const isGathering = (isPatient &&= answers.some((each) => each.state.freshness === 'loading'));
    if (!answers.length) return told;
    const counting = answers.filter(({ source }) => source.affectsStatus);
    const settled = counting.filter((each) => each.state.freshness !== 'loading');
    if (!state.feed && settled.length < counting.length) return { ...told, freshness: 'loading', feed: undefined };
    const feed = mergeCounted(told.feed, settled);
    return {
      ...told,
      feed,
      listed: settled.length < answers.length ? mergeListed(told.feed, answers, feed) : undefined,
      isGathering,
    };
  };

  const settle = (): void => {
    const before = heard;
    heard = new Map(stores.map(({ source, store }) => [source, store.getState()]));
    const next = combined();
    const answers = heard;
    if (Object.keys({ ...next, ...state }).some((key) => Reflect.get(next, key) !== Reflect.get(state, key))) {
      state = Object.freeze(next);
      for (const { listener } of [...entries]) listener(state);
    }
    for (const [source, answer] of answers) if (answer !== before.get(source)) onAnswer(source, answer);
  };

  const open = ({ src, provider, fallbackSrc }: FeedAddress): FeedStore =>
    src ? sharedStore(src, { provider, fallbackSrc }) : handed;

  const loseItsPatience = (): void => {
    isPatient = false;
    settle();
  };

  /** Listens anew before it stops listening as before, so that no store comes to rest in between. */
  const link = (): void => {
    const before = leaves;
    leaves = [];
    if (entries.size) {
      if (isPatient === undefined) setTimeout(loseItsPatience, PATIENCE);
      isPatient ??= true;
      const all = Array.from(entries, ({ options }) => options);
      const incidents = all.some((options) => options.incidents);
      ownStore = open(own);
      stores = sources.map((source) => ({ source, store: open(source) }));
      leaves = [
        ...all.map((options, index) =>
          ownStore.subscribe(index ? () => {} : settle, {
            ...options,
            refresh: options.refresh ?? own.refresh,
            maxSize: options.maxSize ?? own.maxSize,
          }),
        ),
        // What does not count is asked only where something lists it.
        ...stores
          .filter(({ source }) => source.affectsStatus || all.some(({ components }) => components))
          .map(({ source, store }) =>
            store.subscribe(settle, {
              components: source.components.length > 0,
              incidents: source.affectsStatus && incidents,
              refresh: source.refresh ?? own.refresh,
              maxSize: source.maxSize ?? own.maxSize,
            }),
          ),
      ];
    }
    for (const leave of before) leave();
    settle();
  };

  return {
    getState: () => {
      if (!entries.size) settle();
      return state;
    },
    subscribe: (listener, options = {}) => {
      const entry = { listener, options };
      entries.add(entry);
      link();
      return () => {
        if (entries.delete(entry)) link();
      };
    },
    refresh: async () => {
      await Promise.all([ownStore, ...stores.map(({ store }) => store)].map((store) => store.refresh()));
    },
    loadOlder: () => ownStore.loadOlder(),
    seed: (value, loadedAt) => (entries.size ? ownStore : open(own)).seed(value, loadedAt),
    update: (nextOwn, nextSources) => {
      own = nextOwn;
      sources = nextSources;
      link();
    },
  };
};
