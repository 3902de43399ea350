/** Opens a new page for each run and measures it: CPU time of the main thread, heap, tasks, and layout shifts. */
import { chromium } from 'playwright-core';
import { ENGINES, NO_BACKGROUND_TASKS } from '../scripts/engines.mjs';

const ARGS = [
  '--no-sandbox',
  ...NO_BACKGROUND_TASKS,
  // Otherwise the first request of a script parses all of it again, because the tools that measure ask where the request comes from.
  '--js-flags=--no-enable-lazy-source-positions',
];

/** Milliseconds. Most pages take seconds, but the largest ones take minutes on a busy machine. */
export const TIMEOUT = 300_000;

export const launch = () => chromium.launch({ executablePath: ENGINES.chromium.find(), args: ARGS });

/** Runs in the page before anything else. */
const observe = () => {
  const bench = { shift: 0 };
  window.bench = bench;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (bench.shift += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  /** Resolves with the time at the end of the first frame in which `isThere` returns true. */
  bench.frameWith = (isThere) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isThere()) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.mark('painted').startTime);
        port2.postMessage(0);
      };
      look();
    });
  bench.responseEnd = (url) => performance.getEntriesByName(url, 'resource').at(-1)?.responseEnd;
};

/**
 * Opens a page with an empty cache, or with that of an earlier `context`. `throttle` slows down the CPU. `latency` is in milliseconds per
 * round trip, `throughput` in bytes per second. `init` runs before the scripts of the page. Without `goto`, call `begin` to load the page.
 */
export const open = async (
  browser,
  url,
  { throttle = 1, latency = 0, throughput = -1, init, width = 1000, goto = true, context: earlier } = {},
) => {
  const context =
    earlier ?? (await browser.newContext({ viewport: { width, height: 900 }, timezoneId: 'UTC', locale: 'en' }));
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  // Starts the renderer, so that its start is not measured.
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

/** CPU time of the main thread since the start of the page in milliseconds. */
export const cpuOf = async (cdp) => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
};

/** Trace events that run scripts. They include microtasks, unlike the metric ScriptDuration: a page renders the answer of `fetch` in one. */
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const SCRIPTS = new Set([
  MICROTASKS,
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
]);

/** CPU milliseconds of the outermost events. */
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
 * Traces the main thread during `work`. Returns the tasks (start on the clock of the trace and CPU time, in milliseconds), the CPU time of
 * scripts (in total, and until the mark that `frameWith` sets), and the time of the first contentful paint. CPU time does not depend on
 * other work of the machine.
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
  // There is also a spare renderer. That of the page has the mark, or the most work.
  const renderer = events.find(({ name }) => name === 'painted')?.pid ?? [...sums].sort((a, b) => b[1] - a[1])[0][0];
  const pageEvents = events.filter(({ pid }) => pid === renderer);
  const tasks = pageEvents
    .filter(({ name, tdur }) => name === 'ThreadControllerImpl::RunTask' && tdur)
    .map(({ ts, tdur }) => ({ start: ts / 1000, cpu: tdur / 1000 }));
  const at = (wanted) => (pageEvents.findLast(({ name }) => name === wanted)?.ts ?? NaN) / 1000;
  const marked = at('painted');
  // Other versions of Chromium may have another name for it.
  if (!pageEvents.some(({ name }) => name === MICROTASKS)) throw new Error(`the trace has no ${MICROTASKS}`);
  const scripts = pageEvents.filter(({ name, tdur }) => SCRIPTS.has(name) && tdur);
  return {
    tasks,
    script: outermost(scripts),
    scriptUntilMark: outermost(scripts.filter(({ ts }) => ts / 1000 <= marked)),
    marked,
    contentful: at('firstContentfulPaint'),
  };
};

/** CPU time of `work`, until there is no more work for `quiet` milliseconds. */
export const cpuDuring = async ({ page, cdp }, work, quiet = 60) => {
  const before = await cpuOf(cdp);
  const result = await work();
  let last = await cpuOf(cdp);
  for (;;) {
    await page.waitForTimeout(quiet);
    const next = await cpuOf(cdp);
    // Reading the metrics takes CPU time too.
    if (next - last < 1) return { result, cpu: last - before };
    last = next;
  }
};

/** Bytes on the heap after garbage collection: objects, DOM, and buffers. */
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
/** Figures that depend on frames. For these, the median is used. For all others, the minimum is used, because other work of the machine only makes them larger. */
const FRAMES = /^(?:painted|complete|warm)\b/;
export const typical = (figure, values) => (FRAMES.test(figure) ? median : least)([values].flat());

/** Measures all contenders alternately, in a different order in each run. Returns name → figure → values. A run may return several values per figure. */
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

/** Slope of a line through the logarithms. 1 means that twice as much takes twice as long. */
export const slopeOf = (points) => {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (place) => logs.reduce((sum, each) => sum + each[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0) /
    logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0)
  );
};
