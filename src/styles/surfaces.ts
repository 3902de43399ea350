import { css } from 'lit';

/** Colors of lines, secondary text and surfaces, for the tags that use them. */
export const surfaces = css`
  :host {
    --_muted: var(--status-muted, light-dark(#59636e, #9aa4af));
    --_line: var(--status-line, light-dark(#e2e6eb, #262c36));
    --_surface: var(--status-surface, light-dark(#f6f8fa, #161b22));
    /* A transparent color is replaced, as in palette.ts. */
    @supports (color: oklab(from light-dark(red, red) l a b)) {
      --_muted: oklab(
        from color-mix(in oklab, var(--status-muted, light-dark(#59636e, #9aa4af)) 99.99%, var(--_text)) l a b /
          max(alpha, 1.1 - alpha * 999)
      );
    }
  }
  .note {
    margin: 0;
    font-size: 0.87em;
    color: var(--_muted);
  }
  :host(:state(unknown)) slot {
    display: block;
    padding: 0.5em 0 0;
    font-size: 0.87em;
  }
  :is(.note, .summary) .icon {
    margin-inline-end: 0.4em;
    vertical-align: -0.18em;
  }
`;
