/** Isolates keep a name from reordering the sentence around it: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const isolate = (name: string, direction: RegExp): string => {
  // Without characters that would change the direction of the text after it.
  const text = name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return direction.test(text) ? `\u2068${text}\u2069` : text;
};

/** Wraps a right-to-left name in isolates, for a sentence from left to right. */
export const isolated = (name: string): string => isolate(name, /[\u0590-\u08ff\ufb1d-\ufefc]/);

/** Wraps a name that is not from right to left in isolates, for a sentence from right to left. */
export const isolatedInRtl = (name: string): string => isolate(name, /[^\s\u0590-\u08ff\ufb1d-\ufefc]/);
