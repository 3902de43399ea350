import { css } from 'lit';

export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    color: var(--_ink);
    font-weight: 550;
  }
  a.badge {
    min-block-size: 24px;
  }
`;

export const badgeHostStyles = css`
  :host {
    display: inline-block;
    min-block-size: max(1.5em, 24px);
    vertical-align: middle;
    line-height: inherit;
  }
  /* On the baseline it would add a pixel to the height that is reserved. */
  .badge {
    vertical-align: top;
  }
`;
