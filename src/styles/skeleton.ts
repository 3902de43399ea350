import { css } from 'lit';

/** The quiet box that holds a list's room until the first feed is on screen. */
export const skeleton = css`
  .skeleton {
    block-size: var(--status-skeleton-size, 12em);
    border-radius: var(--status-radius, 10px);
    background: color-mix(in oklab, var(--_text) 5%, var(--_page));
  }
`;
