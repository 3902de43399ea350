export type Path = readonly (string | number)[];

/**
 * A change to a value. `drop` removes it, `drop all` removes all values of its key, `retype` replaces it with a value of another type,
 * `reverse` reverses a list.
 */
export interface Change {
  readonly how: 'drop' | 'drop all' | 'retype' | 'reverse';
  /** The index of the body and the path in it. In Atom and RSS, the index of the entry and the name of an element. */
  readonly path: Path;
  readonly bodies: readonly unknown[];
  /** The value before. */
  readonly before: unknown;
}

type Box = Readonly<Record<string | number, unknown>>;

const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null;

export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((each, key) => (isBox(each) ? each[key] : undefined), value);

const REMOVED = Symbol('removed');

/** A copy of `value` with another value at `path`. Unchanged parts are shared. */
const withValue = (value: unknown, [key, ...rest]: Path, put: unknown): unknown => {
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    const next: unknown = withValue(value[Number(key)], rest, put);
    return next === REMOVED ? value.toSpliced(Number(key), 1) : value.with(Number(key), next);
  }
  const next = withValue(isBox(value) ? value[key] : undefined, rest, put);
  return next === REMOVED
    ? Object.fromEntries(Object.entries(isBox(value) ? value : {}).filter(([name]) => name !== key))
    : { ...(isBox(value) ? value : {}), [key]: next };
};

export const without = (bodies: readonly unknown[], path: Path): readonly unknown[] => {
  const [body = 0, ...rest] = path;
  return bodies.with(Number(body), withValue(bodies[Number(body)], rest, REMOVED));
};

/** Replacements for a value. Not `null` or an empty list, because those mean that there is nothing. */
const replacementsFor = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return [7, 'zzz', { a: 1 }];
  if (isBox(value)) return [7, 'zzz', [1]];
  return typeof value === 'string' ? [7, { a: 1 }] : ['zzz', { a: 1 }];
};

const pathsOf = (value: unknown, path: Path): readonly Path[] =>
  isBox(value)
    ? Object.entries(value).flatMap(([key, each]) => {
        const childPath = [...path, Array.isArray(value) ? Number(key) : key];
        return [childPath, ...pathsOf(each, childPath)];
      })
    : [];

const ENTRY = /<(entry|item)[\s>][^]*?<\/\1>/g;
const LEAF = /<([\w:]+)(?:\s[^<>]*)?>(?!\s*<(?!!\[CDATA))[^]*?<\/\1>/g;

/** Changes to the entries of Atom and RSS, and to their elements with text. */
const changesOfXml = (bodies: readonly unknown[], body: number, xml: string): readonly Change[] => {
  const entries = [...xml.matchAll(ENTRY)];
  const put = (text: string) => bodies.with(body, text);
  const replaced = (index: number, length: number, text: string) =>
    put(xml.slice(0, index) + text + xml.slice(index + length));
  const reversed = entries.toReversed().map(([entry]) => entry);
  let next = 0;
  return [
    { how: 'reverse', path: [body], bodies: put(xml.replace(ENTRY, () => reversed[next++] ?? '')), before: xml },
    ...entries.flatMap(({ 0: entry, index }, number): readonly Change[] => [
      { how: 'drop', path: [body, number], bodies: replaced(index, entry.length, ''), before: { entry } },
      ...[...entry.slice(1).matchAll(LEAF)].flatMap(({ 0: leaf, 1: name = '', index: inside }): readonly Change[] => {
        const path = [body, number, name];
        const place = index + 1 + inside;
        return [
          { how: 'drop', path, bodies: replaced(place, leaf.length, ''), before: leaf },
          { how: 'retype', path, bodies: replaced(place, leaf.length, `<${name}>zzz</${name}>`), before: leaf },
        ];
      }),
    ]),
  ];
};

const changesOfJson = (bodies: readonly unknown[], body: number): readonly (() => readonly Change[])[] =>
  pathsOf(bodies[body], [body]).map((path) => () => {
    const before = at(bodies, path);
    const put = (value: unknown) => bodies.with(body, withValue(bodies[body], path.slice(1), value));
    return [
      { how: 'drop', path, bodies: without(bodies, path), before },
      ...replacementsFor(before).map((value): Change => ({ how: 'retype', path, bodies: put(value), before })),
      ...(Array.isArray(before) && before.length > 1
        ? [{ how: 'reverse', path, bodies: put(before.toReversed()), before } as const]
        : []),
    ];
  });

/** Drops two values at the top level of a body, because the rest may look like another body. */
const changesOfPairs = (bodies: readonly unknown[], body: number): readonly (() => readonly Change[])[] => {
  const value = bodies[body];
  const keys = isBox(value) && !Array.isArray(value) ? Object.keys(value) : [];
  return keys.flatMap((first, index) =>
    keys.slice(index + 1).map((second) => () => [
      {
        how: 'drop',
        path: [body, `${first}+${second}`],
        bodies: without(without(bodies, [body, first]), [body, second]),
        before: { [first]: at(bodies, [body, first]), [second]: at(bodies, [body, second]) },
      } as const,
    ]),
  );
};

/** The path as a pattern, such as `$.incidents[].name`. */
export const patternOf = (path: Path): string =>
  path.slice(1).reduce<string>((text, key) => text + (typeof key === 'number' ? '[]' : `.${key}`), '$');

/** Drops a key from all objects: something without an id must not be taken for something else without an id. */
const changesOfKeys = (bodies: readonly unknown[]): readonly (() => readonly Change[])[] => {
  const paths = new Map<string, Path[]>();
  for (const path of pathsOf(bodies, [])) {
    const key = path.at(-1);
    if (typeof key === 'string' && !isBox(at(bodies, path))) paths.set(key, [...(paths.get(key) ?? []), path]);
  }
  return [...paths].flatMap(([key, all]) =>
    all.length > 1
      ? [() => [{ how: 'drop all', path: [0, key], bodies: all.reduce(without, bodies), before: undefined } as const]]
      : [],
  );
};

/** All changes to bodies. Each changes one value, drops two at the top level, or drops all values of a key. */
export const changesOf = (bodies: readonly unknown[]): readonly (() => readonly Change[])[] => [
  ...bodies.flatMap((value, body) =>
    typeof value === 'string'
      ? changesOfXml(bodies, body, value).map((each) => () => [each])
      : [...changesOfJson(bodies, body), ...changesOfPairs(bodies, body)],
  ),
  ...changesOfKeys(bodies),
];
