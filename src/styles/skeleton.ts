import { css } from 'lit';

/** The placeholder that reserves space until the first feed is on screen: rows with the spot of an icon. */
export const skeleton = css`
  .skeleton {
    block-size: var(--status-skeleton-size, 12em);
    border: 1px solid var(--_line);
    border-radius: var(--status-radius, 10px);
    background:
      repeating-linear-gradient(transparent 0 calc(3em - 1px), var(--_line) 0 3em),
      radial-gradient(circle at 1.6em, var(--_line) 0.55em, transparent 0.6em) 0 0 / 100% 3em;
  }
  .skeleton:dir(rtl) {
    scale: -1 1;
  }
`;
