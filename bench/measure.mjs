/** Pages of their own for every run, and what they cost: main-thread CPU by the thread's clock, heap after collection, tasks, shifts. */
import { chromium } from 'playwright-core';
import { ENGINES } from '../scripts/engines.mjs';

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Most pages take seconds, the largest ones minutes on a busy machine; one that takes longer will never be there. */
export const PATIENCE = 300_000;

export const launch = () => chromium.launch({ executablePath: ENGINES.chromium.find(), args: QUIET });

/** Runs in the page before anything else. */
const observe = () => {
  const seen = { shift: 0 };
  window.bench = seen;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (seen.shift += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  /** Milliseconds at the end of the first frame in which `isThere` holds. */
  seen.frameWith = (isThere) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isThere()) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.mark('painted').startTime);
        port2.postMessage(0);
      };
      look();
    });
  seen.responseEnd = (url) => performance.getEntriesByName(url, 'resource').at(-1)?.responseEnd;
};

/**
 * Opens a page of its own with an empty cache, or with that of an earlier page's `context`. `throttle` slows the CPU down, `latency` is
 * milliseconds per round trip, `throughput` bytes per second, `init` runs before the page's scripts; without `goto` the page waits for `begin`.
 */
export const open = async (
  browser,
  url,
  { throttle = 1, latency = 0, throughput = -1, init, width = 1000, goto = true, context: earlier } = {},
) => {
  const context =
    earlier ?? (await browser.newContext({ viewport: { width, height: 900 }, timezoneId: 'UTC', locale: 'en' }));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  // The renderer's own start is not what is measured.
  await page.goto(new URL('/blank.html', url).href);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  if (latency || throughput > 0) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: -1,
    });
  }
  await page.addInitScript(observe);
  if (init) await page.addInitScript(init);
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  const begin = () => page.goto(url);
  if (goto) await begin();
  return { page, cdp, context, failures, begin, close: () => (earlier ? page.close() : context.close()) };
};

/** Milliseconds of the main thread's CPU since the page began. */
export const cpuOf = async (cdp) => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
};

/** What runs scripts, promises' jobs included, which the metric of scripts leaves out. */
const SCRIPTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
]);

/** CPU milliseconds of those events that do not lie within another. */
const outermost = (events) => {
  let end = 0;
  let sum = 0;
  for (const { ts, dur, tdur } of events.sort((a, b) => a.ts - b.ts)) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur / 1000;
  }
  return sum;
};

/**
 * The main thread's tasks during `work`, as CPU milliseconds and their start on the trace's clock (ms), the CPU of scripts among them (in
 * all, and until the mark that `frameWith` sets), and when content was first painted. By the thread's clock, since the page's own long tasks would grow with whatever else the machine does.
 */
export const traced = async ({ page }, work) => {
  const browser = page.context().browser();
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'v8', 'loading', 'blink.user_timing', '__metadata'],
  });
  await work();
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const events = traceEvents.filter(({ pid, tid }) => mains.has(`${pid} ${tid}`));
  const sums = new Map();
  for (const { pid, tdur = 0 } of events) sums.set(pid, (sums.get(pid) ?? 0) + tdur);
  // A spare renderer idles beside the page's, which is the one with the mark, or the one that does most.
  const own = events.find(({ name }) => name === 'painted')?.pid ?? [...sums].sort((a, b) => b[1] - a[1])[0][0];
  const mine = events.filter(({ pid }) => pid === own);
  const tasks = mine
    .filter(({ name, tdur }) => name === 'ThreadControllerImpl::RunTask' && tdur)
    .map(({ ts, tdur }) => ({ start: ts / 1000, cpu: tdur / 1000 }));
  const at = (wanted) => (mine.findLast(({ name }) => name === wanted)?.ts ?? NaN) / 1000;
  const marked = at('painted');
  const scripts = mine.filter(({ name, tdur }) => SCRIPTS.has(name) && tdur);
  return {
    tasks,
    script: outermost(scripts),
    scriptUntilMark: outermost(scripts.filter(({ ts }) => ts / 1000 <= marked)),
    marked,
    contentful: at('firstContentfulPaint'),
  };
};

/** CPU that `work` takes until `quiet` ms have brought no more of it. */
export const cpuDuring = async ({ page, cdp }, work, quiet = 60) => {
  const before = await cpuOf(cdp);
  const result = await work();
  let last = await cpuOf(cdp);
  for (;;) {
    await page.waitForTimeout(quiet);
    const next = await cpuOf(cdp);
    // Reading the metrics is itself a small task.
    if (next - last < 1) return { result, cpu: last - before };
    last = next;
  }
};

/** Bytes that are alive after collection: scripts' objects, DOM and buffers. */
export const heapOf = async (cdp) => {
  await cdp.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
};

const sorted = (values) => [...values].sort((a, b) => a - b);
export const median = (values) => {
  const all = sorted(values);
  return (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2;
};
export const least = (values) => Math.min(...values);
/** Figures that end with a frame: the least of them is a lucky draw. Of all others the least counts: whatever else a machine does only adds. */
const FRAMES = /^(?:painted|complete|warm)\b/;
export const typical = (figure, values) => (FRAMES.test(figure) ? median : least)([values].flat());

/** Runs `measure` for all in turn, every time in another order; name → figure → values. A run may give several values of a figure. */
export const interleave = async (contenders, runs, measure) => {
  const all = Object.fromEntries(contenders.map(({ name }) => [name, {}]));
  for (let run = 0; run < runs; run++)
    for (let place = 0; place < contenders.length; place++) {
      const contender = contenders[(place + run) % contenders.length];
      for (const [figure, value] of Object.entries(await measure(contender)))
        (all[contender.name][figure] ??= []).push(...[value].flat());
    }
  return all;
};

/** Slope of a line through the logarithms: 1 where twice as much takes twice as long. */
export const slopeOf = (points) => {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (place) => logs.reduce((sum, each) => sum + each[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0) /
    logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0)
  );
};
