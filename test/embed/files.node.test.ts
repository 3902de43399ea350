import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ENGINES } from '../../scripts/engines.mjs';
import { entryFiles } from '../../scripts/budgets.mjs';
import { troubled } from '../fixtures/instatus/bodies.js';
import { OUTAGE } from './host-page.js';

const TAGS = Object.keys(entryFiles)
  .map((file) => file.replace('.js', ''))
  .filter((name) => name !== 'status-widgets' && name !== 'status-feed');
const SUMMARY = JSON.stringify(troubled);

/** A server that records requests in order. A held path is answered only after another request arrives. */
class Site {
  readonly asked: string[] = [];
  #waiting: (() => void)[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request.url ?? '', response));
  /** Path → pattern of the request that must arrive before the path is answered. */
  readonly held = new Map<string, RegExp>();
  html = '';

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  reset(): void {
    this.asked.length = 0;
    this.held.clear();
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    this.asked.push(path);
    for (const look of this.#waiting.splice(0)) look();
    const before = this.held.get(path);
    while (before && !this.asked.some((each) => before.test(each)))
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const file = `dist${path}`;
    const [type, body] =
      path === '/'
        ? ['text/html', `<!doctype html><link rel="icon" href="data:,"><title>Host</title>${this.html}`]
        : path === '/feed.json'
          ? ['application/json', OUTAGE]
          : path.endsWith('summary.json')
            ? ['application/json', SUMMARY]
            : existsSync(file)
              ? ['text/javascript', await readFile(file)]
              : ['', ''];
    response.writeHead(type ? 200 : 404, { 'content-type': type || 'text/plain' }).end(body);
  }
}

describe('the files that a page requests', () => {
  const site = new Site();
  let browser: Browser;
  let origin: string;
  before(async () => {
    origin = await site.start();
    browser = await chromium.launch({ executablePath: ENGINES.chromium.find(), args: ['--no-sandbox'] });
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** Opens a page, waits until all tags are rendered and the network is idle, and returns the requested paths. */
  const open = async (html: string, { held = {}, page }: { held?: Record<string, RegExp>; page?: Page } = {}) => {
    site.reset();
    site.html = html;
    for (const [path, before] of Object.entries(held)) site.held.set(path, before);
    const tab = page ?? (await browser.newPage());
    await tab.goto(origin);
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('*')]
        .filter(
          ({ localName }) => /^(status|component|incident|uptime)-/.test(localName) && localName !== 'status-feed',
        )
        .every((each) =>
          each.matches(':state(fresh), :state(major_outage), :state(partial_outage), :state(minor_outage)'),
        ),
    );
    await tab.waitForLoadState('networkidle');
    if (!page) await tab.close();
    return site.asked.slice(1);
  };
  const script = (name: string): string => `<script type="module" src="/cdn/${name}.js"></script>`;

  for (const tag of TAGS)
    it(`are only the script and the feed for <${tag}>`, async () => {
      const component = /badge|bars/.test(tag) ? 'component="cranes"' : '';
      const asked = await open(`${script(tag)}<${tag} src="/feed.json" ${component}></${tag}>`);
      assert.deepEqual(asked, [`/cdn/${tag}.js`, '/feed.json']);
    });

  it('are only the script and the feed for all tags', async () => {
    const tags = TAGS.map((tag) => `<${tag}></${tag}>`).join('');
    const asked = await open(`${script('status-widgets')}<status-feed src="/feed.json">${tags}</status-feed>`);
    assert.deepEqual(asked, ['/cdn/status-widgets.js', '/feed.json']);
  });

  it('share one feed request if a page loads two tag files', async () => {
    const asked = await open(
      `${script('status-banner')}${script('status-badge')}<status-banner src="/feed.json"></status-banner><status-badge src="/feed.json"></status-badge>`,
    );
    assert.deepEqual(asked.filter((path) => path === '/feed.json').length, 1);
  });

  it('include the adapter of the given provider in parallel with the feed', async () => {
    const asked = await open(
      `${script('status-banner')}<status-banner src="/summary.json" provider="instatus"></status-banner>`,
      { held: { '/summary.json': /adapter-instatus/ } },
    );
    assert.ok(asked.some((path) => path.includes('adapter-shared')));
    assert.ok(!asked.some((path) => path.includes('detect')));
  });

  it('include the adapter from the session cache in parallel with the feed', async () => {
    const page = await browser.newPage();
    const html = `${script('status-banner')}<status-banner src="/summary.json"></status-banner>`;
    const first = await open(html, { page });
    assert.ok(first.findIndex((path) => path.includes('adapter-instatus')) > first.indexOf('/summary.json'));
    await open(html, { page, held: { '/summary.json': /adapter-instatus/ } });
    await page.close();
  });

  it('include the detection in parallel with the feed of a status page, and then the adapter', async () => {
    const asked = await open(`${script('status-banner')}<status-banner src="/"></status-banner>`, {
      held: { '/api/v2/summary.json': /detect/ },
    });
    assert.ok(asked.some((path) => path.includes('adapter-instatus')));
  });

  it('include another language in parallel with the feed', async () => {
    await open(`<html lang="de">${script('status-banner')}<status-banner src="/feed.json"></status-banner>`, {
      held: { '/feed.json': /locale-de/ },
    });
  });
});
