import { check, ms, times } from '../bench.mjs';
import { isSame } from '../complete.mjs';
import { preloadLine } from '../documented.mjs';
import { bannerFeed } from '../feeds.mjs';
import { interleave, median } from '../measure.mjs';
import { openBanner, paintOf } from './paint.mjs';

export const name = 'preload';
export const work =
  'a banner with the documented preload of the feed on 150 ms round trips, until its status is painted';

const SRC = '/feeds/banner.json';

/** The documented line, and for builds with chunks, links that preload these. */
const linesFor = async (build) =>
  (await preloadLine(SRC)) +
  build
    .imports('banner')
    .slice(1)
    .map((path) => `<link rel="modulepreload" href="${path}">`)
    .join('');

export const measure = async (bench) => {
  await isSame(bench, 'banner', SRC, bannerFeed(), ['bare', 'naive']);
  const contenders = bench.contenders('banner').map((each) => ({ ...each, head: '' }));
  for (const build of bench.builds)
    contenders.push({ ...build, name: `${build.name}, preloaded`, head: await linesFor(build) });
  const figures = await interleave(contenders, bench.runs, async (contender) => {
    const before = bench.server.sent(SRC).requests;
    const opened = await openBanner(bench, contender, { latency: 150, head: contender.head });
    const painted = await paintOf(opened);
    await opened.close();
    return { painted, requests: bench.server.sent(SRC).requests - before };
  });
  return { figures };
};

export const judge = ({ figures }) => {
  // Paints depend on frames, so the median is used.
  const [ours, bare] = ['ours, preloaded', 'bare'].map((who) => median(figures[who].painted));
  const requests = Math.max(...figures['ours, preloaded'].requests);
  return [
    check('≤ 1.0× bare without it', `${times(ours / bare)} (${ms(ours)} to ${ms(bare)})`, ours / bare <= 1),
    check('1 request of the feed', `${requests}`, requests === 1),
  ];
};
