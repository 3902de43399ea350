import { check, ms, ratioOf, times } from '../bench.mjs';
import { isSame } from '../complete.mjs';
import { bannerFeed } from '../feeds.mjs';
import { cpuOf, interleave, least, median, traced } from '../measure.mjs';

export const name = 'paint';
export const work = 'a banner with a CPU slowed down four times: until its status is painted';

const THROTTLE = 4;
const SRC = '/feeds/banner.json';

/** Resolves when a page has its banner and has come to rest. */
const whole = async ({ page, begin }, { isDrawn }, rest) => {
  if (page.url().endsWith('/blank.html')) await begin();
  await page.waitForFunction(isDrawn);
  await page.waitForTimeout(rest);
};

/** Opens a page with a banner, and measures it once it is whole and has come to rest. */
export const openBanner = async (bench, { banner }, { head = '', ...options }) => {
  const opened = await bench.open(`${head}${bench.pageOf(banner, SRC)}`, options);
  if (options.goto !== false) await whole(opened, banner, options.throttle ? 600 : 300);
  return opened;
};

/** The page holds nothing but the banner: its first content is the status. */
export const paintOf = ({ page }) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);

export const measure = async (bench) => {
  await isSame(bench, 'banner', SRC, bannerFeed(), ['bare', 'naive']);
  const contenders = bench.contenders('banner');
  const figures = await interleave(contenders, bench.runs, async (contender) => {
    const opened = await openBanner(bench, contender, { throttle: THROTTLE });
    const painted = await paintOf(opened);
    const thread = await cpuOf(opened.cdp);
    await opened.close();
    return { painted, thread };
  });
  // Tracing has runs of its own, since it costs time, and without a throttle, which works in slices that short scripts slip through.
  const within = await interleave(contenders, bench.runs, async (contender) => {
    const opened = await openBanner(bench, contender, { goto: false });
    const { tasks, script, contentful } = await traced(opened, () => whole(opened, contender.banner, 600));
    await opened.close();
    const sum = (values) => values.reduce((total, each) => total + each, 0);
    return {
      script,
      // A trace may lack the mark.
      ...(contentful && { cpuToPaint: sum(tasks.filter(({ start }) => start <= contentful).map(({ cpu }) => cpu)) }),
      blocked: sum(tasks.map(({ cpu }) => Math.max(0, THROTTLE * cpu - 50))),
    };
  });
  for (const name of Object.keys(figures)) Object.assign(figures[name], within[name]);
  return { figures };
};

export const judge = ({ figures }) => {
  // Paints fall on frames: the least of them is a lucky draw.
  const painted = median(figures.ours.painted) / median(figures.bare.painted);
  const script = ratioOf(figures.ours.script, figures.bare.script);
  const blocked = least(figures.ours.blocked);
  return [
    check(
      '≤ 1.15× bare',
      `${times(painted)} (CPU until then ${times(ratioOf(figures.ours.cpuToPaint, figures.bare.cpuToPaint))})`,
      painted <= 1.15,
    ),
    check('script CPU ≤ 2× bare', times(script), script <= 2),
    check('total blocking time 0', ms(blocked), blocked === 0),
  ];
};
