import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { StatusFeed } from '../../src/feed/schema.js';
import { adapterInput } from './adapter-input.js';
import { at, changesOf, patternOf } from './one-loss-changes.js';
import type { Change, Path } from './one-loss-changes.js';
import { ALLOWED_LOSSES, KNOWN_LOSSES } from './one-loss-exceptions.js';
import { subjects } from './one-loss-samples.js';
import type { Subject } from './one-loss-samples.js';

/** Number of changes to a recorded answer, selected with a fixed seed. Fixtures get all changes. */
const MAX_CHANGES = 40;

type Kind = 'component' | 'group' | 'event' | 'update';

/** A component, a group, an incident or maintenance, or an update, with the texts that identify it in the input. */
interface Found {
  readonly kind: Kind;
  readonly key: string;
  readonly texts: readonly string[];
  readonly at?: string;
}

interface Reading {
  readonly records: readonly Found[];
  /** The number of warnings by path and message. */
  readonly warnings: ReadonlyMap<string, number>;
}

const recordsOf = (feed: StatusFeed): readonly Found[] => [
  ...feed.components.map(({ id, name }): Found => ({ kind: 'component', key: `${id} ${name}`, texts: [id, name] })),
  ...feed.groups.map(({ id, name }): Found => ({ kind: 'group', key: `${id} ${name}`, texts: [id, name] })),
  ...[...feed.incidents, ...feed.maintenances].flatMap(({ id, title, updates }): readonly Found[] => [
    { kind: 'event', key: `${id} ${title}`, texts: [id, title] },
    ...updates.map((update): Found => ({
      kind: 'update',
      key: `${update.at} ${update.body ?? ''}`,
      texts: update.body ? [update.body] : [],
      at: update.at,
    })),
  ]),
];

