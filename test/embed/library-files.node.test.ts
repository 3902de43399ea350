import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { CALM, OUTAGE, startHost, type Host } from './host-page.js';

/** A Statuspage feed with an outage. */
const STATUSPAGE = JSON.stringify({
  page: { id: 'harbor', name: 'Harbor', url: 'https://status.harbor.example', time_zone: 'UTC' },
  status: { indicator: 'major', description: 'Partial outage' },
  components: [{ id: 'cranes', name: 'Cranes', status: 'partial_outage' }],
  incidents: [],
  scheduled_maintenances: [],
});

const answer = (body: string) => (route: Route) => route.fulfill({ contentType: 'application/json', body });
const hang = (): void => {};

describe('a page on which a file of the library does not load', () => {
  let host: Host;
  before(async () => (host = await startHost()));
  after(() => host.close());

  /** Opens a page. `routes` answers or holds requests by a part of their URL. `states` has the state of the first tag after some seconds. */
  const open = async (body: string, routes: Readonly<Record<string, (route: Route) => unknown>>) => {
    const { page } = await host.open({ body: '' });
    for (const [part, handle] of Object.entries(routes))
      await page.context().route((url) => url.href.includes(part), handle);
    await page.clock.install();
    await page.evaluate((html) => (document.body.innerHTML = html), body);
    await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
    const stateAfter = async (seconds: number, expected: string): Promise<void> => {
      for (let second = 0; second < seconds; second++) {
        await page.clock.runFor(1000);
        // For answers of the network.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const banner = page.locator('status-banner');
      assert.ok(await banner.evaluate((each, name) => each.matches(`:state(${name})`), expected), expected);
    };
    return { stateAfter, close: () => page.context().close() };
  };

  const merged = (feed: string): string =>
    `<status-feed src="${feed}" refresh="15"><status-source src="/source.json" name="Tugs" affects-status></status-source><status-banner></status-banner></status-feed>`;

  it('shows the outage of its own feed if the code that merges feeds hangs', async () => {
    host.feed = OUTAGE;
    const { stateAfter, close } = await open(merged('/feed.json'), {
      'source.json': answer(CALM),
      'feed-merger': hang,
    });
    await stateAfter(2, 'loading');
    await stateAfter(10, 'major_outage');
    await close();
  });

  it('is not operational without the code that merges feeds, and requests it again with the next answer', async () => {
    host.feed = CALM;
    let requests = 0;
    const { stateAfter, close } = await open(merged('/feed.json'), {
      'source.json': answer(OUTAGE),
      'feed-merger': (route) => (++requests > 2 ? route.fallback() : route.abort()),
    });
    await stateAfter(2, 'unknown');
    await stateAfter(30, 'major_outage');
    await close();
  });

  it('reads the fallback if an adapter hangs', async () => {
    const { stateAfter, close } = await open(
      '<status-banner src="/api/v2/summary.json" fallback-src="/fallback.json"></status-banner>',
      { 'summary.json': answer(STATUSPAGE), 'fallback.json': answer(OUTAGE), 'adapter-statuspage': hang },
    );
    await stateAfter(12, 'major_outage');
    await close();
  });

  it('reads the fallback if the file that explains network errors hangs', async () => {
    const { stateAfter, close } = await open(
      '<status-banner src="https://status.harbor.example/feed.json" fallback-src="/fallback.json"></status-banner>',
      { 'harbor.example': (route) => route.abort(), 'fallback.json': answer(OUTAGE), '/cors.': hang },
    );
    await stateAfter(12, 'major_outage');
    await close();
  });
});
