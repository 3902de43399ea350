import { check, ms, ratioOf, same, times, variantsOf } from '../bench.mjs';
import { listFeed } from '../feeds.mjs';
import { cpuDuring, heapOf, interleave, least, traced } from '../measure.mjs';

export const name = 'list';
export const work = 'a list of 2,000 components × 90 days, from the last byte of the feed to paint; memory';

/** Opens a page that has loaded the scripts. `show` adds a list and waits for its last row. */
export const openList = async (bench, contender, src) => {
  const { list } = contender;
  const opened = await bench.open(`${bench.scriptsOf(contender, 'list')}${list.head}<body>`);
  const { page } = opened;
  await page.waitForFunction((tag) => customElements.get(tag), list.tag);
  return {
    ...opened,
    /** Milliseconds from the last byte until the first rows are painted. */
    show: async () => {
      const painted = await page.evaluate(
        ([markup, isPainted]) => {
          document.body.innerHTML = markup;
          return window.bench.frameWith(new Function(`return (${isPainted})()`));
        },
        [list.body(src), String(list.isPainted ?? list.isDrawn)],
      );
      await page.waitForFunction(list.isDrawn, undefined, { polling: 50 });
      return painted - (await page.evaluate((url) => window.bench.responseEnd(url), bench.server.url + src));
    },
  };
};

/** Checks that all contenders draw the same rows, and that the last row is reachable. */
export const isSame = async (bench, src) => {
  const rows = [];
  for (const contender of bench.contenders('list')) {
    const { page, show, close } = await openList(bench, contender, src);
    await show();
    rows.push(await page.evaluate(contender.list.words));
    if (bench.builds.includes(contender)) await isReachable(page, rows[0]);
    await close();
  }
  for (const each of rows.slice(1)) same('the lists', rows[0], each);
};

/** Scrolls to every 25th row, so that all rows are drawn. */
const seeAll = (page) =>
  page.evaluate(async () => {
    const rows = [...[...document.body.children].find((each) => each.shadowRoot).shadowRoot.querySelectorAll('.row')];
    for (const row of rows.filter((_, index) => index % 25 === 0)) {
      row.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    }
  });

/**
 * Checks that the last row of each group is visible and has its days after scrolling to it, that find in page finds the last row, and
 * that all rows have their days after scrolling through the list.
 */
const isReachable = async (page, rows) => {
  const { missing, isFound } = await page.evaluate(async (last) => {
    const root = document.querySelector('component-list').shadowRoot;
    const missed = [];
    for (const group of root.querySelectorAll('details')) {
      group.open = true;
      const row = [...group.querySelectorAll('.row')].at(-1);
      row.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (let frame = 0; frame < 10 && !row.querySelector('.bars path'); frame++)
        await new Promise(requestAnimationFrame);
      const { left, top, width, height } = row.getBoundingClientRect();
      if (!row.querySelector('.bars path') || !row.contains(root.elementFromPoint(left + width / 2, top + height / 2)))
        missed.push(group);
    }
    scrollTo(0, 0);
    return { missing: missed.length, isFound: window.find(last, true) };
  }, rows.at(-1)[0]);
  if (missing) throw new Error(`${missing} groups do not show their last row with its days after scrolling to it`);
  if (!isFound) throw new Error(`find in page does not find ${rows.at(-1)[0]}`);
  await seeAll(page);
  const empty = await page.evaluate(
    () =>
      [...document.querySelector('component-list').shadowRoot.querySelectorAll('.row')].filter(
        (row) => !row.querySelector('.bars path'),
      ).length,
  );
  if (empty) throw new Error(`${empty} rows have no days after scrolling through the list`);
};

export const measure = async (bench) => {
  const src = '/feeds/list.json';
  bench.put('/feeds/small.json', listFeed(200));
  await isSame(bench, '/feeds/small.json');
  bench.put(src, listFeed(2000));
  const empty = await bench.open('<body>');
  const base = await heapOf(empty.cdp);
  await empty.close();
  const figures = await interleave(bench.contenders('list'), bench.fewRuns, async (contender) => {
    const opened = await openList(bench, contender, src);
    const { result: first, cpu } = await cpuDuring(opened, opened.show);
    const heap = (await heapOf(opened.cdp)) - base;
    const { cpu: cpuOfSeeing } = await cpuDuring(opened, () => seeAll(opened.page));
    const heapSeen = (await heapOf(opened.cdp)) - base;
    await opened.close();
    return { first, cpu, heap, cpuOfSeeing, heapSeen };
  });
  // The time until the first screen and the later tasks do not depend on the number of rows.
  bench.put('/feeds/list-20000.json', listFeed(20_000));
  const sizes = variantsOf(bench.builds, [
    { name: '2,000 rows', path: src },
    { name: '20,000 rows', path: '/feeds/list-20000.json' },
  ]);
  const ofSizes = await interleave(sizes, bench.fewRuns, async ({ contender, path }) => {
    const opened = await openList(bench, contender, path);
    const first = await opened.show();
    await opened.close();
    // Tracing takes time, so it is done in another page.
    const watched = await openList(bench, contender, path);
    const { tasks, marked } = await traced(watched, watched.show);
    await watched.close();
    return { first, laterTask: Math.max(0, ...tasks.filter(({ start }) => start >= marked).map(({ cpu }) => cpu)) };
  });
  return { figures: { ...figures, ...ofSizes } };
};

export const judge = ({ figures }) => {
  const ratio = (figure) => ratioOf(figures.ours[figure], figures.bare[figure]);
  const large = figures['ours, 20,000 rows'];
  const later = Math.max(least(figures['ours, 2,000 rows'].laterTask), least(large.laterTask));
  return [
    check('first screen ≤ 0.15× bare', times(ratio('first')), ratio('first') <= 0.15),
    check('CPU until the last row ≤ 0.15× bare', times(ratio('cpu')), ratio('cpu') <= 0.15),
    check(
      'memory ≤ 0.15× bare',
      `${times(ratio('heap'))} (after scrolling through the list ${times(ratio('heapSeen'))})`,
      ratio('heap') <= 0.15,
    ),
    check(
      'first screen ≤ 150 ms at any size',
      `${ms(least(figures.ours.first))}; of 20,000: ${ms(least(large.first))}`,
      Math.max(least(figures.ours.first), least(large.first)) <= 150,
    ),
    check('no later task > 50 ms', later ? ms(later) : 'none', later <= 50),
  ];
};
