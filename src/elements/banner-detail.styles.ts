import { css } from 'lit';

/** Of what comes to a banner after its first paint. */
export const detailStyles = css`
  :host([placement='top']) .box {
    border-width: 0 0 1px;
  }
  :host([placement='bottom']) .box {
    border-width: 1px 0 0;
  }
  b {
    font-weight: 620;
  }
  .dismiss {
    grid-area: 1 / 4 / span 2;
    min-inline-size: 24px;
    padding: 0.2em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .detail {
    text-align: match-parent;
  }
  .detail a {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  time {
    position: relative;
  }
  time:is(:hover, :focus-visible)::after {
    content: attr(data-full);
    position: absolute;
    inset: auto auto 110% 0;
    padding: 0.1em 0.6em;
    border-radius: 6px;
    background: var(--_ink);
    color: var(--_soft);
    white-space: nowrap;
  }
`;
