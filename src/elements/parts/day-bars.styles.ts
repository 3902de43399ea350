import { css } from 'lit';

/** The bars have their own colors, which color-blind visitors can tell apart too. test/styles/colors.test.ts checks the ΔE. */
export const dayBarsStyles = css`
  :host {
    --_gap: var(--status-unknown, light-dark(#8a929b, #79818b));
  }
  .head {
    display: flex;
    align-items: baseline;
    gap: 0 0.7em;
  }
  .name {
    font-weight: 550;
    min-inline-size: 0;
  }
  .badge {
    margin-inline-start: auto;
    font-size: 0.9em;
    white-space: nowrap;
    flex: none;
    max-inline-size: 50%;
  }
  .badge bdi {
    align-self: baseline;
    white-space: normal;
  }
  .share {
    display: block;
    font-size: 0.87em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .bars {
    display: block;
    position: relative;
    block-size: var(--status-bars-size, 26px);
    border-radius: 3px;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .days {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
  }
  .rtl .days {
    scale: -1 1;
  }
  .days path {
    stroke: var(--_mark);
    stroke-dasharray: 4.6 1.4;
  }
  .days .background {
    stroke: var(--_text);
    opacity: 0.13;
  }
  .days .operational {
    --_own: var(--status-operational-bar, var(--status-operational, light-dark(#2a9b6e, #00c98f)));
  }
  .days .degraded_performance,
  .days .minor_outage {
    --_own: var(--status-degraded-bar, var(--status-degraded, light-dark(#a47d15, #fbc823)));
  }
  .days .partial_outage {
    --_own: var(--status-partial-bar, var(--status-partial, light-dark(#a7480d, #e38a44)));
  }
  .days .major_outage {
    --_own: var(--status-major-bar, var(--status-major, light-dark(#820221, #df252c)));
  }
  .days .under_maintenance {
    --_own: var(--status-maintenance-bar, var(--status-maintenance, light-dark(#174ac1, #5998ec)));
  }
  /* Dots, which gray print and forced colors keep apart from bars. */
  .days :is(.no_data, .stale) {
    --_own: var(--_gap);
  }
  /* A minor outage has two narrow bars, because it shares its color. */
  .days :is(.no_data, .minor_outage) {
    stroke-dasharray: 1.6 1.4;
  }
  .days .stale {
    opacity: 0.5;
  }
  .old .days {
    opacity: 0.6;
  }
  /* Today. */
  .bars::before {
    content: '';
    position: absolute;
    inset-inline-end: 0;
    inset-block-end: -4px;
    inline-size: calc(100% / var(--_days));
    border-block-end: 2px solid var(--_muted);
    border-radius: 1px;
  }
  /* The day that has the pointer or the focus. */
  .bars[style*='--_at']::after {
    content: '';
    position: absolute;
    inset-block: -3px;
    inset-inline-start: calc(100% * (var(--_at) - 0.5 / var(--_days)));
    inline-size: calc(100% / var(--_days));
    border: 1.5px solid var(--_text);
    border-radius: 3px;
    pointer-events: none;
  }
  .axis {
    display: grid;
    grid-template-columns: 1fr fit-content(55%) 1fr;
    align-items: baseline;
    gap: 0.8em;
    margin-block-start: 0.45em;
    min-block-size: 1.3em;
    color: var(--_muted);
  }
  .axis .share {
    grid-column: 2;
    text-wrap: balance;
  }
  .end {
    justify-self: start;
    font-size: 0.7667em;
  }
  .end:last-child {
    justify-self: end;
  }
  .narrow {
    .head {
      flex-wrap: wrap;
      column-gap: 0.5em;
    }
    .name {
      flex: 1 1 min-content;
      min-inline-size: min(7em, 100%);
    }
    .name bdi,
    .badge bdi {
      overflow-wrap: break-word;
    }
    /* The name keeps it at the end of its line. Where there is no room, it is below the name. */
    .badge {
      flex: 0 0 auto;
      align-items: start;
      max-inline-size: 100%;
      margin-inline-start: 0;
    }
    .badge .icon {
      margin-block-start: 0.22em;
    }
  }
  /* The percentage is below the name, where it has the space of a line. */
  .row.narrow,
  .narrow .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    .axis {
      display: contents;
    }
    > *,
    .share {
      grid-column: 1 / -1;
      min-inline-size: 0;
    }
    .share {
      justify-self: start;
    }
    .bars,
    .end {
      order: 1;
      margin-block-start: 0.35em;
    }
  }
  /* The space around the box belongs to it, so that the pointer can get there from the bars. */
  .tip {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 8px;
    border: 0;
    max-inline-size: min(23em, 96vw);
    max-block-size: 80vh;
    background: none;
    color: inherit;
  }
  .day {
    padding: 0.7em 0.9em;
    border: 1px solid var(--_line);
    border-radius: calc(0.8 * var(--status-radius, 10px));
    /* Opaque, even if the background of the page is not. */
    background: linear-gradient(var(--_page) 0 0) Canvas;
    color: var(--_text);
    font-size: 0.87em;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.12);
  }
  .day b {
    font-weight: 620;
  }
  .day div {
    display: flex;
    gap: 0.6em;
    align-items: center;
    margin-block-start: 0.2em;
  }
  .time {
    color: var(--_muted);
    margin-inline-start: auto;
    padding-inline-start: 1.4em;
  }
  .day .incident {
    display: block;
    min-block-size: 24px;
    margin-block-start: 0.3em;
  }
  .day :not(.incident) + .incident {
    margin-block-start: 0.5em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .day a,
  .note a {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    .days path[class] {
      stroke: CanvasText;
    }
    .days .operational {
      opacity: 0.45;
    }
  }
  @media print {
    .axis {
      color: inherit;
    }
  }
`;
