/** Reading JSON of which nothing is sure: what every adapter shares. What does not fit is passed on, for the reader to report. */
export type JsonObject = Readonly<Record<string, unknown>>;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

export const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a list, an empty record in place of what is none, and one in place of what is there but no list: the reader reports both. */
export const listOf = (value: unknown): readonly JsonObject[] =>
  (Array.isArray(value) ? value : isAbsent(value) ? [] : [undefined]).map((item: unknown) =>
    isRecord(item) ? item : {},
  );

/** As `listOf`; a record that stands in place of a list counts as its one item. */
export const itemsOf = (value: unknown): readonly JsonObject[] => listOf(Array.isArray(value ?? []) ? value : [value]);

/** Every item of a list turned into something; anything but a list as it is. */
export const eachOf = (value: unknown, turn: (item: JsonObject) => unknown): unknown =>
  Array.isArray(value) ? listOf(value).map(turn) : value;

const isEmpty = (value: unknown): boolean => (value ?? '') === '' || (Array.isArray(value) && !value.length);

/** A record with what it says nothing of taken from another of the same id: a short record hides nothing that a full one tells. */
export const filledFrom = (record: JsonObject, other: JsonObject): JsonObject => ({
  ...other,
  ...Object.fromEntries(Object.entries(record).filter(([key, value]) => !isEmpty(value) || !(key in other))),
});

/**
 * Every item that the bodies list under `key`, turned into something. What an earlier body lists a later one repeats, known by its
 * id, and may tell more fully; within one body nothing is left out. What is no list counts as an item, for the reader to report.
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
      const fuller = item.id ? later.get(keyOf(item.id)) : undefined;
      return turn(fuller ? filledFrom(item, fuller) : item);
    });
  });
};

/** Items in the order of a number that each has; those without one first, equal ones as they came. */
export const inOrder = <T>(items: readonly T[], orderOf: (item: T) => unknown): readonly T[] =>
  items.toSorted((a, b) => (Number(orderOf(a)) || 0) - (Number(orderOf(b)) || 0));

/** A text without blanks around it; undefined for an empty one and for anything else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim()) || undefined;

/** As `textOf`; what is no text is passed on, for the reader to report. */
export const writtenOf = (value: unknown): unknown =>
  typeof value === 'string' ? textOf(value) : (value ?? undefined);

/** The common word for a provider's; the provider's own where there is none, a number as its digits. */
export const wordOf = (words: ReadonlyMap<unknown, string>, value: unknown): unknown =>
  words.get(value) ?? (typeof value === 'number' ? `${value}` : value);

/** RFC 3339 for any text that names a moment and its zone, JavaScript's `Date.toString()` included; anything else as it is. */
export const timeOf = (value: unknown): unknown => {
  const at = typeof value === 'string' && /(?:Z|[+-]\d\d:?\d\d)(?: \([^()]*\))?$/.test(value) ? Date.parse(value) : NaN;
  return isNaN(at) ? value : new Date(at).toISOString();
};

/** A path without slashes at its end. */
export const withoutEndSlashes = (path: string): string => {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
};

/** The last part of a path. */
export const lastOf = (path: string): string => {
  const whole = withoutEndSlashes(path);
  return whole.slice(whole.lastIndexOf('/') + 1);
};

/** The host of an absolute URL: the name of a page that tells none. */
export const hostOf = (url: string): string => url.replace(/^\w+:\/\/|[/?#].*$/g, '');

/** An id as a text; anything but a text and a number as it is. */
export const keyOf = (id: unknown): unknown => (typeof id === 'number' ? `${id}` : id);

/** RFC 3339 for a time without a zone that is documented to be UTC, as ISO or as SQL; else as `timeOf`. */
export const utcOf = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value)
    ? `${value.replace(' ', 'T')}Z`
    : timeOf(value);

/** An address without its query and its fragment. */
export const pathOf = (url: string): string => url.replace(/[?#].*/s, '');

/** What stands before a provider's `own` path, without a slash at its end, or a page's own address; undefined for any other file: a copy. */
export const baseOf = (url: string, own: RegExp): string | undefined => {
  const path = pathOf(url);
  const base = path.replace(own, '');
  const slash = path.lastIndexOf('/');
  return base === path && slash > 'https://'.length && path.slice(slash).includes('.')
    ? undefined
    : base.replace(/\/$/, '');
};

/** A row of a tree: `above` is the id of the row it belongs to. */
export interface TreeRow {
  readonly id: unknown;
  readonly above: unknown;
  readonly name: unknown;
  readonly description?: unknown;
  readonly status: unknown;
}

/**
 * Rows that others belong to as groups, the others as components. A row stays a component where it belongs to a row itself, so that
 * no circle swallows anybody, and where it alone tells of a trouble that no row below it shows.
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
