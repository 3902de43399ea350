import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { LitElement } from 'lit';
import type { Needs } from '../adapters/adapter.js';
import { narrowed, overallStatus } from '../feed/derive.js';
import type { FeedError } from '../feed/feed-error.js';
import { WEB_URL } from '../feed/limits.js';
import type { ComponentStatus, StatusFeed, StatusFeedInput } from '../feed/schema.js';
import type { FeedWarning } from '../feed/warning.js';
import { enWords } from '../locale/en-words.js';
import type { Format } from '../locale/format.js';
import { isWhole, wordsFor } from '../locale/locales.js';
import type { Messages, Words } from '../locale/messages.js';
import { sentenceOf } from '../locale/sentence.js';
import { createFeedStore } from '../store/feed-store.js';
import { sharedStore } from '../store/shared-stores.js';
import type { FeedState, FeedStore, Freshness } from '../store/store-types.js';
import { host } from '../styles/host.js';
import { palette } from '../styles/palette.js';
import { VERSION } from './define-tag.js';
import { languageOf } from './language-of.js';
import { markOf, type Mark } from './mark.js';

/** Detail of `status-change`: the overall state before and now, as this element's attributes narrow it. */
export interface StatusChange {
  readonly from: ComponentStatus;
  readonly to: ComponentStatus;
}

/** The events that every element fires; all bubble and are composed. */
export interface StatusEventMap {
  'status-load': CustomEvent<{ readonly feed: StatusFeed }>;
  'status-change': CustomEvent<StatusChange>;
  'status-error': CustomEvent<{ readonly error: FeedError }>;
  'status-warning': CustomEvent<{ readonly warnings: readonly FeedWarning[] }>;
}

/** What of a feed counts for one element. */
export interface View {
  readonly feed: StatusFeed;
  readonly status: ComponentStatus;
  /** Attributes leave something out: the publisher's headline no longer fits. */
  readonly narrowed: boolean;
}

type Later = typeof import('./later.js');

/** What decides which store an element listens to, and how. */
const SOURCE = ['src', 'provider', 'fallbackSrc', 'refresh', 'maxSize'];

const listOf = (value: string | undefined, separator: RegExp | string): string[] | undefined => {
  const items = value?.split(separator).flatMap((item) => item.trim() || []);
  return items?.length ? items : undefined;
};

/**
 * What all tags share: the attributes of a feed, its store, the language, the states and events.
 * An element never fetches: it subscribes to the one store of its feed and draws what that holds.
 */
export abstract class FeedElement extends LitElement {
  /** Of the library that this class is from. */
  static readonly version: string = VERSION;

  static override styles: CSSResultGroup = [palette, host];

