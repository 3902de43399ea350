/**
 * Reads a document after a shape: gives a checked copy, and a warning for all that was dropped or mended. What is being
 * read is module state: reading is synchronous, and a path is put together only where a warning needs one.
 */
import { BODY_LENGTH, CONTROL, NAME_LENGTH, WEB_URL } from './limits.js';
import { isDate, isTime } from './times.js';
import type { FeedWarning } from './warning.js';

/** An object of the document. */
type Raw = Readonly<Record<string, unknown>>;
/** The copy of such an object, while it is made. */
type Item = Record<string, unknown>;

/**
 * Gives a checked copy of a text, a number or a boolean; `undefined` where nothing fits, `null` where the object around
 * is nothing without it. Anything but the value itself is a warning. `item` is the copy of the object around, `raw` that object.
 */
export type Leaf<T> = (value: unknown, item: Item, raw: Raw) => T;

/** The words for a status or an impact with which an item may be dropped and the overall state is surely the same. */
type Calm = readonly unknown[];
/**
 * Reads a list of `each`. `identity` is the field that no two items share, or nothing where that is the item itself.
 * `order` is the field to sort by: dates oldest first, times newest first and items without one last.
 * Without `calm` the items do not matter to the overall state.
 */
type List<Each> = readonly [each: Each, identity?: string, order?: '' | 'date' | 'at' | 'startedAt', calm?: Calm];
type Fields = Readonly<{ [key: string]: Shape }>;
interface Lists extends List<Shape> {
  readonly 0: Shape;
}
type Shape = Leaf<unknown> | Lists | Fields;

/** What reads a `T`: an object of shapes, a `List` or a `Leaf`. */
export type ShapeOf<T> = [T] extends [readonly (infer Each)[] | undefined]
  ? List<ShapeOf<Each | undefined>>
  : [T] extends [object | undefined]
    ? { readonly [Key in keyof T]-?: ShapeOf<T[Key]> }
    : Leaf<T | null>;

/** The warnings of the document: the first 100, then how many more. */
export let warnings: FeedWarning[];
/** All warnings, kept or not. */
let count: number;
/** Keys and indices that lead to the value being read; deeper ones are old. */
let place: (string | number)[];
let expected: string;
/** Whether something was dropped without which the overall state may look better than it is. */
export let isDoubtful: boolean | undefined;
/** The identities of the items in the document's first list. */
export let firstList: ReadonlySet<unknown> | undefined;

