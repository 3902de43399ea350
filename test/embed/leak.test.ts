import { expect } from '@open-wc/testing';
import { harbour } from '../fixtures/elements/harbour.js';
import { TAGS, requestedUrls, serve, container, until } from '../elements/on-page.js';

/** Counts the listeners on window and document, and the pending timers. */
const watch = () => {
  const listeners = new Map<EventTarget, number>([
    [window, 0],
    [document, 0],
  ]);
  const timers = new Set<number>();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const { setTimeout: start, clearTimeout: stop } = window;
  const count = (target: EventTarget, by: number): void =>
    void (listeners.has(target) && listeners.set(target, listeners.get(target)! + by));
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof add>) {
    const target = this ?? window;
    count(target, 1);
    const [, , options] = args;
    if (typeof options === 'object')
      options?.signal && add.call(options.signal, 'abort', () => count(target, -1), { once: true });
    add.apply(target, args);
  };
  EventTarget.prototype.removeEventListener = function (...args: Parameters<typeof remove>) {
    count(this ?? window, -1);
    remove.apply(this ?? window, args);
  };
  window.setTimeout = ((run: () => void, ...rest: unknown[]) => {
    const timer: number = Reflect.apply(start, window, [
      () => {
        timers.delete(timer);
        run();
      },
      ...rest,
    ]);
    timers.add(timer);
    return timer;
  }) as typeof setTimeout;
  window.clearTimeout = ((timer: number) => {
    timers.delete(timer);
    stop(timer);
  }) as typeof clearTimeout;
  return {
    listeners: () => [...listeners.values()].reduce((sum, each) => sum + each, 0),
    timers: () => timers.size,
    end: () => {
      Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
      Object.assign(window, { setTimeout: start, clearTimeout: stop });
    },
  };
};

/** Whether an element has its feed. */
const hasFeed = (element: Element): boolean => 'feed' in element && !!element.feed;

/** Enough elements for a leak per element to show. Each takes some milliseconds to render. */
const ROUNDS = 40;

/** Waits until the page has no stores left. */
const storesRemoved = (): Promise<void> =>
  until(
    () =>
      (
        Reflect.get(globalThis, Symbol.for('@scootkit/status-widgets/stores@1')) as
          { stores: Map<string, unknown> } | undefined
      )?.stores.size === 0,
    'all stores are removed',
  );

describe('elements that are added and removed', () => {
  it(`leave no listeners, timers or stores behind after ${ROUNDS} rounds and send few requests`, async () => {
    const url = serve(harbour());
    const make = (tag: string): Element => Object.assign(document.createElement(tag), { src: url });
    const watched = watch();
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const elements = TAGS.map(make);
        container.append(...elements);
        if (round % (ROUNDS / 4) === 0) await until(() => elements.every(hasFeed), 'all tags show the feed');
        container.replaceChildren();
      }
      await storesRemoved();
      expect(watched.listeners(), 'listeners').to.equal(0);
      // The live region announces after a short delay.
      await until(() => watched.timers() <= 1, 'all timers have ended');
      expect(requestedUrls.length).to.be.at.most(5);
      expect(document.querySelectorAll('body > div').length, 'live regions').to.be.at.most(1);
    } finally {
      watched.end();
    }
  });
});
