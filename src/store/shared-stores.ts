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

/** With the data under its global symbol. */
const page: typeof globalThis & { [NAME]?: Shared } = globalThis;

/**
 * The store of a feed. All elements and all copies of the library on a page share it if they have the same URLs and provider.
 * The page forgets a store when it stops, so call this function again before each new subscription.
 */
export const sharedStore = (
  src: string,
  { provider, fallbackSrc = [] }: Pick<ReaderOptions, 'provider' | 'fallbackSrc'> = {},
): FeedStore => {
  const shared: Shared = (page[NAME] ??= { stores: new Map(), pending: 0, queue: [], leftEarly: new Set() });
  const url = src && absoluteUrl(src);
  const fallbacks = fallbackSrc.map(absoluteUrl);
  const key = JSON.stringify([url, provider, fallbacks]);
  const enqueue = async <T>(request: () => Promise<T>): Promise<T> => {
    if (shared.pending++ >= MAX_REQUESTS) await new Promise<void>((resolve) => shared.queue.push(resolve));
    try {
      return await request();
    } finally {
      shared.pending--;
      const next = shared.queue.shift();
      if (next) setTimeout(next, QUEUE_DELAY);
    }
  };
  const store =
    shared.stores.get(key) ??
    createFeedStore(url, {
      provider,
      fallbackSrc: fallbacks,
      enqueue,
      onStart: () => {
        shared.stores.set(key, store);
        shared.leftEarly.delete(key);
        return shared.leftEarly.size && START_DELAY;
      },
      onIdle: (milliseconds) => {
        if (milliseconds < SHORT_USE) shared.leftEarly.add(key);
      },
      onStop: () => {
        shared.stores.delete(key);
        shared.leftEarly.delete(key);
      },
    });
  shared.stores.set(key, store);
  return store;
};
