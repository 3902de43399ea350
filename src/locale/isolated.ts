/**
 * A name in a sentence, or the word for an unnamed one. If the name or the sentence is from right to left, isolates keep the name from
 * reordering the sentence around it: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export const isolated = (name: string | undefined, unnamed: string): string => {
  // Without characters that would change the direction of the text after it.
  const text = name?.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim() || unnamed;
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text + unnamed) ? `\u2068${text}\u2069` : text;
};
