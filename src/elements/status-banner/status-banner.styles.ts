import { css } from 'lit';

/** Space for two lines is reserved, so that the content of the page does not move when the first feed or an incident appears. */
export const bannerStyles = css`
  :host {
    container-type: inline-size;
  }
  :host(:not([hide-when-operational])) {
    min-block-size: var(--status-banner-size, 4.75em);
  }
  :host(:state(hidden)) {
    display: none;
  }
  :host([placement='top']),
  :host([placement='bottom']) {
    position: fixed;
    inset: 0 0 auto;
    z-index: 1000;
  }
  :host([placement='bottom']) {
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
  :host([placement='top']) .box,
  :host([placement='bottom']) .box {
    border-width: 1px 0;
    border-radius: 0;
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
    position: relative;
    font-size: 0.87em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .detail a {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  b {
    font-weight: 620;
  }
  .action {
    grid-area: 1 / 3 / span 2;
    font-size: 0.87em;
    font-weight: 550;
  }
  .action::after {
    content: '\\a0↗' / '';
  }
  .dismiss {
    display: grid;
    grid-area: 1 / 4 / span 2;
    place-items: center;
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .dismiss:hover {
    background: color-mix(in oklab, currentColor 12%, transparent);
  }
  .dismiss .icon {
    stroke: currentColor;
  }
  /* The absolute time, below the lines and no wider than they are. */
  time:is(:hover, :focus-visible)::after {
    content: attr(data-full);
    position: absolute;
    inset-block: calc(100% + 0.3em) auto;
    inset-inline: 0 auto;
    z-index: 1;
    max-inline-size: 100%;
    padding: 0.1em 0.6em;
    /* Visible in forced colors. */
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_ink);
    color: var(--_soft);
  }
  :host([placement='bottom']) time::after {
    inset-block: auto calc(100% + 0.3em);
  }
  .box + slot {
    display: block;
    padding: 0.5em 1.05em 0;
    font-size: 0.87em;
  }
  @container (max-width: 540px) {
    .action {
      grid-area: auto / 2;
    }
    .dismiss {
      align-self: start;
    }
  }
  @media print {
    :host([placement='top']),
    :host([placement='bottom']) {
      position: static;
    }
    .dismiss {
      display: none;
    }
  }
`;
