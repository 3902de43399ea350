import { css } from 'lit';

/** Of what comes to a banner after its first paint. Nothing here moves what that has drawn. */
export const detailStyles = css`
  :host(:state(hidden)) {
    display: none;
  }
  :host([placement='top']) .box {
    border-width: 0 0 1px;
    border-radius: 0;
  }
  :host([placement='bottom']) .box {
    border-width: 1px 0 0;
    border-radius: 0;
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
  b {
    font-weight: 620;
  }
  .detail {
    position: relative;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .detail a {
    text-decoration: underline;
    text-underline-offset: 0.2em;
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
  /* The absolute time, below the lines and never wider than they are. */
  time:is(:hover, :focus-visible)::after {
    content: attr(data-full);
    position: absolute;
    inset-block: calc(100% + 0.3em) auto;
    inset-inline: 0 auto;
    z-index: 1;
    max-inline-size: 100%;
    padding: 0.1em 0.6em;
    /* Forced colours paint it. */
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
    .dismiss {
      align-self: start;
    }
  }
`;
