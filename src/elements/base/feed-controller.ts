import type { ReactiveController, ReactiveElement } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { toFeedError } from '../../feed/feed-error.js';
import { createFeedStore } from '../../store/feed-store.js';
import { orInline } from '../../store/inline-state.js';
import { sharedStore } from '../../store/shared-stores.js';
import { LOADING, type FeedState, type FeedStore } from '../../store/store-types.js';
import { numberOf, urlsIn } from './attribute-values.js';
import { FeedRequest } from './feed-context.js';
import { InlineFeed } from './inline-feed.js';

/** The properties of an element that determine its feed. */
interface FeedHost extends ReactiveElement {
  readonly src: string | undefined;
  readonly provider: string | undefined;
  readonly fallbackSrc: string | readonly string[] | undefined;
  readonly refresh: number | undefined;
  readonly maxSize: number | undefined;
  readonly components: string | readonly string[] | undefined;
}

/**
 * Key of the time at which a feed on screen was read. One that an element has read may be set on another one: as it is, as a proxy of
 * a framework, or on an element of another copy of the library. JSON does not have it.
 */
const LOADED_AT = Symbol.for('@scootkit/status-widgets/loaded-at');

/** Not by `instanceof`, because it may be from another frame. */
const isDated = (value: unknown): value is { readonly [LOADED_AT]: number | undefined } =>
  typeof value === 'object' && !!value && LOADED_AT in value;

/** The store of a feed that was set as a property. Throws a `FeedError` `shape` if the value is not a feed. */
const storeOf = (value: unknown): FeedStore => {
  const store = createFeedStore('');
  store.seed(value, isDated(value) ? value[LOADED_AT] : Date.now());
  return store;
};

/**
 * Connects an element to the store of its feed: the feed that was set as a property, else the one at `src`, else the one of the
 * `<status-feed>` around it. The request starts when the element is connected, before it is rendered.
 */
export class FeedController implements ReactiveController {
  #state: FeedState = LOADING;
  #store: FeedStore | undefined;
  /** The store of the feed that was set as a property. It stays if the next feed is invalid. */
  #propertyStore: FeedStore | undefined;
  /** The store of the `<status-feed>` around the element. */
  #providedStore: FeedStore | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The feed in the element. Shown until the store has one. */
  readonly #inline: InlineFeed;
  #unsubscribeInline: (() => void) | undefined;
  /** The values that the current subscription depends on. */
  #dependencies: readonly unknown[] = [];
  #connected = new AbortController();
  /** Inline feeds may be added, changed or replaced at any time. */
  #children: MutationObserver | undefined;

  constructor(
    private readonly host: FeedHost,
    private readonly needs: () => Needs,
  ) {
    this.#inline = new InlineFeed(host);
    host.addController(this);
  }

  get state(): FeedState {
    return this.#state;
  }

  /** The source of the feed on screen: its store, or null for all feeds that are set as a property. */
  get origin(): FeedStore | null | undefined {
    return this.#propertyStore ? null : this.#store;
  }

  /** Absolute URL of the feed. Empty or undefined if it has none. */
  get url(): string | undefined {
    return this.#store?.url;
  }

  /** Sets the feed of the `feed` property. Without a value, `src` applies again. */
  set(value: unknown): void {
    try {
      this.#propertyStore = value === undefined || value === null ? undefined : storeOf(value);
    } catch (cause) {
      const error = toFeedError(cause, 'shape', '');
      if (this.#unsubscribe) {
        // What is on screen stays.
        this.#setState({ ...this.#state, error });
        return;
      }
      this.#propertyStore = { ...createFeedStore(''), getState: () => ({ ...LOADING, freshness: 'unknown', error }) };
    }
    this.subscribe();
  }

  refresh(): Promise<void> | undefined {
    return this.#store?.refresh();
  }

  /** Loads the next page of older incidents into the store. Rejects with a `FeedError`. */
  async loadOlder(): Promise<void> {
    await this.#store?.loadOlder();
  }

  hostConnected(): void {
    const { ownerDocument } = this.host;
    const { signal } = (this.#connected = new AbortController());
    this.#children ??= new MutationObserver(() => {
      this.#readInline();
      this.#update();
    });
    const attributeFilter = ['data-loaded-at'];
    this.#children.observe(this.host, { childList: true, characterData: true, attributeFilter, subtree: true });
    // A <status-feed> may be defined later.
    ownerDocument.addEventListener('context-provider', () => this.#requestStore(), { signal });
    this.#requestStore();
  }

  hostDisconnected(): void {
    this.#connected.abort();
    this.#children?.disconnect();
    this.#unsubscribe?.();
    this.#unsubscribeInline?.();
    this.#unsubscribe = this.#unsubscribeInline = this.#store = undefined;
  }

  /** Subscribes to the store that the properties select, unless nothing has changed. */
  subscribe(): void {
    if (!this.host.isConnected) return;
    const { src, provider, fallbackSrc, components: named } = this.host;
    const refresh = numberOf(this.host.refresh, undefined, 0);
    const maxSize = numberOf(this.host.maxSize, undefined);
    const { components, incidents } = this.needs();
    const property = this.#propertyStore;
    const provided = !property && !src && this.#providedStore;
    const all = [property, src, provider, fallbackSrc, refresh, maxSize, components, incidents, provided, !named];
    if (this.#unsubscribe && all.every((value, index) => value === this.#dependencies[index])) return;
    const store =
      property ??
      (src
        ? sharedStore(src, { provider, fallbackSrc: urlsIn(fallbackSrc) })
        : (this.#providedStore ?? createFeedStore('')));
    this.#dependencies = all;
    this.#unsubscribe?.();
    this.#store = store;
    this.#readInline();
    const loadedAt = this.#inline.store?.getState().loadedAt;
    const options = { components, incidents, refresh, maxSize, loadedAt };
    this.#unsubscribe = store.subscribe(() => this.#update(), options);
    this.#update();
  }

  #requestStore(): void {
    let provided: FeedStore | undefined;
    this.host.dispatchEvent(new FeedRequest(this.host, (store) => (provided = store)));
    this.#providedStore = provided;
    this.subscribe();
  }

  #readInline(): void {
    if (!this.#inline.read() && this.#unsubscribeInline) return;
    this.#unsubscribeInline?.();
    const refresh = numberOf(this.host.refresh, undefined, 0);
    this.#unsubscribeInline = this.#inline.store?.subscribe(() => this.#update(), { refresh });
  }

  #update(): void {
    if (this.#store) this.#setState(orInline(this.#store, this.#inline.store));
  }

  #setState(state: FeedState): void {
    const { listed, isGathering, freshness, feed, error, loadedAt } = state;
    if (feed) Reflect.set(feed, LOADED_AT, loadedAt);
    const { src, localName } = this.host;
    // The store has waited for ten seconds.
    if (
      freshness === 'unknown' &&
      this.#state.freshness === 'loading' &&
      !(src || feed || error || this.#providedStore)
    )
      console.warn(`status-widgets: <${localName}> has neither src nor feed`);
    if (isGathering && this.needs().components) this.#state = { ...state, freshness: 'loading', feed: undefined };
    // `components` can also select components of third parties that are only listed.
    else if (listed && this.host.components) this.#state = { ...state, feed: listed, listed: undefined };
    else this.#state = state;
    this.host.requestUpdate();
  }
}
