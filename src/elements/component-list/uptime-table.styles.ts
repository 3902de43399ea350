import type { css as Css, CSSResult } from 'lit';

/** The table with the uptime in numbers. `css` is that of Lit, which this file would load a second time. */
export const tableStyles = (css: typeof Css): CSSResult => css`
  /* Shadows at both sides, which the background at the ends of the table covers. */
  .scroll {
    --_shadow: color-mix(in oklab, var(--_text) 30%, transparent);
    overflow-x: auto;
    background:
      linear-gradient(90deg, var(--_page) 1em, transparent) left / 2.5em 100% no-repeat local,
      linear-gradient(-90deg, var(--_page) 1em, transparent) right / 2.5em 100% no-repeat local,
      linear-gradient(90deg, var(--_shadow), transparent) left / 0.9em 100% no-repeat,
      linear-gradient(-90deg, var(--_shadow), transparent) right / 0.9em 100% no-repeat;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.4em 1.2em;
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    background: linear-gradient(var(--_page) 0 0) Canvas;
    text-align: start;
  }
  th bdi {
    display: block;
    inline-size: max-content;
    max-inline-size: 15em;
    white-space: normal;
  }
  td:nth-child(2) {
    min-inline-size: 11em;
    white-space: normal;
    text-wrap: balance;
  }
  .narrow th:first-child {
    position: static;
  }
  .narrow th bdi {
    max-inline-size: 8em;
  }
  thead {
    color: var(--_muted);
  }
  textarea {
    display: block;
    inline-size: calc(100% - 2.4em);
    margin: 0 1.2em 1.2em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_line);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  button {
    margin: 0.8em 0.6em 0.8em 1.2em;
    min-block-size: 28px;
    padding: 0.2em 0.9em;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  @media print {
    button {
      display: none;
    }
  }
`;
