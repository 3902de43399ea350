import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CALM, OUTAGE, startHost, type Host } from './host-page.js';

/** The cumulative layout shift since the page was opened: https://web.dev/articles/cls */
const shiftOf = (tags: readonly string[]) =>
  new Promise<number>((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // A rendered tag no longer has a slot. After that, wait some frames for late shifts.
    const look = (frames: number): void => {
      const isDrawn = tags.every(
        (tag) =>
          document.querySelector(tag)?.matches(':state(operational), :state(major_outage)') &&
          document.querySelector(tag)?.shadowRoot?.firstElementChild?.localName !== 'slot',
      );
      if (isDrawn && frames > 30) {
        for (const entry of observer.takeRecords()) sum += Number(Reflect.get(entry, 'value'));
        resolve(sum);
      } else requestAnimationFrame(() => look(isDrawn ? frames + 1 : 0));
    };
    look(0);
  });

/** Many components with 90 days, and many incidents. */
const LONG = JSON.stringify({
  ...JSON.parse(OUTAGE),
  components: Array.from({ length: 8 }, (_, index) => ({
    ...JSON.parse(OUTAGE).components[0],
    id: index ? `c${index}` : 'cranes',
    name: `Component ${index}`,
  })),
  incidents: Array.from({ length: 8 }, (_, index) => ({ ...JSON.parse(OUTAGE).incidents[0], id: `i${index}` })),
});

const TAGS = ['status-banner', 'status-badge', 'uptime-bars'] as const;
const text = '<p>All the rest of the page, which nobody wants to see moving while they read it. </p>'.repeat(6);
const markup = {
  'status-banner': '<status-banner src="/feed.json"></status-banner>',
  'status-badge': '<p>Status: <status-badge src="/feed.json"></status-badge></p>',
  'uptime-bars': '<uptime-bars src="/feed.json" component="cranes"></uptime-bars>',
};

describe('a page that reserves space', () => {
  let host: Host;
  let reserve: string;
  before(async () => {
    host = await startHost();
    reserve = await readFile('demo/shared/reserve.css', 'utf8');
  });
  after(() => host.close());

  for (const tag of TAGS) {
    for (const [state, feed] of [
      ['operational', CALM],
      ['an outage', OUTAGE],
    ] as const) {
      for (const width of [1200, 640, 320]) {
        it(`does not shift when <${tag}> shows ${state} at ${width} px`, async () => {
          host.feed = feed;
          // The page is painted before the script and the feed arrive.
          let answer = (): void => {};
          host.hold = new Promise((resolve) => (answer = resolve));
          const { page, complaints } = await host.open({
            width,
            head: `<meta name="viewport" content="width=device-width"><style>body { font: 16px/1.5 sans-serif } ${reserve}</style>`,
            body: markup[tag] + text,
          });
          await page.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
          );
          await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
          await page.waitForFunction((name) => customElements.get(name), tag);
          await page.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
          );
          const top = () =>
            page
              .locator('p')
              .last()
              .evaluate((each) => each.getBoundingClientRect().top);
          const before = await top();
          answer();
          // A narrow banner may shift its own lines slightly after the first paint.
          const digits = width < 1200 ? 2 : 3;
          assert.equal((await page.evaluate(shiftOf, [tag])).toFixed(digits), (0).toFixed(digits));
          assert.ok(Math.abs((await top()) - before) < 1);
          assert.deepEqual(complaints, []);
          await page.context().close();
        });
      }
    }
  }

  const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const top = (page: Page) =>
    page
      .locator('p')
      .last()
      .evaluate((each) => each.getBoundingClientRect().top);

  for (const tag of ['component-list', 'incident-history'])
    for (const width of [1200, 320])
      it(`does not shift when <${tag}> is registered, nor when it has its height at ${width} px`, async () => {
        host.feed = LONG;
        let answer = (): void => {};
        /** Opens the page. Returns where the text below the tag is before the script, before the feed, and after it. */
        const tops = async (style: string): Promise<{ tops: number[]; shift: number }> => {
          host.hold = new Promise((resolve) => (answer = resolve));
          const { page, complaints } = await host.open({
            width,
            head: `<meta name="viewport" content="width=device-width"><style>body { font: 16px/1.5 sans-serif } ${reserve} ${style}</style>`,
            body: `<${tag} src="/feed.json"></${tag}>${text}`,
          });
          await page.evaluate(frames);
          const found = [await top(page)];
          await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
          await page.waitForFunction((name) => customElements.get(name), tag);
          await page.evaluate(frames);
          found.push(await top(page));
          answer();
          const shift = await page.evaluate(shiftOf, [tag]);
          found.push(await top(page));
          assert.deepEqual(complaints, []);
          await page.context().close();
          return { tops: found, shift };
        };
        const [before = 0, loading = 0, after = 0] = (await tops('')).tops;
        assert.ok(Math.abs(loading - before) < 1, `${before} and ${loading}`);
        assert.ok(after - before > 50, 'the feed is longer than the placeholder');
        const height = 192 + after - before;
        const sized = await tops(`${tag} { --status-skeleton-size: ${height}px }`);
        assert.equal(sized.shift.toFixed(3), '0.000');
        for (const each of sized.tops) assert.ok(Math.abs(each - after) < 1, `${sized.tops.join()} and ${after}`);
      });

  it('reserves the space of a banner whose hide-when-operational is "false"', async () => {
    host.feed = CALM;
    host.hold = undefined;
    const heights = [];
    for (const attribute of ['', 'hide-when-operational="false"', 'hide-when-operational']) {
      const { page } = await host.open({
        head: `<style>${reserve}</style>`,
        body: `<status-banner ${attribute}></status-banner>`,
      });
      heights.push(await page.locator('status-banner').evaluate((each) => each.getBoundingClientRect().height));
      await page.context().close();
    }
    assert.ok(heights[0]! > 50);
    assert.deepEqual(heights, [heights[0], heights[0], 0]);
  });

  it('shifts without reserved space, which proves the measurement', async () => {
    host.feed = OUTAGE;
    host.hold = undefined;
    const { page } = await host.open({ body: markup['status-banner'] + text });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
    assert.ok((await page.evaluate(shiftOf, ['status-banner'])) > 0.005);
    await page.context().close();
  });
});
