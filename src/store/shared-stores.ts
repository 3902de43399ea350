import { absoluteUrl } from '../reader/absolute-url.js';
import { createFeedStore } from './feed-store.js';
import type { ReaderOptions } from '../reader/read-feed.js';
import type { FeedStore } from './store-types.js';

/** Requests on their way at once. */
const LANES = 6;
/** Milliseconds between a waiting request's turn and its start, so that many feeds spread. */
const SPREAD = 250;
/** Milliseconds: who leaves a feed that soon after its start is only passing… */
const PASSING = 1000;
/** …and until that feed has come to rest, others wait so long to see whether they are meant. */
const HOLD = 500;

/** What all copies of the library on a page share. Its shape is the `@1` in its name. */
interface Shared {
  readonly stores: Map<string, FeedStore>;
  /** Requests that have started or wait for their turn. */
  busy: number;
  readonly waiting: (() => void)[];
  /** Keys of stores that were left soon and have not come to rest. */
  readonly passing: Set<string>;
}

const NAME = Symbol.for('@scootkit/status-widgets/stores@1');

const isShared = (value: unknown): value is Shared => value instanceof Object;

const shared = (): Shared => {
  const present: unknown = Reflect.get(globalThis, NAME);
  if (isShared(present)) return present;
  const first: Shared = { stores: new Map(), busy: 0, waiting: [], passing: new Set() };
  Reflect.set(globalThis, NAME, first);
  return first;
};

/**
 * The store of a feed on this page, the same for all elements and copies of the library that ask for the same sources. It leaves
 * the page's register when nobody listens any more: ask for it again before listening again.
 */
export const sharedStore = (
  src: string,
  { provider, fallbackSrc = [] }: Pick<ReaderOptions, 'provider' | 'fallbackSrc'> = {},
): FeedStore => {
  const page = shared();
  const url = src && absoluteUrl(src);
  const fallbacks = fallbackSrc.map(absoluteUrl);
  const key = JSON.stringify([url, provider, fallbacks]);
  const turn = async <T>(request: () => Promise<T>): Promise<T> => {
    if (page.busy++ >= LANES) await new Promise<void>((resolve) => page.waiting.push(resolve));
    try {
      return await request();
    } finally {
      page.busy--;
      const next = page.waiting.shift();
      if (next) setTimeout(next, SPREAD);
    }
  };
  const store =
    page.stores.get(key) ??
    createFeedStore(url, {
      provider,
      fallbackSrc: fallbacks,
      turn,
      onStart: () => {
        page.stores.set(key, store);
        page.passing.delete(key);
        return page.passing.size && HOLD;
      },
      onLeave: (listened) => {
        if (listened < PASSING) page.passing.add(key);
      },
      onRest: () => {
        page.stores.delete(key);
        page.passing.delete(key);
      },
    });
  page.stores.set(key, store);
  return store;
};
