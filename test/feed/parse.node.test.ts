/** Compares the parser with the schema that defines the format. Only in Node, because pages never load zod. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import * as z from 'zod';
import { isOpen, overallStatus } from '../../src/feed/derive.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { StatusFeed } from '../../src/feed/schema.js';
import { statusFeedSchema } from '../../src/feed/schema.js';
import {
  BODY_FORMATS,
  COMPONENT_STATUSES,
  IMPACTS,
  INCIDENT_STATUSES,
  MAINTENANCE_STATUSES,
} from '../../src/feed/words.js';

/** `PARSE_RUNS=100000 npm run test:node -- test/feed/parse.node.test.ts` compares more. */
const RUNS = Number(process.env['PARSE_RUNS'] ?? 20_000);
const SEED = 20261122;

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Valid documents: small, with few different ids, so that ids collide. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const text = fc.constantFrom('API', 'Bot-Host #11', 'a\nb', '', 'Zoë 🛴', 'x'.repeat(200));
const url = fc.constantFrom('https://status.example.com', 'http://example.com/a?b#c');
const time = fc.constantFrom(
  '2026-11-22T05:00:00Z',
  '2026-11-22T05:00:00.5Z',
  '2026-11-22T07:00:00+02:00',
  '2026-11-21T23:59Z',
  '1970-01-01T00:00:00Z',
  '2028-02-29T12:00:00-05:30',
);
const date = fc.constantFrom('2026-11-01', '2026-11-02', '2026-10-31', '2028-02-29', '1970-01-01');
const word = <T>(words: readonly T[]) => fc.constantFrom(...words);
const some = <T>(item: fc.Arbitrary<T>, options: fc.ArrayConstraints = {}) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(item, { maxLength: 2, ...options }) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  );
const distinct = <T extends { id: string }>(item: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.uniqueArray(item, { maxLength: 2, selector: (each) => each.id }) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  );
const ids = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(id, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
);
/** An object with these fields. Fields that are not required are sometimes missing. */
const shape = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: readonly (keyof T)[]) =>
  fc.record(fields, { requiredKeys: [...required] });

const texts = fc.dictionary(
  fc.constantFrom('de', 'pt-BR', 'x'),
  shape({ title: text, body: text, name: text, description: text }, []),
  { maxKeys: 2 },
);
const update = (words: readonly string[]) =>
  shape(
    {
      id,
      status: word(words),
      at: time,
      body: text,
      texts,
      format: word(BODY_FORMATS),
      components: distinct(shape({ id, status: word(COMPONENT_STATUSES) }, ['id', 'status'])),
    },
    ['status', 'at'],
  );
const seconds = fc.constantFrom(0, 60, 1320.5, 90_000);
const day = shape(
  {
    date,
    partialOutage: seconds,
    majorOutage: seconds,
    minorOutage: seconds,
    degraded: seconds,
    maintenance: seconds,
    noData: fc.boolean(),
  },
  ['date'],
);
const component = shape(
  {
    id,
    name: text,
    status: word(COMPONENT_STATUSES),
    statusText: text,
    group: id,
    description: text,
    texts,
    url,
    onlyShowIfDegraded: fc.boolean(),
    source: shape({ name: text, url }, ['name']),
    uptime: shape(
      {
        ratio: fc.constantFrom(0, 0.9998, 1),
        shares: some(shape({ days: fc.constantFrom(1, 30, 365), ratio: fc.constantFrom(0, 1) }, ['days', 'ratio'])),
        from: date,
        to: date,
        days: fc.uniqueArray(day, { maxLength: 2, selector: (each) => each.date }),
      },
      [],
    ),
  },
  ['id', 'name', 'status'],
);
const incident = shape(
  {
    id,
    title: text,
    texts,
    status: word(INCIDENT_STATUSES),
    statusText: text,
    impact: word(IMPACTS),
    impactText: text,
    startedAt: time,
    resolvedAt: time,
    url,
    components: ids,
    updates: some(update(INCIDENT_STATUSES)),
  },
  ['id', 'title', 'status', 'impact'],
);
const maintenance = shape(
  {
    id,
    title: text,
    texts,
    status: word(MAINTENANCE_STATUSES),
    statusText: text,
    impact: word(IMPACTS),
    startsAt: time,
    endsAt: time,
    url,
    components: ids,
    updates: some(update(MAINTENANCE_STATUSES)),
  },
  ['id', 'title', 'status'],
);
const document: fc.Arbitrary<Json> = shape<Json>(
  {
    version: fc.constant(1),
    page: shape(
      { name: fc.constant('ScootKit'), url, language: fc.constant('en'), timeZone: fc.constant('Europe/Berlin') },
      ['name'],
    ),
    updatedAt: time,
    ttl: fc.constantFrom(0, 300),
    status: word(COMPONENT_STATUSES),
    headline: text,
    groups: fc.constant(['a', 'b', 'c', 'd', 'e'].map((each) => ({ id: each, name: each }))),
    components: distinct(component),
    incidents: distinct(incident),
    maintenances: distinct(maintenance),
    history: shape({ previous: url }, []),
    links: shape({ rss: url, atom: url, subscribe: url }, []),
    future: fc.constant({ unknown: ['keys'] }),
  },
  ['version', 'page', 'groups'],
);

