import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { html, nothing } from 'lit';
import type { Choices } from '../base/attribute-checks.js';
import { choiceOf, isOn, numberOf } from '../base/attribute-values.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import { historyLink } from '../base/history-link.js';
import type { RenderContext } from '../base/render-context.js';
import { solid } from '../../styles/solid.js';
import { icon } from '../parts/icon.js';
import type { Dismissal } from './dismissal.js';
import { bannerDetail, bannerSentence, isLong, otherNotices, renderOthers } from './banner-detail.js';
import { detailStyles } from './banner-detail.styles.js';
import { followSize } from './fixed-size.js';
import { bannerStyles } from './status-banner.styles.js';

/** Loaded in parallel with the feed if a banner is `dismissible`. Null if loading fails: banners cannot be dismissed then. */
let module: typeof import('./dismissal.js') | null | undefined;

const FIXED = ['top', 'bottom'] as const;
const PLACEMENTS = ['inline', ...FIXED] as const;
const VARIANTS = ['compact', 'solid'] as const;

/** How long a banner stays hidden while that file is loading, in milliseconds. */
const PATIENCE = 3000;

/**
 * The overall state in one sentence, the worst open incident with its newest update or the next maintenance, and a link to the
 * status page.
 * @element status-banner
 * @slot - Fallback: shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart base - The box.
 * @csspart icon - The icon of the state.
 * @csspart sentence - The sentence. A heading if `heading-level` is set.
 * @csspart incident - The lines below the sentence: an incident, its newest update, a maintenance, the age of the data.
 * @csspart time - A relative time. Pointing at it shows the absolute time.
 * @csspart others - The list of the other open incidents and maintenances.
 * @csspart action - The links and the buttons.
 * @csspart link - The link to the status page.
 * @csspart dismiss - The dismiss button.
 * @cssprop [--status-banner-size=by width] - Reserved height. The default is that of a banner with an incident and its newest update.
 * @fires {CustomEvent<{ incident: Incident }>} status-dismiss - The visitor has dismissed the banner.
 */
