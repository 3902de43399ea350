import type { CSSResultGroup, CSSResultOrNative, PropertyDeclarations, PropertyValues } from 'lit';
import { LitElement } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { glance } from '../../feed/glance.js';
import type { StatusFeed, StatusFeedInput } from '../../feed/schema.js';
import { enWords } from '../../locale/en-words.js';
import { ownLocales } from '../../locale/own-locales.js';
import type { Messages, Words } from '../../locale/messages.js';
import { firstLook } from '../../store/first-look.js';
import type { FeedState, Freshness } from '../../store/store-types.js';
import { host } from '../../styles/host.js';
import { palette } from '../../styles/palette.js';
import { VERSION } from './define-tag.js';
import { languageOf } from './language-of.js';
import { markOf, type Mark } from './status-icon.js';
import type { Scene } from './render-context.js';
import type { Stay } from './feed-controller.js';
import { wholeView, type View } from './feed-overview.js';

type Later = typeof import('./later.js');

/** Once it is there, it is there for every element. */
let loaded: Later | undefined;

/** What an element knows of a store: all of its state, or what a glance has given before it is there. */
export type Glimpse = Pick<FeedState, 'freshness'> & Partial<FeedState>;

/** Milliseconds that the first look has before what comes later takes over. */
const PATIENCE = 1000;

