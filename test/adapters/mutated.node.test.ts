import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Adapter } from '../../src/adapters/adapter.js';
import { adapterFor } from './adapter-for.js';
import { overallStatus } from '../../src/feed/derive.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse.js';
import type { ComponentStatus } from '../../src/feed/schema.js';
import { parseBody } from '../../src/reader/fetch-json.js';
import { adapterInput } from './adapter-input.js';
import type { Sample } from './sample.js';

const FEEDS = new URL('../../../shared/feeds/', import.meta.url);
const SAMPLES = new URL('./samples/', import.meta.url);
const FIXTURES = new URL('../fixtures/', import.meta.url);
const URL_OF_PAGE = 'https://status.example.com/summary.json';

interface Subject {
  readonly name: string;
  readonly adapter: Adapter;
  readonly body: string;
  readonly url: string;
}

type Box = Record<string | number, unknown>;
type Path = readonly (string | number)[];

/** All bodies that an adapter recognizes: the fixtures, and recorded ones if they exist. */
const subjects: Subject[] = [];
const add = async (name: string, body: unknown, url = URL_OF_PAGE): Promise<void> => {
  const adapter = await adapterFor(body);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (adapter && adapter.name !== 'native' && text.length < 40_000) subjects.push({ name, adapter, body: text, url });
};
for (const folder of readdirSync(FIXTURES)) {
  if (!existsSync(new URL(`${folder}/bodies.ts`, FIXTURES))) continue;
  const bodies = (await import(new URL(`${folder}/bodies.ts`, FIXTURES).href)) as Record<string, unknown>;
  for (const [name, body] of Object.entries(bodies)) if (typeof body === 'object') await add(`${folder} ${name}`, body);
}
if (existsSync(FEEDS))
  for (const name of readdirSync(SAMPLES)) {
    const { samples } = (await import(new URL(name, SAMPLES).href)) as { samples: readonly Sample[] };
    for (const { file, url } of samples) await add(file, parseBody(readFileSync(new URL(file, FEEDS), 'utf8')), url);
  }

/** The paths to all values in `value`. */
const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])])
    : [];

const at = (value: unknown, path: Path): unknown => path.reduce((each, key) => (each as Box)[key], value);

const put = (body: unknown, path: Path, change: (box: Box, key: string | number) => void): void =>
  change(at(body, path.slice(0, -1)) as Box, path.at(-1)!);

/** The overall state of a body. Undefined if reading throws a FeedError. Other errors are rethrown. */
const read = ({ adapter, url }: Subject, body: unknown): ComponentStatus | undefined => {
  try {
    return overallStatus(parseFeed(adapter.adapt(adapterInput([body]), url), url).feed);
  } catch (error) {
    if (error instanceof FeedError) return undefined;
    throw error;
  }
};

const INVALID: readonly unknown[] = [
  null,
  0,
  -1,
  1e300,
  '',
  'zzz',
  true,
  [],
  {},
  [null],
  [[1]],
  { a: 1 },
  '2026-13-45',
  'javascript:alert(1)',
];
/** Keys of states. */
const STATES = /status|state|impact|severity|indicator|style|.type$/i;
/** Words for operational. */
const GOOD = /^(operational|success|none|up|ok|good|green|available|all systems operational|0|1|100|true|null)$/i;
const WORD = /^[A-Za-z][\w -]{0,30}$/;

describe('mutated bodies', () => {
  it('exist', () => assert.ok(subjects.length > 40, `${subjects.length}`));

  it('only throw FeedErrors if values are dropped, retyped or shuffled', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'replace', 'shuffle'), fc.constantFrom(...INVALID)), {
          minLength: 1,
          maxLength: 6,
        }),
        (which, changes) => {
          const subject = subjects[which % subjects.length]!;
          const body: unknown = parseBody(subject.body);
          for (const [where, how, invalid] of changes) {
            const paths = pathsOf(body);
            const path = paths[where % paths.length];
            if (!path) return;
            put(body, path, (box, key) => {
              const value = box[key];
              if (how === 'drop') Array.isArray(box) ? box.splice(Number(key), 1) : delete box[key];
              else if (how === 'shuffle' && Array.isArray(value)) value.reverse();
              else box[key] = structuredClone(invalid);
            });
          }
          read(subject, body);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('do not become operational with an unknown word', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('zzz', 'Operational-ish', 'toString', 7),
        (which, where, unknownWord) => {
          const subject = subjects[which % subjects.length]!;
          const body: unknown = parseBody(subject.body);
          if (typeof body === 'string') return;
          const before = read(subject, body);
          const words = pathsOf(body).filter(
            (path) =>
              STATES.test(String(path.at(-1))) &&
              typeof at(body, path) === 'string' &&
              WORD.test(String(at(body, path))),
          );
          const path = words[where % words.length];
          if (!path || !before || before === 'operational') return;
          put(body, path, (box, key) => (box[key] = unknownWord));
          assert.notEqual(read(subject, body), 'operational', `${subject.name} ${path.join('.')}`);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('are not operational without the word for it', () => {
    const withoutWord = new Set<string>();
    for (const subject of subjects) {
      const body: unknown = parseBody(subject.body);
      if (typeof body !== 'object' || read(subject, body) !== 'operational') continue;
      for (const path of pathsOf(body))
        if (GOOD.test(String(at(body, path)))) put(body, path, (box, key) => (box[key] = 'zzz'));
      if (read(subject, body) === 'operational') withoutWord.add(subject.adapter.name);
    }
    // These only publish problems. An empty list means that there are none.
    assert.deepEqual(
      [...withoutWord].filter((name) => !['incident-io', 'google-cloud', 'aws', 'yandex-cloud'].includes(name)),
      [],
    );
  });
});
