import { check, ms, variantsOf } from '../bench.mjs';
import { bannerFeed } from '../feeds.mjs';
import { cpuOf, interleave, least } from '../measure.mjs';

export const name = 'ticking';
export const work = 'the update of 200 relative times each minute';

/** Replaces timers of one minute and the clock, so that `passMinute` can advance them. */
const holdMinutes = () => {
  const { setTimeout: start, clearTimeout: stop } = window;
  const held = (window.heldTimers = new Map());
  let last = 1e9;
  let passed = 0;
  const now = Date.now;
  Date.now = () => now() + passed;
  window.setTimeout = (work, delay, ...rest) => {
    if (delay !== 60_000) return start(work, delay, ...rest);
    held.set(++last, work);
    return last;
  };
  window.clearTimeout = (id) => held.delete(id) || stop(id);
  window.passMinute = () => {
    passed += 60_000;
    const due = [...held.values()];
    held.clear();
    for (const work of due) work();
    // Wait for the layout in the next frame.
    return new Promise((resolve) => requestAnimationFrame(() => start(resolve)));
  };
};

const words = () =>
  [...document.querySelectorAll('status-banner')].map((each) => each.shadowRoot.querySelector('time').textContent);

/** CPU milliseconds of each update, and the number of timers. */
const minutesOf = async (bench, build, count) => {
  bench.put('/feeds/ticking.json', bannerFeed());
  const opened = await bench.open(
    `<script type="module" src="/${build.name}/status-banner.js"></script>${'<status-banner src="/feeds/ticking.json" refresh="0"></status-banner>'.repeat(count)}`,
    { init: holdMinutes },
  );
  const { page, cdp } = opened;
  await page.waitForFunction(() =>
    [...document.querySelectorAll('status-banner')].every((each) => each.shadowRoot.querySelector('time')),
  );
  await page.waitForTimeout(300);
  const timers = await page.evaluate(() => window.heldTimers.size);
  const before = await page.evaluate(words);
  const cpu = [];
  for (let minute = 0; minute < 8; minute++) {
    const [start, between, end] = [
      await cpuOf(cdp),
      await page
        .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
        .then(() => cpuOf(cdp)),
      await page.evaluate(() => window.passMinute()).then(() => cpuOf(cdp)),
    ];
    // Without the cost of an empty frame.
    cpu.push(end - between - (between - start));
  }
  const after = await page.evaluate(words);
  await opened.close();
  if (
    !before.every((text) => text === 'started 42 minutes ago') ||
    !after.every((text) => text === 'started 50 minutes ago')
  )
    throw new Error(`unexpected relative times: ${before[0]}, then ${after[0]}`);
  return { timers, cpu };
};

export const measure = async (bench) => {
  const counts = variantsOf(bench.builds, [
    { name: '1 tag', count: 1 },
    { name: '200 tags', count: 200 },
  ]);
  // The comparison of two builds needs several pages.
  const figures = await interleave(counts, bench.builds.length > 1 ? bench.fewRuns : 1, ({ contender, count }) =>
    minutesOf(bench, contender, count),
  );
  return { figures };
};

export const judge = ({ figures }) => {
  const { cpu, timers } = figures['ours, 200 tags'];
  return [
    check('≤ 2 ms of CPU a minute', ms(least(cpu)), least(cpu) <= 2),
    check('one timer', `${timers[0]}`, timers[0] === 1),
  ];
};
