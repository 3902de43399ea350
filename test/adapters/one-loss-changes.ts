export type Path = readonly (string | number)[];

/** `drop` takes the value away, `retype` puts another in its place, `reverse` turns a list around. */
export interface Change {
  readonly how: 'drop' | 'retype' | 'reverse';
  /** Where, the number of the body first; of Atom and RSS the number of the entry and the name of an element in it. */
  readonly path: Path;
  readonly bodies: readonly unknown[];
  /** What stood there. */
  readonly before: unknown;
}

type Box = Readonly<Record<string | number, unknown>>;

const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null;

export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((each, key) => (isBox(each) ? each[key] : undefined), value);

const GONE = Symbol('gone');

/** A copy of `value` with another at `path`; what is beside it is shared. */
const withValue = (value: unknown, [key, ...rest]: Path, put: unknown): unknown => {
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    const next: unknown = withValue(value[Number(key)], rest, put);
    return next === GONE ? value.toSpliced(Number(key), 1) : value.with(Number(key), next);
  }
  const next = withValue(isBox(value) ? value[key] : undefined, rest, put);
  return next === GONE
    ? Object.fromEntries(Object.entries(isBox(value) ? value : {}).filter(([name]) => name !== key))
    : { ...(isBox(value) ? value : {}), [key]: next };
};

export const without = (bodies: readonly unknown[], path: Path): readonly unknown[] => {
  const [body = 0, ...rest] = path;
  return bodies.with(Number(body), withValue(bodies[Number(body)], rest, GONE));
};

/** What is put in the place of something. What says that there is nothing (`null`, an empty list) is as if it was dropped. */
const others = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return [7, 'zzz', { a: 1 }];
  if (isBox(value)) return [7, 'zzz', [1]];
  return typeof value === 'string' ? [7, { a: 1 }] : ['zzz', { a: 1 }];
};

const pathsOf = (value: unknown, path: Path): readonly Path[] =>
  isBox(value)
    ? Object.entries(value).flatMap(([key, each]) => {
        const its = [...path, Array.isArray(value) ? Number(key) : key];
        return [its, ...pathsOf(each, its)];
      })
    : [];

const ENTRY = /<(entry|item)[\s>][^]*?<\/\1>/g;
const LEAF = /<([\w:]+)(?:\s[^<>]*)?>(?!\s*<(?!!\[CDATA))[^]*?<\/\1>/g;

/** The same for Atom and RSS: entries, and the elements in them that hold text. */
const changesOfXml = (bodies: readonly unknown[], body: number, xml: string): readonly Change[] => {
  const entries = [...xml.matchAll(ENTRY)];
  const put = (text: string) => bodies.with(body, text);
  const replaced = (index: number, length: number, text: string) =>
    put(xml.slice(0, index) + text + xml.slice(index + length));
  const turned = entries.toReversed().map(([entry]) => entry);
  let next = 0;
  return [
    { how: 'reverse', path: [body], bodies: put(xml.replace(ENTRY, () => turned[next++] ?? '')), before: xml },
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
      ...others(before).map((value): Change => ({ how: 'retype', path, bodies: put(value), before })),
      ...(Array.isArray(before) && before.length > 1
        ? [{ how: 'reverse', path, bodies: put(before.toReversed()), before } as const]
        : []),
    ];
  });

/** Two parts at the top of a body are dropped together: what is left may look like another body. */
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

/** Every change to every part: one part at a time, and two at the top of a body. */
export const changesOf = (bodies: readonly unknown[]): readonly (() => readonly Change[])[] =>
  bodies.flatMap((value, body) =>
    typeof value === 'string'
      ? changesOfXml(bodies, body, value).map((each) => () => [each])
      : [...changesOfJson(bodies, body), ...changesOfPairs(bodies, body)],
  );