/** Names what a leaf looks for, should it not find that. */
export const expect = (what: string): void => {
  expected = what;
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Raw => value === Object(value) && !Array.isArray(value);
const isLists = (shape: Shape): shape is Lists => Array.isArray(shape);
/** Whether `value` is a list. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Reports the value at that depth of `place`; `item` is what was read of it, if it is dropped. */
const warn = (depth: number, what: string, calm?: Calm, item: Raw = {}): void => {
  isDoubtful ||= calm && !calm.includes(item.status) && !calm.includes(item.impact);
  warnings[Math.min(count++, 100)] =
    count > 100
      ? { path: '$', message: `and ${count - 100} more` }
      : { path: place.slice(0, depth).join('.').replace(/\.(\d+)/g, '[$1]'), message: `expected ${what}` };
};

/** Times of one length in UTC sort as texts, which saves parsing them: a tenth of the whole reading. */
const newerFirst = (a = '1970', b = '1970') =>
  a.length === b.length && a.endsWith('Z') && b.endsWith('Z') ? (a < b ? 1 : a > b ? -1 : 0) : Date.parse(b) - Date.parse(a);

/** Days, of which no two are the same. */
const olderFirst = (a = '', b = '') => (a < b ? -1 : 1);

const list = (value: unknown, depth: number, [shape, identity, order, calm]: Lists): unknown => {
  const items: Texts[] = [];
  const seen = new Set();
  if (isList(value))
    value.forEach((each, index) => {
      place[depth] = index;
      const item = read(each ?? false, depth, index, shape, calm);
      if (!item) return;
      if (seen.size < seen.add(identity ? item[identity] : item).size) items.push(item);
      else warn(depth + 1, 'no duplicate', calm, item);
    });
  else if (value !== undefined) warn(depth, 'list', calm);
  firstList ??= seen;
  const compare = order === 'date' ? olderFirst : newerFirst;
  return order ? items.sort((a, b) => compare(a[order], b[order])) : items;
};

const object = <Key extends string>(value: unknown, depth: number, shape: Readonly<Record<Key, Shape>>, calm?: Calm): Item | undefined => {
  if (!isObject(value)) {
    if (value !== undefined) warn(depth, 'object', calm);
    return undefined;
  }
  const item: Item = {};
  const before = count;
  let missing = '';
  for (const key in shape)
    // Something else's property of all objects.
    if (!Object.hasOwn(shape, key)) continue;
    else if ((item[key] = read(value[key] ?? undefined, depth, key, shape[key], undefined, item, value)) === null) missing = key;
  if (missing) {
    warn(depth, missing, calm, item);
    return undefined;
  }
  // A listed day had trouble: one whose numbers cannot be read must not look quiet.
  if (count > before && 'noData' in item) item.noData = true;
  return item;
};

/** A copy as `list` sees it: it looks at texts alone. */
type Texts = Readonly<Record<string, string | undefined>>;

/** Reads the value at `key` of what `depth` keys lead to. A leaf notes its place for a warning only, which saves a tenth of the time. */
function read(value: unknown, depth: number, key: string | number, shape: Shape, calm?: Calm, item?: Item, raw?: Raw): Texts | undefined;
function read(value: unknown, depth: number, key: string | number, shape: Shape, calm?: Calm, item?: Item, raw?: Raw): unknown {
  if (typeof shape !== 'function') {
    place[depth] = key;
    return isLists(shape) ? list(value, depth + 1, shape) : object(value, depth + 1, shape, calm);
  }
  const got = shape(value, item ?? {}, raw ?? {});
  if ((got ?? undefined) !== value) {
    place[depth] = key;
    warn(depth + 1, expected);
  }
  return got;
}

/** Reads a document: a `T`, or nothing where it is no object. `warnings` and the rest are its own until the next one. */
export function readDocument<T>(value: unknown, shape: ShapeOf<T>): T | undefined;
export function readDocument(value: unknown, shape: Shape): unknown {
  warnings = [];
  place = [];
  count = 0;
  isDoubtful = firstList = undefined;
  return read(value, 0, '$', shape);
}

/** The value as it is where it `fits`. */
export const fitting =
  <T>(what: string, fits: (value: unknown) => value is T) =>
  (value: unknown): T | undefined => {
    if (fits(value)) return value;
    expect(what);
    return undefined;
  };

/** What the object around is nothing without. */
export const needed =
  <T>(leaf: (value: unknown) => T | undefined) =>
  (value: unknown): T | null =>
    leaf(value) ?? null;

/** A text without control characters and lone surrogates, cut at a code point to `most` UTF-16 units. */
export const text =
  (most: number) =>
  (value: unknown): string | undefined => {
    if (isText(value) && value.length <= most && !CONTROL.test(value) && value.isWellFormed()) return value;
    expect(`text up to ${most}`);
    return isText(value) ? value.split(CONTROL).join('').slice(0, most).replace(/[\ud800-\udbff]$/, '').toWellFormed() : undefined;
  };
/** A name, at most 200 UTF-16 units. */
export const name = text(NAME_LENGTH);
/** A body, at most 20,000 UTF-16 units. */
export const body = text(BODY_LENGTH);

/** An id that is not empty. A number becomes a text. */
export const id = (value: unknown): string | undefined => {
  const given = name(typeof value === 'number' ? `${value}` : value);
  expect('id');
  return given || undefined;
};

/** A time. One without an offset is read as UTC. */
export const time = (value: unknown): string | undefined => {
  expect('time');
  return [value, isText(value) && `${value}Z`].find(isTime);
};

/** A calendar day. */
export const date = fitting('date', isDate);
/** An absolute link of http or https. */
export const url = fitting('http(s) URL', (value): value is string => body(value) === value && isText(value) && WEB_URL.test(value));
/** A boolean. */
export const flag = fitting('boolean', (value): value is boolean => value === !!value);
/** A number from 0 to `most`. */
export const number = (most: number) =>
  fitting(`number up to ${most}`, (value): value is number => typeof value === 'number' && value >= 0 && value <= most);

const isIn = <T>(words: readonly T[], value: unknown): value is T => {
  const known: readonly unknown[] = words;
  return known.includes(value);
};
/** One of `words`. */
export const oneOf = <T>(words: readonly T[]) => fitting(words.join(), (value): value is T => isIn(words, value));
/** One of `words`; any other is `unknown`, and its own spelling goes to the field `spelling` where the object has that one, empty. */
export const word =
  <T>(words: readonly T[], spelling = 'statusText'): Leaf<T | 'unknown'> =>
  (value, item) => {
    if (isIn(words, value)) return value;
    if (spelling in item) item[spelling] ??= name(value) || undefined;
    expect(words.join());
    return 'unknown';
  };
