import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { html, nothing } from 'lit';
import type { Choices } from '../base/attribute-checks.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import type { RenderContext } from '../base/render-context.js';
import { icon } from '../parts/icon.js';
import { bannerDetail, bannerSentence } from './banner-detail.js';
import { areDismissed, dismissButton } from './dismiss-button.js';
import { bannerStyles } from './status-banner.styles.js';

const PLACEMENTS = ['inline', 'top', 'bottom'] as const;

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

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'status-banner', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get choices(): Choices {
    return { ...super.choices, placement: PLACEMENTS };
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { overview, state, statusIcon } = this;
    const isCalm = state === 'loading' || statusIcon === 'operational';
    this.#isHidden =
      (!!this.hideWhenOperational && isCalm) ||
      (!!this.dismissible && (state === 'loading' || areDismissed(this, overview)));
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
      <div part="sentence" class="sentence"><bdi>${bannerSentence(context)}</bdi></div>
      <div part="incident" class="detail">${bannerDetail(context)}</div>
      ${pageLink ? html`<a part="action" class="action" href=${pageLink}>${messages.viewPage}</a>` : nothing}
      ${dismissible ? dismissButton(this, context) : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-banner': StatusBanner;
  }
}
