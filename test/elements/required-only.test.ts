import { expect } from '@esm-bundle/chai';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '../../src/feed/words.js';
import { put, shown, TAGS, textOf } from './on-page.js';

const feed = (part: object): object => ({ version: 1, page: { name: 'Harbour' }, ...part });
const components = [{ id: 'cranes', name: 'Cranes', status: 'major_outage' }];

/** One feed for each word, with the fields that docs/feed-format.md requires and no others. */
const FEEDS = [
  ...IMPACTS.map((impact) =>
    feed({ components, incidents: [{ id: 'fog', title: 'Fog', status: 'identified', impact }] }),
  ),
  ...INCIDENT_STATUSES.map((status) =>
    feed({ components, incidents: [{ id: 'fog', title: 'Fog', status, impact: 'critical' }] }),
  ),
  ...MAINTENANCE_STATUSES.map((status) => feed({ components, maintenances: [{ id: 'fog', title: 'Fog', status }] })),
];

describe('a feed with required fields only', () => {
  const { error } = console;
  afterEach(() => Object.assign(console, { error }));

  for (const tag of TAGS)
    for (const [lang, zone] of [
      ['en', undefined],
      ['fa', undefined],
      ['de', 'UTC'],
      ['th', 'feed'],
    ] as const)
      it(`is shown by <${tag}> in ${lang}, in the zone ${zone ?? 'of the visitor'}`, async () => {
        const failures: unknown[] = [];
        Object.assign(console, { error: (...parts: readonly unknown[]) => failures.push(parts.join(' ')) });
        for (const value of FEEDS) {
          const attributes = { lang, component: 'cranes', controls: '', ...(zone && { 'time-zone': zone }) };
          const element = await shown(put(tag, { attributes, properties: { feed: value } }));
          expect(textOf(element)).not.to.match(/NaN|Invalid|undefined|null/);
          element.remove();
        }
        expect(failures).to.deep.equal([]);
      });
});
