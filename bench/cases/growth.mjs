import { check } from '../bench.mjs';
import { headless } from '../headless.mjs';
import { historyFeed, listFeed } from '../feeds.mjs';
import { cpuDuring, heapOf, interleave, least, slopeOf } from '../measure.mjs';
import { openList } from './list.mjs';

export const name = 'growth';
export const work = 'growth from 20 to 20,000 components, and of incidents × 5 updates';

/** Least milliseconds of several calls. */
const leastTime = (work, repeat) => {
  let time = Infinity;
  for (let times = 0; times < repeat; times++) {
    const start = performance.now();
    work();
    time = Math.min(time, performance.now() - start);
  }
  return time;
};

/** Reading and validating in Node, which has the same engine. */
const inNode = async (make, sizes, repeat) => {
  const { parseFeed, statusFeedSchema } = await headless();
  const curves = { 'JSON.parse': [], parseFeed: [], 'zod schema': [] };
  const warm = make(1000);
  for (let times = 0; times < 20; times++) {
    parseFeed(warm);
    statusFeedSchema.safeParse(warm);
  }
  for (const count of sizes) {
    const text = JSON.stringify(make(count));
    const value = JSON.parse(text);
    curves['JSON.parse'].push([count, leastTime(() => JSON.parse(text), repeat)]);
    curves.parseFeed.push([count, leastTime(() => parseFeed(value), repeat)]);
    curves['zod schema'].push([count, leastTime(() => statusFeedSchema.safeParse(value), repeat)]);
  }
  return curves;
};

/** Drawing all rows, and what is alive then, in the page. */
const inPage = async (bench, sizes) => {
  const cpu = { ours: [], bare: [] };
  const heap = { ours: [], bare: [] };
  for (const count of sizes) {
    const src = `/feeds/growth-${count}.json`;
    bench.put(src, listFeed(count));
    // An element per day takes gigabytes beyond that.
    const contenders = bench.contenders('list', 'ours', 'bare').filter(({ name }) => name === 'ours' || count <= 2000);
    const figures = await interleave(contenders, Math.min(bench.fewRuns, count > 2000 ? 1 : 3), async (contender) => {
      const opened = await openList(bench, contender, src);
      const { cpu: taken } = await cpuDuring(opened, opened.show);
      const alive = await heapOf(opened.cdp);
      await opened.close();
      return { cpu: taken, heap: alive };
    });
    for (const [who, { cpu: taken, heap: alive }] of Object.entries(figures)) {
      cpu[who].push([count, least(taken)]);
      heap[who].push([count, least(alive) / 1e6]);
    }
  }
  return { cpu, heap };
};

/** A line is straight where twice as much takes twice as long: the upper half of the points, free of what is paid once. */
const straight = (label, points) => {
  const slope = slopeOf(points.slice(points.length >> 1));
  return check(`${label}: slope 0.8–1.2`, slope.toFixed(2), slope >= 0.8 && slope <= 1.2);
};

/** What comes with the rows: a page with 20 of them costs what it costs empty. */
const beyondEmpty = ([[, empty], ...points]) => points.map(([count, value]) => [count, value - empty]);

export const run = async (bench) => {
  const sizes = bench.isQuick ? [20, 200, 1000, 2000] : [20, 60, 200, 600, 2000, 6000, 20_000];
  const incidents = bench.isQuick ? [20, 200, 1000] : [20, 60, 200, 600, 2000, 5000, 10_000];
  const repeat = bench.isQuick ? 3 : 25;
  const components = await inNode(listFeed, sizes, repeat);
  const history = await inNode(historyFeed, incidents, repeat);
  const { cpu, heap } = await inPage(bench, sizes);
  return {
    figures: {},
    curves: [
      { file: 'growth-components', title: 'Reading n components with 90 days (Node)', unit: 'ms', lines: components },
      { file: 'growth-incidents', title: 'Reading n incidents with 5 updates (Node)', unit: 'ms', lines: history },
      {
        file: 'growth-render',
        title: 'Drawing n components with 90 days, until the last row',
        unit: 'ms of CPU',
        lines: cpu,
      },
      { file: 'growth-memory', title: 'Alive with n components on the page', unit: 'MB', lines: heap },
    ],
    checks: [
      straight('parse', components.parseFeed),
      straight('validate', components['zod schema']),
      straight('render', beyondEmpty(cpu.ours)),
      straight('memory', beyondEmpty(heap.ours)),
      straight('parse, incidents', history.parseFeed),
      straight('validate, incidents', history['zod schema']),
    ],
  };
};
