import { css } from 'lit';

/** The placeholder that reserves space until the first feed is on screen: rows with a name, and with an icon and a word at their end. */
export const skeleton = css`
  .skeleton {
    block-size: var(--status-skeleton-size, 12em);
    border: 1px solid var(--_line);
    border-radius: var(--status-radius, 10px);
    background: repeating-linear-gradient(transparent 0 calc(3em - 1px), var(--_line) 0 3em);
    overflow: hidden;
  }
  .skeleton::before {
    --_tint: color-mix(in oklab, var(--_text) 9%, transparent);
    content: '';
    display: block;
    block-size: 100%;
    background: linear-gradient(
      90deg,
      transparent 1.05em,
      var(--_tint) 0 9em,
      transparent 0 calc(100% - 7.5em),
      var(--_tint) 0 calc(100% - 6.5em),
      transparent 0 calc(100% - 6em),
      var(--_tint) 0 calc(100% - 1.05em),
      transparent 0
    );
    mask: repeating-linear-gradient(transparent 0 1em, #000 0 1.95em, transparent 0 3em);
  }
  .skeleton:dir(rtl)::before {
    scale: -1 1;
  }
`;
