import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Adapter } from '../../src/adapters/adapter.js';
import { adapterFor } from './adapter-for.js';
import { parseBody } from '../../src/reader/fetch-json.js';
import type { Sample } from './sample.js';

const FEEDS = new URL('../../../shared/feeds/', import.meta.url);
const SAMPLES = new URL('./samples/', import.meta.url);
const FIXTURES = new URL('../fixtures/', import.meta.url);
const URL_OF_PAGE = 'https://status.example.com/summary.json';

/** The bodies of one answer, in the order of `endpoints` and `history`. */
export interface Subject {
  readonly name: string;
  readonly adapter: Adapter;
  readonly bodies: readonly unknown[];
  readonly url: string;
  readonly isRecorded: boolean;
}

/** Bodies of one answer, as names of exports of a fixture. `+` combines items to a list. All bodies are also read separately. */
const COMBINATIONS: Readonly<Record<string, readonly string[]>> = {
  aws: ['disruption+degradation'],
  cachet: ['two.components two.incidents two.groups two.schedules', 'three.components three.incidents three.schedules'],
  checkly: ['summary services uptime'],
  cstate: ['index issues'],
  'google-cloud': ['open+ended'],
  heroku: ['troubled past'],
  'incident-io': ['troubled past'],
  instatus: ['troubled components history', 'quiet nested'],
  kener: ['bars notifications'],
  'one-uptime': ['overview incidents maintenances'],
  slack: ['troubled history'],
  sorry: ['status notices components'],
  statuspage: ['troubled incidents maintenances'],
  upptime: ['troubled issues'],
  'uptime-kuma': ['first beats', 'second beats past'],
};

const isBox = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const exportOf = (exports: unknown, path: string): unknown =>
  path.split('.').reduce((value, key) => (isBox(value) ? value[key] : undefined), exports);

const bodyOf = (exports: unknown, body: string): unknown => {
  const items = body.split('+').map((name) => exportOf(exports, name));
  return items.length > 1 ? items : items[0];
};

/** The bodies in the exports of a fixture, and in objects that it exports. */
const bodiesOf = async (exports: Record<string, unknown>): Promise<readonly (readonly [string, unknown])[]> => {
  const all: (readonly [string, unknown])[] = [];
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value === 'function') continue;
    if (await adapterFor(value)) all.push([name, value]);
    else if (isBox(value) && !Array.isArray(value))
      for (const [key, body] of Object.entries(value))
        if (typeof body !== 'function' && (await adapterFor(body))) all.push([`${name}.${key}`, body]);
  }
  return all;
};

const fixtures = async (): Promise<readonly Subject[]> => {
  const subjects: Subject[] = [];
  for (const folder of readdirSync(FIXTURES).sort()) {
    if (!existsSync(new URL(`${folder}/bodies.ts`, FIXTURES))) continue;
    const exports = (await import(new URL(`${folder}/bodies.ts`, FIXTURES).href)) as Record<string, unknown>;
    const groups = [
      ...(await bodiesOf(exports)).map(([name, body]) => [name, [body]] as const),
      ...(COMBINATIONS[folder] ?? []).map(
        (names) => [names, names.split(' ').map((body) => bodyOf(exports, body))] as const,
      ),
    ];
    for (const [name, bodies] of groups) {
      const adapter = await adapterFor(bodies[0]);
      if (adapter && adapter.name !== 'native')
        subjects.push({ name: `${folder} ${name}`, adapter, bodies, url: URL_OF_PAGE, isRecorded: false });
    }
  }
  return subjects;
};

const recorded = async (): Promise<readonly Subject[]> => {
  if (!existsSync(FEEDS)) return [];
  const bodyAt = (file: string): unknown => parseBody(readFileSync(new URL(file, FEEDS), 'utf8'));
  const subjects: Subject[] = [];
  for (const module of readdirSync(SAMPLES).sort()) {
    const { samples } = (await import(new URL(module, SAMPLES).href)) as { samples: readonly Sample[] };
    for (const { file, with: others = [], url = URL_OF_PAGE } of samples) {
      const bodies = [file, ...others].map(bodyAt);
      const adapter = await adapterFor(bodies[0]);
      if (adapter && adapter.name !== 'native')
        subjects.push({ name: [file, ...others].join(' '), adapter, bodies, url, isRecorded: true });
    }
  }
  return subjects;
};

/** The fixtures, and the recorded bodies if they exist. */
export const subjects = async (): Promise<readonly Subject[]> => [...(await fixtures()), ...(await recorded())];
