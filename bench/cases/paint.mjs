import { check, ms, ratioOf, times } from '../bench.mjs';
import { isSame } from '../complete.mjs';
import { bannerFeed } from '../feeds.mjs';
import { cpuOf, interleave, least, median, traced } from '../measure.mjs';

export const name = 'paint';
export const work = 'a banner with 4× CPU throttling, until its status is painted';

const THROTTLE = 4;
const SRC = '/feeds/banner.json';

/** Resolves `rest` milliseconds after a page has its banner. */
const bannerDrawn = async ({ page, begin }, { isDrawn }, rest) => {
  if (page.url().endsWith('/blank.html')) await begin();
  await page.waitForFunction(isDrawn);
  await page.waitForTimeout(rest);
};

/** Opens a page with a banner, and waits for the banner. */
export const openBanner = async (bench, { banner }, { head = '', ...options }) => {
  const opened = await bench.open(`${head}${bench.pageOf(banner, SRC)}`, options);
  if (options.goto !== false) await bannerDrawn(opened, banner, options.throttle ? 600 : 300);
  return opened;
};

/** Time of the first contentful paint. The banner is the only content of the page. */
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
  // Tracing takes time, so it has its own runs. They are not throttled, because throttling is too coarse for short scripts.
  const within = await interleave(contenders, bench.runs, async (contender) => {
    const opened = await openBanner(bench, contender, { goto: false });
    const { tasks, script, contentful } = await traced(opened, () => bannerDrawn(opened, contender.banner, 600));
    await opened.close();
    const sum = (values) => values.reduce((total, each) => total + each, 0);
    return {
      script,
      // Some traces do not have the mark.
      ...(contentful && { cpuToPaint: sum(tasks.filter(({ start }) => start <= contentful).map(({ cpu }) => cpu)) }),
      blocked: sum(tasks.map(({ cpu }) => Math.max(0, THROTTLE * cpu - 50))),
    };
  });
  for (const name of Object.keys(figures)) Object.assign(figures[name], within[name]);
  return { figures };
};

export const judge = ({ figures }) => {
  // Paints depend on frames, so the median is used.
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