/**
 * What all tags share: the attributes of a feed, its store, the language, the states and events.
 * An element never fetches: it subscribes to the one store of its feed and draws what that holds.
 * @fires {CustomEvent<{ feed: StatusFeed }>} status-load - Another feed is on screen.
 * @fires {CustomEvent<{ from: ComponentStatus; to: ComponentStatus }>} status-change - The overall state differs from the last load.
 * @fires {CustomEvent<{ error: FeedError }>} status-error - The feed could not be read; the last good one stays.
 * @fires {CustomEvent<{ warnings: readonly FeedWarning[] }>} status-warning - Something in the feed was dropped or mended, or an attribute names what nobody knows.
 * @cssprop [--status-operational] - Mark of operational; soft surfaces and words are mixed from the marks.
 * @cssprop [--status-maintenance] - Mark of a maintenance.
 * @cssprop [--status-degraded] - Mark of degraded performance and of a minor outage.
 * @cssprop [--status-partial] - Mark of a partial outage.
 * @cssprop [--status-major] - Mark of a major outage.
 * @cssprop [--status-unknown] - Mark of what is unknown or stale.
 * @cssprop [--status-text] - Text.
 * @cssprop [--status-background] - The page behind, which marks are cut out of and soft surfaces are mixed with.
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
  /** URLs, space-separated or as a list, tried in order when `src` fails. */
  declare fallbackSrc: string | readonly string[] | undefined;
  /** Names the adapter instead of detecting it. */
  declare provider: string | undefined;
  /** Seconds between polls; 0 never; below 15 counts as 15. Default 60. */
  declare refresh: number | undefined;
  /** Bytes of a feed that are read at most, up to 16 MiB. Default 1 MiB. */
  declare maxSize: number | undefined;
  /** Ids or names, comma-separated or as a list: only these count and show. */
  declare components: string | readonly string[] | undefined;
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
  protected later = loaded;
  /** What is in the store; before that is there, what a glance at the first answer gave. */
  protected current: Glimpse = { freshness: 'loading' };
  /** What of the feed counts here; absent until the first feed, and until attributes that narrow it have been obeyed. */
  protected view: View | undefined;
  /** Wall-clock milliseconds that this rendering speaks of. */
  protected now = 0;

  readonly #states = this.attachInternals().states;
  #handed: { readonly value: unknown } | undefined;
  #stay: Stay | undefined;
  #guard: ReturnType<typeof setTimeout> | undefined;

  /** The feed on screen, whole; set one to render without any request (`status-error` if it is none). Absent until the first. */
  get feed(): StatusFeed | undefined {
    // A glance is not the whole.
    return this.current.warnings && this.current.feed;
  }
  set feed(value: StatusFeedInput | StatusFeed | undefined) {
    this.#handed = value && { value };
    this.#glance(value);
    this.requestUpdate();
    void this.#load();
  }

  /** How far what is shown can be believed. */
  get state(): Freshness {
    return this.current.freshness;
  }

  /** Asks for the feed now. Resolves when the answer, or the error, is on screen; never rejects. */
  async refreshNow(): Promise<void> {
    await this.#load();
    await this.#stay?.refresh();
    await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#speak();
    const { src } = this;
    if ((this.later ??= loaded)) {
      this.#enter();
      return;
    }
    // The feed starts first: its request leaves before anything is drawn.
    if (src)
      void firstLook(src)
        // Another format, or a smaller feed than this one, is not what a glance may speak of.
        .then(
          (value) => this.src === src && !this.provider && !this.maxSize && this.#glance(value),
          () => {},
        )
        // Behind the frame that shows it.
        .then(() => requestAnimationFrame(() => setTimeout(() => void this.#load())));
    // What comes later also ends a look that takes too long, or that no frame follows.
    setTimeout(() => void this.#load(), this.needsLater || !src ? 0 : PATIENCE);
    // If it never comes, nobody is there to let a glance age.
    clearTimeout(this.#guard);
    this.#guard = setTimeout(() => this.#take({ freshness: 'unknown' }), 180_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stay?.end();
    this.#stay = undefined;
  }

  /** What this tag asks of a feed beyond the overall state. */
  protected get needs(): Needs {
    return { components: !!this.components };
  }

  /** Styles of what comes after the first paint. */
  protected get lateStyles(): readonly CSSResultOrNative[] {
    return [];
  }

  /** Whether this tag draws nothing without what comes after the first paint of others. */
  protected get needsLater(): boolean {
    return !!(this.components || this.minImpact || this.querySelector('script'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#stay?.listen();
    // What was glanced at is not what is asked for now.
    if (changed.get('src')) this.#glance();
    const { view, components, minImpact, later, current } = this;
    const { feed } = current;
    if (!feed) this.view = undefined;
    else if (components || minImpact) this.view = this.feed && later?.narrowView(feed, components, minImpact);
    else if (view?.feed !== feed) this.view = wholeView(feed);
    this.now = Date.now();
  }

  protected override updated(): void {
    this.#states.clear();
    for (const each of this.ownStates()) this.#states.add(each);
    this.#stay?.report(this.current, this.view, this.words);
  }

  /** The custom states. `status` is the state this tag stands for. */
  protected ownStates(status = this.view?.status ?? 'unknown'): string[] {
    const { state } = this;
    const mark = markOf(status, state);
    return state === 'loading' ? [state] : state === 'fresh' ? [mark] : [state, mark];
  }

  /** Nothing can be said yet: the light-DOM children stay. */
  protected get isWaiting(): boolean {
    const { state, words, current, view } = this;
    return state === 'loading' || !words || !!(current.feed && !view);
  }

  /** The mark that stands for the whole view. */
  protected get mark(): Mark {
    return markOf(this.view?.status ?? 'unknown', this.state);
  }

  /** What templates draw from; absent until what comes after the first paint is there, and the whole feed with it. */
  protected get scene(): Scene | undefined {
    const { words, later, now, view, pageLink, current: state } = this;
    return state.warnings && words && later?.sceneOf(this, { words, now, view, pageLink, state });
  }

  /** Where the status page is: the attribute, else the feed's. Absent when neither names one. */
  protected get pageLink(): string | undefined {
    const { pageUrl } = this;
    // A scheme other than http(s) is none of a status page's.
    return pageUrl && /^(https?:|[^:]*([/?#]|$))/i.test(pageUrl) ? pageUrl : this.current.feed?.page.url;
  }

  /** Reads the next older page of incidents into the store. Rejects with a `FeedError`. */
  protected async loadOlder(): Promise<void> {
    await this.#stay?.loadOlder();
  }

  /** Shows at once what is plain in a feed; the store that is on its way checks the whole of it. */
  #glance(value?: unknown): void {
    const feed = glance(value, Date.now());
    if (!this.later) this.#take({ freshness: feed ? 'fresh' : 'loading', feed });
  }

  readonly #load = async (): Promise<void> => {
    try {
      this.later = loaded = await import('./later.js');
      clearTimeout(this.#guard);
      if (this.isConnected) this.#enter();
    } catch {
      setTimeout(() => void this.#load(), 30_000);
    }
  };

  #enter(): void {
    this.#stay ??= this.later?.enter(this, {
      handed: () => this.#handed,
      needs: () => this.needs,
      styles: () => this.lateStyles,
      take: this.#take,
      speak: this.#speak,
    });
  }

  /** Takes up the language around the element. */
  readonly #speak = (): void => {
    const lang = languageOf(this);
    const use = (words: Words): void => {
      if (lang !== languageOf(this)) return;
      this.words = words;
      this.requestUpdate();
    };
    if (/^(en\b|$)/i.test(lang) && !ownLocales.size) use(enWords);
    else
      void import('../../locale/locales.js').then(({ messagesFor }) => messagesFor(lang)).then(use, () => use(enWords));
  };

  readonly #take = (state: Glimpse): void => {
    this.current = state;
    this.requestUpdate();
  };
}
