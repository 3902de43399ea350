import { atMost } from '../bench.mjs';
import { completeOf, isSame, watchFor } from '../complete.mjs';
import { bannerFeed, historyFeed, listFeed } from '../feeds.mjs';
import { interleave, median } from '../measure.mjs';

export const name = 'throttled';
export const work = 'everything painted with 4× CPU throttling, from the start of the page';

const THROTTLE = 4;
/** By size: the kind of page, its feed, the maximum ratio to `bare`, and the attributes of our tags and of the others. */
const SIZES = {
  'list of 20': { kind: 'list', feed: () => listFeed(20), limit: 1.3 },
  'history of 50, ten shown': { kind: 'history', feed: () => historyFeed(50), limit: 1.2 },
  'history of 50, bare shows all': { kind: 'history', feed: () => historyFeed(50), limit: 1.2, others: 'all' },
  '2,000 rows': { kind: 'list', feed: () => listFeed(2000), limit: 0.35, isLarge: true },
  '10,000 incidents, bare shows all': {
    kind: 'history',
    feed: () => historyFeed(10_000),
    limit: 0.08,
    isLarge: true,
    others: 'all',
  },
  'banner with max-size': { kind: 'banner', feed: bannerFeed, limit: 1.3, ours: 'max-size="1048576"' },
};

export const measure = async (bench) => {
  const figures = {};
  for (const [size, { kind, feed, ours, others, isLarge }] of Object.entries(SIZES)) {
    const src = `/feeds/throttled-${size.replace(/\W+/g, '-')}.json`;
    if (isLarge) bench.put(src, feed());
    else await isSame(bench, kind, src, feed(), ['bare', 'naive']);
    const contenders = bench.contenders(kind, 'bare', ...(isLarge ? [] : ['naive'])).map((each) => ({
      ...each,
      name: `${each.name}, ${size}`,
      attributes: bench.builds.includes(each) ? ours : others,
    }));
    const ofSize = await interleave(contenders, isLarge ? bench.fewRuns : bench.runs, async (contender) => {
      const widget = contender[kind];
      const opened = await bench.open(bench.pageOf(widget, src, contender.attributes), {
        throttle: THROTTLE,
        init: watchFor(widget.isDrawn),
      });
      const painted = await completeOf(opened);
      await opened.close();
      return { painted };
    });
    Object.assign(figures, ofSize);
  }
  return { figures };
};

export const judge = ({ figures }) =>
  Object.entries(SIZES).map(([size, { limit }]) => {
    const [ours, bare] = ['ours', 'bare'].map((who) => median(figures[`${who}, ${size}`].painted));
    return atMost(size, ours / bare, limit);
  });