/** Invalid values for any place in a document. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    '',
    ' ',
    0,
    -1,
    7,
    1e400,
    NaN,
    true,
    'sunny',
    'OPERATIONAL',
    'constructor',
    '__proto__',
    'javascript:alert(1)',
    'https://user:pass@example.com',
    '2026-11-22T05:00:00',
    '2026-02-31',
    '2026-02-31T05:00:00Z',
    '1969-12-31T23:59:59Z',
    '\0\u0007 control',
    '\ud800 lone',
    '\ud83d\0\ude00',
    `${'x'.repeat(199)}🛴`,
    'y'.repeat(501),
    [null, 1, 'a', 'a', {}, []],
    [[[[]]]],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
type Change = 'drop' | 'null' | 'junk' | 'string' | 'double' | 'reverse' | 'wrap';
const change = fc.record({
  /** The index of the value to change, modulo the number of values. */
  where: fc.noBias(fc.nat(1_000_000)),
  how: fc.constantFrom<Change>('drop', 'null', 'junk', 'junk', 'string', 'double', 'reverse', 'wrap'),
  junk,
});

/** Every value of a document, as its container and key. */
const placesOf = (value: unknown, found: { around: Json | unknown[]; key: string }[] = []) => {
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      found.push({ around: value as Json, key });
      placesOf((value as Json)[key], found);
    }
  }
  return found;
};

const apply = (document: unknown, { where, how, junk }: { where: number; how: Change; junk: unknown }): void => {
  const places = placesOf(document);
  const chosen = places[where % places.length];
  if (!chosen) return;
  const around = chosen.around as Json;
  const value = around[chosen.key];
  if (how === 'drop')
    Array.isArray(around) ? around.splice(Number(chosen.key), 1) : Reflect.deleteProperty(around, chosen.key);
  else if (how === 'null') around[chosen.key] = null;
  else if (how === 'junk') around[chosen.key] = structuredClone(junk);
  else if (how === 'string') around[chosen.key] = String(value);
  else if (how === 'wrap') around[chosen.key] = [value];
  else if (Array.isArray(value)) how === 'double' ? value.push(...structuredClone(value)) : value.reverse();
  else if (Array.isArray(around)) around.push(structuredClone(value));
};

const documents = fc.tuple(document, fc.array(change, { maxLength: 4 })).map(([whole, changes]) => {
  const copy: unknown = structuredClone(whole);
  for (const each of changes) apply(copy, each);
  return copy;
});

