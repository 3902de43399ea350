import { readFile } from 'node:fs/promises';
import { check, ms, times } from '../bench.mjs';
import { interleave, median } from '../measure.mjs';
import { isSame, openBanner, paintOf } from './paint.mjs';

export const name = 'preload';
export const work = 'status painted on 150 ms round trips, with the documented preload lines';

/** The lines as README.md has them, for another feed and the files as they are served here. */
const preloadLines = async (href) =>
  [...(await readFile('README.md', 'utf8')).matchAll(/<link rel="(?:module)?preload"[^>]*>/g)]
    .map(([line]) =>
      line.replace(
        /href="[^"]*\/(feed\.json|core-[\w-]+\.js)"/,
        (_, file) => `href="${file === 'feed.json' ? href : `/ours/${file}`}"`,
      ),
    )
    .join('');

export const run = async (bench) => {
  await isSame(bench);
  const line = await preloadLines('/feeds/banner.json');
  const [ours, ...others] = bench.contenders('banner');
  const contenders = [{ ...ours, head: line }, { ...ours, name: 'ours without it' }, ...others];
  const figures = await interleave(contenders, bench.runs, async (contender) => {
    const before = bench.server.sent('/feeds/banner.json').requests;
    const opened = await openBanner(bench, contender, { latency: 150, head: contender.head });
    const painted = await paintOf(opened);
    await opened.close();
    return { painted, requests: bench.server.sent('/feeds/banner.json').requests - before };
  });
  // Paints fall on frames: the least of them is a lucky draw.
  const ratio = median(figures.ours.painted) / median(figures.bare.painted);
  const requests = Math.max(...figures.ours.requests);
  return {
    figures,
    checks: [
      check(
        '≤ 1.0× bare without it',
        `${times(ratio)} (${ms(median(figures.ours.painted))} to ${ms(median(figures.bare.painted))})`,
        ratio <= 1,
      ),
      check('1 request of the feed', `${requests}`, requests === 1),
    ],
  };
};
