import { css } from 'lit';

/** The placeholder that reserves space until the first feed is on screen. */
export const skeleton = css`
  .skeleton {
    block-size: var(--status-skeleton-size, 12em);
    border-radius: var(--status-radius, 10px);
    background: color-mix(in oklab, var(--_text) 5%, var(--_page));
  }
`;
