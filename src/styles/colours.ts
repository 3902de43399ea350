/**
 * The mark of each state on a light and on a dark page: graphics, 3:1 on the page and on the soft surface that is mixed
 * from it. A test recomputes the ratios, also of the mixed ink (text, 4.5:1), and the distances of the bars.
 */
export const COLOURS = {
  unknown: ['#59636e', '#9aa4af'],
  operational: ['#157f3c', '#3fb968'],
  maintenance: ['#1d63c9', '#5aa2f8'],
  degraded: ['#8a6100', '#dcab1e'],
  partial: ['#b34700', '#f08a3c'],
  major: ['#c11f2f', '#f4646f'],
} as const;

/** Percent of the bright mark, which is that of a dark page, in the soft surface (the rest is the page), and of the mark in the ink (the rest is the host's text). */
export const SOFT = 14;
export const INK = 72;
