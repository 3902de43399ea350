import type { ReactiveController, ReactiveElement } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { FeedError, isFeedError } from '../../feed/feed-error.js';
import { TIMEOUT } from '../../reader/fetch-json.js';
import { createFeedStore } from '../../store/feed-store.js';
import { sharedStore } from '../../store/shared-stores.js';
import { LOADING, type FeedState, type FeedStore } from '../../store/store-types.js';
import { urlsIn } from './attribute-values.js';
import { fire } from './events.js';
import { FeedRequest } from './feed-context.js';
import { seedInline } from './inline-feed.js';

/** The attributes that say where a feed is and how it is read. */
interface FeedHost extends ReactiveElement {
  readonly src: string | undefined;
  readonly provider: string | undefined;
  readonly fallbackSrc: string | readonly string[] | undefined;
  readonly refresh: number | undefined;
  readonly maxSize: number | undefined;
  readonly components: string | readonly string[] | undefined;
}

/** A feed that the host has set as a property. Its store is kept with it, so that moving the element keeps the feed's age. */
interface OwnFeed {
  readonly value: unknown;
  store?: FeedStore;
}

/** The store of a feed that was set as a property. Throws a `FeedError` `shape` for what is no feed. */
const storeOf = (own: OwnFeed): FeedStore => {
  if (own.store) return own.store;
  const store = createFeedStore('');
  store.seed(own.value, Date.now());
  own.store = store;
  return store;
};

/**
 * Connects an element to the store of its feed: the one that was set as a property, else the one at `src`, else that of the
 * `<status-feed>` around it. The request leaves when the element enters a page, before it is rendered.
 */
export class FeedController implements ReactiveController {
  #state: FeedState = LOADING;
  #store: FeedStore | undefined;
  #own: OwnFeed | undefined;
  /** The one on screen. */
  #shownOwn: OwnFeed | undefined;
  /** The store of the `<status-feed>` around the element. */
  #around: FeedStore | undefined;
  #unsubscribe: (() => void) | undefined;
  /** What the present subscription was made for. */
  #asked: readonly unknown[] = [];
  #connected = new AbortController();
  #hint: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: FeedHost,
    private readonly needs: () => Needs,
  ) {
    host.addController(this);
  }

  get state(): FeedState {
    return this.#state;
  }

  /** Takes a feed that the host sets as a property; without one `src` counts again. */
  set(value: unknown): void {
    this.#own = value === undefined || value === null ? undefined : { value };
    this.subscribe();
  }

  async refresh(): Promise<void> {
    await this.#store?.refresh();
  }

  /** Reads the next older page of incidents into the store. Rejects with a `FeedError`. */
  async loadOlder(): Promise<void> {
    await this.#store?.loadOlder();
  }

  hostConnected(): void {
    const { ownerDocument } = this.host;
    const { signal } = (this.#connected = new AbortController());
    // A feed that stands in the page may still be on its way.
    ownerDocument.addEventListener('DOMContentLoaded', () => this.#seed(), { signal });
    // A <status-feed> that is defined later, or nearer.
    ownerDocument.addEventListener('context-provider', () => this.#look(), { signal });
    this.#hint = setTimeout(() => {
      const { src, localName } = this.host;
      if (!src && !this.#around && !this.#state.feed)
        console.warn(`status-widgets: <${localName}> has neither src nor feed`);
    }, TIMEOUT);
    this.#look();
  }

  hostDisconnected(): void {
    this.#connected.abort();
    clearTimeout(this.#hint);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Subscribes to the store that the attributes ask for now, if they ask for another than before. */
  subscribe(): void {
    if (!this.host.isConnected) return;
    const { src, provider, fallbackSrc, refresh, maxSize, components: named } = this.host;
    const { components, incidents } = this.needs();
    const around = !this.#own && !src && this.#around;
    const asked = [this.#own, src, provider, fallbackSrc, refresh, maxSize, components, incidents, around, !named];
    const isFirst = !this.#unsubscribe;
    if (!isFirst && asked.every((each, index) => each === this.#asked[index])) return;
    this.#asked = asked;
    let next: FeedStore;
    try {
      next = this.#chooseStore();
    } catch (cause) {
      const error = isFeedError(cause) ? cause : new FeedError('shape', '', 'cannot be read', { cause });
      // What is on screen stays.
      if (!isFirst) {
        this.#own = this.#shownOwn;
        fire(this.host, 'status-error', { error });
        this.host.requestUpdate();
        return;
      }
      this.#unsubscribe = () => {};
      this.#take({ ...LOADING, freshness: 'unknown', error });
      return;
    }
    this.#unsubscribe?.();
    this.#shownOwn = this.#own;
    this.#store = next;
    this.#unsubscribe = next.subscribe((state) => this.#take(state), { components, incidents, refresh, maxSize });
    this.#seed();
    this.#take(next.getState());
  }

  #chooseStore(): FeedStore {
    const { src, provider, fallbackSrc } = this.host;
    if (this.#own) return storeOf(this.#own);
    if (src) return sharedStore(src, { provider, fallbackSrc: urlsIn(fallbackSrc) });
    return this.#around ?? createFeedStore('');
  }

  #look(): void {
    let around: FeedStore | undefined;
    this.host.dispatchEvent(new FeedRequest(this.host, (store) => (around = store)));
    this.#around = around;
    this.subscribe();
  }

  #seed(): void {
    if (this.#store) seedInline(this.host, this.#store);
  }

  #take(state: FeedState): void {
    const { listed, isGathering } = state;
    if (isGathering && this.needs().components) this.#state = { ...state, freshness: 'loading', feed: undefined };
    // A host that names components means those, also one that is only listed.
    else if (listed && this.host.components) this.#state = { ...state, feed: listed, listed: undefined };
    else this.#state = state;
    this.host.requestUpdate();
  }
}
