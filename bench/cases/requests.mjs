import { check } from '../bench.mjs';
import { bannerFeed } from '../feeds.mjs';

export const name = 'requests';
export const work = 'requests of ten tags with one feed, and in a hidden tab';

const TAGS = ['status-banner', 'component-list', 'incident-history', 'status-badge', 'uptime-bars'];
const MINUTES = 10;

const hide = (isHidden) => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (isHidden ? 'hidden' : 'visible'),
  });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};

const requestsOf = async (bench, build) => {
  const src = `/feeds/requests-${build.name}.json`;
  bench.put(src, bannerFeed());
  const sent = () => bench.server.sent(src).requests;
  const tags = [...TAGS, ...TAGS].map((tag) => `<${tag} src="${src}"></${tag}>`).join('');
  const opened = await bench.open(`<script type="module" src="/${build.name}/status-widgets.js"></script>${tags}`, {
    goto: false,
  });
  const { page } = opened;
  await page.clock.install();
  await opened.begin();
  await page.waitForFunction(() => [...document.body.children].every((each) => each.feed));
  await page.waitForTimeout(300);
  const first = sent();

  /** Advances the clock in steps, so that answers arrive before the next request. */
  const pass = async () => {
    const before = sent();
    for (let seconds = 0; seconds < MINUTES * 60; seconds += 15) {
      await page.clock.fastForward(15_000);
      await page.waitForTimeout(20);
    }
    return sent() - before;
  };
  const seen = await pass();
  await page.evaluate(hide, true);
  const hidden = await pass();
  await opened.close();
  if (seen < 5) throw new Error(`only ${seen} requests in ${MINUTES} minutes of a visible page`);
  return { 'first paint of 10 tags': [first], '10 minutes seen': [seen], '10 minutes hidden': [hidden] };
};

export const measure = async (bench) => {
  const figures = {};
  for (const build of bench.builds) figures[build.name] = await requestsOf(bench, build);
  return { figures };
};

export const judge = ({ figures }) => {
  const { 'first paint of 10 tags': first, '10 minutes seen': seen, '10 minutes hidden': hidden } = figures.ours;
  return [
    check('10 tags: 1 request', `${first}`, first[0] === 1),
    check('hidden: 0', `${hidden} in ${MINUTES} minutes (${seen} while seen)`, hidden[0] === 0),
  ];
};
