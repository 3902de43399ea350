import { readFile } from 'node:fs/promises';
import { check } from '../bench.mjs';
import { bannerFeed } from '../feeds.mjs';

export const name = 'shift';
export const work = 'layout shift with the documented snippet';

const TAGS = {
  'status-banner': '<status-banner src="/feeds/banner.json"></status-banner>',
  'status-badge': '<p>Status: <status-badge src="/feeds/banner.json"></status-badge></p>',
  'uptime-bars': '<uptime-bars src="/feeds/banner.json" component="c0"></uptime-bars>',
};
const text = '<p>All the rest of the page, which nobody wants to see moving while they read it.</p>'.repeat(8);

/** The host's page is painted before script and feed arrive, one round trip each. */
const shiftWith = async (bench, reserve, tag) => {
  const opened = await bench.open(
    `<style>body { font: 16px/1.5 sans-serif } ${reserve}</style><script type="module" src="/ours/status-widgets.js"></script>${TAGS[tag]}${text}`,
    { latency: 150 },
  );
  await opened.page.waitForFunction((name) => document.querySelector(name).feed, tag);
  await opened.page.waitForTimeout(500);
  const shift = await opened.page.evaluate(() => window.bench.shift);
  await opened.close();
  return shift;
};

export const run = async (bench) => {
  bench.put('/feeds/banner.json', bannerFeed());
  const reserve = /## No layout shift[^]*?```css\n([^]*?)```/.exec(await readFile('README.md', 'utf8'))[1];
  const figures = { reserved: {}, 'without the snippet': {} };
  for (const tag of Object.keys(TAGS)) {
    figures.reserved[tag] = [await shiftWith(bench, reserve, tag)];
    figures['without the snippet'][tag] = [await shiftWith(bench, '', tag)];
  }
  const most = Math.max(...Object.values(figures.reserved).flat());
  return { figures, checks: [check('0.000', most.toFixed(3), most < 0.0005)] };
};
