/**
 * The color of each state on a light and on a dark page. Icons have a contrast of 3:1 with the page and with the surface color
 * `--_soft`. Text (`--_ink`) has 4.5:1. Both colors are mixed from the state color. A test checks these ratios, and that the
 * colors of the day bars are distinct.
 */
export const COLORS = {
  unknown: ['#59636e', '#9aa4af'],
  operational: ['#157f3c', '#3fb968'],
  maintenance: ['#1d63c9', '#5aa2f8'],
  degraded: ['#8a6100', '#dcab1e'],
  partial: ['#b34700', '#f08a3c'],
  major: ['#c11f2f', '#f4646f'],
} as const;

/** Percentage of the bright state color (that of dark pages) in surfaces. The remainder is the background of the page. */
export const SOFT = 14;
/** Percentage of the state color in text. The remainder is the text color of the page. */
export const INK = 72;
