import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startHost, type Host, type HostPage } from '../embed/host-page.js';
import { fog, harborFeed, TAGS } from './harbor-feed.js';
import { frames, render, REST } from './rendered-tag.js';

const MINUTE = 60_000;
/** Records layout shifts, requests of the feed, and frames without content. Starts before the script of the tags. */
const record = (): void => {
  const log = { shift: 0, blank: 0, states: [] as string[] };
  Reflect.set(window, 'log', log);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) log.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    const tag = document.querySelector('[src="/feed.json"]');
    if (tag?.shadowRoot && !tag.shadowRoot.querySelector('bdi, .heading')) log.blank++;
    const state = tag && String(Reflect.get(tag, 'state'));
    if (state && state !== log.states.at(-1)) log.states.push(state);
    requestAnimationFrame(look);
  };
  look();
};
interface Log {
  readonly shift: number;
  readonly blank: number;
  readonly states: readonly string[];
}
const logOf = (page: Page): Promise<Log> => page.evaluate(() => Reflect.get(window, 'log') as Log);

describe('a page that a server has rendered', () => {
  let host: Host;
  before(async () => {
    host = await startHost();
    host.feed = JSON.stringify(harborFeed());
  });
  after(() => host.close());

  /** Opens the page, then loads the script of the tags. */
  const open = async (body: string, more: Partial<HostPage> = {}) => {
    const opened = await host.open({ head: '<style>body { font: 16px/1.5 sans-serif }</style>', ...more, body });
    const { page } = opened;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.evaluate(record);
    await frames(page);
    await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
    await page.waitForFunction(() => customElements.get('status-banner'));
    await frames(page);
    return { ...opened, feeds: () => requests.filter((path) => path === '/feed.json').length };
  };
  const shown = (page: Page, tag: string) =>
    page.evaluate((name) => {
      const element = document.querySelector(name)!;
      const root = element.shadowRoot!;
      return {
        state: String(Reflect.get(element, 'state')),
        isOperational: element.matches(':state(operational)'),
        styles: root.querySelectorAll('style,link').length,
        dated: root.querySelectorAll('.dated').length,
        icons: root.querySelectorAll('.icon').length,
        children: root.childElementCount,
        text: root.textContent,
      };
    }, tag);

  for (const tag of TAGS) {
    for (const width of [1200, 320]) {
      it(`keeps what it shows in <${tag}> at ${width} px, and requests no feed that is fresh`, async () => {
        const { page, complaints, feeds } = await open(`${await render(tag)}${REST}`, { width });
        const { shift, blank } = await logOf(page);
        assert.equal(shift.toFixed(3), '0.000');
        assert.equal(blank, 0);
        assert.equal(feeds(), 0);
        assert.deepEqual(complaints, []);
        const { state, isOperational, styles, dated } = await shown(page, tag);
        assert.deepEqual(
          { state, isOperational, styles, dated },
          { state: 'fresh', isOperational: true, styles: 0, dated: 0 },
        );
        await page.context().close();
      });
    }

    it(`is stale in <${tag}> from the first state on if it is old, until the feed is there`, async () => {
      let answer = (): void => {};
      host.hold = new Promise((resolve) => (answer = resolve));
      const { page, feeds } = await open(await render(tag, { loadedAt: Date.now() - 5 * MINUTE }));
      assert.equal((await shown(page, tag)).isOperational, false);
      answer();
      await page.waitForFunction((name) => document.querySelector(name)?.matches(':state(operational)'), tag);
      host.hold = undefined;
      assert.equal(feeds(), 1);
      assert.deepEqual(
        (await logOf(page)).states.filter((state) => state !== 'undefined'),
        ['stale', 'fresh'],
      );
      await page.context().close();
    });

    it(`is complete in <${tag}> without a script, with the time and no green`, async () => {
      const html = await render(tag, { feed: harborFeed({ incidents: [fog] }) });
      const { page } = await host.open({ body: html, javaScriptEnabled: false });
      const text = await page.locator(`${tag} .dated`).innerText();
      assert.match(text, /Last checked .* 20\d\d at/);
      assert.ok(((await page.locator(`${tag} .dated`).boundingBox())?.height ?? 0) > 10);
      for (const button of await page.locator(`${tag} button`).all()) assert.equal(await button.isVisible(), false);
      await page.context().close();
    });
  }

  it('shows all updates of an open incident without a script', async () => {
    const html = await render('incident-history', { feed: harborFeed({ incidents: [fog] }) });
    const { page } = await host.open({ body: html, javaScriptEnabled: false });
    for (const word of ['First', 'Second', 'Third', 'Fourth', 'Fifth'])
      assert.ok(await page.getByText(word).isVisible(), word);
    await page.context().close();
  });

  it('loses its green after a while if no script takes over', async () => {
    const { page } = await host.open({ body: await render('status-badge') });
    const colorOf = (): Promise<string> =>
      page.evaluate(() => {
        const badge = document.querySelector('status-badge')!.shadowRoot!.querySelector('.silhouette')!;
        for (const animation of badge.getAnimations()) animation.finish();
        return getComputedStyle(badge).fill;
      });
    const before = await page.evaluate(
      () => getComputedStyle(document.querySelector('status-badge')!.shadowRoot!.querySelector('.silhouette')!).fill,
    );
    const [red = 0, green = 0, blue = 0] = (await colorOf()).match(/\d+/g)!.map(Number);
    assert.notEqual(before, await colorOf());
    assert.ok(Math.max(red, green, blue) - Math.min(red, green, blue) < 40);
    await page.context().close();
  });

  it('is unknown if it is older than what can be trusted', async () => {
    let answer = (): void => {};
    host.hold = new Promise((resolve) => (answer = resolve));
    const { page } = await open(await render('status-badge', { loadedAt: Date.now() - 60 * MINUTE }));
    assert.equal((await shown(page, 'status-badge')).state, 'unknown');
    answer();
    host.hold = undefined;
    await page.context().close();
  });

  it('stays on screen until the answer if it has no feed', async () => {
    let answer = (): void => {};
    host.hold = new Promise((resolve) => (answer = resolve));
    const html = await render('status-banner', { feed: { version: 1 } as never });
    const { page } = await open(html);
    assert.ok((await shown(page, 'status-banner')).text?.includes('Status is unavailable'));
    answer();
    await page.waitForFunction(() => document.querySelector('status-banner')?.matches(':state(operational)'));
    host.hold = undefined;
    assert.equal((await shown(page, 'status-banner')).styles, 0);
    await page.context().close();
  });

  it('requests a feed once that is due, when several tags take over', async () => {
    const loadedAt = Date.now() - 70_000;
    const html = await Promise.all(TAGS.map((tag) => render(tag, { loadedAt })));
    const { page, feeds } = await open(html.join(''));
    assert.equal(feeds(), 1);
    await page.context().close();
  });

  it('keeps a dismissible banner on screen', async () => {
    const { page } = await open((await render('status-banner', { attributes: { dismissible: true } })) + REST);
    const { shift, blank } = await logOf(page);
    assert.deepEqual([shift.toFixed(3), blank], ['0.000', 0]);
    await page.context().close();
  });

  it('keeps all rows of a long list', async () => {
    const components = Array.from({ length: 60 }, (_, index) => ({
      id: `c${index}`,
      name: `C${index}`,
      status: 'operational' as const,
    }));
    const feed = harborFeed({ components, groups: [] });
    const { page } = await open((await render('component-list', { feed })) + REST);
    assert.equal((await logOf(page)).shift.toFixed(3), '0.000');
    await page.context().close();
  });

  it('respects a strict policy, with a nonce or a linked style sheet', async () => {
    for (const [source, options] of [
      ["'nonce-abc'", { nonce: 'abc' }],
      ["'self'", { stylesheet: '/ssr/status-banner.css' }],
    ] as const) {
      const policy = `default-src 'none'; style-src ${source}; script-src 'self'; connect-src 'self'; trusted-types status-widgets; require-trusted-types-for 'script'`;
      const script = '<script type="module" src="/cdn/status-widgets.js"></script>';
      const body = (await render('status-banner', { ...options, attributes: { 'announce-days': 3 } })) + script;
      const { page, complaints } = await host.open({ body, policy });
      await page.waitForFunction(() => document.querySelector('status-banner')?.matches(':state(operational)'));
      assert.deepEqual(complaints, []);
      await page.context().close();
    }
  });

  it('works as innerHTML, which ignores declarative shadow roots, and as setHTMLUnsafe', async () => {
    const html = await render('status-badge');
    const { page, feeds } = await open('<main></main>');
    for (const method of ['innerHTML', 'setHTMLUnsafe']) {
      await page.evaluate(
        ([how, text]) => {
          const main = document.querySelector('main')!;
          if (how === 'innerHTML') main.innerHTML = text!;
          else main.setHTMLUnsafe(text!);
        },
        [method, html] as const,
      );
      await page.waitForFunction(() => document.querySelector('status-badge')?.matches(':state(operational)'));
      const { text, icons } = await shown(page, 'status-badge');
      assert.equal(icons, 1, method);
      assert.ok(text?.includes('All systems operational'), method);
    }
    assert.equal(feeds(), 0);
    await page.context().close();
  });
});
