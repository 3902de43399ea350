import { css } from 'lit';

/** The bars have their own colors, which color-blind visitors can tell apart too. test/styles/colors.test.ts checks the ΔE. */
export const dayBarsStyles = css`
  .bars {
    --_gap: light-dark(#c3cad2, #3a424d);
    display: block;
    position: relative;
    block-size: var(--status-bars-size, 26px);
    border-radius: 3px;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .bars svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
  }
  .bars.rtl svg {
    scale: -1 1;
  }
  .bars path {
    stroke-dasharray: 4.6 1.4;
  }
  .bars .background {
    stroke: var(--_text);
    opacity: 0.13;
  }
  .bars .operational {
    stroke: var(--status-operational-bar, light-dark(#2a9b6e, #00c98f));
  }
  .bars .degraded_performance,
  .bars .minor_outage {
    stroke: var(--status-degraded-bar, light-dark(#a47d15, #fbc823));
  }
  .bars .partial_outage {
    stroke: var(--status-partial-bar, light-dark(#a7480d, #e38a44));
  }
  .bars .major_outage {
    stroke: var(--status-major-bar, light-dark(#820221, #df252c));
  }
  .bars .under_maintenance {
    stroke: var(--status-maintenance-bar, light-dark(#174ac1, #5998ec));
  }
  .bars .no_data {
    stroke: var(--_gap);
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
  .scale {
    display: flex;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.7667em;
    line-height: 1.4;
  }
  .day {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.7em 0.9em;
    max-inline-size: min(22em, 92vw);
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_page);
    color: var(--_text);
    font-size: 0.87em;
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.1), 0 1px 3px rgb(0 0 0 / 0.08);
    pointer-events: none;
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
  .day i {
    font-style: normal;
    color: var(--_muted);
    margin-inline-start: auto;
    padding-inline-start: 1.4em;
  }
  .day .titles {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .bars path[class] {
      stroke: CanvasText;
    }
    .bars path:is(.operational, .no_data) {
      stroke: CanvasText;
      opacity: 0.45;
    }
  }
  @media print {
    .scale {
      color: inherit;
    }
  }
`;
