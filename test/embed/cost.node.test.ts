import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { bannerFeed, historyFeed, listFeed } from '../../bench/feeds.mjs';
import { startServer, type Server } from '../../bench/server.mjs';
import { ENGINES, NO_BACKGROUND_TASKS } from '../../scripts/engines.mjs';

const TAGS = ['status-banner', 'component-list', 'incident-history', 'status-badge', 'uptime-bars'];

// Only counts. `npm run bench` measures times.
describe('the cost of the tags', () => {
  let browser: Browser;
  let server: Server;
  before(async () => {
    browser = await chromium.launch({
      executablePath: ENGINES.chromium.find(),
      args: ['--no-sandbox', ...NO_BACKGROUND_TASKS],
    });
    server = await startServer();
    for (const file of (await readdir('dist/cdn')).filter((name) => name.endsWith('.js')))
      server.put(`/cdn/${file}`, await readFile(`dist/cdn/${file}`));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  const put = (feed: unknown): string => server.put('/feed.json', JSON.stringify(feed));
  const sent = () => ({ ...server.sent('/feed.json') });
  const open = async (...tags: string[]): Promise<Page> => {
    const body = tags.map((tag) => `<${tag} src="/feed.json" max-size="16777216"></${tag}>`).join('');
    const page = await browser.newPage();
    await page.goto(
      server.put(
        '/',
        `<!doctype html><title>Host</title><script type="module" src="/cdn/status-widgets.js"></script>${body}`,
      ),
    );
    await page.waitForFunction(() => [...document.body.children].every((each) => Reflect.get(each, 'feed')));
    return page;
  };

  it('is one request for ten tags with the same feed', async () => {
    put(bannerFeed());
    const before = sent().requests;
    const page = await open(...TAGS, ...TAGS);
    assert.equal(sent().requests - before, 1);
    await page.close();
  });

  it('is at most 500 elements for 10,000 incidents until the user loads more', async () => {
    put(historyFeed(10_000));
    const page = await open('incident-history');
    const count = await page.evaluate(
      () => document.querySelector('incident-history')!.shadowRoot!.querySelectorAll('*').length,
    );
    assert.ok(count > 100 && count <= 500, `${count} elements`);
    await page.close();
  });

  it('is no body bytes for a poll of an unchanged feed', async () => {
    put(historyFeed(1000));
    const page = await open('status-banner');
    const poll = () => page.evaluate(() => document.querySelector('status-banner')!.refreshNow());
    await poll();
    const before = sent();
    await poll();
    await poll();
    const { requests, bodyBytes } = sent();
    assert.equal(requests - before.requests, 2);
    assert.equal(bodyBytes - before.bodyBytes, 0);
    await page.close();
  });

  it('is no DOM write outside the row whose status changed, among 2,000 rows', async () => {
    const feed = listFeed(2000);
    // The worst status of the group and the number of affected components do not change.
    const withStatus = (status: string) => ({
      ...feed,
      components: feed.components.map((each, index) => (index === 1050 ? { ...each, status } : each)),
    });
    put(withStatus('degraded_performance'));
    const page = await open('component-list');
    await page.waitForFunction(
      () => document.querySelector('component-list')!.shadowRoot!.querySelectorAll('.row').length === 2000,
    );
    const written = await page.evaluateHandle((id) => {
      const root = document.querySelector('component-list')!.shadowRoot!;
      const row = root.querySelector(`[data-id="${id}"]`)!.closest('.row')!;
      const seen = { inside: 0, outside: 0 };
      const count = (records: readonly MutationRecord[]): void => {
        for (const { target } of records) seen[row.contains(target) ? 'inside' : 'outside']++;
      };
      new MutationObserver(count).observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      return seen;
    }, feed.components[1050]!.id);
    put(withStatus('minor_outage'));
    await page.evaluate(() => document.querySelector('component-list')!.refreshNow());
    const { inside, outside } = await written.jsonValue();
    assert.ok(inside > 0 && inside <= 20, `${inside} writes in the row`);
    assert.equal(outside, 0);
    await page.close();
  });
});
