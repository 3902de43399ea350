import type { CSSResultGroup, PropertyValues } from 'lit';
import { html, nothing } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import type { ComponentStatus, StatusFeed, StatusFeedInput } from '../../feed/schema.js';
import type { FeedError } from '../../feed/feed-error.js';
import type { FeedState, Freshness } from '../../store/store-types.js';
import { base } from '../../styles/base.js';
import { palette } from '../../styles/palette.js';
import type { Choices } from './attribute-checks.js';
import { choiceOf, namesIn } from './attribute-values.js';
import { ChangeController } from './change-controller.js';
import { VERSION } from './define-tag.js';
import { adoptDocumentStyles } from './document-styles.js';
import { FeedAttributes } from './feed-attributes.js';
import { FeedController } from './feed-controller.js';
import { overviewOf, type FeedOverview } from './feed-overview.js';
import { translatorFor } from './feed-translation.js';
import { LocaleController } from './locale-controller.js';
import { MinuteController } from './minute-controller.js';
import { createRenderContext, type KnownValues, type RenderContext } from './render-context.js';
import { ShadowEdits } from './shadow-edits.js';
import { statusIconOf, type StatusIcon } from './status-icon.js';

// Whoever imports a tag has typed events.
export type { StatusEventMap } from './events.js';

const MIN_IMPACTS = ['minor', 'major', 'critical'] as const;

/**
 * Base class of the tags that show a feed: the attributes, the language, the states and the events.
 * It never requests a feed itself. It subscribes to the store of the feed and renders the store's state.
 * @fires {CustomEvent<{ feed: StatusFeed }>} status-load - The first feed is on screen, or the feed on screen has changed.
 * @fires {CustomEvent<{ from: ComponentStatus; to: ComponentStatus }>} status-change - The overall state has changed since the last feed.
 * @fires {CustomEvent<{ error: FeedError }>} status-error - The feed could not be read. The last valid one stays on screen.
 * @fires {CustomEvent<{ warnings: readonly FeedWarning[] }>} status-warning - Part of the feed was dropped or corrected, or an attribute has an unrecognized value.
 * @cssprop [--status-operational] - Color of the operational state. Surfaces and text are mixed from the state colors.
 * @cssprop [--status-maintenance] - Color of maintenance.
 * @cssprop [--status-degraded] - Color of degraded performance and minor outages.
 * @cssprop [--status-partial] - Color of partial outages.
 * @cssprop [--status-major] - Color of major outages.
 * @cssprop [--status-unknown] - Color of unknown and stale states.
 * @cssprop [--status-text] - Color of text.
 * @cssprop [--status-background] - Background of the page, which surfaces are mixed with.
 */
export abstract class FeedElement extends FeedAttributes {
  /** Version of the library that this class is from. */
  static readonly version: string = VERSION;

  static override styles: CSSResultGroup = [palette, base];

  /** The filtered feed and its facts. Undefined before the first feed. */
  protected overview: FeedOverview | undefined;
  /** The values for the templates. Undefined while a language is loading. */
  protected context: RenderContext | undefined;

  readonly #states = this.attachInternals().states;
  readonly #edits = new ShadowEdits(!!this.shadowRoot);
  #setReady = (): void => {};
  readonly #ready = new Promise<void>((resolve) => (this.#setReady = resolve));
  readonly #feedController = new FeedController(this, () => this.needs);
  readonly #localeController = new LocaleController(this);
  /** The language around the tag, and its messages as soon as they are loaded. */
  protected readonly locale: Pick<LocaleController, 'lang' | 'messages'> = this.#localeController;

