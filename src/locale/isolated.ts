/** Isolates keep a name from reordering the sentence around it: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const isolate = (name: string): string => `\u2068${name}\u2069`;

/** Wraps a right-to-left name in isolates, for a sentence from left to right. */
export const isolated = (name: string): string => (/[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? isolate(name) : name);

/** Wraps a name that is not from right to left in isolates, for a sentence from right to left. */
export const isolatedInRtl = (name: string): string =>
  /[^\s\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? isolate(name) : name;
