import { narrowed } from '../../feed/filter-feed.js';
import type { StatusFeed } from '../../feed/schema.js';
import type { FeedWarning } from '../../feed/feed-warning.js';
import { createMergedStore, type Beside, type Origin } from '../../store/merged-store.js';
import type { FeedState, FeedStore } from '../../store/store-types.js';
import { FEED_CONTEXT } from '../base/feed-context.js';
import type { FeedOrigin } from './feed-origin.js';
import { seedInline } from '../base/inline-feed.js';
import { fire } from '../base/events.js';
import type { StatusSource } from './status-source.js';

/** A `<status-feed>` that gives its store to the tags inside. */
export interface Provision {
  readonly store: FeedStore;
  /** When it has entered a page, and when it has left it. */
  readonly start: () => void;
  readonly end: () => void;
}

/** Tells the tags that were there before their provider: https://github.com/lit/lit/tree/main/packages/context#readme */
class FeedOffer extends Event {
  readonly context = FEED_CONTEXT;

  constructor(readonly contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
  }
}

type Callback = (store: FeedStore) => void;

/** A request for a store; of another copy of the library, too. */
const isRequest = (event: Event): event is Event & { readonly callback: Callback } =>
  Reflect.get(event, 'context') === FEED_CONTEXT && typeof Reflect.get(event, 'callback') === 'function';

const isSource = (child: Element): child is StatusSource => 'counts' in child;

const originOf = ({ src = '', provider, fallbackSrc, refresh, maxSize }: FeedOrigin): Origin => ({
  src,
  provider,
  fallbackSrc: fallbackSrc?.match(/[^\s,]+/g) ?? [],
  refresh,
  maxSize,
});

const besideOf = (source: StatusSource): Beside => ({
  ...originOf(source),
  components: (source.components ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean),
  group: source.group,
  name: source.name,
  counts: source.counts,
});

/** Makes a `<status-feed>` what it is: loaded when the first is on a page. */
export const provideFeed = (element: FeedOrigin): Provision => {
  const told = new WeakSet<object>();
  const searched = new WeakMap<Beside, StatusFeed>();
  const isNews = (value: object): boolean => !told.has(value) && !!told.add(value);

  const onAnswer = (beside: Beside, { feed, error, warnings }: FeedState): void => {
    if (error && isNews(error)) fire(element, 'status-error', { error });
    if (!feed) return;
    const missing = searched.get(beside) === feed ? [] : narrowed(feed, { components: beside.components }).missing;
    searched.set(beside, feed);
    const news = [
      ...(isNews(feed) ? warnings : []),
      ...missing.map((name): FeedWarning => ({
        path: 'components',
        message: `no component of ${beside.src} is called "${name}"`,
      })),
    ];
    if (news.length) fire(element, 'status-warning', { warnings: news });
  };

  const store = createMergedStore(onAnswer);
  let known: readonly Beside[] = [];
  let last = '';

  const read = (): void => {
    const before = new Map(known.map((beside) => [JSON.stringify(beside), beside]));
    const sources = Array.from(element.children).filter(isSource);
    changes.disconnect();
    changes.observe(element, { childList: true, attributes: true });
    for (const source of sources) changes.observe(source, { attributes: true });
    known = sources
      .filter(({ src }) => src)
      .map((source) => {
        const beside = besideOf(source);
        const key = JSON.stringify(beside);
        const same = before.get(key) ?? beside;
        // Two alike are two.
        before.delete(key);
        return same;
      });
    const own = originOf(element);
    const all = JSON.stringify([own, known]);
    if (all !== last) store.update(own, known);
    last = all;
    seedInline(element, store);
  };
  const changes = new MutationObserver(read);

  element.addEventListener('context-request', (event) => {
    if (!isRequest(event)) return;
    event.stopImmediatePropagation();
    event.callback(store);
  });

  return {
    store,
    start: () => {
      read();
      element.dispatchEvent(new FeedOffer(element));
    },
    end: () => changes.disconnect(),
  };
};
