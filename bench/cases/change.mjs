import { check, ms, ratioOf, times } from '../bench.mjs';
import { listFeed } from '../feeds.mjs';
import { cpuDuring, interleave, least } from '../measure.mjs';
import { openList } from './list.mjs';

export const name = 'change';
export const work = 'one of 2,000 components changes';

const COUNT = 2000;
/** In the middle of a group. Its state changes from one problem to another, which does not change the state of the group. */
const INDEX = 1050;
const withStatus = (feed, status) => ({
  ...feed,
  components: feed.components.map((each, index) => (index === INDEX ? { ...each, status } : each)),
});

/** Scrolls to a row, so that it is drawn completely. Then counts DOM writes inside and outside of it. */
const watch = async (name) => {
  const root = [...document.body.children].find((each) => each.shadowRoot).shadowRoot;
  const row = [...root.querySelectorAll('.row')].find((each) => each.querySelector('.name').textContent === name);
  row.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const written = (window.bench.written = { inside: 0, outside: 0 });
  new MutationObserver((records) => {
    for (const { target } of records) written[row.contains(target) ? 'inside' : 'outside']++;
  }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
};

export const measure = async (bench) => {
  const feed = listFeed(COUNT);
  const { name: changed } = feed.components[INDEX];
  const src = '/feeds/change.json';
  const figures = await interleave(bench.contenders('list'), bench.fewRuns, async (contender) => {
    bench.put(src, withStatus(feed, 'degraded_performance'));
    const opened = await openList(bench, contender, src);
    await opened.show();
    await cpuDuring(opened, async () => {});
    await opened.page.evaluate(watch, changed);
    bench.put(src, withStatus(feed, 'minor_outage'));
    const { cpu } = await cpuDuring(opened, () =>
      opened.page.evaluate(() => [...document.body.children].find((each) => each.shadowRoot).refreshNow()),
    );
    const { inside, outside } = await opened.page.evaluate(() => window.bench.written);
    const word = await opened.page.evaluate((wanted) => {
      const rows = [...document.body.children].find((each) => each.shadowRoot).shadowRoot.querySelectorAll('.row');
      return [...rows]
        .find((row) => row.querySelector('.name').textContent.trim() === wanted)
        .querySelector('.badge')
        .textContent.trim();
    }, changed);
    if (word !== 'Minor outage') throw new Error(`${contender.name} shows ${word}`);
    await opened.close();
    return { cpu, inside, outside };
  });
  return { figures };
};

export const judge = ({ figures }) => {
  const cpu = least(figures.ours.cpu);
  const ratio = ratioOf(figures.ours.cpu, figures.bare.cpu);
  const outside = Math.max(...figures.ours.outside);
  return [
    check('CPU ≤ 25 ms', ms(cpu), cpu <= 25),
    check('≤ 0.25× bare', times(ratio), ratio <= 0.25),
    check('0 DOM writes outside its row', `${outside}`, outside === 0),
  ];
};
