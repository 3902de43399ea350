import { expect } from '@open-wc/testing';
import type { ComponentStatus, StatusFeedInput } from '../../src/feed/schema.js';
import {
  component,
  daysAgo,
  harbour,
  incident,
  updatedAgo,
  maintenance,
  minutesAgo,
  past,
  uptimeHistory,
} from '../fixtures/elements/harbour.js';
import { axeViolations } from '../elements/axe.js';
import { TAGS, put, serve, show, shown, textOf, type Tag } from '../elements/on-page.js';

const BAD: readonly ComponentStatus[] = [
  'under_maintenance',
  'degraded_performance',
  'minor_outage',
  'partial_outage',
  'major_outage',
  'unknown',
];

const components = (status: ComponentStatus): StatusFeedInput['components'] => [
  component('cranes', status, {
    group: 'quay',
    uptime: uptimeHistory,
    description: 'Four of them.',
    url: 'https://harbour.example/cranes',
  }),
  component('locks', 'operational', { group: 'quay', uptime: { ratio: 0.9998, from: daysAgo(20).slice(0, 10) } }),
  component('ferries'),
];

const busy = (status: ComponentStatus): StatusFeedInput =>
  harbour({
    components: components(status),
    incidents: [
      incident('fog', {
        components: ['cranes', 'locks', 'ferries', 'a', 'b', 'c'],
        url: 'https://status.harbour.example/fog',
        updates: [
          { status: 'monitoring', at: minutesAgo(5), body: 'Better.\n\n- one\n- two', format: 'markdown' },
          { status: 'investigating', at: minutesAgo(80), body: 'Thick **fog**.', format: 'markdown' },
        ],
      }),
      past('ice', 4),
      past('tide', 6, { impact: 'none' }),
    ],
    maintenances: [
      maintenance('dredge'),
      maintenance('paint', { status: 'scheduled', startsAt: minutesAgo(-600), endsAt: minutesAgo(-660) }),
    ],
  });

const calm = harbour({ components: components('operational'), incidents: [past('ice', 4)] });
const link = (): HTMLElement =>
  Object.assign(document.createElement('a'), {
    href: 'https://status.harbour.example',
    textContent: 'Our status page',
  });
const attributes = { 'page-url': 'https://status.harbour.example/' };

const answered = async (tag: Tag, answer: unknown) =>
  shown(put(tag, { attributes: { ...attributes, src: serve(answer) }, children: [link()] }));

/** How to get each state, and the expected text in all tags except the bars. */
const STATES: readonly (readonly [state: string, make: (tag: Tag) => Promise<Element>, words: RegExp])[] = [
  [
    'loading',
    async (tag) => put(tag, { attributes: { src: serve(() => new Promise(() => {})) }, children: [link()] }),
    /^$/,
  ],
  ['fresh and operational', (tag) => show(tag, calm), /operational|Past ice/i],
  ...BAD.map(
    (status) =>
      [
        `fresh and ${status}`,
        (tag: Tag) => show(tag, busy(status)),
        /outage|maintenance|degraded|unknown|Trouble fog/i,
      ] as const,
  ),
  ['stale and operational', (tag) => show(tag, { ...calm, ...updatedAgo(12) }), /Was operational|Last checked/],
  ['stale and bad', (tag) => show(tag, { ...busy('major_outage'), ...updatedAgo(12) }), /major outage|Last checked/i],
  [
    'unknown after an error',
    (tag) => answered(tag, () => new Response('', { status: 404 })),
    /Status unknown|unavailable/,
  ],
  ['unknown by age', (tag) => show(tag, { ...calm, ...updatedAgo(60) }), /Status unknown|unavailable/],
  ['unknown for an invalid feed', (tag) => answered(tag, { version: 1 }), /Status unknown|unavailable/],
  [
    'empty',
    (tag) => show(tag, { version: 1, page: { name: 'Empty' } }),
    /Status unknown|No components listed|No notices/,
  ],
];

const GREEN = /All systems operational|All operational|^Operational$/;

for (const tag of TAGS) {
  describe(`<${tag}>`, () => {
    for (const [state, make, words] of STATES) {
      it(`is accessible and shows the status while ${state}`, async () => {
        const element = await make(tag);
        expect(await axeViolations(element)).to.deep.equal([]);
        const text = textOf(element);
        if (tag !== 'uptime-bars') expect(text).to.match(words);
        if (!state.startsWith('fresh')) expect(text).not.to.match(GREEN);
        // The status is also shown as text, not only by color.
        if (state === 'fresh and major_outage' && tag !== 'uptime-bars')
          expect(text).to.match(/major outage|Trouble fog/i);
      });
    }
  });
}
