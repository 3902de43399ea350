import { css } from 'lit';

/** Colors of lines, secondary text and surfaces, for the tags that use them. */
export const surfaces = css`
  :host {
    --_muted: var(--status-muted, light-dark(#59636e, #9aa4af));
    --_line: var(--status-line, light-dark(#e2e6eb, #262c36));
    --_surface: var(--status-surface, light-dark(#f6f8fa, #161b22));
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
  .note .icon {
    margin-inline-end: 0.4em;
    vertical-align: -0.18em;
  }
`;
