import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { StatusFeedInput } from '../../src/feed/schema.js';
import { startHost, type Host } from './host-page.js';

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const url = 'https://status.harbor.example/fog';
const updates = (body: string) =>
  (['resolved', 'identified', 'investigating'] as const).map((status, index) => ({
    status,
    at: ago(40 + index),
    body: `${body} ${index}.`,
  }));

const feed: StatusFeedInput = {
  version: 1,
  page: { name: 'Harbor', url: 'https://status.harbor.example/', language: 'de' },
  groups: [{ id: 'quay', name: 'Quay', collapsed: true }],
  components: [
    { id: 'berth', name: 'Berth', status: 'operational', group: 'quay', uptime: { from: '2026-01-01', days: [] } },
    { id: 'crane', name: 'Crane', status: 'major_outage' },
  ],
  incidents: [
    { id: 'fog', title: 'Fog', status: 'identified', impact: 'critical', url, components: ['crane'] },
    { id: 'ice', title: 'Ice', status: 'identified', impact: 'minor', url },
    {
      id: 'wind',
      title: 'Wind',
      status: 'resolved',
      impact: 'major',
      startedAt: ago(50),
      updates: updates('Ships wait. '.repeat(40)),
    },
  ],
  maintenances: [
    { id: 'paint', title: 'Paint', status: 'scheduled', startsAt: ago(-5), endsAt: ago(-9), components: [] },
  ],
};

describe('on paper', () => {
  let host: Host;
  let page: Page;
  before(async () => {
    host = await startHost();
    host.feed = JSON.stringify(feed);
    const attributes = 'dismissible uptime-table controls';
    const tags = ['status-banner', 'component-list', 'incident-history'];
    const body = tags.map((tag) => `<${tag} src="/feed.json" ${attributes}></${tag}>`).join('');
    ({ page } = await host.open({ body: `${body}<status-banner src="/feed.json" variant="compact"></status-banner>` }));
    await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
    await page.locator('#incident-wind').waitFor();
    await page.locator('[part~="dismiss"], [part="controls"]').first().waitFor();
    await page.emulateMedia({ media: 'print' });
  });
  after(() => host.close());

  it('there are no links and buttons without a text of their own', async () => {
    const words = await page.locator('[part~="action"]:visible, summary:visible, button:visible').allInnerTexts();
    assert.deepEqual(words, ['1 more incident', 'Quay\nAll operational', '+1']);
  });

  it('there is what is folded on the screen', async () => {
    for (const text of ['Berth', 'Ships wait. 0.', 'Ships wait. 2.'])
      assert.ok(await page.getByText(text).first().isVisible(), text);
    const { scrollHeight, clientHeight } = await page
      .locator('#incident-wind .update')
      .first()
      .evaluate(({ scrollHeight, clientHeight }) => ({ scrollHeight, clientHeight }));
    assert.equal(scrollHeight, clientHeight);
  });
});
