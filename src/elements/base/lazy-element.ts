import { css, html, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { adopt } from './adopt.js';
import { FeedElement } from './feed-element.js';
import type { Scene } from './render-context.js';

/** What draws a tag; loaded when the first of its kind is on a page. */
export interface ElementView {
  readonly styles: readonly CSSResultOrNative[];
  readonly render: (scene: Scene) => unknown;
  /** After each rendering. */
  readonly drawn?: () => void;
  /** When the element is on a page, and when it has left it. */
  readonly entered?: () => void;
  readonly left?: () => void;
}

const skeleton = css`
  .skeleton {
    block-size: var(--status-skeleton-size, 12em);
    border-radius: var(--status-radius, 10px);
    background: color-mix(in oklab, var(--_text) 5%, var(--_page));
  }
`;

/** A tag whose drawing is a chunk of its own, so that a page with all tags pays for those it shows. It comes while the feed is on its way. */
export abstract class LazyElement extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, skeleton];

  #view: ElementView | undefined;
  #isComing = false;

  /** Loads what draws this tag. */
  protected abstract loadView(): Promise<ElementView>;

  protected override get lateStyles(): readonly CSSResultOrNative[] {
    return this.#view?.styles ?? [];
  }

  protected override get needsLater(): boolean {
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#view) this.#view.entered?.();
    else if (!this.#isComing) {
      this.#isComing = true;
      // Without it the light-DOM children stay; the next time the element enters a page it is tried again.
      this.loadView().then(this.#take, () => (this.#isComing = false));
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.left?.();
  }

  readonly #take = (view: ElementView): void => {
    this.#view = view;
    adopt(this, view.styles);
    if (this.isConnected) view.entered?.();
    this.requestUpdate();
  };

  protected override updated(): void {
    super.updated();
    this.#view?.drawn?.();
  }

  protected override render(): unknown {
    const { scene, state } = this;
    // Once the state is unknown the children alone stand in its place.
    if (!scene || !this.#view || this.isWaiting)
      return html`<slot>${state === 'unknown' ? '' : html`<div class="skeleton"></div>`}</slot>`;
    return [this.#view.render(scene), state === 'unknown' ? html`<slot></slot>` : ''];
  }
}
