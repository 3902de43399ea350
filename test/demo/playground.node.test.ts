import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { browseDemo, type Demo } from './browse.js';

const snippet = async (page: Page, name: string): Promise<string> =>
  (await page.locator(`[data-snippet=${name}]`).textContent()) ?? '';

/** Opens the playground, and waits until its code is there. */
const openPlayground = async (demo: Demo, query = ''): Promise<Page> => {
  const { page } = await demo.open(`/${query}`);
  await page.locator('[data-snippet=history] span').first().waitFor();
  return page;
};

describe('the playground', () => {
  let demo: Demo;
  before(async () => {
    demo = await browseDemo();
  });
  after(() => demo.close());

  it('has a field for every attribute of every tag, and its link keeps all settings', async () => {
    const page = await openPlayground(demo);
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
    for (const { tagName, attributes = [] } of modules.flatMap(
      (each: { declarations: unknown[] }) => each.declarations,
    ))
      if (tagName && (await page.locator(`article#${tagName}`).count()))
        for (const { name } of attributes)
          if (name !== 'src')
            assert.equal(await page.locator(`[name="${tagName}.${name}"]`).count(), 1, `${tagName} ${name}`);

    const banner = page.locator('#status-banner');
    await banner.getByText(/^Attributes/).click();
    await banner.getByLabel('variant').fill('solid');
    await banner.getByLabel('dismissible').check();
    await page.getByLabel('Situation').selectOption('maintenance');
    await page.getByLabel('Vue').check({ force: true });
    const again = await openPlayground(demo, new URL(page.url()).search);
    for (const each of [page, again]) {
      const live = each.locator('[data-live=banner]');
      assert.equal(await live.getAttribute('variant'), 'solid');
      assert.equal(await live.getAttribute('dismissible'), '');
      assert.match(
        await snippet(each, 'banner'),
        /^<script setup>[^]*<status-banner src="https:\/\/status\.example\.com" (?:variant="solid" dismissible|dismissible variant="solid")>/,
      );
      await each.context().close();
    }
  });

  it('shows the tags in a look, and puts its style sheet into the code', async () => {
    const page = await openPlayground(demo, '?look=terminal');
    assert.equal(await page.getByLabel('Look').inputValue(), 'terminal');
    const radius = await page
      .locator('[data-live=banner]')
      .evaluate((banner) => getComputedStyle(banner).getPropertyValue('--status-radius'));
    assert.equal(radius, '0');
    const style = readFileSync('demo/themes/terminal.css', 'utf8').replace(/\s+/g, ' ').trim();
    for (const [code, start] of [
      ['HTML', '<div class="terminal">'],
      ['React', '<div className="terminal">'],
      ['Vue', '<div class="terminal">'],
    ] as const) {
      await page.getByLabel(code).check({ force: true });
      await page.locator('[data-snippet=banner]', { hasText: start }).waitFor();
      assert.ok((await snippet(page, 'banner')).replace(/\s+/g, ' ').includes(style), code);
    }
    await page.context().close();
  });

  it('shows what an address of a person is, and code for it', async () => {
    const page = await openPlayground(demo, '?code=react');
    await page.route('https://status.example.com/**', (route) =>
      route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        json: { version: 1, page: { name: 'Own' }, components: [{ id: 'a', name: 'Own API', status: 'major_outage' }] },
      }),
    );
    await page.getByLabel('Your own status page').fill('status.example.com');
    await page.getByLabel('Your own status page').press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-live=banner]')?.matches(':state(major_outage)'));
    assert.match(
      await snippet(page, 'bars'),
      /import '@scootkit\/status-widgets\/define';[^]*<uptime-bars src="https:\/\/status\.example\.com">/,
    );
    await page.context().close();
  });

  for (const [situation, text] of [
    ['offline', 'network'],
    ['no-cors', 'cors'],
  ] as const)
    it(`simulates ${situation}: the state is unknown`, async () => {
      const page = await openPlayground(demo);
      await page.evaluate(() =>
        document.addEventListener('status-error', (event) => (document.title = event.detail.error.kind)),
      );
      await page.getByLabel('Situation').selectOption(situation);
      await page.waitForFunction((kind) => document.title === kind, text);
      await page.context().close();
    });

  it('says that a text is not an address, and requests nothing for it', async () => {
    const page = await openPlayground(demo, '?situation=major-outage');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const field = page.getByLabel('Your own status page');
    const problem = page.getByText('This is not the address');
    await field.fill('not a url');
    await field.press('Enter');
    await problem.waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('[data-live=banner]').getAttribute('src'), '/feeds/major-outage.json');
    await field.fill('');
    await field.press('Enter');
    await problem.waitFor({ state: 'hidden' });
    assert.equal(await field.getAttribute('aria-invalid'), 'false');
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(demo.url)),
      [],
    );
    await page.context().close();
  });

  it('has code that works on another page that serves the files', async () => {
    const page = await openPlayground(demo, '?situation=major-outage');
    const code = await snippet(page, 'banner');
    // The first code on the page is the same.
    assert.equal(await snippet(page, 'hero'), code);
    const elsewhereUrl = demo.url.replace('127.0.0.1', 'localhost') + '/elsewhere';
    await page
      .context()
      .route(elsewhereUrl, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${code}` }));
    const feed: unknown = await (await fetch(`${demo.url}/feeds/major-outage.json`)).json();
    await page
      .context()
      .route('https://status.example.com/**', (route) =>
        route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: feed }),
      );
    await page.context().route('**/status-widgets/*.js', (route) => {
      const file = /[^/]*$/.exec(route.request().url())?.[0];
      return route.fulfill({ contentType: 'text/javascript', path: `dist/cdn/${file}` });
    });
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(elsewhereUrl);
    await elsewhere.waitForFunction(() => document.querySelector('status-banner')?.matches(':state(major_outage)'));
    await page.context().close();
  });
});

describe('the theme gallery', () => {
  let demo: Demo;
  before(async () => {
    demo = await browseDemo();
  });
  after(() => demo.close());

  it('shows the CSS of each theme, which only has custom properties and parts', async () => {
    const { page } = await demo.open('/themes.html');
    const names = await page.locator('main > section').evaluateAll((sections) => sections.map(({ id }) => id));
    assert.equal(names.length, 6);
    for (const name of names) {
      const css = readFileSync(`demo/themes/${name}.css`, 'utf8').trim();
      await page.waitForFunction(
        ([id, text]) => document.querySelector(`[data-snippet=${id}]`)?.textContent === text,
        [name, css],
      );
      const selectors = await page.evaluate(
        (file) =>
          [...document.styleSheets]
            .filter(({ href }) => href?.endsWith(file))
            .flatMap(({ cssRules }) => [...cssRules])
            .flatMap((rule) => (rule instanceof CSSStyleRule ? rule.selectorText.split(',') : rule.cssText)),
        `/themes/${name}.css`,
      );
      assert.ok(selectors.length > 1);
      for (const selector of selectors) assert.match(selector.trim(), new RegExp(`^\\.${name}($| .*::part\\()`));
    }
    await page.context().close();
  });

  it('keeps the sign of an icon on a transparent background', async () => {
    const { page } = await demo.open('/themes.html');
    const strokes = await page.locator('#github status-badge').evaluate(async (badge) => {
      (badge as HTMLElement).style.setProperty('--status-background', 'transparent');
      await customElements.whenDefined('status-badge');
      while (!badge.matches(':state(major_outage)')) await new Promise((done) => requestAnimationFrame(done));
      return [...(badge.shadowRoot?.querySelectorAll('.icon path') ?? [])].map((path) => getComputedStyle(path).stroke);
    });
    assert.equal(strokes.length, 2);
    assert.ok(
      strokes.every((stroke) => /^(?:rgb|oklab)\((?!.*\/ 0\))/.test(stroke)),
      strokes.join(),
    );
    assert.notEqual(strokes[0], strokes[1]);
    await page.context().close();
  });
});
