/**
 * Readers: each takes a value of a document and gives a checked copy, `undefined` where there is none, and a warning
 * where something was dropped or mended. The document being read is module state: reading is synchronous, and a path
 * is put together only where a warning needs one.
 */
import { BODY_LENGTH, CONTROL, NAME_LENGTH, WEB_URL } from './limits.js';
import { isDate, isTime } from './times.js';
import type { FeedWarning } from './warning.js';

/** An object of the document. */
export type Raw = Readonly<Record<string, unknown>>;
type Key = string | number;
/** `key` is the value's key or index in the object or list around it, `raw` that object. */
export type Read<T> = (value: unknown, key: Key, raw: Raw) => T;

const MOST_WARNINGS = 100;

let warnings: FeedWarning[];
/** All warnings, kept or not. */
let count: number;
/** Keys and indices that lead to the object or list being read. */
let place: Key[];
let lost: boolean;

/** Starts a document. */
export const startReading = (): void => {
  warnings = [];
  place = [];
  count = 0;
  lost = false;
};

/** Ends the document: its first 100 warnings and how many more there were. */
export const endReading = (): readonly FeedWarning[] => {
  if (count > MOST_WARNINGS) warnings.push({ path: '$', message: `and ${count - MOST_WARNINGS} more` });
  return warnings;
};

/** Number of warnings so far. */
export const warningCount = (): number => count;

/** Whether something was dropped without which the state may look better than it is. */
export const isLost = (): boolean => lost;

/** Reports the value at `key`. */
export const warn = (key: Key, message: string): undefined => {
  if (++count > MOST_WARNINGS) return;
  const path = [...place, key].map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  warnings.push({ path: path.slice(1), message });
};

/** `null` and a missing key mean the same. */
export const isNone = (value: unknown): value is null | undefined => value === undefined || value === null;
export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
export const isDay = (value: unknown): value is string => isText(value) && isDate(value);
const isFit = (value: string, most: number) => value.length <= most && !CONTROL.test(value) && value.isWellFormed();

const fitting =
  <T>(fits: (value: unknown) => value is T, expected: string): Read<T | undefined> =>
  (value, key) =>
    isNone(value) ? undefined : fits(value) ? value : warn(key, `dropped: not ${expected}`);

const string = fitting(isText, 'a text');
const rawObject = fitting(isRaw, 'an object');
export const flag = fitting((value) => typeof value === 'boolean', 'true or false');
export const date = fitting(isDay, 'a date from 1970 on');
export const url = fitting((value): value is string => isText(value) && isFit(value, BODY_LENGTH) && WEB_URL.test(value), 'an http(s) URL');
export const number = (most: number) =>
  fitting((value): value is number => typeof value === 'number' && value >= 0 && value <= most, `a number from 0 to ${most}`);
export const oneOf = <T extends string>(words: readonly T[]) =>
  fitting((value): value is T => words.some((known) => known === value), `one of ${words.join(', ')}`);

/** Without control characters and lone surrogates, cut at a code point. */
const mended = (value: string, most: number) =>
  value.split(CONTROL).join('').slice(0, most).replace(/[\ud800-\udbff]$/, '').toWellFormed();

export const text =
  (most: number): Read<string | undefined> =>
  (value, key, raw) => {
    const given = string(value, key, raw);
    if (given === undefined || isFit(given, most)) return given;
    warn(key, `mended: over ${most} long, or with control characters or lone surrogates`);
    return mended(given, most);
  };
export const name = text(NAME_LENGTH);

export const id: Read<string | undefined> = (value, key, raw) => {
  const isNumber = typeof value === 'number';
  if (isNumber) warn(key, 'mended: a number, not a text');
  const given = name(isNumber ? `${value}` : value, key, raw);
  if (given === '') warn(key, 'dropped: empty');
  return given || undefined;
};

export const time: Read<string | undefined> = (value, key, raw) => {
  if (!isText(value) || isTime(value)) return string(value, key, raw);
  const inUtc = `${value}Z`;
  const fits = isTime(inUtc);
  warn(key, fits ? 'mended: no offset, read as UTC' : 'dropped: not an RFC 3339 time from 1970 on');
  return fits ? inUtc : undefined;
};

/** A word of a vocabulary; any other, or none, is `unknown`. */
export const word =
  <T extends string>(words: readonly T[]): Read<T | 'unknown'> =>
  (value, key) =>
    words.find((known) => known === value) ?? (warn(key, `unknown: not one of ${words.join(', ')}`), 'unknown');

/** The same for a word that may be missing. */
export const optionalWord = <T extends string>(words: readonly T[]): Read<T | 'unknown' | undefined> => {
  const read = word(words);
  return (value, key, raw) => (isNone(value) ? undefined : read(value, key, raw));
};

/** The provider's own spelling of `raw[from]`: the text given for it, else that word itself where the vocabulary lacks it. */
export const spelling =
  (from: string, words: readonly string[]): Read<string | undefined> =>
  (value, key, raw) => {
    const theirs = raw[from];
    return name(value, key, raw) ?? (isText(theirs) && !words.includes(theirs) ? mended(theirs, NAME_LENGTH) || undefined : undefined);
  };

const hasAll = <T, N extends keyof T>(item: Partial<T>, needed: readonly N[]): item is T & { readonly [K in N]-?: NonNullable<T[K]> } =>
  needed.every((key) => item[key] !== undefined);

/** An object of these fields alone; dropped where one of the `needed` is missing. */
export const object =
  <T, N extends keyof T & string>(fields: { readonly [K in keyof T]: Read<T[K]> }, ...needed: readonly N[]) =>
  (value: unknown, at: Key, around: Raw) => {
    const raw = rawObject(value, at, around);
    if (!raw) return undefined;
    const item: Partial<T> = {};
    place.push(at);
    // Only own ones: a host may have put more on the prototype of all objects.
    for (const key in fields) if (Object.hasOwn(fields, key)) item[key] = fields[key](raw[key], key, raw);
    place.pop();
    if (hasAll(item, needed)) return item;
    warn(at, `dropped: needs ${needed.join(' and ')}`);
    return undefined;
  };

/**
 * A list without the items that cannot be read and those whose key was there before.
 * `isGood` tells of such an item whether the overall state is surely the same without it.
 */
export const list =
  <T>(read: Read<T | undefined>, keyOf?: (item: T) => string, isGood?: (raw: Raw) => boolean): Read<T[]> =>
  (value, key, raw) => {
    const items: T[] = [];
    if (isNone(value)) return items;
    if (!Array.isArray(value)) {
      lost ||= !!isGood;
      warn(key, 'dropped: not a list');
      return items;
    }
    const keys = new Set<string>();
    place.push(key);
    value.forEach((each: unknown, index) => {
      const item = read(each ?? false, index, raw);
      const itemKey = item && keyOf?.(item);
      const isDouble = isText(itemKey) && keys.has(itemKey);
      if (isDouble) warn(index, 'dropped: a duplicate');
      if (item === undefined || isDouble) lost ||= isGood?.(isRaw(each) ? each : {}) === false;
      else items.push(item);
      if (isText(itemKey)) keys.add(itemKey);
    });
    place.pop();
    return items;
  };