  static override properties: PropertyDeclarations = {
    src: {},
    fallbackSrc: { attribute: 'fallback-src' },
    provider: {},
    refresh: { type: Number },
    maxSize: { type: Number, attribute: 'max-size' },
    components: {},
    pageUrl: { attribute: 'page-url' },
    minImpact: { attribute: 'min-impact' },
    timeZone: { attribute: 'time-zone' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    feed: { attribute: false, noAccessor: true },
  };

  /** URL of a feed in any supported format, or a status page's own URL. Relative to the document. */
  declare src: string | undefined;
  /** URLs, space-separated, tried in order when `src` fails. */
  declare fallbackSrc: string | undefined;
  /** Names the adapter instead of detecting it. */
  declare provider: string | undefined;
  /** Seconds between polls; 0 never; below 15 counts as 15. Default 60. */
  declare refresh: number | undefined;
  /** Bytes of a feed that are read at most, up to 16 MiB. Default 1 MiB. */
  declare maxSize: number | undefined;
  /** Ids or names, comma-separated: only these count and show. */
  declare components: string | undefined;
  /** Where "View status page" leads, instead of the feed's own page. */
  declare pageUrl: string | undefined;
  /** `minor`, `major` or `critical`: milder incidents are left out. */
  declare minImpact: string | undefined;
  /** IANA zone for days and times, or `feed` for the page's own. Default: the viewer's. */
  declare timeZone: string | undefined;
  /** 2–6, for the headings inside. Default 3. */
  declare headingLevel: number | undefined;

  /** The words of the first paint; absent while a language is being loaded. */
  protected words: Words | Messages | undefined;
  /** What comes after the first paint. */
  protected later: Later | undefined;
  /** What is in the store; a new object after every change. */
  protected current: FeedState = createFeedStore('').getState();
  /** What of the feed counts here; absent until the first feed. */
  protected view: View | undefined;
  /** Wall-clock milliseconds that this rendering speaks of. */
  protected now = 0;

  readonly #internals = this.attachInternals();
  #store: FeedStore | undefined;
  /** Ways out of what an element has entered while it is connected. */
  #exits: (() => void)[] = [];
  #leave: (() => void) | undefined;
  #isHanded = false;
  #isLoadingLater = false;
  #lang: string | undefined;
  #states: readonly string[] = [];

  /** The feed on screen, whole; set one to render without any request. Throws `FeedError` `shape` for what is not a feed. Absent until the first. */
  get feed(): StatusFeed | undefined {
    return this.current.feed;
  }
  set feed(value: StatusFeedInput | StatusFeed | undefined) {
    const store = createFeedStore('');
    if (value) store.seed(value, Date.now());
    this.#isHanded = !!value;
    if (value) this.#use(store);
    else this.#subscribe();
  }

  /** How far what is shown can be believed. */
  get state(): Freshness {
    return this.current.freshness;
  }

  /** Asks for the feed now. Resolves when the answer, or the error, is on screen; never rejects. */
  async refreshNow(): Promise<void> {
    await this.#store?.refresh();
    await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#subscribe();
    this.#seedInline();
    document.addEventListener('DOMContentLoaded', this.#seedInline);
    this.#speak();
    if (this.later) this.#settleIn(this.later);
    else if (this.needsLater) this.#loadLater();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('DOMContentLoaded', this.#seedInline);
    this.#leave?.();
    for (const exit of this.#exits) exit();
    this.#exits = [];
    this.#leave = undefined;
  }

  /** What this tag asks of a feed beyond the overall state. */
  protected get needs(): Needs {
    return {};
  }

  /** Whether this tag draws nothing without what comes after the first paint of others. */
  protected get needsLater(): boolean {
    return false;
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.hasUpdated && SOURCE.some((name) => changed.has(name))) this.#subscribe();
    if (changed.has('components') || changed.has('minImpact')) this.#look();
    this.now = Date.now();
  }

  protected override updated(): void {
    const { states } = this.#internals;
    for (const state of this.#states) states.delete(state);
    this.#states = this.ownStates();
    for (const state of this.#states) states.add(state);
    if (this.state !== 'loading') this.#loadLater();
  }

  /** The custom states. `status` is the state this tag stands for. */
  protected ownStates(status: ComponentStatus | undefined = this.view?.status): string[] {
    const { freshness } = this.current;
    if (freshness !== 'fresh' && freshness !== 'stale') return [freshness];
    const mark = status && markOf(status, freshness);
    return [freshness === 'stale' ? freshness : [], mark && mark !== 'stale' ? mark : []].flat();
  }

  /** The mark that stands for the whole view. */
  protected get mark(): Mark {
    return this.view ? markOf(this.view.status, this.state) : 'unknown';
  }

  /** Every word; absent until what comes after the first paint is there. */
  protected get messages(): Messages | undefined {
    const { words, later } = this;
    return words && (isWhole(words) ? later && words : later?.en);
  }

  /** Dates and numbers; absent until what comes after the first paint is there. */
  protected get format(): Format | undefined {
    const { messages, timeZone } = this;
    return messages && this.later?.formatFor(messages, timeZone === 'feed' ? (this.feed?.page.timeZone ?? 'UTC') : timeZone);
  }

  /** Where the status page is: the attribute, else the feed's. Absent when neither names one. */
  protected get pageLink(): string | undefined {
    const { pageUrl = '', baseURI } = this;
    const own = pageUrl && URL.canParse(pageUrl, baseURI) ? new URL(pageUrl, baseURI).href : '';
    return WEB_URL.test(own) ? own : this.feed?.page.url;
  }

  protected get level(): number {
    const { headingLevel = 3 } = this;
    return headingLevel >= 2 && headingLevel <= 6 ? Math.trunc(headingLevel) : 3;
  }

  /** How long ago the feed was read, in words; empty before the format is there. */
  protected get age(): string {
    const { loadedAt } = this.current;
    return (loadedAt !== undefined && this.format?.relative(loadedAt, this.now, true)) || '';
  }

  protected fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: Object.freeze(detail) }));
  }

