import { css } from 'lit';

/** Styles of all tags: colors, `hidden`, icons, links, focus and forced colors. */
export const base = css`
  :host {
    /* Not the background of the page: that can be transparent. */
    --_sign: light-dark(#fff, #0d1117);
    --_page: var(--status-background, var(--_sign));
    --_plain: light-dark(#1f2328, #e6edf3);
    --_text: var(--status-text, var(--_plain));
    display: block;
    color: var(--_text);
    /* A transparent color is replaced, as in palette.ts. */
    @supports (color: oklab(from light-dark(red, red) l a b)) {
      --_text: oklab(
        from color-mix(in oklab, var(--status-text, var(--_plain)) 99.99%, var(--_plain)) l a b /
          max(alpha, 1.1 - alpha * 999)
      );
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  /* What a page sets for its own text. Not only on the host, where a rule of the page for all elements would win. */
  :host,
  :where(:host > :not(slot)) {
    line-height: 1.5;
    white-space: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    hyphens: manual;
    text-shadow: none;
    /* Of headings whose text is a gradient. */
    -webkit-text-fill-color: currentcolor;
    cursor: auto;
  }
  * {
    box-sizing: border-box;
  }
  .icon {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon,
  .silhouette {
    stroke: var(--_mark);
  }
  .silhouette:not(.unknown, .stale, .under_maintenance) {
    fill: var(--_mark);
    stroke-width: 2;
    + path {
      stroke: var(--_sign);
    }
  }
  .silhouette.under_maintenance {
    stroke-dasharray: 0.9 3.3;
  }
  bdi {
    overflow-wrap: anywhere;
  }
  a {
    color: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
    border-radius: 4px;
  }
  @media (forced-colors: active) {
    .icon,
    .icon * {
      --_mark: CanvasText;
      --_sign: Canvas;
    }
  }
`;
