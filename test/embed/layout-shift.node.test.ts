import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { CALM, OUTAGE, startHost, type Host } from './host-page.js';

/** How far the page's content has moved since it was opened: https://web.dev/articles/cls */
const shiftOf = (tags: readonly string[]) =>
  new Promise<number>((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // What is drawn has no slot any more; after that, all that comes later gets its frames.
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

const TAGS = ['status-banner', 'status-badge', 'uptime-bars'] as const;
const text = '<p>All the rest of the page, which nobody wants to see moving while they read it. </p>'.repeat(6);
const markup = {
  'status-banner': '<status-banner src="/feed.json"></status-banner>',
  'status-badge': '<p>Status: <status-badge src="/feed.json"></status-badge></p>',
  'uptime-bars': '<uptime-bars src="/feed.json" component="cranes"></uptime-bars>',
};

describe('a page that reserves the room', () => {
  let host: Host;
  let reserve: string;
  before(async () => {
    host = await startHost();
    reserve = await readFile('demo/shared/reserve.css', 'utf8');
  });
  after(() => host.close());

  for (const tag of TAGS) {
    for (const [state, feed] of [
      ['well', CALM],
      ['in trouble', OUTAGE],
    ] as const) {
      for (const width of [1200, 320]) {
        it(`does not move when <${tag}> says that all is ${state}, ${width} px wide`, async () => {
          host.feed = feed;
          // The page is painted before the script and the feed are there.
          let answer = (): void => {};
          host.hold = new Promise((resolve) => (answer = resolve));
          // A phone has no room to spare for trouble that may never come: who wants it reserved sets the banner's size.
          const size =
            width === 320 && state === 'in trouble' ? 'status-banner { --status-banner-size: 8.4em !important }' : '';
          const { page, complaints } = await host.open({
            width,
            head: `<meta name="viewport" content="width=device-width"><style>body { font: 16px/1.5 sans-serif } ${reserve} ${size}</style>`,
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
          // Where a banner is narrow its own lines make room for one that comes after its first paint.
          const digits = width === 320 ? 2 : 3;
          assert.equal((await page.evaluate(shiftOf, [tag])).toFixed(digits), (0).toFixed(digits));
          assert.equal(await top(), before);
          assert.deepEqual(complaints, []);
          await page.context().close();
        });
      }
    }
  }

  it('moves where nothing is reserved, so that the measurement can tell', async () => {
    host.feed = OUTAGE;
    host.hold = undefined;
    const { page } = await host.open({ body: markup['status-banner'] + text });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
    assert.ok((await page.evaluate(shiftOf, ['status-banner'])) > 0.005);
    await page.context().close();
  });
});
