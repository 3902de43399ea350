import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { ENGINES } from '../../scripts/engines.mjs';
import { widgetFiles } from '../../src/cli/widget-files.js';
import { createFeedHandler } from '../../src/server/feed-handler.js';
import type { FeedHandlerConfig } from '../../src/server/handler-config.js';
import { harbor, mirrorOf } from './fake-site.js';

const MIRROR = 'https://mirror.example';
const LISTENER =
  /<script>\s*(.*?frame\.style\.height.*?)<\/script>/s.exec(readFileSync('docs/server.md', 'utf8'))?.[1] ?? '';

describe('/embed.html', () => {
  let browser: Browser;
  let files: ReadonlyMap<string, string>;
  before(async () => {
    files = await widgetFiles('dist/cdn');
    browser = await chromium.launch({ executablePath: ENGINES.chromium.find(), args: ['--no-sandbox'] });
  });
  after(() => browser.close());

  /** A page of another site with the iframe. `problems` are violations of the policy, failed requests and errors. */
  const embed = async (
    query: string,
    { config = {}, attributes = '', script = '', isStatic = false } = {} as {
      readonly config?: Partial<FeedHandlerConfig>;
      readonly attributes?: string;
      readonly script?: string;
      /** Whether the host of the mirror sends none of the handler's headers, and ignores the query. */
      readonly isStatic?: boolean;
    },
  ): Promise<{ page: Page; frame: Frame; problems: string[]; requested: string[] }> => {
    const handler = createFeedHandler(
      { src: 'https://status.example.com/feed.json', page: { url: 'https://status.example.com' }, ...config },
      { files, fetch: () => Promise.resolve(Response.json(harbor())) },
    );
    const page = await browser.newPage();
    const problems: string[] = [];
    const requested: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('requestfailed', (request) => problems.push(request.url()));
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      if (url.hostname === 'www.example.com')
        return route.fulfill({
          contentType: 'text/html',
          headers: script
            ? {}
            : {
                'content-security-policy': `default-src 'none'; frame-src ${MIRROR}; img-src data:; style-src 'unsafe-inline'`,
              },
          body: `<!doctype html><link rel="icon" href="data:,"><iframe id="status" ${attributes} src="${MIRROR}/embed.html${query}" style="width:600px;height:20px;border:0"></iframe>${script}`,
        });
      requested.push(url.href);
      if (url.origin !== MIRROR)
        return route.fulfill({
          body: files.get(url.pathname.split('/').at(-1) ?? '') ?? '',
          contentType: 'text/javascript',
          headers: { 'access-control-allow-origin': '*' },
        });
      if (isStatic) url.search = '';
      const response = await handler(new Request(url));
      const { 'content-type': contentType = '', ...headers } = Object.fromEntries(response.headers);
      return route.fulfill({
        status: response.status,
        contentType,
        headers: isStatic ? {} : headers,
        body: await response.text(),
      });
    });
    await page.goto('https://www.example.com/');
    const frame = page.frames()[1];
    assert.ok(frame);
    return { page, frame, problems, requested };
  };
  const namesIn = (frame: Frame): Promise<string[]> =>
    frame.locator('main > *').evaluateAll((tags) => tags.map((tag) => tag.localName));

  it('shows the tags in the order of `view`, on a page that allows no script', async () => {
    const { page, frame, problems, requested } = await embed('?view=history,banner,components,nothing');
    await frame.getByText('Cranes').first().waitFor();
    assert.deepEqual(await namesIn(frame), ['incident-history', 'status-banner', 'component-list']);
    assert.deepEqual(problems, []);
    assert.ok(requested.every((url) => url.startsWith(MIRROR)));
    await page.close();
  });

  it('shows a banner without a query, and its own link if the script does not load', async () => {
    const { page, frame } = await embed('', { config: { script: 'https://cdn.example/nothing/status-widgets.js' } });
    assert.deepEqual(await namesIn(frame), ['status-banner']);
    await page.close();
    const without = await embed('?view=constructor');
    assert.equal(await without.frame.locator('main > a').getAttribute('href'), 'https://status.example.com');
    await without.page.close();
  });

  it('has the language and the colors of the query, also on a static host', async () => {
    const { page, frame, problems } = await embed('?view=components&lang=de&theme=dark', { isStatic: true });
    await frame.getByText('Eingeschränkte Leistung').first().waitFor();
    assert.equal(await frame.locator('html').getAttribute('lang'), 'de');
    assert.equal(await frame.locator('html').evaluate((root) => getComputedStyle(root).colorScheme), 'dark');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('works in a sandbox', async () => {
    const { page, frame, problems } = await embed('?view=components', {
      attributes: 'sandbox="allow-scripts allow-popups"',
    });
    await frame.getByText('Cranes').first().waitFor();
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('loads the script of the configuration, and what it needs from the same folder', async () => {
    const { page, frame, problems, requested } = await embed('?view=components&lang=de', {
      config: { script: 'https://cdn.example/1.0.0/status-widgets.js' },
    });
    await frame.getByText('Cranes').first().waitFor();
    assert.deepEqual(problems, []);
    assert.ok(requested.some((url) => /^https:\/\/cdn\.example\/1\.0\.0\/locale-de\./.test(url)));
    await page.close();
  });

  it('sends its height to its parent, for the documented listener', async () => {
    const { page, frame } = await embed('?view=banner,components', { script: `<script>${LISTENER}</script>` });
    await frame.getByText('Cranes').first().waitFor();
    await page.waitForFunction(() => {
      const height = parseFloat(document.querySelector('iframe')?.style.height ?? '');
      return height > 200;
    });
    await frame.waitForFunction(
      () => Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0) === innerHeight,
    );
    await page.close();
  });
});

describe('the answer of /embed.html', () => {
  it('has a policy of its own, which allows every page to embed it', async () => {
    const { headers } = await mirrorOf(harbor()).get('/embed.html');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self' 'sha256-[\w+/=]+'; style-src 'sha256-/);
    assert.match(policy, /; frame-ancestors \*$/);
    assert.doesNotMatch(policy, /unsafe|nonce/);
  });

  it('needs no answer of the status page', async () => {
    const site = mirrorOf(new Error('down'));
    const response = await site.get('/embed.html?view=banner');
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<status-banner|<main/);
    // Its link is not known yet.
    assert.match(response.headers.get('cache-control') ?? '', /no-store|no-cache|max-age=0/);
  });
});
