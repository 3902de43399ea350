import type { css as Css, CSSResult } from 'lit';

/** The controls above past notices. `css` is passed in like the rest of `sharedCode`. */
export const controlsStyles = (css: typeof Css): CSSResult => css`
  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    justify-items: start;
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
    block-size: 1px;
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
    inline-size: 100%;
  }
  .filters > * {
    flex: 1 1 10em;
    min-inline-size: 0;
    min-block-size: 2.3em;
    padding: 0.3em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_page);
    color: var(--_text);
    font: inherit;
  }
  .filters > input {
    flex-basis: 100%;
  }
  .selected {
    min-inline-size: 3em;
    font-weight: 600;
    text-align: center;
  }
  .step,
  .cell {
    display: inline-grid;
    place-items: center;
    min-inline-size: 28px;
    min-block-size: 28px;
    padding: 0.15em;
    border: 1px solid var(--_line);
    border-radius: 8px;
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
  .year {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(3.2em, 1fr));
    gap: 0.35em;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
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
  .cell.missing {
    border-style: dashed;
    color: var(--_muted);
  }
  [aria-disabled='true']:is(.step, .cell, .small) {
    opacity: 0.5;
    cursor: default;
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 1.35em;
    font-variant-numeric: tabular-nums;
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
