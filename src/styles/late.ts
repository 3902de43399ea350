import { css } from 'lit';

/** What every tag has after its first paint: where the keyboard is, and the reader's own colours. */
export const late = css`
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
      --_page: Canvas;
    }
  }
`;
