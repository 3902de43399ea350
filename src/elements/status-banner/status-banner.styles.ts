import { css } from 'lit';

/** Two lines are reserved, so that neither the first feed nor a first incident moves the host's content. */
export const bannerStyles = css`
  :host {
    container-type: inline-size;
  }
  :host(:not([hide-when-operational])) {
    min-block-size: var(--status-banner-size, 4.75em);
  }
  :host([placement=top]),
  :host([placement=bottom]) {
    position: fixed;
    inset: 0 0 auto;
    z-index: 1000;
  }
  :host([placement=bottom]) {
    inset: auto 0 0;
  }
  .box {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.8em;
    align-items: center;
    align-content: center;
    min-block-size: inherit;
    padding: 0.7em 1.05em;
    border: 1px solid color-mix(in oklab, var(--_mark) 30%, var(--_page));
    border-radius: var(--status-radius, 10px);
    background: var(--_soft);
    color: var(--_ink);
  }
  .box > .icon {
    --_page: var(--_soft);
    align-self: start;
    inline-size: 1.45em;
    block-size: 1.45em;
  }
  .sentence {
    font-size: 1.07em;
    font-weight: 650;
  }
  .detail {
    grid-column: 2;
    font-size: 0.87em;
  }
  .action {
    grid-area: 1 / 3 / span 2;
    font-size: 0.87em;
    font-weight: 550;
  }
  .action::after {
    content: '\\a0↗' / '';
  }
  @container (max-width: 540px) {
    .action {
      grid-area: auto / 2;
    }
  }
`;
