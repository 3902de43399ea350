import type { ComplexAttributeConverter } from 'lit';

/**
 * Reads attributes. A missing or empty attribute means the default, and so does "false" for a boolean: frameworks write it where
 * a boolean is false.
 */
export const attributeConverter: ComplexAttributeConverter = {
  fromAttribute: (text, type) => {
    if (type === Boolean) return isOn(text);
    return text?.trim() ? (type === Number ? Number(text) : text) : undefined;
  },
};

/** Whether a boolean attribute or property is set. Frameworks may set a property to the text of an attribute. */
export const isOn = (value: unknown): boolean => value === '' || (!!value && value !== 'false');

/** The word, if it is one of `words`. Undefined for any other value, which means the default. */
export const choiceOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);

/** The items of a list of names. A string is split at commas. An id may be a number, as in some feeds. */
export const namesIn = (value: string | readonly string[] | null | undefined): readonly string[] =>
  typeof value === 'string' ? value.split(',') : [value ?? []].flat().map(String);

/** The items of a list of URLs. A string is split at spaces, with or without a comma before them. */
export const urlsIn = (value: string | readonly string[] | null | undefined): readonly string[] =>
  typeof value === 'string' ? value.split(/,?\s+/).filter(Boolean) : (value ?? []);

/** A number from `min` to `max`, or its text. `standard` for anything else. */
export const numberOf = <T>(value: unknown, standard: T, min = 1, max = Infinity): number | T => {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && number >= min && number <= max && number < Infinity ? number : standard;
};
