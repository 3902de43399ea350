/**
 * The palette, light and dark: mark (graphics, 3:1 on page and soft), soft (surface) and ink (text, 4.5:1 on both).
 * A test recomputes the ratios and the distances from this table.
 */
export const COLOURS = {
  unknown: ['#59636e', '#9aa4af', '#eef1f4', '#21262d', '#454c54', '#b4bdc6'],
  operational: ['#157f3c', '#3fb968', '#e8f6ec', '#10291a', '#11642f', '#6cd391'],
  maintenance: ['#1d63c9', '#5aa2f8', '#e9f1fd', '#0f2440', '#174f9f', '#8abdfb'],
  degraded: ['#8a6100', '#dcab1e', '#fff6d6', '#2b2208', '#6b4b00', '#e9c558'],
  partial: ['#b34700', '#f08a3c', '#fff0e5', '#321c0b', '#8a3600', '#f7a86c'],
  major: ['#c11f2f', '#f4646f', '#fdecee', '#3a1318', '#9a1524', '#ff9299'],
} as const;
