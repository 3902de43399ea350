import { check } from '../bench.mjs';
import { reservingRules } from '../documented.mjs';
import { bannerFeed } from '../feeds.mjs';

export const name = 'shift';
export const work = 'layout shift with the documented CSS rules';

const TAGS = {
  'status-banner': '<status-banner src="/feeds/banner.json"></status-banner>',
  'status-badge': '<p>Status: <status-badge src="/feeds/banner.json"></status-badge></p>',
  'uptime-bars': '<uptime-bars src="/feeds/banner.json" component="c0"></uptime-bars>',
};
const text = '<p>The rest of the page, which must not move while someone reads it.</p>'.repeat(8);

/** The layout shift of a page that is painted before the script and the feed arrive. */
const shiftWith = async (bench, build, reserve, tag) => {
  const opened = await bench.open(
    `<style>body { font: 16px/1.5 sans-serif } ${reserve}</style><script type="module" src="/${build.name}/status-widgets.js"></script>${TAGS[tag]}${text}`,
    { latency: 150 },
  );
  await opened.page.waitForFunction((name) => document.querySelector(name).feed, tag);
  await opened.page.waitForTimeout(500);
  const shift = await opened.page.evaluate(() => window.bench.shift);
  await opened.close();
  return shift;
};

export const measure = async (bench) => {
  bench.put('/feeds/banner.json', bannerFeed());
  const reserve = await reservingRules();
  const figures = {};
  for (const build of bench.builds) {
    const reserved = (figures[`${build.name}, with the rules`] = {});
    const bare = (figures[`${build.name}, without them`] = {});
    for (const tag of Object.keys(TAGS)) {
      reserved[tag] = [await shiftWith(bench, build, reserve, tag)];
      bare[tag] = [await shiftWith(bench, build, '', tag)];
    }
  }
  return { figures };
};

export const judge = ({ figures }) => {
  const most = Math.max(...Object.values(figures['ours, with the rules']).flat());
  return [check('no shift', most.toFixed(3), most < 0.0005)];
};
