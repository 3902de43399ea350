import { atMost, check } from '../bench.mjs';
import { completeOf, isSame, watchFor } from '../complete.mjs';
import { preloadLine } from '../documented.mjs';
import { usualFeed } from '../feeds.mjs';
import { interleave, median } from '../measure.mjs';

export const name = 'network';
export const work =
  'everything drawn on a slow phone network (150 ms round trips, 1.6 Mbit/s): 20 components × 90 days, 10 incidents';

const NETWORK = { latency: 150, throughput: 200_000, width: 390 };
const SRC = '/feeds/usual.json';
/** Maximum ratios to the time of the hand-written file: without and with the documented preload of the feed. */
const LIMITS = { banner: [1.3, 1.05], list: [1.4, 1.15], history: [1.4, 1.15], all: [1.55, 1.3] };

/** The scripts that the page has loaded. */
const loadedBy = async ({ page }, complete) => {
  await page.waitForTimeout(400);
  return page.evaluate((until) => {
    const scripts = performance.getEntriesByType('resource').filter(({ name: url }) => url.endsWith('.js'));
    const early = scripts.filter(({ startTime }) => startTime < until);
    return {
      scripts: scripts.length,
      'scripts until then': early.length,
      'bytes until then': early.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  }, complete);
};

/** Measures a first visit, and a second one in another tab with cached scripts. */
const visits = async (bench, kind, contender) => {
  const widget = contender[kind];
  const options = { ...NETWORK, init: watchFor(widget.isDrawn) };
  const requests = bench.server.sent(SRC).requests;
  const first = await bench.open(`${contender.preload ?? ''}${bench.pageOf(widget, SRC)}`, options);
  const complete = await completeOf(first);
  const loaded = await loadedBy(first, complete);
  const feeds = bench.server.sent(SRC).requests - requests;
  const second = await bench.open(`${contender.preload ?? ''}${bench.pageOf(widget, SRC)}`, {
    ...options,
    context: first.context,
  });
  const warm = await completeOf(second);
  await first.close();
  return { complete, warm, ...loaded, 'requests of the feed': feeds };
};

export const measure = async (bench) => {
  const preload = await preloadLine(SRC);
  const figures = {};
  for (const kind of Object.keys(LIMITS)) {
    await isSame(bench, kind, SRC, usualFeed(), ['bare', 'naive']);
    const contenders = bench
      .contenders(kind, 'bare', 'naive')
      .flatMap((each) => [
        { ...each, name: `${each.name}, ${kind}` },
        ...(bench.builds.includes(each) ? [{ ...each, preload, name: `${each.name}, ${kind}, feed preloaded` }] : []),
      ]);
    Object.assign(figures, await interleave(contenders, bench.runs, (contender) => visits(bench, kind, contender)));
  }
  return { figures };
};

export const judge = ({ figures }) => {
  const of = (who, figure) => median(figures[who][figure]);
  const most = (figure) =>
    Math.max(
      ...Object.entries(figures)
        .filter(([who]) => who.startsWith('ours'))
        .flatMap(([, values]) => values[figure]),
    );
  return [
    ...Object.entries(LIMITS).flatMap(([kind, [alone, preloaded]]) => [
      atMost(`${kind}, nothing cached`, of(`ours, ${kind}`, 'complete') / of(`bare, ${kind}`, 'complete'), alone),
      atMost(
        `${kind}, feed preloaded`,
        of(`ours, ${kind}, feed preloaded`, 'complete') / of(`bare, ${kind}`, 'complete'),
        preloaded,
      ),
      atMost(`${kind}, scripts cached`, of(`ours, ${kind}`, 'warm') / of(`bare, ${kind}`, 'warm'), alone),
      atMost(
        `${kind}, scripts cached and feed preloaded`,
        of(`ours, ${kind}, feed preloaded`, 'warm') / of(`bare, ${kind}`, 'warm'),
        preloaded,
      ),
    ]),
    check('1 script', `${most('scripts')}`, most('scripts') === 1),
    check('1 request of the feed', `${most('requests of the feed')}`, most('requests of the feed') === 1),
  ];
};
