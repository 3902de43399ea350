import { css } from 'lit';

/** The variant `solid`: the state color as the background, and white or black for icon and words. */
export const solid = css`
  @media not (forced-colors: active) {
    :host([variant='solid']) :is(.box, [part='badge']) {
      --_solid: var(--_mark);
      --_on: var(--_sign);
      border-color: transparent;
      background: var(--_solid);
      color: var(--_on);
    }
    /* The fallback, whose colors are those of the page. */
    :host([variant='solid']) .box ::slotted(*) {
      color: inherit !important;
    }
    :host([variant='solid']) .icon {
      --_sign: var(--_solid);
    }
    /* The silhouette has the class of its state, which sets the color. */
    :host([variant='solid']) :is(.icon, .silhouette) {
      --_mark: var(--_on);
    }
  }
`;
