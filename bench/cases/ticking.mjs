import { check, ms, variantsOf } from '../bench.mjs';
import { bannerFeed } from '../feeds.mjs';
import { cpuOf, interleave, least } from '../measure.mjs';

export const name = 'ticking';
export const work = 'a minute passes on a page with 200 times "5 minutes ago"';

/** Keeps the timers of a minute back, so that the minute can be made to pass; the wall clock goes with it. */
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
    // The frame in which what was written is laid out.
    return new Promise((resolve) => requestAnimationFrame(() => start(resolve)));
  };
};

const words = () =>
  [...document.querySelectorAll('status-banner')].map((each) => each.shadowRoot.querySelector('time').textContent);

/** CPU of each minute and the timers that wait for it. */
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
    // Less what an empty frame costs.
    cpu.push(end - between - (between - start));
  }
  const after = await page.evaluate(words);
  await opened.close();
  if (
    !before.every((text) => text === 'started 42 minutes ago') ||
    !after.every((text) => text === 'started 50 minutes ago')
  )
    throw new Error(`the words do not tick: ${before[0]}, then ${after[0]}`);
  return { timers, cpu };
};

export const measure = async (bench) => {
  const counts = variantsOf(bench.builds, [
    { name: '1 tag', count: 1 },
    { name: '200 tags', count: 200 },
  ]);
  // Two builds are compared by what several pages of each take.
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
