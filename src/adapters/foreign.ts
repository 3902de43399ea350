/** Reading JSON of which nothing is sure: what every adapter shares. What does not fit is passed on, for the reader to report. */
export type Foreign = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Foreign => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a list, an empty record in place of what is none; empty for anything else. */
export const listOf = (value: unknown): readonly Foreign[] => (Array.isArray(value) ? value.map((item: unknown) => (isRecord(item) ? item : {})) : []);

/** Every item of a list turned into something; anything but a list as it is. */
export const eachOf = (value: unknown, turn: (item: Foreign) => unknown): unknown => (Array.isArray(value) ? listOf(value).map(turn) : value);

/** A text without blanks around it; undefined for an empty one and for anything else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim()) || undefined;

/** The common word for a provider's; the provider's own where there is none. */
export const wordOf = (words: ReadonlyMap<unknown, string>, value: unknown): unknown => words.get(value) ?? value;

/** RFC 3339 for any text that names a moment and its zone, JavaScript's `Date.toString()` included; anything else as it is. */
export const timeOf = (value: unknown): unknown => {
  const at = typeof value === 'string' && /(?:Z|[+-]\d\d:?\d\d)(?: \(.*\))?$/.test(value) ? Date.parse(value) : NaN;
  return isNaN(at) ? value : new Date(at).toISOString();
};