/** A copy without undefined values. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : isJson(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, plain(each)]])),
        )
      : value;

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether the document contains anything that is not operational, or invalid items that could mean that. */
const saysTrouble = (document: Json): boolean =>
  (document.status !== undefined && document.status !== null && document.status !== 'operational') ||
  items(document.components).some((each) => !isJson(each) || each.status !== 'operational') ||
  items(document.incidents).some(
    (each) => !isJson(each) || !(each.status === 'resolved' || each.status === 'postmortem' || each.impact === 'none'),
  ) ||
  items(document.maintenances).some(
    (each) => !isJson(each) || !(each.status === 'scheduled' || each.status === 'completed'),
  ) ||
  [document.components, document.incidents, document.maintenances].some(
    (each) => each !== undefined && each !== null && !Array.isArray(each),
  );

/** Parses a document. Returns undefined if it is rejected with a valid error. */
const read = (document: unknown) => {
  try {
    return parseFeed(document, 'https://status.example.com/feed.json');
  } catch (error) {
    assert(error instanceof FeedError, `threw ${String(error)}`);
    assert.equal(error.kind, 'shape');
    assert(error.path);
    return undefined;
  }
};

describe('parseFeed compared with the schema', () => {
  it(`agrees on ${RUNS} generated and mutated documents (seed ${SEED})`, (context) => {
    let accepted = 0;
    let rejected = 0;
    fc.assert(
      fc.property(documents, (document) => {
        const before = JSON.stringify(document);
        const checked = statusFeedSchema.safeParse(document);
        const result = read(document);
        assert.equal(JSON.stringify(document), before, 'the document was modified');
        if (checked.success) {
          accepted++;
          assert(result, 'the parser rejected what the schema accepts');
          assert.deepEqual(result.warnings, []);
          assert.deepEqual(plain(result.feed), plain(checked.data));
        }
        if (!result) {
          rejected++;
          return;
        }
        const { feed, warnings } = result;
        if (!checked.success)
          assert(warnings.length > 0 || isLenient(document), 'something was dropped without a warning');
        const again = statusFeedSchema.safeParse(feed);
        assert(again.success, again.error?.message);
        const second = parseFeed(feed);
        assert.deepEqual(second.warnings, []);
        assert.equal(JSON.stringify(second.feed), JSON.stringify(feed));
        if (isJson(document) && saysTrouble(document)) assert.notEqual(overallStatus(feed), 'operational');
        if (feed.incidents.some((each) => isOpen(each) && each.impact === 'unknown'))
          assert.notEqual(overallStatus(feed), 'operational');
      }),
      { numRuns: RUNS, seed: SEED },
    );
    context.diagnostic(`seed ${SEED}: ${accepted} accepted by the schema, ${rejected} rejected by the parser`);
    assert(accepted > RUNS / 4 && rejected > 0);
  });
});

/** The parser treats `null` as a missing key everywhere, the schema only for lists. */
const isLenient = (document: unknown): boolean => statusFeedSchema.safeParse(withoutNulls(document)).success;
const withoutNulls = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutNulls)
    : isJson(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key, withoutNulls(each)]])),
        )
      : value;

describe('the published JSON Schema', () => {
  const schema = z.toJSONSchema(statusFeedSchema, { io: 'input', target: 'draft-2020-12' });
  const fields = (node: unknown): Json => (isJson(node) && isJson(node.properties) ? node.properties : {});

  it('is generated from the whole schema', () => {
    assert.deepEqual(Object.keys(fields(schema)), Object.keys(statusFeedSchema.shape));
    assert.deepEqual(schema.required, ['version', 'page']);
  });

  it('lists the allowed words', () => {
    assert.deepEqual((fields(schema).status as Json).enum, [...COMPONENT_STATUSES]);
  });

  it('uses only patterns that JavaScript can compile', () => {
    const patterns = JSON.stringify(schema).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
    assert(patterns.length > 0);
    for (const pattern of patterns)
      assert.doesNotThrow(() => new RegExp((JSON.parse(`{${pattern}}`) as { pattern: string }).pattern, 'u'), pattern);
  });
});

/** A type error here means that the parser and the schema disagree on the type of a feed. */
export const typed: StatusFeed = parseFeed({ version: 1, page: { name: 'ScootKit' } }).feed;
