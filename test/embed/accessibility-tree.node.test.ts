/**
 * The accessibility tree of every tag in every state, compared with the files in `accessibility-tree/`, and axe-core in every mode.
 * `UPDATE=1 npm run test:node -- test/embed/accessibility-tree.node.test.ts` writes the files. Review the changes by eye.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import type { ComponentStatus, StatusFeedInput } from '../../src/feed/schema.js';
import { startHost, type Host } from './host-page.js';

declare const axe: typeof axeCore;

const TAGS = ['status-banner', 'status-badge', 'component-list', 'uptime-bars', 'incident-history'] as const;
const NOW = Date.parse('2026-11-27T14:05:00Z');
const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

const feedOf = (status: ComponentStatus, more: Partial<StatusFeedInput> = {}): StatusFeedInput => ({
  version: 1,
  page: { name: 'Harbor', url: 'https://status.harbor.example/', timeZone: 'UTC' },
  updatedAt: ago(0),
  groups: [{ id: 'quay', name: 'Quay' }],
  components: [
    {
      id: 'cranes',
      name: 'Cranes',
      status,
      group: 'quay',
      uptime: { from: '2026-08-30', days: [{ date: '2026-11-24', partialOutage: 1320 }] },
    },
    { id: 'locks', name: 'Locks', status: 'operational', group: 'quay' },
    { id: 'ferries', name: 'Ferries', status: 'operational' },
  ],
  incidents: [
    {
      id: 'ice',
      title: 'Ice on the river',
      status: 'resolved',
      impact: 'major',
      startedAt: ago(6000),
      components: ['cranes'],
      updates: [
        { status: 'resolved', at: ago(5900), body: 'The river is open.' },
        { status: 'investigating', at: ago(6000), body: 'Ships wait.' },
      ],
    },
  ],
  ...more,
});

const open = (
  id: string,
  title: string,
  impact: 'minor' | 'major',
): NonNullable<StatusFeedInput['incidents']>[number] => ({
  id,
  title,
  status: 'identified',
  impact,
  startedAt: ago(75),
  url: `https://status.harbor.example/${id}`,
  components: ['cranes'],
  updates: [
    { status: 'identified', at: ago(12), body: 'A lamp is broken. It is being replaced.' },
    { status: 'investigating', at: ago(75), body: 'We are looking into it.' },
  ],
});
const works: StatusFeedInput['maintenances'] = [
  {
    id: 'paint',
    title: 'Paint the cranes',
    status: 'in_progress',
    startsAt: ago(30),
    endsAt: ago(-60),
    components: ['cranes'],
  },
];

/** The feed of each state. Null: no answer yet. */
const STATES: Readonly<Record<string, StatusFeedInput | null>> = {
  operational: feedOf('operational'),
  degraded: feedOf('degraded_performance'),
  incident: feedOf('partial_outage', { incidents: [open('fog', 'Fog', 'major')] }),
  'several incidents': feedOf('partial_outage', {
    incidents: [open('fog', 'Fog', 'major'), open('wind', 'Wind', 'minor')],
  }),
  maintenance: feedOf('under_maintenance', { incidents: [], maintenances: works }),
  empty: { version: 1, page: { name: 'Harbor' }, status: 'operational', updatedAt: ago(0) },
  loading: null,
  stale: feedOf('operational', { updatedAt: ago(12), ttl: 60 }),
  unknown: feedOf('operational', { updatedAt: ago(600), ttl: 60 }),
};

/** Puts each tag on the page in one state. */
const fill = async ([tags, feed]: readonly [readonly string[], StatusFeedInput | null]): Promise<void> => {
  document.body.innerHTML = `<main><h1>Host</h1>${tags.map((tag) => `<${tag} time-zone="UTC" heading-level="2" component="cranes"></${tag}>`).join('')}</main>`;
  for (const tag of tags) {
    const element = document.querySelector(tag);
    if (feed) Object.assign(element ?? {}, { feed });
    else element?.setAttribute('src', '/feed.json');
  }
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('the accessibility tree', () => {
  let host: Host;
  let page: Page;
  before(async () => {
    host = await startHost();
    host.hold = new Promise(() => {});
    ({ page } = await host.open({ body: '' }));
    await page.clock.setFixedTime(NOW);
    await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
    await page.waitForFunction(() => customElements.get('status-banner'));
  });
  after(() => host.close());

  for (const tag of TAGS)
    it(`of <${tag}> is the reviewed one in every state`, async () => {
      const trees: string[] = [];
      for (const [state, feed] of Object.entries(STATES)) {
        // `component` would select one component in a badge.
        await page.evaluate(fill, [[tag], feed] as const);
        if (tag === 'status-badge') await page.locator(tag).evaluate((badge) => badge.removeAttribute('component'));
        const tree = await page.locator(tag).ariaSnapshot();
        trees.push(`# ${state}\n${tree}\n`);
      }
      const file = new URL(`accessibility-tree/${tag}.yml`, import.meta.url);
      if (process.env['UPDATE']) await writeFile(file, trees.join('\n'));
      assert.equal(trees.join('\n'), await readFile(file, 'utf8'));
    });

  for (const [mode, { width = 1000, dir = 'ltr', media = {}, background = '#fff' }] of Object.entries({
    light: {},
    dark: { media: { colorScheme: 'dark' }, background: '#0d1117' },
    'forced colors': { media: { forcedColors: 'active' } },
    'more contrast': { media: { contrast: 'more' } },
    'right to left': { dir: 'rtl' },
    '320 px': { width: 320 },
  } satisfies Record<
    string,
    { width?: number; dir?: string; media?: Parameters<Page['emulateMedia']>[0]; background?: string }
  > as Record<
    string,
    { width?: number; dir?: string; media?: Parameters<Page['emulateMedia']>[0]; background?: string }
  >))
    it(`has no violations of axe-core in any tag and state: ${mode}`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', ...media });
      await page.evaluate(
        ([direction, color]) => {
          document.documentElement.dir = direction;
          document.documentElement.style.cssText = `color-scheme:light dark;background:${color}`;
        },
        [dir, background] as const,
      );
      if (!(await page.evaluate(() => 'axe' in window)))
        await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
      for (const [state, feed] of Object.entries(STATES)) {
        await page.evaluate(fill, [TAGS, feed] as const);
        const found = await page.evaluate(async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
          );
        });
        assert.deepEqual(found, [], state);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${state}: ${overflow} px wider than the window`);
      }
    });
});
