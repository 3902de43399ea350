import { readFile } from 'node:fs/promises';
import { check, ms, times } from '../bench.mjs';
import { interleave, median } from '../measure.mjs';
import { isSame, openBanner, paintOf } from './paint.mjs';

export const name = 'preload';
export const work = 'status painted on 150 ms round trips, with the preload line';

/** The line as README.md has it, for another feed. */
const preloadLine = async (href) => /<link rel="preload"[^>]*>/.exec(await readFile('README.md', 'utf8'))[0].replace(/href="[^"]*"/, `href="${href}"`);

export const run = async (bench) => {
  await isSame(bench);
  const line = await preloadLine('/feeds/banner.json');
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
      check('≤ 1.0× bare without it', `${times(ratio)} (${ms(median(figures.ours.painted))} to ${ms(median(figures.bare.painted))})`, ratio <= 1),
      check('1 request of the feed', `${requests}`, requests === 1),
    ],
  };
};
