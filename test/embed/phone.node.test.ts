import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { StatusFeedInput } from '../../src/feed/schema.js';
import { startHost, type Host } from './host-page.js';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const HOUR = 60;
const DAY = 24 * HOUR;
const TITLES = ['Missing data in Beacon', 'Timeouts in Cable', 'Slow answers from the harbor office'];

/** One open incident with seven updates, and past ones with three. */
const feed: StatusFeedInput = {
  version: 1,
  page: { name: 'Harbor', url: 'https://status.harbor.example/' },
  components: ['Berth 1', 'Berth 2', 'Berth 3', 'Berth 4'].map((name) => ({
    id: name,
    name,
    status: 'partial_outage',
  })),
  incidents: [
    {
      id: 'fog',
      title: 'Fog in all of the harbor',
      status: 'identified',
      impact: 'major',
      startedAt: ago(5 * HOUR),
      components: ['Berth 1', 'Berth 2', 'Berth 3', 'Berth 4'],
      updates: Array.from({ length: 7 }, (_, index) => ({
        status: 'identified' as const,
        at: ago(HOUR + 30 * index),
        body: 'The lamp at the entrance is on again, and ships can be seen. '.repeat(6),
      })),
    },
    ...[1, 3, 5, 7, 9].map((days, index) => ({
      id: `past-${index}`,
      title: TITLES[index % TITLES.length] ?? '',
      status: 'resolved' as const,
      impact: 'critical' as const,
      startedAt: ago(days * DAY),
      components: index ? ['Berth 1'] : ['Berth 1', 'Berth 2', 'Berth 3'],
      updates: (['resolved', 'identified', 'investigating'] as const).map((status, number) => ({
        status,
        at: ago(days * DAY - HOUR * (3 - number)),
        body: 'Everything works again since the lamp was replaced, and all ships have left.',
      })),
    })),
  ],
};

describe('a history in the window of a phone', () => {
  let host: Host;
  before(async () => {
    host = await startHost();
    host.feed = JSON.stringify(feed);
  });
  after(() => host.close());

  const TAG = '<incident-history src="/feed.json"></incident-history>';
  const open = async (width: number, body = TAG) => {
    const { page } = await host.open({ body, width });
    await page.setViewportSize({ width, height: 800 });
    await page.addScriptTag({ type: 'module', url: '/cdn/incident-history.js' });
    await page.locator('#incident-past-0').waitFor();
    return page;
  };

  for (const width of [320, 360, 390])
    it(`shows an open incident and three past ones in its first ${width} × 800 px`, async () => {
      const page = await open(width);
      for (const index of [0, 1, 2])
        for (const part of ['[role="heading"]', '[part="badge"]', '[part="time"] >> nth=0', '[part="chip"]']) {
          const box = await page.locator(`#incident-past-${index}`).locator(part).first().boundingBox();
          assert.ok(box && box.y > 0 && box.y + box.height <= 800, `${part} of ${index}: ${box?.y}`);
        }
      assert.equal(await page.locator('#incident-fog .update:visible').count(), 1);
      await page.close();
    });

  it('has affected components and the button for more of them in one height', async () => {
    const page = await open(360);
    for (const id of ['fog', 'past-0']) {
      const chips = page.locator(`#incident-${id} [part~="chip"]`);
      assert.equal(await chips.count(), 3);
      const heights = await chips.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      assert.deepEqual(new Set(heights).size, 1, `${id}: ${heights.join()}`);
    }
    await page.close();
  });

  it('folds and unfolds the open incident with the width of the window', async () => {
    const page = await open(900);
    const updates = page.locator('#incident-fog .update:visible');
    for (const [width, count] of [
      [320, 1],
      [900, 3],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await updates.nth(count - 1).waitFor();
      await updates.nth(count).waitFor({ state: 'hidden' });
      assert.equal(await updates.count(), count);
    }
    await page.close();
  });

  it('is as tight in a narrow column of a wide window, and follows the width of the column', async () => {
    const page = await open(1200, `<div id="column" style="inline-size: 340px">${TAG}</div>`);
    const [updates, notice] = [page.locator('#incident-fog .update:visible'), page.locator('#incident-past-0')];
    const column = page.locator('#column');
    await updates.nth(1).waitFor({ state: 'hidden' });
    const { height = 0 } = (await notice.boundingBox()) ?? {};
    assert.ok(height > 40 && height < 110, `${height} px`);
    for (const [width, count] of [
      [700, 3],
      [340, 1],
    ] as const) {
      await column.evaluate((each, size) => (each.style.inlineSize = `${size}px`), width);
      await updates.nth(count).waitFor({ state: 'hidden' });
      await updates.nth(count - 1).waitFor();
    }
    await page.close();
  });

  it('does not change back and forth where its content decides its width', async () => {
    // In one line, the parts of a folded notice are wider than the notice.
    const short = { id: 'past-0', title: 'Fog in all of the harbor', status: 'resolved', impact: 'none' };
    const components = feed.components?.map(({ id }) => id);
    host.feed = JSON.stringify({ ...feed, incidents: [{ ...short, startedAt: ago(DAY), components }] });
    const page = await open(1200, `<div style="display: flex">${TAG}</div>`);
    host.feed = JSON.stringify(feed);
    const widths = await page.locator('incident-history').evaluate(async (each) => {
      const found: number[] = [];
      for (let frame = 0; frame < 30; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        found.push(each.getBoundingClientRect().width);
      }
      return found.slice(10);
    });
    assert.equal(new Set(widths).size, 1, widths.join());
    await page.close();
  });

  it('opens a past incident, and then has its link', async () => {
    const page = await open(390);
    const notice = page.locator('#incident-past-0');
    const button = notice.getByRole('button', { name: 'Show 2 earlier updates' });
    const box = await button.boundingBox();
    assert.ok(box && Math.min(box.width, box.height) >= 24);
    assert.equal(await notice.getByRole('link').count(), 0);
    await button.click();
    assert.equal(await notice.locator('.update:visible').count(), 3);
    assert.equal(await notice.getByRole('link').count(), 1);
    await page.close();
  });

  it('links to the status page, and says why, if a calendar file cannot be made', async () => {
    const maintenances = [
      { id: 'paint', title: 'Paint', status: 'scheduled', startsAt: ago(-HOUR), endsAt: ago(-DAY) },
    ];
    host.feed = JSON.stringify({ ...feed, maintenances });
    const { page, complaints } = await host.open({ body: '<incident-history src="/feed.json"></incident-history>' });
    await page.route('**/history-tools*', (route) => route.abort());
    await page.addScriptTag({ type: 'module', url: '/cdn/incident-history.js' });
    const notice = page.locator('#maintenance-paint');
    await notice.getByRole('button', { name: 'Add to calendar' }).click();
    await notice.getByRole('link', { name: 'View status page' }).waitFor();
    assert.match(complaints.join('\n'), /the calendar file could not be made/);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'incident-history');
    await page.close();
  });
});
