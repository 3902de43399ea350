import type { CSSResultOrNative, ReactiveElement } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { FeedError } from '../../feed/feed-error.js';
import type { Words } from '../../locale/messages.js';
import { sentenceOf } from '../../locale/summarize.js';
import { createFeedStore } from '../../store/feed-store.js';
import { TIMEOUT } from '../../reader/fetch-json.js';
import { sharedStore } from '../../store/shared-stores.js';
import type { FeedState, FeedStore } from '../../store/store-types.js';
import { adopt } from './adopt.js';
import { announce } from './live-region.js';
import { tick } from './minute-clock.js';
import { FeedRequest } from './feed-context.js';
import { seedInline } from './inline-feed.js';
import type { Glimpse } from './feed-element.js';
import { watchLanguage } from './watch-language.js';
import { fire, report, type Shown } from './events.js';
import type { View } from './feed-overview.js';

/** What an element takes part in while it is on a page: its feed's store, the minute's tick, the language, the live region. */
export interface Stay {
  /** Listens to the store that the element's attributes ask for now, if they ask for another than before. */
  readonly listen: () => void;
  readonly refresh: () => Promise<void>;
  readonly loadOlder: () => Promise<void>;
  /** Fires what has happened since the last rendering. */
  readonly report: (state: Glimpse, view: View | undefined, words: Words | undefined) => void;
  readonly end: () => void;
}

/** The attributes of a feed. */
interface Asking extends ReactiveElement {
  /** Absent for what a glance has given. */
  readonly feed: unknown;
  readonly src: string | undefined;
  readonly provider: string | undefined;
  readonly fallbackSrc: string | readonly string[] | undefined;
  readonly refresh: number | undefined;
  readonly maxSize: number | undefined;
  readonly components: string | readonly string[] | undefined;
}

interface Inside {
  /** A feed that the host has handed over, in an object of its own each time it does. */
  readonly handed: () => { readonly value: unknown } | undefined;
  readonly needs: () => Needs;
  readonly styles: () => readonly CSSResultOrNative[];
  readonly take: (state: Glimpse) => void;
  readonly speak: () => void;
}

/** What an element has shown, also while it was off the page: moving it is no news. */
const shown = new WeakMap<Element, Shown>();
/** Stores of feeds that were handed over, so that moving an element keeps their age. */
const handedStores = new WeakMap<object, FeedStore>();

/** The store of a feed that was handed over. Throws what reading it throws, a `FeedError` `shape` for what is not a feed. */
const handedStore = (handed: { readonly value: unknown }): FeedStore => {
  let store = handedStores.get(handed);
  if (!store) {
    store = createFeedStore('');
    store.seed(handed.value, Date.now());
    handedStores.set(handed, store);
  }
  return store;
};

/** Begins an element's stay on a page. */
export const enter = (element: Asking, { handed, needs, styles, take, speak }: Inside): Stay => {
  let store: FeedStore;
  let leave: (() => void) | undefined;
  let asked: readonly unknown[] = [];
  /** The store of the `<status-feed>` around the element. */
  let around: FeedStore | undefined;
  const hear = (state: FeedState): void => {
    const { listed, isGathering } = state;
    if (isGathering && needs().components) take({ ...state, freshness: 'loading', feed: undefined });
    // Whoever names components means those, also one that is only listed.
    else take(listed && element.components ? { ...state, feed: listed, listed: undefined } : state);
  };
  const listen = (): void => {
    const { src, provider, fallbackSrc, refresh, maxSize } = element;
    const value = handed();
    const { components, incidents } = needs();
    const asking = [
      value,
      src,
      provider,
      fallbackSrc,
      refresh,
      maxSize,
      components,
      incidents,
      !value && !src && around,
      !element.components,
    ];
    const isFirst = !leave;
    if (!isFirst && asking.every((each, index) => each === asked[index])) return;
    asked = asking;
    let next: FeedStore;
    try {
      next = value
        ? handedStore(value)
        : src
          ? sharedStore(src, {
              provider,
              fallbackSrc: fallbackSrc ? (String(fallbackSrc).match(/[^\s,]+/g) ?? []) : [],
            })
          : (around ?? createFeedStore(''));
    } catch (cause) {
      const error =
        cause instanceof FeedError
          ? cause
          : new FeedError('shape', '', 'what was handed over cannot be read', { cause });
      fire(element, 'status-error', { error });
      // What is on screen stays.
      if (!isFirst) return;
      next = createFeedStore('');
      take({ freshness: 'unknown', error });
    }
    leave?.();
    store = next;
    leave = store.subscribe(hear, { components, incidents, refresh, maxSize });
    seed();
    const state = store.getState();
    // What a glance has put on screen stays until the store has read the same answer.
    if (!isFirst || state.freshness !== 'loading' || element.feed) hear(state);
  };
  const seed = (): void => seedInline(element, store);
  const look = (): void => {
    element.dispatchEvent(new FeedRequest(element, (found) => (around = found)));
    listen();
  };
  const page = element.ownerDocument;
  document.addEventListener('DOMContentLoaded', seed);
  // A <status-feed> that is defined later, or nearer.
  page.addEventListener('context-provider', look);
  // By then the state is unknown; a console tells why.
  const hint = setTimeout(() => {
    if (!element.src && !around && !element.feed)
      console.warn(`status-widgets: <${element.localName}> has neither src nor feed`);
  }, TIMEOUT);
  const exits = [
    () => clearTimeout(hint),
    tick(element),
    watchLanguage(element, speak),
    () => document.removeEventListener('DOMContentLoaded', seed),
    () => page.removeEventListener('context-provider', look),
    () => leave?.(),
  ];
  adopt(element, styles());
  speak();
  look();
  return {
    listen,
    refresh: () => store.refresh(),
    loadOlder: () => store.loadOlder(),
    report: (state, view, words) => {
      if (!state.warnings) return;
      const before = shown.get(element);
      shown.set(element, { state, view });
      if (report(element, before, { state, view }) && view && words)
        announce(sentenceOf(view.feed, words, view.narrowed, view));
    },
    end: () => {
      for (const exit of exits) exit();
    },
  };
};
