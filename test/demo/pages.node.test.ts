import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axePath, browseDemo, type Demo } from './browse.js';
import { languageCodes } from '../../src/locale/load-language.js';

const PAGES = [
  '/',
  '/scootkit.html',
  '/replay.html',
  '/dashboard.html',
  '/docs.html',
  '/product.html',
  '/states.html',
  '/themes.html',
];
/** The page with all states has feeds that fail or never load, and a component that does not exist. Their messages are expected. */
const BROKEN_ON_PURPOSE = /\/feeds\/(missing|broken|refused|hostile|loading)\.json|called "nobody"/;

/** Waits until no tag is loading, except those whose feed never loads. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('status-banner, status-badge, component-list, incident-history, uptime-bars')].every(
      (tag) =>
        tag.getAttribute('src')?.includes('/loading') || (tag.shadowRoot !== null && !tag.matches(':state(loading)')),
    ),
  );

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

const violations = async (page: Page): Promise<string[]> => {
  // The page's policy allows no inline script, so axe-core is evaluated through the debugger.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate((await import('node:fs')).readFileSync(axePath, 'utf8'));
  const found = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(root: Document, options: object): Promise<{ violations: readonly Violation[] }> };
      }
    ).axe
      .run(document, { resultTypes: ['violations'] })
      .then((result) =>
        result.violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
        })),
      ),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
};

describe('every demo page', () => {
  let demo: Demo;
  before(async () => {
    demo = await browseDemo();
  });
  after(() => demo.close());

  for (const path of PAGES) {
    it(`${path} has no accessibility violations and no console errors in light and dark mode`, async () => {
      for (const theme of ['light', 'dark'] as const) {
        const { page, complaints } = await demo.open(`${path}?theme=${theme}`, {
          colorScheme: theme,
          reducedMotion: 'reduce',
        });
        await settled(page);
        assert.deepEqual(await violations(page), [], theme);
        assert.deepEqual(
          complaints.filter((complaint) => !BROKEN_ON_PURPOSE.test(complaint)),
          [],
          theme,
        );
        await page.context().close();
      }
    });

    it(`${path} does not scroll horizontally at 320 px`, async () => {
      const { page } = await demo.open(path, { viewport: { width: 320, height: 640 } });
      await settled(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(wide <= 0, `${wide} px too wide`);
      await page.context().close();
    });
  }

  it('the overview lists all languages, and turns with those from right to left', async () => {
    const { page, complaints } = await demo.open('/');
    await settled(page);
    const select = page.getByLabel('Language');
    const values = await select
      .locator('option')
      .evaluateAll((options) => options.map((each) => each.getAttribute('value')));
    assert.deepEqual(values.sort(), ['en', ...languageCodes].sort());
    await select.selectOption('he');
    await page.locator('[data-live=banner]').getByText('לעמוד הסטטוס').waitFor();
    assert.equal(await page.locator('[data-live=banner]').getAttribute('dir'), 'rtl');
    await select.selectOption('zh-Hant');
    await page.locator('[data-live=banner]').getByText('查看狀態頁面').waitFor();
    assert.equal(await page.locator('[data-live=banner]').getAttribute('dir'), null);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('the overview can change source, situation, theme, language, direction and width', async () => {
    const { page, complaints } = await demo.open('/');
    await settled(page);
    const banner = page.locator('[data-live=banner]');
    await page.getByLabel('Situation').selectOption('major-outage');
    await page.getByLabel('Language').selectOption('de');
    await page.getByLabel('RTL').check({ force: true });
    await page.getByLabel('480').check({ force: true });
    await page.getByLabel('Dark', { exact: true }).check({ force: true });
    await page.waitForFunction(() => document.querySelector('[data-live=banner]')?.matches(':state(major_outage)'));
    assert.equal(await banner.getAttribute('lang'), 'de');
    assert.equal(await banner.getAttribute('dir'), 'rtl');
    assert.equal(Math.round((await banner.boundingBox())?.width ?? 0), 480);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).colorScheme), 'dark');
    await page.getByLabel('Instatus').check({ force: true });
    assert.equal(await banner.getAttribute('src'), '/instatus/major-outage/');
    assert.match(
      (await page.locator('[data-snippet=banner]').textContent()) ?? '',
      /<status-banner src="https:\/\/status\.example\.com" lang="de" dir="rtl">/,
    );
    await settled(page);
    await page.reload();
    // The choice survives a reload.
    await page.locator('[data-live=banner][src="/instatus/major-outage/"]').waitFor();
    await banner.getByText('Statusseite ansehen').waitFor();
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
