import { css } from 'lit';

export const listStyles = css`
  .list {
    --_space: var(--status-density, 1);
    border: 1px solid var(--_line);
    border-radius: var(--status-radius, 10px);
    overflow: clip;
  }
  .note {
    padding: calc(0.6em * var(--_space)) 1.05em;
    text-wrap: pretty;
    border-block-end: 1px solid var(--_line);
  }
  .note:last-child {
    border: 0;
  }
  .part + .part {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.55em;
    padding: calc(0.72em * var(--_space)) 1.05em;
    background: var(--_surface);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  .part:first-child > summary:focus-visible {
    border-start-start-radius: calc(var(--status-radius, 10px) - 1px);
    border-start-end-radius: calc(var(--status-radius, 10px) - 1px);
  }
  .title {
    margin-inline-end: auto;
    font-weight: 620;
    min-inline-size: 0;
  }
  .chevron {
    stroke: var(--_muted);
    stroke-width: 2;
    inline-size: 0.8em;
    block-size: 0.8em;
    transition: rotate 0.15s;
  }
  .rtl .chevron {
    rotate: 180deg;
  }
  [open] > summary .chevron {
    rotate: 90deg;
  }
  .summary {
    flex: none;
    max-inline-size: 50%;
    overflow-wrap: break-word;
    font-size: 0.87em;
    font-weight: 500;
    color: var(--_ink);
    text-align: end;
  }
  .about {
    margin: 0;
    padding: 0.6em 1.05em 0;
    font-size: 0.87em;
    color: var(--_muted);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .chunk {
    content-visibility: auto;
    contain-intrinsic-size: auto calc(var(--_rows) * 3.2em + var(--_bars) * 3.6em);
  }
  .row {
    padding: calc(0.86em * var(--_space)) 1.05em calc(0.8em * var(--_space));
  }
  .row + .row,
  ul + ul {
    border-block-start: 1px solid var(--_line);
  }
  a.name {
    min-block-size: 24px;
  }
  .row .about {
    padding: 0;
  }
  .bars {
    margin-block-start: 0.45em;
  }
  /* Drawn when a row becomes visible. */
  .bars.unseen {
    background: color-mix(in oklab, var(--_text) 7%, var(--_page));
  }
  .badge.unseen {
    padding-inline-start: 1.55em;
  }
  /* Opacity is animated by the compositor. Animating the background would take 0.4 s of the main thread. */
  .changed {
    position: relative;
    isolation: isolate;
  }
  .changed::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    background: var(--_soft);
    opacity: 0;
    animation: highlight 2.5s ease-out;
  }
  @keyframes highlight {
    from {
      opacity: 1;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
    padding: calc(0.8em * var(--_space)) 1.37em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.7667em;
  }
  .legend span {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .key {
    inline-size: 5px;
    block-size: 1.2em;
  }
  .table {
    border-block-start: 1px solid var(--_line);
    font-size: 0.87em;
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
    .changed::before {
      animation: none;
    }
  }
  /* Not a container query: a container has no width of its own where the page sizes the list by its content. */
  .narrow {
    summary {
      flex-wrap: wrap;
    }
    .title {
      flex: 1 0 5.5em;
    }
    .summary {
      max-inline-size: 100%;
      margin-inline-start: auto;
    }
    .chunk {
      contain-intrinsic-size: auto calc(var(--_rows) * 3.2em + var(--_bars) * 4.9em);
    }
    .row,
    summary {
      padding-inline: 0.85em;
    }
    .legend {
      padding-inline: 1.1em;
    }
  }
  @media (forced-colors: active) {
    summary,
    .summary {
      color: CanvasText;
    }
    .chevron {
      stroke: CanvasText;
    }
  }
  @media print {
    .list {
      overflow: visible;
    }
    .row {
      break-inside: avoid;
    }
    summary {
      break-after: avoid;
    }
    .chevron,
    .table:not([open]) {
      display: none;
    }
    /* Closed groups, too. */
    ::details-content {
      content-visibility: visible;
    }
  }
`;
