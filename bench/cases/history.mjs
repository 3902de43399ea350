import { check, kb, ms, ratioOf, same, times, variantsOf } from '../bench.mjs';
import { historyFeed } from '../feeds.mjs';
import { cpuDuring, heapOf, interleave, least } from '../measure.mjs';

export const name = 'history';
export const work = 'a history of 10,000 incidents × 5 updates, from the last byte of the feed to paint; memory';

/** Opens a page that has loaded the scripts, then adds a history and waits for it. */
const openHistory = async (bench, contender, src) => {
  const { history } = contender;
  const opened = await bench.open(`${bench.scriptsOf(contender, 'history')}${history.head}<body>`);
  const { page } = opened;
  await page.waitForFunction(() => customElements.get('incident-history'));
  const { result: painted, cpu } = await cpuDuring(opened, () =>
    page.evaluate(
      ([markup, isPainted]) => {
        document.body.innerHTML = markup;
        return window.bench.frameWith(new Function(`return (${isPainted})()`));
      },
      [history.body(src), String(history.isPainted)],
    ),
  );
  const loaded = await page.evaluate((url) => window.bench.responseEnd(url), bench.server.url + src);
  const elements = await page.evaluate(
    () => document.querySelector('incident-history').shadowRoot.querySelectorAll('*').length,
  );
  return { ...opened, figures: { first: painted - loaded, cpu, elements } };
};

/** Clicks "Show older notices" until all incidents with their five updates are shown, and compares them with the feed. */
const isReachable = async (bench, contender, feed) => {
  bench.put('/feeds/some.json', feed);
  const { page, close } = await openHistory(bench, contender, '/feeds/some.json');
  const shown = await page.evaluate(async () => {
    const element = document.querySelector('incident-history');
    for (let button; (button = element.shadowRoot.querySelector('button.more'));) {
      button.click();
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
    return [...element.shadowRoot.querySelectorAll('article')].map((each) => [
      each.querySelector('bdi').textContent,
      each.querySelectorAll('.update').length,
    ]);
  });
  same(
    'the displayed incidents and those of the feed',
    shown,
    feed.incidents.map(({ title, updates }) => [title, updates.length]),
  );
  await close();
};

/** Bytes of the parsed feed without a tag. */
const heapOfFeed = async (bench, src) => {
  const { page, cdp, close } = await bench.open('<body>');
  const before = await heapOf(cdp);
  await page.evaluate(async (url) => (window.kept = await (await fetch(url)).json()), src);
  const heap = (await heapOf(cdp)) - before;
  await close();
  return { heap, before };
};

const COUNTS = [50, 10_000];

export const measure = async (bench) => {
  for (const build of bench.builds) await isReachable(bench, build, historyFeed(120));
  for (const count of COUNTS) bench.put(`/feeds/history-${count}.json`, historyFeed(count));
  const feed = await heapOfFeed(bench, `/feeds/history-${COUNTS.at(-1)}.json`);
  const sizes = variantsOf(
    bench.builds,
    COUNTS.map((count) => ({ name: `${count} incidents`, src: `/feeds/history-${count}.json` })),
  );
  const figures = await interleave(sizes, bench.fewRuns, async ({ contender, src }) => {
    const opened = await openHistory(bench, contender, src);
    const heap = (await heapOf(opened.cdp)) - feed.before;
    await opened.close();
    return { ...opened.figures, heap };
  });
  return { figures: { ...figures, 'the parsed feed': { heap: [feed.heap] } } };
};

export const judge = ({ figures }) => {
  const [few, many] = COUNTS.map((count) => figures[`ours, ${count} incidents`]);
  const [ofFeed] = figures['the parsed feed'].heap;
  const first = least(many.first);
  const ratio = ratioOf(many.first, few.first);
  const elements = Math.max(...many.elements);
  const heap = least(many.heap) / ofFeed;
  return [
    check('≤ 250 ms', ms(first), first <= 250),
    check('≤ 1.5× the time of 50', times(ratio), ratio <= 1.5),
    check('≤ 500 elements until asked', `${elements}`, elements <= 500),
    check('memory ≤ 1.2× the parsed feed', `${times(heap)} of ${kb(ofFeed)}`, heap <= 1.2),
  ];
};
