import type { FeedWarning } from '../../feed/feed-warning.js';
import { filterFeed } from '../../feed/filter-feed.js';
import type { StatusFeed } from '../../feed/schema.js';
import { createMergedStore, type FeedConfig, type SourceConfig, type MergedStore } from '../../store/merged-store.js';
import type { FeedState } from '../../store/store-types.js';
import { namesIn, urlsIn } from '../base/attribute-values.js';
import { fire } from '../base/events.js';
import { FEED_CONTEXT } from '../base/feed-context.js';
import { seedInline } from '../base/inline-feed.js';
import type { FeedOrigin } from './feed-origin.js';
import type { StatusSource } from './status-source.js';

/** Tells the tags that were there before their provider: https://github.com/lit/lit/tree/main/packages/context#readme */
class ProviderEvent extends Event {
  readonly context = FEED_CONTEXT;

  constructor(readonly contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
  }
}

/** A request for a store; of another copy of the library, too. */
const isRequest = (event: Event): event is Event & { readonly callback: (store: MergedStore) => void } =>
  Reflect.get(event, 'context') === FEED_CONTEXT && typeof Reflect.get(event, 'callback') === 'function';

const isSource = (child: Element): child is StatusSource => 'affectsStatus' in child;

const addressOf = ({ src = '', provider, fallbackSrc, refresh, maxSize }: FeedOrigin): FeedConfig => ({
  src,
  provider,
  fallbackSrc: urlsIn(fallbackSrc),
  refresh,
  maxSize,
});

const mergedSourceOf = (source: StatusSource): SourceConfig => ({
  ...addressOf(source),
  components: namesIn(source.components)
    .map((each) => each.trim())
    .filter(Boolean),
  group: source.group,
  name: source.name,
  affectsStatus: source.affectsStatus,
});

/** What a `<status-feed>` does: gives one store to the tags inside, and follows its attributes and its sources. */
export class FeedProvider {
  readonly store: MergedStore;
  /** Errors, feeds and warnings that were told already. */
  readonly #told = new WeakSet<object>();
  /** The feed of each source in which its components were looked up last. */
  readonly #searched = new WeakMap<SourceConfig, StatusFeed>();
  #sources: readonly SourceConfig[] = [];
  #last = '';
  readonly #changes: MutationObserver;

  constructor(private readonly element: FeedOrigin) {
    this.store = createMergedStore((source, state) => this.#onAnswer(source, state));
    this.#changes = new MutationObserver(() => this.#read());
    element.addEventListener('context-request', (event) => {
      if (!isRequest(event)) return;
      event.stopImmediatePropagation();
      event.callback(this.store);
    });
  }

  /** When the element has entered a page. */
  connect(): void {
    this.#read();
    this.element.dispatchEvent(new ProviderEvent(this.element));
  }

  /** When the element has left it. */
  disconnect(): void {
    this.#changes.disconnect();
  }

  /** Reads the attributes and the children. A source that has not changed stays the same object. */
  #read(): void {
    const before = new Map(this.#sources.map((source) => [JSON.stringify(source), source]));
    const children = [...this.element.children].filter(isSource);
    this.#changes.disconnect();
    this.#changes.observe(this.element, { childList: true, attributes: true });
    for (const child of children) this.#changes.observe(child, { attributes: true });
    this.#sources = children
      .filter(({ src }) => src)
      .map((child) => {
        const source = mergedSourceOf(child);
        const key = JSON.stringify(source);
        const same = before.get(key) ?? source;
        // Two alike are two.
        before.delete(key);
        return same;
      });
    const own = addressOf(this.element);
    const all = JSON.stringify([own, this.#sources]);
    if (all !== this.#last) this.store.update(own, this.#sources);
    this.#last = all;
    seedInline(this.element, this.store);
  }

  #onAnswer(source: SourceConfig, { feed, error, warnings }: FeedState): void {
    if (error && this.#isNews(error)) fire(this.element, 'status-error', { error });
    if (!feed) return;
    const { components, src } = source;
    const missing = this.#searched.get(source) === feed ? [] : filterFeed(feed, { components }).missing;
    this.#searched.set(source, feed);
    const unknown = missing.map((name): FeedWarning => ({
      path: 'components',
      message: `no component of ${src} is called "${name}"`,
    }));
    const news = [...(this.#isNews(feed) ? warnings : []), ...unknown];
    if (news.length) fire(this.element, 'status-warning', { warnings: news });
  }

  #isNews(value: object): boolean {
    return !this.#told.has(value) && !!this.#told.add(value);
  }
}