export class StatusBanner extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, bannerStyles, detailStyles, solid];

  static override properties: PropertyDeclarations = {
    hideWhenOperational: { type: Boolean, attribute: 'hide-when-operational' },
    dismissible: { type: Boolean },
    placement: { reflect: true },
    variant: { reflect: true },
    announceDays: { type: Number, attribute: 'announce-days' },
  };

  /** Hides the banner while everything is operational. It takes no space then. */
  declare hideWhenOperational: boolean | undefined;
  /** Lets visitors dismiss the open incidents. They come back with a newer update or a worse impact. Critical incidents cannot be dismissed. */
  declare dismissible: boolean | undefined;
  /** `inline` (default), or `top` or `bottom` to fix the banner there in the window. */
  declare placement: string | undefined;
  /** `compact` for a single line without details, or `solid` for a strong background. */
  declare variant: string | undefined;
  /** How many days ahead a scheduled maintenance is announced. Default: 1. */
  declare announceDays: number | undefined;

  #isHidden = false;
  #areOthersShown = false;
  #dismissal: Dismissal | undefined;

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'status-banner', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    followSize(this, false);
  }

  protected override get choices(): Choices {
    return { ...super.choices, placement: PLACEMENTS, variant: VARIANTS };
  }

  protected override get canTakeOver(): boolean {
    return super.canTakeOver && (module !== undefined || !isOn(this.dismissible));
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const isOperational = this.state === 'loading' || this.statusIcon === 'operational';
    const isDismissed = isOn(this.dismissible) && this.#isDismissed();
    this.#isHidden = (isOn(this.hideWhenOperational) && isOperational) || (isDismissed && !this.#dismissal?.canUndo);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    followSize(this, this.isConnected && !!choiceOf(FIXED, this.placement));
  }

  /** Also true until this is known, so that a dismissed banner is not shown for a moment. Never for what cannot be dismissed. */
  #isDismissed(): boolean {
    if (module === undefined) void this.#loadDismissal();
    if (this.state === 'unknown' || this.overview?.incidents.some(({ impact }) => impact === 'critical')) return false;
    if (module === null) return false;
    this.#dismissal ??=
      module &&
      new module.Dismissal(this, () => ({ overview: this.overview, state: this.state, feedUrl: this.feedUrl }), html);
    return this.#dismissal?.update() ?? true;
  }

  async #loadDismissal(): Promise<void> {
    // A file that hangs must not hide an outage.
    setTimeout(() => {
      module ??= null;
      this.requestUpdate();
    }, PATIENCE);
    module = await import('./dismissal.js').catch(() => null);
    this.requestUpdate();
  }

  protected override customStates(): string[] {
    return [...super.customStates(), ...(this.#isHidden ? ['hidden'] : [])];
  }

  protected override render(): unknown {
    if (this.#isHidden) return nothing;
    const { context, state } = this;
    if (context && state !== 'loading') return this.renderFeed(context);
    return html`<div class="box"><div class="content">${super.render()}</div></div>`;
  }

  protected override renderPlaceholder(): unknown {
    return html`<div class="lines"></div>`;
  }

  protected override renderFeed(context: RenderContext): unknown {
    const { statusIcon, headingLevel } = this;
    const dismissal = isOn(this.dismissible) ? this.#dismissal : undefined;
    if (dismissal?.canUndo) return dismissal.renderUndo(context.messages);
    const isHeading = headingLevel !== undefined;
    const isCompact = this.variant === 'compact';
    const onLoad = (): void => this.requestUpdate();
    const [incidents, maintenances] = otherNotices(context);
    const count = incidents.length + maintenances.length;
    const areOthersShown = this.#areOthersShown && count > 0;
    const reserved = isOn(this.hideWhenOperational) ? 'unreserved' : '';
    return html`<div part="base" class="box ${statusIcon} ${count ? 'full' : isLong(context) ? 'long' : ''} ${reserved}">
      ${icon(statusIcon)}
      <div class="content">
        <div class="words">
          <div
            part="sentence"
            class="sentence"
            role=${isHeading ? 'heading' : nothing}
            aria-level=${isHeading ? context.headingLevel : nothing}
          >
            <bdi>${bannerSentence(context)}</bdi>
          </div>
          ${isCompact && !areOthersShown ? nothing : html`<div part="incident" class="detail">${bannerDetail(context, numberOf(this.announceDays, 1, 0), onLoad)}</div>`}
        </div>
        ${this.#renderActions(context, count, !maintenances.length)} ${this.fallback}
        ${areOthersShown ? html`<ul part="others" class="detail others" role="list">${renderOthers(context)}</ul>` : nothing}
      </div>
      ${dismissal?.renderDismiss(context.messages) ?? nothing}
    </div>`;
  }

  #renderActions(context: RenderContext, count: number, areIncidents: boolean): unknown {
    const { messages, pageLink, overview } = context;
    const [incident] = (this.state !== 'unknown' && overview?.incidents) || [];
    const more = incident && (historyLink(this.ownerDocument, incident) ?? incident.url);
    const onOthers = (): void => {
      this.#areOthersShown = !this.#areOthersShown;
      this.requestUpdate();
    };
    const isCompact = this.variant === 'compact';
    const words = count && messages.otherNotices(count, areIncidents);
    const short = messages.more(count);
    return html`<div class="actions">
      ${more && !(isCompact && pageLink) ? html`<a part="action" class="action" href=${more}>${messages.readMore}</a>` : nothing}
      ${words ? html`<button part="action" class="action" type="button" aria-expanded=${this.#areOthersShown} aria-label=${isCompact ? messages.list(short, words) : nothing} title=${isCompact ? words : nothing} @click=${onOthers}>${isCompact ? short : words}</button>` : nothing}
      ${pageLink ? html`<a part="action link" class="action page" href=${pageLink}>${messages.viewPage}</a>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-banner': StatusBanner;
  }
}
