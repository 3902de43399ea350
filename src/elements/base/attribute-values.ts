/** The value, if it is one of `choices`. Undefined for any other value: the default applies. */
export const choiceOf = <T extends string>(choices: readonly T[], value: unknown): T | undefined =>
  choices.find((choice) => choice === value);

/** A list of names from an attribute, where commas separate them, or from an array. */
export const namesIn = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? value.split(',') : (value ?? []);

/** A list of URLs from an attribute, where spaces or commas separate them, or from an array. */
export const urlsIn = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? (value.match(/[^\s,]+/g) ?? []) : (value ?? []);

/** A whole number of at least 1, rounded down. `fallback` for any other value. */
export const countOf = (value: number | undefined, fallback: number): number =>
  value && value >= 1 ? Math.trunc(value) : fallback;
