import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { closureOf, firstPaint, withoutHash } from '../../scripts/budgets.mjs';
import { ENGINES } from '../../scripts/engines.mjs';

const FEED = JSON.stringify({
  version: 1,
  page: { name: 'Harbour', url: 'https://status.example.com' },
  components: [{ id: 'a', name: 'Cranes', status: 'operational' }],
});

/** The scripts that a page asked for before the tag showed its feed. */
const loadedBefore = async (browser: Browser, entry: string): Promise<Set<string>> => {
  const page = await browser.newPage();
  const tag = entry.replace('.js', '');
  const asked: string[] = [];
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>page</title>' });
    if (pathname === '/feed.json') return route.fulfill({ contentType: 'application/json', body: FEED });
    asked.push(pathname.slice(1));
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(`dist/cdn${pathname}`) });
  });
  await page.goto('http://page.example/');
  // The element marks the moment itself: what is asked for afterwards is not on the way to the first paint.
  const shown = await page.evaluate(
    async ([name, src]) => {
      const element = document.createElement(name);
      element.setAttribute('src', '/feed.json');
      element.setAttribute('component', 'a');
      document.body.append(element);
      const painted = new Promise<string[]>((resolve) => {
        const look = (): void => {
          if (element.matches(':state(operational)'))
            resolve(performance.getEntriesByType('resource').map((each) => each.name));
          else requestAnimationFrame(look);
        };
        customElements.whenDefined(name).then(look, () => {});
      });
      await import(src);
      return painted;
    },
    [tag, `/${entry}`] as const,
  );
  await page.close();
  const early = new Set(shown.map((url) => new URL(url).pathname.slice(1)));
  return new Set(asked.filter((file) => early.has(file)));
};

// The budgets are measured over a list of files; here the list is held against a browser.
describe('the first paint of a feed in the own format', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({
      executablePath: ENGINES.chromium.find(),
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    });
  });
  after(() => browser.close());

  for (const entry of ['status-banner.js', 'status-badge.js'])
    it(`loads no script that the budget of ${entry} leaves out`, async () => {
      const lazy = readdirSync('dist/cdn').filter((file) => firstPaint[entry]?.lazy.includes(withoutHash(file)));
      const listed = new Set([entry, ...lazy].flatMap((file) => [...closureOf(file)].map(withoutHash)));
      const loaded = [...(await loadedBefore(browser, entry))].map(withoutHash);
      assert.ok(loaded.includes(entry), 'the entry itself was loaded');
      assert.deepEqual(
        loaded.filter((name) => !listed.has(name)),
        [],
      );
    });
});
