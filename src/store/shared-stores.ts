import { absoluteUrl } from '../reader/absolute-url.js';
import { createFeedStore } from './feed-store.js';
import type { ReaderOptions } from '../reader/read-feed.js';
import type { FeedStore } from './store-types.js';

/** Maximum number of simultaneous requests. */
const MAX_REQUESTS = 6;
/** Milliseconds before a queued request starts, so that the requests of many feeds are spread. */
const QUEUE_DELAY = 250;
/** A store that loses its last subscriber within this many milliseconds is probably not needed: its `src` may have been an intermediate value. */
const SHORT_USE = 1000;
/** Milliseconds that other stores wait with their first request while there is such a store, because their `src` may change, too. */
const START_DELAY = 500;

/** Data that all copies of the library on a page share. The `@1` in its name is the version of this interface. */
interface Shared {
  readonly stores: Map<string, FeedStore>;
  /** Number of running and queued requests. */
  pending: number;
  readonly queue: (() => void)[];
  /** Keys of the stores that lost their last subscriber within `SHORT_USE` and have not stopped yet. */
  readonly leftEarly: Set<string>;
}

const NAME = Symbol.for('@scootkit/status-widgets/stores@1');

const isShared = (value: unknown): value is Shared => value instanceof Object;

const shared = (): Shared => {
  const existing: unknown = Reflect.get(globalThis, NAME);
  if (isShared(existing)) return existing;
  const created: Shared = { stores: new Map(), pending: 0, queue: [], leftEarly: new Set() };
  Reflect.set(globalThis, NAME, created);
  return created;
};

/**
 * The store of a feed. All elements and all copies of the library on a page share it if they have the same URLs and provider.
 * The page forgets a store when it stops, so call this function again before each new subscription.
 */
export const sharedStore = (
  src: string,
  { provider, fallbackSrc = [] }: Pick<ReaderOptions, 'provider' | 'fallbackSrc'> = {},
): FeedStore => {
  const page = shared();
  const url = src && absoluteUrl(src);
  const fallbacks = fallbackSrc.map(absoluteUrl);
  const key = JSON.stringify([url, provider, fallbacks]);
  const enqueue = async <T>(request: () => Promise<T>): Promise<T> => {
    if (page.pending++ >= MAX_REQUESTS) await new Promise<void>((resolve) => page.queue.push(resolve));
    try {
      return await request();
    } finally {
      page.pending--;
      const next = page.queue.shift();
      if (next) setTimeout(next, QUEUE_DELAY);
    }
  };
  const store =
    page.stores.get(key) ??
    createFeedStore(url, {
      provider,
      fallbackSrc: fallbacks,
      enqueue,
      onStart: () => {
        page.stores.set(key, store);
        page.leftEarly.delete(key);
        return page.leftEarly.size && START_DELAY;
      },
      onIdle: (milliseconds) => {
        if (milliseconds < SHORT_USE) page.leftEarly.add(key);
      },
      onStop: () => {
        page.stores.delete(key);
        page.leftEarly.delete(key);
      },
    });
  page.stores.set(key, store);
  return store;
};
