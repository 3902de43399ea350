import { check, kb, ms, variantsOf } from '../bench.mjs';
import { historyFeed } from '../feeds.mjs';
import { cpuOf, interleave, least } from '../measure.mjs';

export const name = 'poll';
export const work = 'CPU of a poll of an unchanged feed, 10 kB to 12 MB';

const POLLS = 10;
const BYTES_PER_INCIDENT = 1050;

/** CPU milliseconds of each poll of an unchanged feed, and the total bytes of bodies. */
const pollOf = async (bench, build, size) => {
  const src = `/feeds/poll-${build.name}-${size}.json`;
  const feed = historyFeed(Math.ceil(size / BYTES_PER_INCIDENT));
  bench.put(src, feed);
  const { page, cdp, close } = await bench.open(
    `<script type="module" src="/${build.name}/status-banner.js"></script><status-banner src="${src}" max-size="16777216"></status-banner>`,
  );
  await page.waitForFunction(() => document.querySelector('status-banner').feed);
  const poll = () => page.evaluate(() => document.querySelector('status-banner').refreshNow());
  const idle = () => page.evaluate(() => Promise.resolve());
  // In the first polls, code is compiled, and the store learns whether the headers of the server are reliable.
  for (let times = 0; times < 3; times++) await poll();
  const bodies = bench.server.sent(src).bodyBytes;
  const costs = [];
  for (let times = 0; times < POLLS; times++) {
    const [before, between, after] = [
      await cpuOf(cdp),
      await idle().then(() => cpuOf(cdp)),
      await poll().then(() => cpuOf(cdp)),
    ];
    // Without the cost of an empty call to the page.
    costs.push(Math.max(0, after - between - (between - before)));
  }
  await close();
  return { bytes: JSON.stringify(feed).length, cpu: costs, bodyBytes: bench.server.sent(src).bodyBytes - bodies };
};

const SIZES = [10e3, 100e3, 1e6, 4e6, 12e6];

export const measure = async (bench) => {
  const sizes = variantsOf(
    bench.builds,
    SIZES.map((size) => ({ name: kb(size), size })),
  );
  // The comparison of two builds needs several pages.
  const figures = await interleave(sizes, bench.builds.length > 1 ? bench.fewRuns : 1, ({ contender, size }) =>
    pollOf(bench, contender, size),
  );
  const all = SIZES.map((size) => figures[`ours, ${kb(size)}`]);
  return {
    figures,
    curves: [
      {
        file: 'poll',
        title: 'One unchanged poll of a feed of n bytes',
        unit: 'ms of CPU',
        lines: { ours: all.map(({ bytes, cpu }) => [bytes[0], least(cpu)]) },
      },
    ],
  };
};

export const judge = ({ figures }) => {
  const all = SIZES.map((size) => figures[`ours, ${kb(size)}`]);
  const most = Math.max(...all.map(({ cpu }) => least(cpu)));
  const flat = least(all.at(-1).cpu) - least(all[0].cpu);
  const bodyBytes = Math.max(...all.map((each) => each.bodyBytes[0]));
  return [
    check('≤ 3 ms', ms(most), most <= 3),
    check('12 MB within 1 ms of 10 kB', ms(flat), flat <= 1),
    check('0 bytes of body', `${bodyBytes}`, bodyBytes === 0),
  ];
};
