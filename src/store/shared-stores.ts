import { absoluteUrl } from './absolute-url.js';
import { createFeedStore } from './feed-store.js';
import type { SourceOptions } from './read-feed.js';
import type { FeedStore } from './store-types.js';

/** Requests on their way at once. */
const LANES = 6;
/** Milliseconds between a waiting request's turn and its start, so that many feeds spread. */
const SPREAD = 250;
/** A feed that was left this soon after its start was a passing one… */
const PASSING = 1000;
/** …and whoever comes that soon after it waits so long for a last word. Milliseconds. */
const HOLD = 500;

/** What all copies of the library on a page share. Its shape is the `@1` in its name. */
interface Shared {
  readonly stores: Map<string, FeedStore>;
  /** Requests that have started or wait for their turn. */
  busy: number;
  readonly waiting: (() => void)[];
  /** When a passing feed was left, by `performance.now()`. */
  passed: number;
}

const NAME = Symbol.for('@scootkit/status-widgets/stores@1');

const isShared = (value: unknown): value is Shared => value instanceof Object;

const shared = (): Shared => {
  const present: unknown = Reflect.get(globalThis, NAME);
  if (isShared(present)) return present;
  const first: Shared = { stores: new Map(), busy: 0, waiting: [], passed: -Infinity };
  Reflect.set(globalThis, NAME, first);
  return first;
};

/**
 * The store of a feed on this page, the same for all elements and copies of the library that ask for the same sources. It leaves
 * the page's register when nobody listens any more: ask for it again before listening again.
 */
export const sharedStore = (src: string, { provider, fallbackSrc = [] }: Pick<SourceOptions, 'provider' | 'fallbackSrc'> = {}): FeedStore => {
  const page = shared();
  const [url, ...fallbacks] = [src, ...fallbackSrc].map(absoluteUrl);
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
    createFeedStore(src && absoluteUrl(src), {
      provider,
      fallbackSrc: fallbacks,
      turn,
      onStart: () => {
        page.stores.set(key, store);
        return performance.now() - page.passed < PASSING ? HOLD : 0;
      },
      onLeave: (listened) => {
        if (listened < PASSING) page.passed = performance.now();
      },
      onRest: () => page.stores.delete(key),
    });
  page.stores.set(key, store);
  return store;
};
