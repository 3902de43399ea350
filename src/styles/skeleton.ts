import { css } from 'lit';

/** Reserves space until the first feed is on screen, also for the children. Without any, the placeholder shows rows with the spot of a name. */
export const skeleton = css`
  :host(:state(loading)) {
    min-block-size: var(--status-skeleton-size, 12em);
  }
  .skeleton {
    block-size: var(--status-skeleton-size, 12em);
    border: 1px solid var(--_line);
    border-radius: var(--status-radius, 10px);
    background:
      repeating-linear-gradient(transparent 0 calc(3em - 1px), var(--_line) 0 3em),
      linear-gradient(transparent 1.1em, var(--_line) 0 1.9em, transparent 0) 1.05em 0 / 9em 3em repeat-y;
  }
  .skeleton:dir(rtl) {
    scale: -1 1;
  }
`;
