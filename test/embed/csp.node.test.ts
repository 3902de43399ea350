import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { OUTAGE, startHost, type Host } from './host-page.js';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const TAGS = ['status-banner', 'component-list', 'incident-history', 'status-badge', 'uptime-bars'];
const SCRIPT = '<script type="module" src="/cdn/status-widgets.js"></script>';
const body = TAGS.map((tag) => `<${tag} src="/feed.json"><a href="/status">Our status page</a></${tag}>`).join('\n');

/** Waits until every tag shows the feed. */
const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    (tags) =>
      tags.every(
        (tag) =>
          document.querySelector(tag)?.shadowRoot?.querySelector('[part]') &&
          document.querySelector(tag)?.matches(':state(major_outage)'),
      ),
    TAGS,
  );

/** The number of visible fallback children. */
const fallbacks = (page: Page): Promise<number> =>
  page.locator('a', { hasText: 'Our status page' }).filter({ visible: true }).count();

describe('under a strict Content-Security-Policy', () => {
  let host: Host;
  before(async () => {
    host = await startHost();
  });
  after(() => host.close());

  it('renders all tags without violations or console messages', async () => {
    const { page, complaints } = await host.open({ body: SCRIPT + body, policy: STRICT });
    await drawn(page);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('*')].map((each) => each.shadowRoot?.textContent ?? '').join(' '),
    );
    for (const words of ['Cranes: major outage', 'Fog over the quay', '% uptime', 'Show notice history'])
      assert.match(shown, new RegExp(words));
    assert.equal(
      await page
        .locator('status-banner')
        .evaluate((each) => getComputedStyle(each.shadowRoot!.querySelector('.box')!).display),
      'grid',
    );
    // The popover is rendered on demand.
    await page
      .locator('uptime-bars')
      .evaluate((each) => each.shadowRoot!.querySelector<HTMLElement>('[role=slider]')!.focus());
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() =>
      document.querySelector('uptime-bars')?.shadowRoot?.querySelector('[popover]')?.matches(':popover-open'),
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('renders all tags with a nonce and strict-dynamic', async () => {
    const policy =
      "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types status-widgets";
    const { page, complaints } = await host.open({
      body: SCRIPT.replace('<script', '<script nonce="abc"') + body,
      policy,
    });
    await drawn(page);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("leaves the policy name lit-html to the page's own Lit, in either load order", async () => {
    const policy = "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html status-widgets";
    for (const order of [
      SCRIPT + '<script type="module" src="/own-lit.js"></script>',
      '<script type="module" src="/own-lit.js"></script>' + SCRIPT,
    ]) {
      const { page, complaints } = await host.open({ body: `${order}<p id="own"></p>${body}`, policy });
      await drawn(page);
      await page.waitForFunction(() => document.getElementById('own')?.textContent === 'Drawn by the host');
      assert.deepEqual(complaints, []);
      await page.close();
    }
  });

  it("shows the children and does not affect the page's own Lit if Trusted Types are refused", async () => {
    const policy = "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    const { page, complaints } = await host.open({
      body: `${SCRIPT}<script type="module" src="/own-lit.js"></script><p id="own"></p>${body}`,
      policy,
    });
    await page.waitForFunction(() => document.getElementById('own')?.textContent === 'Drawn by the host');
    assert.equal(await fallbacks(page), TAGS.length);
    assert.equal(await page.evaluate(() => customElements.get('status-banner')), undefined);
    assert.deepEqual(
      complaints.filter((line) => line.startsWith('thrown')),
      [],
    );
    await page.close();
  });

  it('is unknown and shows the children if connect-src blocks the feed', async () => {
    const { page, complaints } = await host.open({
      body: SCRIPT + body,
      policy: STRICT.replace("connect-src 'self'", "connect-src 'none'"),
    });
    await page.waitForFunction(
      (tags) => tags.every((tag) => document.querySelector(tag)?.matches(':state(unknown)')),
      TAGS,
    );
    assert.equal(await fallbacks(page), TAGS.length);
    assert.deepEqual(
      complaints.filter((line) => line.startsWith('thrown')),
      [],
    );
    await page.close();
  });
});

describe('without the script', () => {
  let host: Host;
  before(async () => {
    host = await startHost();
  });
  after(() => host.close());

  it('shows the children if the script does not load', async () => {
    const { page } = await host.open({ body: SCRIPT.replace('status-widgets', 'missing') + body });
    assert.equal(await fallbacks(page), TAGS.length);
    await page.close();
  });

  it('shows the children if JavaScript is disabled', async () => {
    const { page } = await host.open({ body: SCRIPT + body, javaScriptEnabled: false });
    assert.equal(await fallbacks(page), TAGS.length);
    await page.close();
  });
});

describe('two copies of the library on one page', () => {
  let host: Host;
  before(async () => {
    host = await startHost();
  });
  after(() => host.close());

  it('share polling and the live region, and the second copy does not redefine tags or warn', async () => {
    const { page, complaints } = await host.open({
      body: `${SCRIPT}<script type="module" src="/copy/status-widgets.js"></script>${body}<script type="module" src="/second-tags.js"></script>`,
    });
    await drawn(page);
    await page.waitForFunction(() => document.querySelector('second-status-banner')?.matches(':state(major_outage)'));
    const feeds = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/feed.json')).length,
      );
    assert.equal(await feeds(), 1);
    host.feed = OUTAGE.replace('major_outage', 'minor_outage');
    await page
      .locator('status-banner')
      .first()
      .evaluate((each) => Reflect.get(each, 'refreshNow').call(each));
    await page.waitForFunction(() => document.querySelector('second-status-banner')?.matches(':state(partial_outage)'));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent),
    );
    assert.equal(await feeds(), 2);
    assert.equal(await page.evaluate(() => document.querySelectorAll('[role=status]').length), 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
