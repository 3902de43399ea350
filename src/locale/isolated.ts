/** Wraps a right-to-left name in isolates, so that it does not reorder the sentence around it: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
export const isolated = (name: string): string =>
  /[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name;