  /** Reads the next older page of incidents into the store. Rejects with a `FeedError`. */
  protected async loadOlder(): Promise<void> {
    await this.#store?.loadOlder();
  }

  #loadLater(): void {
    if (this.#isLoadingLater) return;
    this.#isLoadingLater = true;
    import('./later.js').then(
      (later) => {
        this.later = later;
        if (this.isConnected) this.#settleIn(later);
        this.requestUpdate();
      },
      () => (this.#isLoadingLater = false),
    );
  }

  #settleIn({ tick, watchLanguage }: Later): void {
    this.#exits.push(tick(this), watchLanguage(this, this.#speak));
  }

  /** Takes up the language around the element. */
  readonly #speak = (): void => {
    const lang = languageOf(this);
    if (lang === this.#lang) return;
    this.#lang = lang;
    const use = (words: Words): void => {
      if (lang !== this.#lang) return;
      this.words = words;
      this.requestUpdate();
    };
    const words = wordsFor(lang);
    if ('then' in words) void words.then(use);
    else use(words);
  };

  #subscribe(): void {
    const { src, provider, fallbackSrc } = this;
    if (this.#isHanded && this.#store) this.#use(this.#store);
    else this.#use(src ? sharedStore(src, { provider, fallbackSrc: listOf(fallbackSrc, /\s/) }) : createFeedStore(''));
  }

  #use(store: FeedStore): void {
    const leave = this.#leave;
    this.#store = store;
    this.#leave = this.isConnected ? store.subscribe(this.#onChange, { ...this.needs, refresh: this.refresh, maxSize: this.maxSize }) : undefined;
    leave?.();
    this.#onChange(store.getState());
  }

  /** A feed in the page itself, for the first paint. */
  readonly #seedInline = (): void => {
    const text = this.feed ? '' : this.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (!text) return;
    try {
      const value: unknown = JSON.parse(text);
      const at = value instanceof Object && 'updatedAt' in value ? Date.parse(String(value.updatedAt)) : NaN;
      this.#store?.seed(value, at > 0 ? at : undefined);
    } catch {
      // Half parsed, or not a feed: DOMContentLoaded or the answer to `src` follows.
    }
  };

  readonly #onChange = (state: FeedState): void => {
    const before = this.current;
    const from = this.view?.status;
    if (state === before) return;
    this.current = state;
    if (state.feed !== before.feed) {
      const missing = this.#look();
      if (state.feed) this.fire('status-load', { feed: state.feed });
      const to = this.view?.status;
      if (from && to && from !== to) {
        this.fire('status-change', { from, to });
        this.#announce();
      }
      const warnings = [...state.warnings, ...missing.map((name) => ({ path: 'components', message: `no component is called "${name}"` }))];
      if (warnings.length) this.fire('status-warning', { warnings });
    }
    if (state.error && state.error !== before.error) this.fire('status-error', { error: state.error });
    this.requestUpdate();
  };

  /** Narrows the feed to what counts here; returns the names that match nothing. */
  #look(): readonly string[] {
    const whole = this.feed;
    this.view = undefined;
    if (!whole) return [];
    const minImpact = (['minor', 'major', 'critical'] as const).find((impact) => impact === this.minImpact);
    const { feed, missing } = narrowed(whole, { components: listOf(this.components, ','), minImpact });
    this.view = { feed, status: overallStatus(feed), narrowed: feed !== whole };
    return missing;
  }

  /** Tells a screen reader, once per page, that the overall state has changed. */
  #announce(): void {
    const { view, words = enWords, state } = this;
    if (view && state === 'fresh') this.later?.announce(sentenceOf(view.feed, words, view.narrowed));
  }
}
