/**
 * Readers for the values of a feed. Each returns a checked copy, and adds a warning for everything that it drops or corrects.
 * The path of a value is only built when a warning needs it.
 */
import { BODY_LENGTH, CONTROL, NAME_LENGTH, UNCLEAN, isWebUrl } from './limits.js';
import { parser } from './parser-state.js';
import { isDate, isTime } from './time-formats.js';

/** An object of the document. */
export type Raw = Readonly<Record<string, unknown>>;

/** Status and impact words of items that never affect the overall state, so that dropping such an item is harmless. */
type Harmless = readonly unknown[];

/** Returns a checked copy of the value at `key` of the current object or list, or undefined if it is invalid. `null` counts as absent. */
export type Reader<T> = (value: unknown, key: string | number, harmless?: Harmless) => T | undefined;

/** Reads the value at a key of an object. */
export type ReadKey = <T>(key: string, reader: (value: unknown, key: string) => T) => T;

/** Whether a value is missing. `null` means the same as a missing key. */
export const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Raw => value === Object(value) && !Array.isArray(value);
const isList: (value: unknown) => value is readonly unknown[] = Array.isArray;

/** Whether an item does not affect the overall state. */
const isHarmless = (item: Raw | string, harmless?: Harmless): boolean =>
  !harmless || (isObject(item) && (harmless.includes(item.status) || harmless.includes(item.impact)));

/** Adds a warning about the value at `key`. `item` is the part of a dropped item that could be read. */
export const warn = (
  expected: string | number,
  key: string | number,
  harmless?: Harmless,
  item: Raw | string = {},
): void => {
  if (!isHarmless(item, harmless)) parser.mayHideProblems = true;
  parser.warnings[Math.min(parser.count++, 100)] =
    parser.count > 100
      ? { path: '$', message: `and ${parser.count - 100} more` }
      : {
          path: [...parser.path.slice(0, parser.depth), key].join('.').replace(/\.(\d+)/g, '[$1]'),
          message: `expected ${expected}`,
        };
};

/** Reads the values of an object. */
export const keyReader =
  (raw: Raw): ReadKey =>
  (key, reader) =>
    reader(raw[key], key);

/** Reads an object. `make` returns the copy as one object literal, because engines create that three times as fast as a key-by-key copy. */
export const object =
  <T extends Raw>(make: (read: ReadKey, raw: Raw) => T): Reader<T> =>
  (value, key, harmless) => {
    if (!isObject(value)) {
      if (!isAbsent(value)) warn('object', key, harmless);
      return undefined;
    }
    const outer = parser.missing;
    parser.missing = '';
    parser.path[parser.depth++] = key;
    const item = make(keyReader(value), value);
    parser.depth--;
    const missing = parser.missing;
    parser.missing = outer;
    if (!missing) return item;
    warn(missing, key, harmless, item);
    return undefined;
  };

/** A required value. Without it, the object that it belongs to is dropped. */
export const required =
  <T>(read: Reader<T>) =>
  (value: unknown, key: string): T | '' => {
    const { count } = parser;
    const result = read(value, key);
    if (result === undefined) {
      parser.missing = key;
      // The warning about the dropped object replaces the one about its value.
      parser.count = count;
    }
    return result ?? '';
  };

/**
 * Reads a list. Items with the same identity as an earlier one are dropped. The status of the earlier one is then `unknown`, if
 * only the dropped one may have a problem. `compare` sorts the list. Without `harmless`, the items do not affect the overall state.
 */
export const list =
  <T extends Raw | string>(
    read: Reader<T>,
    identity?: (item: T) => string,
    compare?: (a: T, b: T) => number,
    harmless?: Harmless,
  ) =>
  (value: unknown, key: string): readonly T[] => {
    if (!isList(value)) {
      if (!isAbsent(value)) {
        warn('list', key, harmless);
        parser.lost++;
      }
      return [];
    }
    const items: T[] = [];
    // Only needed after an identity that is not above the previous one, because identities in ascending order are all different.
    let byIdentity: Map<string, T> | undefined;
    parser.path[parser.depth++] = key;
    // Not `forEach`, which skips the holes of a sparse array.
    for (let index = 0; index < value.length; index++) {
      const item = read(value[index] ?? false, index, harmless);
      if (item === undefined) {
        parser.lost++;
        continue;
      }
      if (identity) {
        const last = items.at(-1);
        const own = identity(item);
        if (last !== undefined && own <= identity(last))
          byIdentity ??= new Map(items.map((before) => [identity(before), before]));
        const first = byIdentity?.get(own);
        if (first !== undefined) {
          if (isHarmless(first, harmless) && !isHarmless(item, harmless)) Object.assign(first, { status: 'unknown' });
          warn('no duplicate', index, harmless, item);
          continue;
        }
        byIdentity?.set(own, item);
      }
      items.push(item);
    }
    parser.depth--;
    return compare ? items.sort(compare) : items;
  };

