import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { ENGINES } from '../../scripts/engines.mjs';
import { OUTAGE } from './host-page.js';

const ORIGIN = 'https://site.example';

describe('the language of a page with script tags', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: ENGINES.chromium.find(), args: ['--no-sandbox'] });
  });
  after(() => browser.close());

  /** How the files of languages are answered. */
  let answer: (route: Route) => Promise<unknown>;
  let asked: string[];
  const file = (route: Route): Promise<unknown> => {
    const path = `dist${new URL(route.request().url()).pathname}`;
    return existsSync(path)
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(path) })
      : route.fulfill({ status: 404 });
  };
  beforeEach(() => {
    answer = file;
    asked = [];
  });

  /** Opens a page with the banner's script and a clock that stands still. */
  const open = async (html: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.clock.install();
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.includes('/locale-')) {
        asked.push(pathname.replace(/.*locale-(.*?)\.\d.*/, '$1'));
        return answer(route);
      }
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}` });
      if (pathname === '/feed.json') return route.fulfill({ contentType: 'application/json', body: OUTAGE });
      return file(route);
    });
    await page.goto(ORIGIN);
    return page;
  };
  const script = '<script type="module" src="/cdn/status-banner.js"></script>';
  const banner = '<status-banner src="/feed.json"></status-banner>';
  const action = (page: Page): Promise<string> =>
    page.evaluate(
      () => document.querySelector('status-banner')?.shadowRoot?.querySelector('.action')?.textContent ?? '',
    );
  const shows = (page: Page, words: string): Promise<unknown> =>
    page.waitForFunction(
      (text) => document.querySelector('status-banner')?.shadowRoot?.querySelector('.action')?.textContent === text,
      words,
      { polling: 20 },
    );

  it('needs no setup', async () => {
    const page = await open(`<html lang="zh-TW">${script}${banner}`);
    await shows(page, '查看狀態頁面');
    assert.deepEqual(asked, ['zh-Hant']);
    await page.evaluate(() => (document.documentElement.lang = 'it-CH'));
    await shows(page, 'Vai alla pagina di stato');
    await page.evaluate(() => (document.documentElement.lang = 'xx'));
    await shows(page, 'View status page');
    assert.deepEqual(asked, ['zh-Hant', 'it']);
    await page.close();
  });

  it('is English after three seconds if its file does not arrive, and changes when it does', async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const requested = new Promise<void>((resolve) => {
      answer = async (route) => {
        resolve();
        await arrived;
        return file(route);
      };
    });
    const page = await open(`<html lang="it">${script}${banner}`);
    await requested;
    assert.equal(await action(page), '');
    await page.clock.fastForward(3000);
    await shows(page, 'View status page');
    arrive();
    await shows(page, 'Vai alla pagina di stato');
    await page.close();
  });

  it('is English after three seconds also if the page changes `lang` or `dir` again and again', async () => {
    const requested = new Promise<void>((resolve) => {
      answer = () => new Promise(() => resolve());
    });
    const page = await open(`<html lang="it">${script}${banner}<p>`);
    await requested;
    for (let second = 0; second < 3; second++) {
      await page.evaluate((lang) => document.querySelector('p')?.setAttribute('lang', lang), `x${second}`);
      await page.clock.fastForward(1000);
    }
    await shows(page, 'View status page');
    await page.close();
  });

  it('is English if its file fails, and tried again a minute later', async () => {
    answer = (route) => route.fulfill({ status: 503 });
    const page = await open(`<html lang="it">${script}${banner}`);
    await shows(page, 'View status page');
    answer = file;
    await page.clock.fastForward(60_000);
    await shows(page, 'Vai alla pagina di stato');
    assert.deepEqual(asked, ['it', 'it']);
    await page.close();
  });

  /** Waits until some element in a tag has a text or a label. */
  const says = (page: Page, tag: string, words: string): Promise<unknown> =>
    page.waitForFunction(
      ([name, text]) =>
        [...(document.querySelector(name)?.shadowRoot?.querySelectorAll('*') ?? [])].some((each) =>
          [each.textContent?.trim(), each.getAttribute('aria-label')].includes(text),
        ),
      [tag, words] as const,
      { polling: 20 },
    );
  const all = `<script type="module" src="/cdn/status-widgets.js"></script>
    <component-list src="/feed.json" uptime-table></component-list>
    <incident-history src="/feed.json" controls></incident-history>
    <uptime-bars src="/feed.json" component="cranes"></uptime-bars>
    <status-badge src="/feed.json"></status-badge>`;
  const openTable = (page: Page): Promise<unknown> =>
    page.evaluate(() => document.querySelector('component-list')?.shadowRoot?.querySelector('summary')?.click());

  it('is that of all tags, and of what they load on demand', async () => {
    const page = await open(`<html lang="de">${all}`);
    await says(page, 'component-list', 'Schwerer Ausfall');
    await says(page, 'component-list', 'Verfügbarkeit in Zahlen');
    await openTable(page);
    await says(page, 'component-list', 'Alle Tage als CSV kopieren');
    await says(page, 'incident-history', 'Aktuelle Meldungen');
    await says(page, 'incident-history', 'In Titeln suchen');
    await says(page, 'incident-history', 'Alle Monate zeigen');
    await says(page, 'uptime-bars', 'Heute');
    assert.deepEqual(asked, ['de']);
    await page.close();
  });

  it('can have own words for all of that', async () => {
    const words = {
      status: { major_outage: 'Totalausfall' },
      uptimeTable: 'Zahlen',
      copyCsv: 'Kopie',
      activeNotices: 'Offen',
      search: 'Titel',
      today: 'Jetzt',
    };
    const page = await open(
      `<html lang="de"><script type="application/json" data-status-words lang="de">${JSON.stringify(words)}</script>${all}`,
    );
    await says(page, 'component-list', 'Totalausfall');
    await says(page, 'component-list', 'Zahlen');
    await openTable(page);
    await says(page, 'component-list', 'Kopie');
    await says(page, 'component-list', 'Komponente');
    await says(page, 'incident-history', 'Offen');
    await says(page, 'incident-history', 'Titel');
    await says(page, 'incident-history', 'Vorheriger Monat');
    await says(page, 'incident-history', 'Letzte Meldungen');
    await says(page, 'uptime-bars', 'Jetzt');
    await page.close();
  });

  it('can have own words in the page', async () => {
    const words = (lang: string, json: string) =>
      `<script type="application/json" data-status-words lang="${lang}">${json}</script>`;
    const page = await open(
      `<html lang="de-AT">${words('de-AT', '{ "viewPage": "Zur Seite" }')}${words('it', 'oops')}${script}${banner}`,
    );
    await shows(page, 'Zur Seite');
    assert.match(await page.locator('[part=sentence]').innerText(), /ausfall|störung/i);
    await page.close();
  });

  it('can have own words from a script', async () => {
    const page = await open(
      `<html lang="it">${banner}<script type="module">import { addLocale } from '/cdn/status-widgets.js'; addLocale({ lang: 'it', viewPage: 'Alla pagina' });</script>`,
    );
    await shows(page, 'Alla pagina');
    assert.deepEqual(asked, ['it']);
    await page.close();
  });

  it('logs own words that are not JSON, or that fit no message', async () => {
    const logged: string[] = [];
    const page = await open('<html lang="en">');
    page.on('console', (message) => logged.push(message.text()));
    await page.evaluate(
      (markup) => document.body.append(document.createRange().createContextualFragment(markup)),
      `<script type="application/json" data-status-words lang="it">oops</script><script type="application/json" data-status-words>{ "viewpage": "x" }</script>${script}${banner}`,
    );
    await shows(page, 'View status page');
    assert.deepEqual(logged.sort(), [
      'status-widgets: own words for "en": viewpage is not the name of a message',
      'status-widgets: own words for "it" are not a JSON object',
    ]);
    await page.close();
  });

  it('finds own words that are added later when another tag is added', async () => {
    const page = await open(`<html lang="en">${script}${banner}`);
    await shows(page, 'View status page');
    await page.evaluate(() => {
      const words = document.createElement('script');
      words.type = 'application/json';
      words.dataset.statusWords = '';
      words.textContent = '{ "viewPage": "How are we doing?" }';
      document.head.append(words);
      document.body.append(document.createElement('status-banner'));
    });
    await shows(page, 'How are we doing?');
    await page.close();
  });
});
