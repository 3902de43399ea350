import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { html, nothing } from 'lit';
import type { Choices } from '../base/attribute-checks.js';
import { choiceOf, isOn } from '../base/attribute-values.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import type { FeedOverview } from '../base/feed-overview.js';
import type { RenderContext } from '../base/render-context.js';
import type { Freshness } from '../../store/store-types.js';
import { icon } from '../parts/icon.js';
import type { Banner } from './dismissal.js';
import { bannerDetail, bannerSentence } from './banner-detail.js';
import { bannerStyles } from './status-banner.styles.js';

/** Loaded in parallel with the feed if a banner is `dismissible`. Null if loading fails: banners cannot be dismissed then. */
let dismissal: typeof import('./dismissal.js') | null | undefined;

const FIXED = ['top', 'bottom'] as const;
const PLACEMENTS = ['inline', ...FIXED] as const;

/** The fixed banners of the page. */
const fixedBanners = new Set<HTMLElement>();

/** Writes the height of the highest fixed banner to the root element. */
const publishSize = (): void => {
  const { style } = document.documentElement;
  const heights = [...fixedBanners].map(({ offsetHeight }) => offsetHeight);
  if (heights.length) style.setProperty('--status-banner-block-size', `${Math.max(...heights)}px`);
  else style.removeProperty('--status-banner-block-size');
};

/**
 * The overall state in one sentence, the worst open incident or the next maintenance, and a link to the status page.
 * @element status-banner
 * @slot - Fallback: shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart base - The box.
 * @csspart icon - The icon of the state.
 * @csspart sentence - The sentence.
 * @csspart incident - The lines below the sentence: an incident, a maintenance, the age of the data.
 * @csspart time - A relative time. Its absolute time is shown on hover and focus.
 * @csspart action - The link to the status page, and the dismiss button.
 * @cssprop [--status-banner-size=4.75em] - Reserved height.
 * @fires {CustomEvent<{ incident: Incident }>} status-dismiss - The visitor has dismissed the banner.
 */
export class StatusBanner extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, bannerStyles];

  static override properties: PropertyDeclarations = {
    hideWhenOperational: { type: Boolean, attribute: 'hide-when-operational', reflect: true },
    dismissible: { type: Boolean },
    placement: { reflect: true },
  };

  /** Hides the banner while everything is operational. It takes no space then. */
  declare hideWhenOperational: boolean | undefined;
  /** Lets visitors dismiss the open incidents. They come back with a newer update or a worse impact. Critical incidents cannot be dismissed. */
  declare dismissible: boolean | undefined;
  /** `inline` (default), or `top` or `bottom` to fix the banner there in the window. */
  declare placement: string | undefined;

  #isHidden = false;
  #isFollowed = false;
  /** Follows the height of a fixed banner, so that the page can reserve space for it. */
  readonly #sizes = new ResizeObserver(publishSize);

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'status-banner', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#followSize(false);
  }

  protected override get choices(): Choices {
    return { ...super.choices, placement: PLACEMENTS };
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { overview, state, statusIcon } = this;
    const isOperational = state === 'loading' || statusIcon === 'operational';
    this.#isHidden =
      (isOn(this.hideWhenOperational) && isOperational) ||
      (isOn(this.dismissible) && this.#isDismissed(overview, state));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#followSize(!!choiceOf(FIXED, this.placement));
  }

  #followSize(isFixed: boolean): void {
    if (isFixed === this.#isFollowed) return;
    this.#isFollowed = isFixed;
    if (isFixed) {
      fixedBanners.add(this);
      this.#sizes.observe(this);
    } else {
      fixedBanners.delete(this);
      this.#sizes.disconnect();
      publishSize();
    }
  }

  /** Also true until this is known, so that a dismissed banner is not shown for a moment. */
  #isDismissed(overview: FeedOverview | undefined, state: Freshness): boolean {
    if (dismissal === undefined) void this.#loadDismissal();
    if (dismissal === null) return false;
    return state === 'loading' || !dismissal || dismissal.areDismissed(this.#banner, overview);
  }

  get #banner(): Banner {
    const { state, feedUrl } = this;
    return { host: this, state, feedUrl };
  }

  async #loadDismissal(): Promise<void> {
    dismissal = await import('./dismissal.js').catch(() => null);
    this.requestUpdate();
  }

  protected override customStates(): string[] {
    return [...super.customStates(), ...(this.#isHidden ? ['hidden'] : [])];
  }

  protected override render(): unknown {
    return this.#isHidden ? nothing : super.render();
  }

  protected override renderPlaceholder(): unknown {
    return html`<div class="box"></div>`;
  }

  protected override renderFeed(context: RenderContext): unknown {
    const { statusIcon, dismissible } = this;
    const { messages, pageLink } = context;
    return html`<div part="base" class="box ${statusIcon}">
      ${icon(statusIcon)}
      <div class="content">
        <div class="words">
          <div part="sentence" class="sentence"><bdi>${bannerSentence(context)}</bdi></div>
          <div part="incident" class="detail">${bannerDetail(context)}</div>
        </div>
        ${pageLink ? html`<a part="action" class="action" href=${pageLink}>${messages.viewPage}</a>` : nothing}
      </div>
      ${isOn(dismissible) ? this.#renderDismiss(context) : nothing}
    </div>`;
  }

  /** The dismiss button, or nothing if the banner cannot be dismissed. */
  #renderDismiss({ overview, messages }: RenderContext): unknown {
    if (!overview || !dismissal?.canDismiss(overview.incidents)) return nothing;
    const onClick = ({ detail }: MouseEvent): void => {
      dismissal?.dismissAll(this.#banner, overview);
      // A click by keyboard has no count.
      if (!detail) dismissal?.focusNext(this);
      this.requestUpdate();
    };
    return html`<button
      part="action"
      class="dismiss"
      type="button"
      aria-label=${messages.dismiss}
      title=${messages.dismiss}
      @click=${onClick}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 3.5 9 9m0-9-9 9"></path></svg>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-banner': StatusBanner;
  }
}
