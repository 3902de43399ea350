import { css } from 'lit';

export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    color: var(--_ink);
    font-weight: 550;
  }
  .word {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  a.badge {
    min-block-size: 24px;
  }
`;
