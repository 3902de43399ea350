import { check } from '../bench.mjs';
import { hasModules, headless } from '../headless.mjs';
import { historyFeed, listFeed } from '../feeds.mjs';
import { cpuDuring, heapOf, interleave, least, slopeOf } from '../measure.mjs';
import { openList } from './list.mjs';

export const name = 'growth';
export const work = 'growth from 20 to 20,000 components, and to 10,000 incidents';

/** Minimum milliseconds of several calls. */
const leastTime = (work, repeat) => {
  let time = Infinity;
  for (let times = 0; times < repeat; times++) {
    const start = performance.now();
    work();
    time = Math.min(time, performance.now() - start);
  }
  return time;
};

/** Reads and validates feeds in Node, which has the same engine as Chromium. */
const inNode = async (dist, make, sizes, repeat) => {
  const { parseFeed, statusFeedSchema } = await headless(dist);
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

/** The CPU time for drawing all rows, and the heap after that, in a page. Returns both curves for each contender. */
const inPage = async (bench, sizes) => {
  const curves = {};
  for (const count of sizes) {
    const src = `/feeds/growth-${count}.json`;
    bench.put(src, listFeed(count));
    // With more rows, an element per day takes gigabytes.
    const contenders = count > 2000 ? bench.builds : bench.contenders('list', 'bare');
    const figures = await interleave(contenders, Math.min(bench.fewRuns, count > 2000 ? 1 : 3), async (contender) => {
      const opened = await openList(bench, contender, src);
      const { cpu } = await cpuDuring(opened, opened.show);
      const heap = await heapOf(opened.cdp);
      await opened.close();
      return { cpu, heap };
    });
    for (const [who, { cpu, heap }] of Object.entries(figures)) {
      const { cpu: times, heap: alive } = (curves[who] ??= { cpu: [], heap: [] });
      times.push([count, least(cpu)]);
      alive.push([count, least(heap) / 1e6]);
    }
  }
  return curves;
};

/** Checks that growth is proportional. Only uses the upper half of the points, where fixed costs do not matter. */
const isProportional = (label, points) => {
  const slope = slopeOf(points.slice(points.length >> 1));
  return check(`${label}: slope 0.8–1.2`, slope.toFixed(2), slope >= 0.8 && slope <= 1.2);
};

/** The values without those of a page with only 20 rows. */
const beyondEmpty = ([[, empty], ...points]) => points.map(([count, value]) => [count, value - empty]);

/** The points of the curves as figures, for the comparison of two builds. */
const figuresOf = (name, curves) =>
  Object.fromEntries(
    Object.entries(curves).flatMap(([figure, points]) =>
      points.map(([count, value]) => [`${name}, ${count.toLocaleString('en')}`, { [figure]: [value] }]),
    ),
  );

const merged = (all) => {
  const figures = {};
  for (const each of all)
    for (const [who, values] of Object.entries(each)) figures[who] = { ...figures[who], ...values };
  return figures;
};

export const measure = async (bench) => {
  const sizes = bench.isQuick ? [20, 200, 1000, 2000] : [20, 60, 200, 600, 2000, 6000, 20_000];
  const incidents = bench.isQuick ? [20, 200, 1000] : [20, 60, 200, 600, 2000, 5000, 10_000];
  const repeat = bench.isQuick ? 3 : 25;
  const read = {};
  for (const { name: build, dist } of bench.builds.filter((each) => hasModules(each.dist)))
    read[build] = {
      components: await inNode(dist, listFeed, sizes, repeat),
      incidents: await inNode(dist, historyFeed, incidents, repeat),
    };
  const drawn = await inPage(bench, sizes);
  const ofAll = (figure) => Object.fromEntries(Object.entries(drawn).map(([who, each]) => [who, each[figure]]));
  const figures = merged([
    ...Object.entries(drawn).map(([who, { cpu, heap }]) =>
      figuresOf(`${who}, components`, { 'drawn (ms of CPU)': cpu, 'alive (MB)': heap }),
    ),
    ...Object.entries(read).flatMap(([who, kinds]) =>
      Object.entries(kinds).map(([what, curves]) => figuresOf(`${who}, ${what}`, curves)),
    ),
  ]);
  return {
    figures,
    curves: [
      {
        file: 'growth-components',
        title: 'Reading n components with 90 days (Node)',
        unit: 'ms',
        lines: read.ours.components,
      },
      {
        file: 'growth-incidents',
        title: 'Reading n incidents with 5 updates (Node)',
        unit: 'ms',
        lines: read.ours.incidents,
      },
      {
        file: 'growth-render',
        title: 'Drawing n components with 90 days, until the last row',
        unit: 'ms of CPU',
        lines: ofAll('cpu'),
      },
      { file: 'growth-memory', title: 'Heap with n components on the page', unit: 'MB', lines: ofAll('heap') },
    ],
  };
};

export const judge = ({ curves }) => {
  const [components, incidents, cpu, heap] = curves.map(({ lines }) => lines);
  return [
    isProportional('reading components', components.parseFeed),
    isProportional('checking components against the schema', components['zod schema']),
    isProportional('drawing components', beyondEmpty(cpu.ours)),
    isProportional('memory of components', beyondEmpty(heap.ours)),
    isProportional('reading incidents', incidents.parseFeed),
    isProportional('checking incidents against the schema', incidents['zod schema']),
  ];
};