/** Reads bodies. Undefined if that throws a FeedError, which reports the loss. */
const read = ({ adapter, url }: Subject, bodies: readonly unknown[]): Reading | undefined => {
  try {
    const { feed, warnings } = parseFeed(adapter.adapt(adapterInput(bodies), url), url);
    const counts = new Map<string, number>();
    for (const { path, message } of warnings) {
      const key = `${path.replace(/\d+/g, '')} ${message.replace(/^and \d+ more$/, 'more')}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return { records: recordsOf(feed), warnings: counts };
  } catch (error) {
    if (error instanceof FeedError) return undefined;
    throw error;
  }
};

const leavesOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => [key, ...leavesOf(each)])
    : [String(value)];

/** Whether the dropped values contain the id, the name, the text or the time of a record. */
const isIn = (record: Found, leaves: readonly string[]): boolean =>
  record.texts.some((text) =>
    leaves.some(
      (leaf) => leaf.trim() === text || leaf.includes(text) || (leaf.length > 12 && text.includes(leaf.trim())),
    ),
  ) ||
  (!!record.at &&
    leaves.some((leaf) => [Date.parse(leaf), Number(leaf) * 1000, Number(leaf)].includes(Date.parse(record.at ?? ''))));

const countOf = (records: readonly Found[], kind: Kind): number => records.filter((each) => each.kind === kind).length;

/** The records of `base` that are not in `now`. Duplicates count separately. */
const missingFrom = (base: readonly Found[], now: readonly Found[]): readonly Found[] => {
  const left = new Map<string, number>();
  for (const { kind, key } of now) left.set(`${kind} ${key}`, (left.get(`${kind} ${key}`) ?? 0) + 1);
  return base.filter(({ kind, key }) => {
    const count = left.get(`${kind} ${key}`) ?? 0;
    left.set(`${kind} ${key}`, count - 1);
    return count <= 0;
  });
};

const isBox = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isXml = ({ bodies }: Subject, [body]: Path): boolean => typeof bodies[Number(body)] === 'string';

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, each) => total + each, 0);

/** Whether more components, incidents and maintenances are missing than there are new warnings. */
const lossOfAll = (base: Reading, now: Reading): string | undefined => {
  const count = (records: readonly Found[]): number => countOf(records, 'component') + countOf(records, 'event');
  const lost = count(base.records) - count(now.records);
  const added = sum(now.warnings) - sum(base.warnings);
  // After 100 warnings, one warning has the number of the others.
  return lost > Math.max(0, added) && sum(now.warnings) <= 100 ? `${lost} records, ${added} warnings` : undefined;
};

/** A record that is missing after a change without a new warning. */
const lossOf = (subject: Subject, base: Reading, change: Change): string | undefined => {
  const now = read(subject, change.bodies);
  if (now && change.how === 'drop all') return lossOfAll(base, now);
  if (!now || [...now.warnings].some(([key, count]) => count > (base.warnings.get(key) ?? 0))) return undefined;
  const missing = missingFrom(base.records, now.records);
  if (change.how === 'reverse') {
    const [first] = missing.filter(({ kind }) => kind !== 'group');
    return first && `${first.kind} ${first.key}`;
  }
  const lostCount = (kind: Kind): number => countOf(base.records, kind) - countOf(now.records, kind);
  const lost = {
    component: lostCount('component') - Math.max(0, -lostCount('group')),
    event: lostCount('event'),
    update: lostCount('update'),
  };
  if (change.how === 'drop') {
    if (isBox(change.before) || typeof change.path.at(-1) === 'number' || isXml(subject, change.path)) {
      // Only records in the dropped values may be missing.
      const leaves = [...leavesOf(change.before), String(change.path.at(-1))];
      const lostElsewhere = missing.filter((record) => !isIn(record, leaves));
      const first = lostElsewhere.find(
        ({ kind }) => kind !== 'group' && lost[kind] > countOf(missing, kind) - countOf(lostElsewhere, kind),
      );
      return first && `${first.kind} ${first.key}`;
    }
    // An update in a field of its incident disappears with its text. An update that is an object of its own does not.
    if (lost.update > 0 && lost.event <= 0 && lost.component <= 0 && isOfEvent(subject, base, change.path))
      return undefined;
  }
  const kind = (['component', 'event', 'update'] as const).find((each) => lost[each] > 0);
  const first = kind && (missing.find((each) => each.kind === kind) ?? missing[0]);
  return kind && `${kind} ${first?.key ?? ''}`;
};

/** Whether the object with this value is an incident or a maintenance: it contains the id or title of one. */
const isOfEvent = (subject: Subject, base: Reading, path: Path): boolean => {
  const holder = at(subject.bodies, path.slice(0, -1));
  const values = Object.values(isBox(holder) ? holder : {}).map(String);
  return base.records.some(({ kind, texts }) => kind === 'event' && texts.some((text) => values.includes(text)));
};

/** Selects `most` items, always the same ones. https://en.wikipedia.org/wiki/Linear_congruential_generator */
const some = <T>(all: readonly T[], most: number): readonly T[] => {
  let seed = 20261122;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const left = [...all];
  return left.length <= most
    ? left
    : Array.from({ length: most }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
};

const isAllowed = (adapter: string, change: string): boolean =>
  ALLOWED_LOSSES.some(({ adapters, changes }) => adapters.includes(adapter) && changes.includes(change)) ||
  !!KNOWN_LOSSES[adapter]?.includes(change);

const all = await subjects();

describe('one loss, one warning', () => {
  it('has bodies of all adapters that read more than one word', () => {
    const names = new Set(all.map(({ adapter }) => adapter.name));
    assert.ok(names.size > 21, [...names].join(' '));
  });

  for (const name of [...new Set(all.map(({ adapter }) => adapter.name))].sort())
    it(`${name}: reports each item that is lost when a value is dropped, retyped or reversed`, () => {
      const losses = new Map<string, string>();
      for (const subject of all.filter(({ adapter }) => adapter.name === name)) {
        const base = read(subject, subject.bodies);
        if (!base) continue;
        for (const change of some(changesOf(subject.bodies), subject.isRecorded ? MAX_CHANGES : Infinity).flatMap(
          (make) => make(),
        )) {
          const what = `${change.how} ${patternOf(change.path)}`;
          const lost = !isAllowed(name, what) && !losses.has(what) && lossOf(subject, base, change);
          if (lost) losses.set(what, `${subject.name}: ${lost.slice(0, 120)}`);
        }
      }
      assert.deepEqual(Object.fromEntries(losses), {});
    });
});
