import type { CSSResultGroup, CSSResultOrNative, PropertyDeclarations, PropertyValues } from 'lit';
import { html, nothing } from 'lit';
import { sentenceOf } from '../../locale/summarize.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import { icon } from '../parts/icon.js';
import { bannerStyles } from './status-banner.styles.js';

/**
 * The overall state in one sentence, the worst open incident or the next maintenance, and the way to the status page.
 * @element status-banner
 * @slot - Shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart base - The box.
 * @csspart icon - The mark of the state.
 * @csspart sentence - The sentence.
 * @csspart incident - The lines under it: an incident, a maintenance, the age.
 * @csspart time - A relative time; its absolute time shows on hover and focus.
 * @csspart action - The link to the status page, and the button that dismisses.
 * @cssprop [--status-banner-size=4.75em] - The height that is reserved.
 * @fires {CustomEvent<{ incident: Incident }>} status-dismiss - The reader has dismissed the banner.
 */
export class StatusBanner extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, bannerStyles];

  static override properties: PropertyDeclarations = {
    hideWhenOperational: { type: Boolean, attribute: 'hide-when-operational', reflect: true },
    dismissible: { type: Boolean },
    placement: { reflect: true },
  };

  /** No box, no gap while all is well. */
  declare hideWhenOperational: boolean | undefined;
  /** A reader may dismiss the open incidents; they come back on a newer update or a worse impact. Critical ones stay. */
  declare dismissible: boolean | undefined;
  /** `inline` (default), or fixed at the `top` or `bottom` of the window. */
  declare placement: string | undefined;

  #isHidden = false;

  /** Registers the class under its tag, or another name. */
  static define(tag = 'status-banner', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get lateStyles(): readonly CSSResultOrNative[] {
    return this.later ? [this.later.detailStyles] : [];
  }

  protected override get needsLater(): boolean {
    return !!this.dismissible || super.needsLater;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { view, state, mark, scene, later } = this;
    this.#isHidden =
      (!!this.hideWhenOperational && (state === 'loading' || mark === 'operational')) ||
      // What was dismissed is looked up before the box is first drawn, so that it never flashes.
      (!!this.dismissible && (!scene || !!later?.areDismissed(this, view)));
  }

  protected override ownStates(): string[] {
    return [...super.ownStates(), ...(this.#isHidden ? ['hidden'] : [])];
  }

  protected override render(): unknown {
    const { words, later, scene, mark, view, state, pageLink } = this;
    if (this.#isHidden) return nothing;
    if (!words || this.isWaiting) return html`<slot><div class="box"></div></slot>`;
    return html`<div part="base" class="box ${mark}">
        ${icon(mark)}
        <div part="sentence" class="sentence"><bdi>${scene ? later?.bannerSentence(scene) : view ? sentenceOf(view.feed, words, false, view) : words.all.unknown}</bdi></div>
        <div part="incident" class="detail">${scene ? later?.bannerDetail(scene) : html`<b>${view?.incidents[0]?.title}</b>`}</div>
        ${pageLink ? html`<a part="action" class="action" href=${pageLink}>${words.viewPage}</a>` : nothing}
        ${scene && this.dismissible ? later?.dismissButton(this, scene) : nothing}
      </div>
      ${state === 'unknown' ? html`<slot></slot>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-banner': StatusBanner;
  }
}