  constructor() {
    super();
    new MinuteController(this);
    new ChangeController(
      this,
      () => this.choices,
      () => {
        const { feedState: state, overview } = this;
        return { state, overview, messages: this.locale.messages, origin: this.#feedController.origin };
      },
    );
  }

  /** The complete feed on screen. Undefined until the first feed is there. Set it to show a feed without any request; an invalid one fires `status-error`. */
  get feed(): StatusFeed | undefined {
    return this.feedState.feed;
  }
  set feed(value: StatusFeedInput | StatusFeed | undefined) {
    this.#feedController.set(value);
  }

  /** Freshness of the displayed data. */
  get state(): Freshness {
    return this.feedState.freshness;
  }

  /** Error of the last attempt to read the feed. Undefined after a success. The feed on screen is kept. */
  get lastError(): FeedError | undefined {
    return this.feedState.error;
  }

  /**
   * Resolves when the first feed or the first error of all sources is on screen, at once if one was before: `feed` or `lastError`
   * tells which. A tag without a source counts as unreadable after ten seconds. Waits while the tag is not on the page. Never rejects.
   */
  whenReady(): Promise<void> {
    return this.#ready;
  }

  /** Requests the feed now. Resolves when the answer or the error is on screen. Never rejects. */
  async refreshNow(): Promise<void> {
    await this.#feedController.refresh();
    await this.updateComplete;
  }

  /** Called when the element moves to another document: https://html.spec.whatwg.org/#custom-element-reactions */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptDocumentStyles(this, this.shadowRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    return adoptDocumentStyles(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' }));
  }

  /** The allowed values of attributes, by property name. Any other value falls back to the default. */
  protected get choices(): Choices {
    return { minImpact: MIN_IMPACTS };
  }

  /** The parts of a feed that this tag needs besides the overall state. */
  protected get needs(): Needs {
    return { components: !!this.components };
  }

  protected get feedState(): FeedState {
    return this.#feedController.state;
  }

  /** The status that this tag shows. Undefined before the first feed. */
  protected get status(): ComponentStatus | undefined {
    return this.overview?.status;
  }

  /** The icon that this tag shows. */
  protected get statusIcon(): StatusIcon {
    return statusIconOf(this.status ?? 'unknown', this.state);
  }

  /** What was rendered on a server stays until the tag can show as much. */
  protected override shouldUpdate(): boolean {
    if (this.hasUpdated || !this.#edits.isEdited) return true;
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    this.willUpdate();
    return this.canTakeOver;
  }

  /** Whether the tag can replace what was rendered on a server. The children of the tag come after that. */
  protected get canTakeOver(): boolean {
    return !!this.context && this.state !== 'loading' && !!(this.firstChild ?? document.readyState !== 'loading');
  }

  protected override willUpdate(): void {
    this.#feedController.subscribe();
    const { feedState: state, feed } = this;
    const filter = { components: namesIn(this.components), minImpact: choiceOf(MIN_IMPACTS, this.minImpact) };
    const { messages, lang } = this.locale;
    const translator = feed && translatorFor(feed, lang, () => this.requestUpdate());
    const overview = (this.overview = feed && overviewOf(feed, filter, translator));
    this.context = messages && this.createContext({ overview, state, translator, messages, now: Date.now() });
  }

  protected createContext(known: KnownValues): RenderContext {
    return createRenderContext(this, known);
  }

  /** Absolute URL of the feed. Empty or undefined if it has none. */
  protected get feedUrl(): string | undefined {
    return this.#feedController.url;
  }

  /** Renders. If that fails, the children are shown, the custom state is `unknown`, and the next update tries again. */
  protected override performUpdate(): void {
    this.#localeController.update();
    const { renderRoot, localName } = this;
    const text = this.locale.messages?.all.unknown ?? '';
    this.#edits.render(renderRoot, { name: localName, text }, () => super.performUpdate());
    if (this.#edits.hasFailed) this.#setStates();
  }

  #setStates(): void {
    const { hasFailed } = this.#edits;
    this.#states.clear();
    for (const state of hasFailed ? ['unknown'] : this.customStates()) this.#states.add(state);
    if (hasFailed || (this.context && this.state !== 'loading')) this.#setReady();
  }

  protected override update(changed: PropertyValues): void {
    this.#edits.clear(this.renderRoot);
    super.update(changed);
    // Set before the events are fired, because listeners may read them.
    this.#setStates();
  }

  /** The custom states, for `:state()`. */
  protected customStates(): string[] {
    const { state, statusIcon } = this;
    return state === 'loading' ? [state] : state === 'fresh' ? [statusIcon] : [state, statusIcon];
  }

  /** Loads the next page of older incidents. Rejects with a `FeedError`. */
  protected loadOlder(): Promise<void> {
    return this.#feedController.loadOlder();
  }

  /** Renders the feed. The children are shown until the first feed is there, and below an unknown state. */
  protected override render(): unknown {
    const { context, state } = this;
    if (!context || state === 'loading')
      return html`<slot>${state === 'unknown' ? nothing : this.renderPlaceholder()}</slot>`;
    return [this.renderFeed(context), this.fallback];
  }

  /** The children, below an unknown state. */
  protected get fallback(): unknown {
    return this.state === 'unknown' && this.hasChildNodes() ? html` <slot></slot>` : nothing;
  }

  /** Reserves space until the first feed is on screen. */
  protected renderPlaceholder(): unknown {
    return html`<div class="skeleton"></div>`;
  }

  protected abstract renderFeed(context: RenderContext): unknown;
}
