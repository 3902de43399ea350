import { existsSync, readFileSync } from 'node:fs';
import { check, ms, ratioOf, times } from '../bench.mjs';
import { headless, headlessFile } from '../headless.mjs';
import { historyFeed, listFeed } from '../feeds.mjs';
import { least } from '../measure.mjs';

export const name = 'reading';
export const work = 'reading 1 MB of feed';

/** Recorded feeds, where they are kept beside the repository. */
const RECORDED = ['cloudflare-summary-large.json', 'github-incidents-50.json']
  .map((file) => `../shared/feeds/statuspage/${file}`)
  .filter(existsSync);

/** Runs in the page and in Node: milliseconds of `JSON.parse` and of what else is to be measured, in turns, both warm. */
const measureBoth = ({ text, read, rounds, now }) => {
  const parse = [];
  const reading = [];
  for (let round = 0; round < rounds; round++) {
    const start = now();
    const value = JSON.parse(text);
    const middle = now();
    read(value);
    reading.push(now() - middle);
    parse.push(middle - start);
  }
  return { parse: parse.slice(rounds >> 1), reading: reading.slice(rounds >> 1) };
};

const inNode = (text, read, rounds) => measureBoth({ text, read, rounds, now: () => performance.now() });

const inPage = async (bench, text, rounds) => {
  bench.server.put('/headless.js', await headlessFile());
  bench.server.put('/feeds/reading.json', text);
  const { page, close } = await bench.open('<body>');
  const result = await page.evaluate(
    async ([measure, times]) => {
      const { parseFeed } = await import('/headless.js');
      const body = await (await fetch('/feeds/reading.json')).text();
      return new Function('input', `return (${measure})(input)`)({
        text: body,
        read: parseFeed,
        rounds: times,
        now: () => performance.now(),
      });
    },
    [String(measureBoth), rounds],
  );
  await close();
  return result;
};

/** A feed of a million characters. */
const megabyte = (make) => {
  const perItem = JSON.stringify(make(1000)).length / 1000;
  return JSON.stringify(make(Math.round(1e6 / perItem)));
};

export const run = async (bench) => {
  const { parseFeed, statuspage } = await headless();
  const rounds = bench.isQuick ? 10 : 60;
  const texts = { components: megabyte(listFeed), incidents: megabyte(historyFeed) };
  const figures = {};
  for (const [what, text] of Object.entries(texts)) {
    figures[`${what}, Node`] = inNode(text, parseFeed, rounds);
    figures[`${what}, page`] = await inPage(bench, text, rounds);
  }
  const all = Object.values(figures);
  const most = Math.max(...all.map(({ reading }) => least(reading)));
  const ratio = Math.max(...all.map(({ parse, reading }) => ratioOf(reading, parse)));
  const checks = [check('≤ 3 ms warm', ms(most), most <= 3), check('≤ 0.35× JSON.parse', times(ratio), ratio <= 0.35)];
  if (statuspage) {
    const ratios = RECORDED.map((file) => {
      const url = 'https://status.example.com/api/v2/summary.json';
      const { parse, reading } = inNode(
        readFileSync(file, 'utf8'),
        (body) => parseFeed(statuspage.adapt([body], url)),
        rounds,
      );
      figures[`adapt + read, ${file.split('/').at(-1)}, Node`] = { parse, reading };
      return ratioOf(reading, parse);
    });
    if (ratios.length)
      checks.push(
        check(
          'adapt + read the largest recorded feeds ≤ 3× JSON.parse',
          times(Math.max(...ratios)),
          Math.max(...ratios) <= 3,
        ),
      );
  }
  return { figures, checks };
};
