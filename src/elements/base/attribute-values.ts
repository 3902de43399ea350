/** The word, if it is one of `words`; undefined for any other value, which then means the default. */
export const choiceOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);

/** The entries of a list of names: of a text the parts between commas, of a list its items. */
export const namesIn = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? value.split(',') : (value ?? []);

/** The entries of a list of URLs: of a text the parts between spaces or commas, of a list its items. */
export const urlsIn = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? (value.match(/[^\s,]+/g) ?? []) : (value ?? []);

/** A whole number from 1, cut after the point; `standard` for anything else. */
export const countOf = (value: number | undefined, standard: number): number =>
  value && value >= 1 ? Math.trunc(value) : standard;
