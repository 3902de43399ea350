/** Isolates keep a name from reordering the sentence around it: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const isolate = (name: string): string => `\u2068${name}\u2069`;

/** A name without characters that would change the direction of the text after it. */
const withoutControls = (name: string): string => name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/** Wraps a right-to-left name in isolates, for a sentence from left to right. */
export const isolated = (name: string): string => {
  const text = withoutControls(name);
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? isolate(text) : text;
};

/** Wraps a name that is not from right to left in isolates, for a sentence from right to left. */
export const isolatedInRtl = (name: string): string => {
  const text = withoutControls(name);
  return /[^\s\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? isolate(text) : text;
};
