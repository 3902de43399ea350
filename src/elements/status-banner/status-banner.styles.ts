import { css } from 'lit';

/**
 * Every state of a banner has the same height, so that the content of the page does not move when the first feed or an incident
 * appears: that of an incident with its newest update. The steps of the width are calculated with percentages, without container
 * queries, so that the words decide the width of the element.
 */
export const bannerStyles = css`
  :host {
    /* From this width, the actions are beside the words. Below the other, the sentence needs two lines. */
    --_wide: 42em;
    --_narrow: 29em;
    --_padding: 0.65em;
    --_size: calc(
      clamp(6.95em, (var(--_wide) + 4.9em - 100%) * 999, 8.45em) +
        clamp(0em, (var(--_narrow) + 4.9em - 100%) * 999, 3.9em) + clamp(0em, (20em - 100%) * 999, 1.4em) +
        max(0em, (18em - 100%) * 1.1)
    );
  }
  :host(:state(hidden)) {
    display: none;
  }
  :host(:is([placement='top'], [placement='bottom'])) {
    position: fixed;
    inset: 0 0 auto;
    z-index: 1000;
    /* On a small or zoomed screen, most of the page stays visible. */
    max-block-size: 33dvh;
    overflow: auto;
  }
  :host([placement='bottom']) {
    inset: auto 0 0;
  }
  .box {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    padding: var(--_padding) clamp(0.75em, 3%, 1.05em);
    border: 1px solid color-mix(in oklab, var(--_mark) 30%, var(--_page));
    border-radius: var(--status-radius, 10px);
    background: var(--_soft);
    color: var(--_ink);
  }
  /* Reserves the height. Percentages are of the width. */
  .box::before {
    content: '';
    grid-area: 1 / 1 / 2 / -1;
    padding-block-start: calc(var(--status-banner-size, var(--_size)) - 2 * var(--_padding) - 2px);
  }
  .unreserved::before {
    content: none;
  }
  .box > .icon {
    grid-area: 1 / 1;
    inline-size: 1.45em;
    block-size: 1.45em;
  }
  /* An icon and two lines that are still empty. */
  .lines {
    inline-size: min(18em, 80%);
    block-size: 2.9em;
    margin-inline-start: -0.8em;
    border-inline-start: 2.25em solid transparent;
    background:
      radial-gradient(circle, currentColor 70%, transparent 72%) border-box 0 50% / 1.45em 1.45em no-repeat,
      linear-gradient(currentColor 1.07em, transparent 0 1.9em, currentColor 0) padding-box 0 0 / 100% 2.77em no-repeat;
    opacity: 0.1;
  }
  .lines:dir(rtl) {
    background-position-x: 100%, 0;
  }
  :host(:is([placement='top'], [placement='bottom'])) .box {
    border-width: 1px 0;
    border-radius: 0;
  }
  /* The actions are below the words if there is no room beside them. */
  .content {
    grid-area: 1 / 2;
    display: flex;
    margin-inline-start: 0.8em;
    flex-wrap: wrap;
    gap: 0 1.2em;
    align-items: center;
  }
  .words {
    flex: 1 1 clamp(12em, (var(--_wide) - 100%) * 999, 100%);
    min-inline-size: 0;
  }
  .sentence {
    font-size: 1.07em;
    font-weight: 650;
    line-height: 1.25;
  }
  .detail a,
  .action {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .icon:has(+ * .others) {
    align-self: start;
  }
  b {
    font-weight: 620;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    max-inline-size: clamp(15em, (var(--_wide) / 0.87 - 100%) * 999, 100%);
    font-size: 0.87em;
  }
  .actions:not(:has(*)) {
    display: none;
  }
  .action {
    min-block-size: 24px;
    align-content: center;
    font-weight: 550;
  }
  .action.page::after {
    content: '\\a0↗' / '';
  }
  .action.page:dir(rtl)::after {
    content: '\\a0↖' / '';
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .action[aria-expanded]::after {
    content: '\\a0▾' / '';
  }
  .action[aria-expanded='true']::after {
    content: '\\a0▴' / '';
  }
  .dismiss {
    display: grid;
    place-items: center;
    grid-area: 1 / 3;
    align-self: start;
    inline-size: 28px;
    block-size: 28px;
    margin-inline: 0.8em -0.3em;
    border-radius: 6px;
  }
  .dismiss:hover {
    background: color-mix(in oklab, currentColor 12%, transparent);
  }
  .dismiss .icon {
    stroke: currentColor;
  }
  :host([variant='compact']) {
    --_wide: 38em;
    --_padding: 0.3em;
    --_size: calc(
      clamp(2.6em, (var(--_wide) + 4.9em - 100%) * 999, 4.2em) + clamp(0em, (31em - 100%) * 999, 1.1em) +
        max(0em, (20em - 100%) * 0.8)
    );
    .lines {
      block-size: 1em;
    }
    .actions {
      max-inline-size: none;
    }
  }
  @media print {
    :host(:is([placement='top'], [placement='bottom'])) {
      position: static;
    }
    /* Paper has no links. How many other notices there are is worth knowing. */
    a.action,
    .dismiss {
      display: none;
    }
    .action {
      text-decoration: none;
    }
    button.action[aria-expanded]::after {
      content: none;
    }
  }
`;
