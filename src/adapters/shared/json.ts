/** Functions of all adapters to read unchecked JSON. They keep invalid values, so that the parser reports them. */
export type JsonObject = Readonly<Record<string, unknown>>;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

export const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a list. An item that is not an object becomes an empty object, and so does a value that is not a list, so that the parser reports it. */
export const listOf = (value: unknown): readonly JsonObject[] =>
  (Array.isArray(value) ? value : isAbsent(value) ? [] : [undefined]).map((item: unknown) =>
    isRecord(item) ? item : {},
  );

/** Like `listOf`, but an object instead of a list is its only item. */
export const itemsOf = (value: unknown): readonly JsonObject[] => listOf(Array.isArray(value ?? []) ? value : [value]);

/** Converts each item of a list. Returns other values unchanged. */
export const eachOf = (value: unknown, turn: (item: JsonObject) => unknown): unknown =>
  Array.isArray(value) ? listOf(value).map(turn) : value;

const isEmpty = (value: unknown): boolean => (value ?? '') === '' || (Array.isArray(value) && !value.length);

/** Merges records with the same id. Empty fields are filled from later records. */
export const filled = (records: readonly JsonObject[]): JsonObject => {
  const fields = records.flatMap((record) => Object.entries(record));
  return Object.fromEntries([...fields, ...fields.filter(([, value]) => !isEmpty(value)).reverse()]);
};

/**
 * Converts the items of the lists at `key` of several bodies. An item that a later body repeats, with the same id, is only used to
 * fill empty fields of the first one. Items of one body are never merged. A value that is not a list counts as an item, so that
 * the parser reports it.
 */
export const joined = <T>(bodies: readonly JsonObject[], key: string, turn: (item: JsonObject) => T): readonly T[] => {
  const lists = bodies.map((body) => itemsOf(body[key]));
  const earlier = new Set<unknown>();
  return lists.flatMap((items, index) => {
    const own = items.filter(({ id }) => !earlier.has(keyOf(id)));
    const later = new Map(
      lists
        .slice(index + 1)
        .reverse()
        .flatMap((list) => list.map((item) => [keyOf(item.id), item])),
    );
    for (const { id } of own) if (id) earlier.add(keyOf(id));
    return own.map((item) => {
      const key = keyOf(item.id);
      const fuller = key ? later.get(key) : undefined;
      later.delete(key);
      return turn(fuller ? filled([item, fuller]) : item);
    });
  });
};

/** Sorts items by a number. Items without a number come first. */
export const inOrder = <T>(items: readonly T[], orderOf: (item: T) => unknown): readonly T[] =>
  items.toSorted((a, b) => (Number(orderOf(a)) || 0) - (Number(orderOf(b)) || 0));

/** A trimmed text. Undefined if it is empty or not a text. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim()) || undefined;

/** Like `textOf`, but returns a value that is not a text unchanged, so that the parser reports it. */
export const writtenOf = (value: unknown): unknown =>
  typeof value === 'string' ? textOf(value) : (value ?? undefined);

/** The feed's word for a provider's word. Returns an undocumented word unchanged, and a number as text. */
export const wordOf = (words: ReadonlyMap<unknown, string>, value: unknown): unknown =>
  words.get(value) ?? (typeof value === 'number' ? `${value}` : value);

/** Converts a time with a zone to RFC 3339, including those of JavaScript's `Date.toString()`. Returns other values unchanged. */
export const timeOf = (value: unknown): unknown => {
  const at = typeof value === 'string' && /(?:Z|[+-]\d\d:?\d\d)(?: \([^()]*\))?$/.test(value) ? +new Date(value) : NaN;
  return isNaN(at) ? value : new Date(at).toISOString();
};

/** A path without trailing slashes. */
export const withoutEndSlashes = (path: string): string => {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
};

/** The last segment of a path. */
export const lastOf = (path: string): string => {
  const whole = withoutEndSlashes(path);
  return whole.slice(whole.lastIndexOf('/') + 1);
};

/** The host of an absolute URL, which is the name of a page without a name. */
export const hostOf = (url: string): string => url.replace(/^\w+:\/\/|[/?#].*$/g, '');

/** A number as text, for ids. Returns other values unchanged. */
export const keyOf = (id: unknown): unknown => (typeof id === 'number' ? `${id}` : id);

/** Converts a time without a zone, in the format of ISO 8601 or SQL, from UTC to RFC 3339. Otherwise like `timeOf`. */
export const utcOf = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value)
    ? `${value.replace(' ', 'T')}Z`
    : timeOf(value);

/** A URL without query and fragment. */
export const pathOf = (url: string): string => url.replace(/[?#].*/s, '');

/** The URL before a provider's `own` path, or that of a page, without a trailing slash. Undefined for any other file, which is a copy. */
export const baseOf = (url: string, own: RegExp): string | undefined => {
  const path = pathOf(url);
  const base = path.replace(own, '');
  const slash = path.lastIndexOf('/');
  return base === path && slash > 'https://'.length && path.slice(slash).includes('.')
    ? undefined
    : base.replace(/\/$/, '');
};

/** A row of a tree. `above` is the id of its parent. */
export interface TreeRow {
  readonly id: unknown;
  readonly above: unknown;
  readonly name: unknown;
  readonly description?: unknown;
  readonly status: unknown;
}

/**
 * Converts rows with children to groups, and other rows to components. A row with children is also a component if it has a parent,
 * because rows may be parents of each other, and if none of its children shows its problem.
 */
export const treeOf = (rows: readonly TreeRow[]) => {
  const ids = new Set<unknown>(rows.flatMap(({ id }) => id ?? []));
  const above = new Set<unknown>(rows.flatMap((row) => (ids.has(row.above) ? [row.above] : [])));
  const isCalm = ({ status }: TreeRow): boolean => status === 'operational';
  const shown = new Set<unknown>(rows.flatMap((row) => (isCalm(row) ? [] : [row.above])));
  return {
    groups: rows.filter(({ id }) => above.has(id)).map(({ id, name, description }) => ({ id, name, description })),
    components: rows
      .filter((row) => !above.has(row.id) || ids.has(row.above) || !(isCalm(row) || shown.has(row.id)))
      .map(({ above: parent, ...row }) => ({
        ...row,
        group: ids.has(parent) ? parent : above.has(row.id) ? row.id : undefined,
      })),
  };
};