/** Compares UTC times of equal length and at most millisecond precision as text. That avoids parsing them, which takes a tenth of the time of `parseFeed`. */
export const newerFirst = (a = '1970', b = '1970'): number =>
  a.length === b.length && a.length < 25 && a.endsWith('Z') && b.endsWith('Z')
    ? +(a < b) - +(a > b)
    : +new Date(b) - +new Date(a);

/** Accepts a valid value. Adds a warning for any other value, and returns what `correct` makes of it. */
export const checked =
  <T>(
    expected: string,
    isValid: (value: unknown) => value is T,
    correct?: (value: unknown) => T | undefined,
  ): Reader<T> =>
  (value, key) => {
    if (isAbsent(value)) return undefined;
    if (isValid(value)) return value;
    warn(expected, key);
    return correct?.(value);
  };

/** The first `max` UTF-16 code units of a text, never inside a code point, without control characters and lone surrogates. */
const clean = (value: unknown, max = NAME_LENGTH): string | undefined =>
  isText(value)
    ? value
        .slice(0, max)
        .split(CONTROL)
        .join('')
        .replace(/[\ud800-\udbff]$/, '')
        .toWellFormed()
    : undefined;
const isClean = (value: unknown, max: number): value is string =>
  isText(value) && value.length <= max && (!UNCLEAN.test(value) || clean(value, max) === value);

/** A text without control characters and lone surrogates, of at most `max` UTF-16 code units. */
export const text = (max: number) =>
  checked(
    `text up to ${max}`,
    (value): value is string => isClean(value, max),
    (value) => clean(value, max),
  );
/** A name of at most 200 UTF-16 code units. */
export const name = text(NAME_LENGTH);
/** A body of at most 20,000 UTF-16 code units. */
export const body = text(BODY_LENGTH);

const idOf = (value: unknown): string | undefined => clean(typeof value === 'number' ? `${value}` : value) || undefined;
/** An id that is not empty. A number is converted to text. */
export const id = checked('id', (value): value is string => value !== '' && isClean(value, NAME_LENGTH), idOf);
/** The id of a group in the document. */
export const groupId = checked(
  'group',
  (value): value is string => parser.groupIds.has(value),
  (value) => [idOf(value)].find((each) => parser.groupIds.has(each)),
);

/** A time. UTC if it has no offset. */
export const time = checked('time', isTime, (value) => [isText(value) && `${value}Z`].find(isTime));

/** A calendar day. */
export const date = checked('date', isDate);
/** An absolute http or https URL. */
export const url = checked('http(s) URL', (value): value is string => isClean(value, BODY_LENGTH) && isWebUrl(value));
/** A boolean. */
export const boolean = checked('boolean', (value): value is boolean => value === !!value);
/** A number from 0 to `max`. */
export const number = (max: number) =>
  checked(`number up to ${max}`, (value): value is number => typeof value === 'number' && value >= 0 && value <= max);

/** A number from 0 on. */
export const positive = number(Number.MAX_VALUE);

/** One of `words`. */
export const oneOf = <T>(words: readonly T[]) => {
  const known: readonly unknown[] = words;
  return checked(words.join(), (value): value is T => known.includes(value));
};
/** One of `words`. `unknown` for any other value, or none. */
export const word = <T>(words: readonly T[]) => {
  const read = oneOf(words);
  return (value: unknown, key: string): T | 'unknown' => read(value ?? false, key) ?? 'unknown';
};
/** The provider's own text for a word. If there is none: the original word, if it was read as `unknown`. */
export const originalText = (text: string | undefined, original: unknown, word: string): string | undefined =>
  text ?? ((word !== original && clean(original)) || undefined);
