import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { bannerFeed } from '../../bench/feeds.mjs';
import { ENGINES } from '../../scripts/engines.mjs';

const FEED = JSON.stringify({
  ...bannerFeed(),
  components: [{ id: 'a', name: 'Cranes', status: 'operational' }],
  incidents: [],
});

/** A page whose feed is there, and what comes after the first paint is not. */
describe('before the rest of the library is there', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: ENGINES.chromium.find(), args: ['--no-sandbox'] });
  });
  after(() => browser.close());

  const open = async (tag: string, attributes = ''): Promise<Page> => {
    const page = await browser.newPage();
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/')
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>Host</title><script type="module" src="/${tag}.js"></script><${tag} src="/feed.json" ${attributes}></${tag}>`,
        });
      if (pathname === '/feed.json') return route.fulfill({ contentType: 'application/json', body: FEED });
      if (/^\/later-/.test(pathname)) return undefined;
      return route.fulfill({ contentType: 'text/javascript', body: await readFile(`dist/cdn${pathname}`) });
    });
    const answered = page.waitForResponse('**/feed.json');
    await page.goto('http://page.example/', { waitUntil: 'commit' });
    await (await answered).finished();
    await page.waitForTimeout(300);
    return page;
  };
  const isGreen = (page: Page, tag: string) =>
    page.evaluate((name) => document.querySelector(name)!.matches(':state(operational)'), tag);

  it('a banner shows what is plain in a feed of the own format', async () => {
    const page = await open('status-banner');
    assert.equal(await isGreen(page, 'status-banner'), true);
    await page.close();
  });

  it('it shows nothing of what may not be what was asked for', async () => {
    for (const attributes of ['provider="statuspage"', 'max-size="10"']) {
      const page = await open('status-banner', attributes);
      assert.equal(await isGreen(page, 'status-banner'), false, attributes);
      await page.close();
    }
  });

  it('lists keep the room that they reserved', async () => {
    for (const tag of ['component-list', 'incident-history', 'uptime-bars']) {
      const page = await open(tag);
      const height = await page.evaluate((name) => document.querySelector(name)!.getBoundingClientRect().height, tag);
      assert.ok(height > 20, `${tag}: ${height} px`);
      await page.close();
    }
  });
});
