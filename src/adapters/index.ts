/** Every provider but the project's own format; loaded by pages that need one of them. */
import type { Adapter } from './adapter.js';
import { isRecord, listOf, textOf } from './foreign.js';
import { isNative, native } from './native.js';

export interface AdapterEntry {
  /** As in the `provider` attribute. */
  readonly name: string;
  /** Whether one of the provider's bodies is this one. Cheap and certain: fields and words, never paths or prose. */
  readonly detect: (body: unknown) => boolean;
  readonly load: () => Promise<Adapter>;
}

/** Statuspage's `page` has an id, Checkly spells HAS_ISSUES. */
const isInstatusSummary = (body: unknown): boolean =>
  isRecord(body) && isRecord(body.page) && !('id' in body.page) && ['UP', 'HASISSUES', 'UNDERMAINTENANCE'].includes(textOf(body.page.status) ?? '');

/** `/v2/components.json` and `/v3/components.json`: words in capitals without blanks or underscores. */
const isInstatusComponents = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) && !('page' in body) ? body.components : body);
  return !!first && !!textOf(first.id) && /^(OPERATIONAL|UNDERMAINTENANCE|DEGRADEDPERFORMANCE|(MINOR|PARTIAL|MAJOR)OUTAGE)$/.test(textOf(first.status) ?? '');
};

/** In the order in which they are asked; the first that says yes has it. */
const ENTRIES: AdapterEntry[] = [
  { name: 'native', detect: isNative, load: () => Promise.resolve(native) },
  { name: 'instatus', detect: (body) => isInstatusSummary(body) || isInstatusComponents(body), load: async () => (await import('./instatus.js')).instatus },
];

/** What is asked for, in this order, when `src` is a status page's own address. At most three. */
const PROBES = ['summary.json', 'api/v2/summary.json', 'index.json'];

/** Absolute URLs at which the status page at `url` may have its feed. */
export const placesBelow = (url: string): readonly string[] => PROBES.map((probe) => url.replace(/\/?$/, `/${probe}`));

/** The adapter for a body; undefined when nobody knows it. */
export const adapterFor = async (body: unknown): Promise<Adapter | undefined> => ENTRIES.find((entry) => entry.detect(body))?.load();

/** The adapter of that name; undefined when there is none. */
export const adapterNamed = async (name: string): Promise<Adapter | undefined> => ENTRIES.find((entry) => entry.name === name)?.load();

/** Adds a provider of the host's own, asked before all others. */
export const registerAdapter = (entry: AdapterEntry): void => {
  ENTRIES.unshift(entry);
};
