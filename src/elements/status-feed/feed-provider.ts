import type { FeedWarning } from '../../feed/feed-warning.js';
import { filterFeed } from '../../feed/filter-feed.js';
import type { StatusFeed } from '../../feed/schema.js';
import { createMergedStore, type MergedStore } from '../../store/merged-store.js';
import type { FeedConfig, FeedState, SourceConfig } from '../../store/store-types.js';
import { hasSuspiciousAttributes } from '../base/attribute-checks.js';
import { namesIn, urlsIn } from '../base/attribute-values.js';
import { fire } from '../base/events.js';
import { reportMistakes } from '../base/report-mistakes.js';
import { FEED_CONTEXT } from '../base/feed-context.js';
import { InlineFeed } from '../base/inline-feed.js';
import type { FeedOrigin } from './feed-origin.js';
import { SOURCE_CONNECTED, type StatusSource } from './status-source.js';

/** Announces a provider to tags that were connected before it: https://github.com/lit/lit/tree/main/packages/context#readme */
class ProviderEvent extends Event {
  readonly context = FEED_CONTEXT;

  constructor(readonly contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
  }
}

/** Whether an event is a `FeedRequest`, of this or another copy of the library. */
const isRequest = (event: Event): event is Event & { readonly callback: (store: MergedStore) => void } =>
  Reflect.get(event, 'context') === FEED_CONTEXT && typeof Reflect.get(event, 'callback') === 'function';

const isSource = (child: Element): child is StatusSource => 'affectsStatus' in child;

const feedConfigOf = ({ src = '', provider, fallbackSrc, refresh, maxSize }: FeedOrigin): FeedConfig => ({
  src,
  provider,
  fallbackSrc: urlsIn(fallbackSrc),
  refresh,
  maxSize,
});

const sourceConfigOf = (source: StatusSource): SourceConfig => ({
  ...feedConfigOf(source),
  components: namesIn(source.components)
    .map((name) => name.trim())
    .filter(Boolean),
  group: source.group,
  name: source.name,
  affectsStatus: source.affectsStatus,
});

/** Provides the store of a `<status-feed>` to the tags inside. Updates it when the attributes or the sources change. */
export class FeedProvider {
  readonly store: MergedStore;
  /** Errors and feeds that were reported already, and elements with mistakes. */
  readonly #reported = new WeakSet<object>();
  /** By source: its element. */
  readonly #elements = new WeakMap<SourceConfig, Element>();
  /** By source: the last feed that was checked for its components. */
  readonly #checked = new WeakMap<SourceConfig, StatusFeed>();
  #sources: readonly SourceConfig[] = [];
  #lastConfig = '';
  readonly #inline: InlineFeed;
  readonly #observer: MutationObserver;

  constructor(private readonly element: FeedOrigin) {
    this.#inline = new InlineFeed(element);
    this.store = createMergedStore((source, state) => this.#onAnswer(source, state));
    this.#observer = new MutationObserver(() => this.#readConfig());
    element.addEventListener(SOURCE_CONNECTED, () => this.#readConfig());
    element.addEventListener('context-request', (event) => {
      if (!isRequest(event)) return;
      event.stopImmediatePropagation();
      event.callback(this.store);
    });
  }

  /** Called when the element is connected. */
  connect(): void {
    this.#readConfig();
    this.element.dispatchEvent(new ProviderEvent(this.element));
  }

  /** Called when the element is disconnected. */
  disconnect(): void {
    this.#observer.disconnect();
  }

  /** Reads the attributes and the children. The object of an unchanged source is reused. */
  #readConfig(): void {
    const unchanged = new Map(this.#sources.map((source) => [JSON.stringify(source), source]));
    const children = [...this.element.children].filter(isSource);
    this.#observer.disconnect();
    this.#observer.observe(this.element, { childList: true, attributes: true });
    for (const child of children) this.#observer.observe(child, { attributes: true });
    for (const script of this.element.querySelectorAll(':scope > script'))
      this.#observer.observe(script, { childList: true, characterData: true, attributes: true, subtree: true });
    this.#sources = children
      .filter(({ src, name }) => src ?? name)
      .map((child) => {
        const source = sourceConfigOf(child);
        const key = JSON.stringify(source);
        const reused = unchanged.get(key) ?? source;
        // Two equal sources get two objects.
        unchanged.delete(key);
        this.#elements.set(reused, child);
        return reused;
      });
    const feedConfig = feedConfigOf(this.element);
    const config = JSON.stringify([feedConfig, this.#sources]);
    const isInlineNew = this.#inline.read();
    if (isInlineNew || config !== this.#lastConfig) this.store.update(feedConfig, this.#sources, this.#inline.store);
    this.#lastConfig = config;
    for (const each of [this.element, ...children])
      if (hasSuspiciousAttributes(each) && this.#isNew(each)) void reportMistakes(each);
  }

  #onAnswer(source: SourceConfig, { feed, error, warnings }: FeedState): void {
    if (error && this.#isNew(error)) fire(this.element, 'status-error', { error });
    if (!feed) return;
    const { components, src } = source;
    const missing = this.#checked.get(source) === feed ? [] : filterFeed(feed, { components }).missing;
    this.#checked.set(source, feed);
    const missingWarnings = missing.map((name): FeedWarning => ({
      path: 'components',
      message: `no component of ${src} is called "${name}"`,
    }));
    const newWarnings = [...(this.#isNew(feed) ? warnings : []), ...missingWarnings];
    if (missing.length) void reportMistakes(this.#elements.get(source) ?? this.element, missingWarnings, feed);
    if (newWarnings.length) fire(this.element, 'status-warning', { warnings: newWarnings });
  }

  #isNew(value: object): boolean {
    return !this.#reported.has(value) && !!this.#reported.add(value);
  }
}
