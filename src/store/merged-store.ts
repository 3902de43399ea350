import { mergeFeeds } from '../feed/merge-feeds.js';
import type { StatusFeed } from '../feed/schema.js';
import { absoluteUrl } from '../reader/absolute-url.js';
import { createFeedStore } from './feed-store.js';
import { sharedStore } from './shared-stores.js';
import type { FeedState, FeedStore, Wants } from './store-types.js';

/** Milliseconds that a list has for the first answers of all feeds, so that it is drawn once. */
const PATIENCE = 1000;

/** Where a feed is. */
export interface Origin extends Pick<Wants, 'refresh' | 'maxSize'> {
  /** Empty: the feed is handed over by `seed`. */
  readonly src: string;
  readonly provider?: string | undefined;
  readonly fallbackSrc?: readonly string[] | undefined;
}

/** A feed beside one's own. */
export interface Beside extends Origin {
  readonly components: readonly string[];
  readonly group?: string | undefined;
  readonly name?: string | undefined;
  /** Whether the page's own state is worse when this one's is. Otherwise it is listed, and no more. */
  readonly counts: boolean;
}

/** A store of one's own feed and others beside it. It asks while somebody listens, each feed by its own shared store. */
export interface MergedStore extends FeedStore {
  /** Takes other feeds. Those that are the same object as before have not changed. */
  readonly update: (own: Origin, beside: readonly Beside[]) => void;
}

interface Answer {
  readonly beside: Beside;
  readonly state: FeedState;
}

/** `mergeFeeds`, which is only run when something has changed: the same feeds stay the same object. */
const merger = () => {
  let last: { readonly key: readonly unknown[]; readonly feed: StatusFeed } | undefined;
  return (own: StatusFeed, answers: readonly Answer[], counted?: StatusFeed): StatusFeed => {
    const key = [own, counted, ...answers.flatMap(({ beside, state }) => [beside, state.feed, state.freshness])];
    if (last?.key.length !== key.length || key.some((each, index) => each !== last?.key[index])) {
      const sources = answers.map(({ beside, state: { feed, freshness } }) => ({
        ...beside,
        url: absoluteUrl(beside.src),
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
 * A store without feeds at first. Its state is that of the own feed, with what counts in `feed` and all in `listed`. At first it
 * is loading until all that counts has answered or failed; what comes later counts from its first answer on.
 * @param onAnswer Called when a feed beside has another state than before.
 */
export const createMergedStore = (onAnswer: (beside: Beside, state: FeedState) => void): MergedStore => {
  const entries = new Set<{ readonly listener: (state: FeedState) => void; readonly wants: Wants }>();
  const handed = createFeedStore('');
  const mergeCounted = merger();
  const mergeListed = merger();
  let own: Origin = { src: '' };
  let sources: readonly Beside[] = [];
  let ownStore = handed;
  let stores: readonly { readonly beside: Beside; readonly store: FeedStore }[] = [];
  let leaves: readonly (() => void)[] = [];
  let heard = new Map<Beside, FeedState>();
  let state = handed.getState();
  /** Absent before somebody has listened. */
  let isPatient: boolean | undefined;

  const combined = (): FeedState => {
    const told = ownStore.getState();
    const answers = Array.from(heard, ([beside, answer]) => ({ beside, state: answer }));
    if (!told.feed) return told;
    const isGathering = (isPatient &&= answers.some((each) => each.state.freshness === 'loading'));
    if (!answers.length) return told;
    const counting = answers.filter(({ beside }) => beside.counts);
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
    heard = new Map(stores.map(({ beside, store }) => [beside, store.getState()]));
    const next = combined();
    const answers = heard;
    if (Object.keys({ ...next, ...state }).some((key) => Reflect.get(next, key) !== Reflect.get(state, key))) {
      state = Object.freeze(next);
      for (const { listener } of [...entries]) listener(state);
    }
    for (const [beside, answer] of answers) if (answer !== before.get(beside)) onAnswer(beside, answer);
  };

  const open = ({ src, provider, fallbackSrc }: Origin): FeedStore =>
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
      const all = Array.from(entries, ({ wants }) => wants);
      const incidents = all.some((wants) => wants.incidents);
      ownStore = open(own);
      stores = sources.map((beside) => ({ beside, store: open(beside) }));
      leaves = [
        ...all.map((wants, index) =>
          ownStore.subscribe(index ? () => {} : settle, {
            ...wants,
            refresh: wants.refresh ?? own.refresh,
            maxSize: wants.maxSize ?? own.maxSize,
          }),
        ),
        // What does not count is asked only where something lists it.
        ...stores
          .filter(({ beside }) => beside.counts || all.some(({ components }) => components))
          .map(({ beside, store }) =>
            store.subscribe(settle, {
              components: beside.components.length > 0,
              incidents: beside.counts && incidents,
              refresh: beside.refresh ?? own.refresh,
              maxSize: beside.maxSize ?? own.maxSize,
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
    subscribe: (listener, wants = {}) => {
      const entry = { listener, wants };
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
