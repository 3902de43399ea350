import { css } from 'lit';

/** Space for two lines is reserved, so that the content of the page does not move when the first feed or an incident appears. */
export const bannerStyles = css`
  :host(:not([hide-when-operational])),
  :host([hide-when-operational='false']) {
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
    /* On a small or zoomed screen, most of the page stays visible. */
    min-block-size: min(var(--status-banner-size, 4.75em), 33dvh);
    max-block-size: 33dvh;
    overflow: auto;
  }
  :host([placement='bottom']) {
    inset: auto 0 0;
  }
  .box {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 0.8em;
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
  /* The link is below the words if there is no room beside them. Without container queries, so that the words decide the width. */
  .content {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    align-items: center;
  }
  .words {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .sentence {
    font-size: 1.07em;
    font-weight: 650;
  }
  .detail {
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
    font-size: 0.87em;
    font-weight: 550;
  }
  .action::after {
    content: '\\a0↗' / '';
  }
  .dismiss {
    display: grid;
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
