import type { css as Css, CSSResult } from 'lit';

/** The controls above past notices. `css` is passed in like the rest of `sharedCode`. */
export const controlsStyles = (css: typeof Css): CSSResult => css`
  .controls {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    margin-block-end: 1.2em;
    font-size: 0.9333em;
  }
  .controls .note {
    margin: 0;
  }
  .controls .note:empty {
    display: none;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .filters,
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .filters > * {
    flex: 1 1 10em;
    min-inline-size: 0;
    min-block-size: 2.3em;
    padding: 0.3em 0.6em;
    border: 1px solid var(--_line);
    border-radius: calc(0.8 * var(--status-radius, 10px));
    background: var(--_page);
    color: var(--_text);
    font: inherit;
  }
  .filters > input {
    flex-basis: 100%;
  }
  .selected {
    font-weight: 600;
  }
  .step,
  .cell {
    display: inline-grid;
    place-items: center;
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0.15em;
    border: 1px solid var(--_line);
    border-radius: calc(0.8 * var(--status-radius, 10px));
    background: none;
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  .step .icon {
    stroke: currentColor;
  }
  .step .icon:dir(rtl) {
    scale: -1 1;
  }
  /* All rows are full. */
  .year {
    display: grid;
    grid-template-columns: repeat(var(--_columns, 4), minmax(0, 1fr));
    gap: 0.35em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @container (min-width: 26em) {
    .year {
      --_columns: 6;
    }
  }
  @container (min-width: 46em) {
    .year {
      --_columns: 12;
    }
  }
  .cell {
    position: relative;
    inline-size: 100%;
    min-block-size: 3em;
    font-size: 0.93em;
    line-height: 1.35;
  }
  .cell[aria-pressed='true'] {
    outline: 2px solid;
    outline-offset: -1px;
  }
  .missing {
    border-style: dashed;
    color: var(--_muted);
  }
  .later {
    border-color: transparent;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  [aria-disabled='true']:is(.step, .small, .later) {
    opacity: 0.5;
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    font-variant-numeric: tabular-nums;
  }
  .controls > .small {
    justify-self: start;
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
