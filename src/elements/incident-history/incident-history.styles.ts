import { css } from 'lit';

export const historyStyles = css`
  :host {
    --_space: var(--status-density, 1);
  }
  .heading {
    margin: 0 0 0.6em;
    font-size: 1.2em;
    font-weight: 640;
    line-height: 1.35;
  }
  section + section {
    margin-block-start: 2em;
  }
  .note:not(:empty) {
    margin-block-end: 1em;
  }
  .empty {
    margin: 0;
    color: var(--_muted);
  }
  .incident {
    border: 1px solid var(--_line);
    border-radius: var(--status-radius, 10px);
    scroll-margin-block: 1em;
  }
  .incident + .incident {
    margin-block-start: calc(0.8em * var(--_space));
  }
  .month {
    margin-block: 1.4em 0.6em;
    font-size: 0.9333em;
    font-weight: 600;
    color: var(--_muted);
  }
  .heading + .month {
    margin-block-start: 0;
  }
  .top {
    padding: calc(0.93em * var(--_space)) 1.05em calc(0.8em * var(--_space));
  }
  .incident:not(.folded) .top:not(:last-child) {
    border-block-end: 1px solid var(--_line);
  }
  .title {
    display: flex;
    align-items: start;
    gap: 0.6em;
    font-size: 1.07em;
    font-weight: 640;
    line-height: 1.4;
  }
  [role='heading'] > a {
    display: inline-block;
    min-block-size: 24px;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.9em;
    margin-block-start: 0.3em;
    font-size: 0.87em;
    color: var(--_muted);
  }
  .meta > span {
    unicode-bidi: plaintext;
  }
  .mark {
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_text);
  }
  .link {
    display: inline-flex;
    flex: none;
    gap: 0.4em;
    align-items: center;
    justify-content: end;
    min-inline-size: 24px;
    max-inline-size: 60%;
    min-block-size: 24px;
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 550;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .link .icon {
    inline-size: 1.3em;
    block-size: 1.3em;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin: 0.55em 0 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    display: flex;
    align-items: center;
    min-block-size: 24px;
    padding: 0.05em 0.65em;
    border: 1px solid var(--_line);
    border-radius: var(--status-chip-radius, 1em);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 0.8333em;
    overflow-wrap: anywhere;
  }
  button.chip {
    cursor: pointer;
  }
  .more {
    display: flex;
    gap: 0.4em;
    align-items: baseline;
    inline-size: fit-content;
    margin-block-start: 0.8em;
    padding: 0.45em 0.95em;
    min-block-size: 24px;
    border: 1px solid var(--_line);
    border-radius: calc(0.8 * var(--status-radius, 10px));
    background: none;
    color: var(--_text);
    font: inherit;
    line-height: 1.5;
    font-size: 0.9333em;
    font-weight: 550;
    cursor: pointer;
  }
  .more:hover {
    background: var(--_surface);
  }
  /* Not alone on a line. */
  .arrow {
    flex: none;
  }
  .arrow:dir(rtl) {
    scale: -1 1;
  }
  .more[aria-disabled='true'] {
    color: var(--_muted);
    cursor: progress;
  }
  @media print {
    .top {
      break-inside: avoid;
    }
    .heading,
    .month,
    .top {
      break-after: avoid;
    }
    .more,
    .link {
      display: none;
    }
  }
`;
