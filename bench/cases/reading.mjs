import { existsSync, readFileSync } from 'node:fs';
import { check, ms, ratioOf, times, variantsOf } from '../bench.mjs';
import { hasModules, headless, headlessFile } from '../headless.mjs';
import { historyFeed, listFeed } from '../feeds.mjs';
import { interleave, least } from '../measure.mjs';

export const name = 'reading';
export const work = 'reading a feed of 1 MB';

/** Recorded feeds, if they are in a folder next to the repository. */
const RECORDED = ['cloudflare-summary-large.json', 'github-incidents-50.json']
  .map((file) => `../shared/feeds/statuspage/${file}`)
  .filter(existsSync);

/** Milliseconds of `JSON.parse` and of `read`, measured alternately. Only uses the later rounds. Runs in the page and in Node. */
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

const inPage = async (bench, build, text, rounds) => {
  const file = `/headless-${build.name}.js`;
  bench.server.put(file, await headlessFile(build.dist));
  bench.server.put('/feeds/reading.json', text);
  const { page, close } = await bench.open('<body>');
  const result = await page.evaluate(
    async ([work, times, path]) => {
      const { parseFeed } = await import(path);
      const body = await (await fetch('/feeds/reading.json')).text();
      return new Function('input', `return (${work})(input)`)({
        text: body,
        read: parseFeed,
        rounds: times,
        now: () => performance.now(),
      });
    },
    [String(measureBoth), rounds, file],
  );
  await close();
  return result;
};

/** A feed of a million characters. */
const megabyte = (make) => {
  const perItem = JSON.stringify(make(1000)).length / 1000;
  return JSON.stringify(make(Math.round(1e6 / perItem)));
};

export const measure = async (bench) => {
  const rounds = bench.isQuick ? 10 : 60;
  const texts = { components: megabyte(listFeed), incidents: megabyte(historyFeed) };
  const builds = bench.builds.filter(({ dist }) => hasModules(dist));
  const jobs = variantsOf(
    builds,
    Object.entries(texts).flatMap(([what, text]) => [
      { name: `${what}, Node`, work: async ({ dist }) => inNode(text, (await headless(dist)).parseFeed, rounds) },
      { name: `${what}, page`, work: (build) => inPage(bench, build, text, rounds) },
    ]),
  );
  for (const build of builds) {
    const { parseFeed, statuspage } = await headless(build.dist);
    if (!statuspage) continue;
    for (const file of RECORDED) {
      const text = readFileSync(file, 'utf8');
      const read = (body) => parseFeed(statuspage.adapt([body], 'https://status.example.com/api/v2/summary.json'));
      jobs.push({
        name: `${build.name}, adapt and read ${file.split('/').at(-1)}, Node`,
        contender: build,
        work: async () => inNode(text, read, rounds),
      });
    }
  }
  return {
    figures: await interleave(jobs, bench.builds.length > 1 ? bench.fewRuns : 1, ({ contender, work: job }) =>
      job(contender),
    ),
  };
};

export const judge = ({ figures }) => {
  const [adapted, own] = [true, false].map((wanted) =>
    Object.entries(figures)
      .filter(([who]) => who.includes('adapt and read') === wanted)
      .map(([, values]) => values),
  );
  const most = Math.max(...own.map(({ reading }) => least(reading)));
  const ratioIn = (all) => Math.max(...all.map(({ parse, reading }) => ratioOf(reading, parse)));
  return [
    check('≤ 3 ms', ms(most), most <= 3),
    check('≤ 0.35× JSON.parse', times(ratioIn(own)), ratioIn(own) <= 0.35),
    ...(adapted.length
      ? [
          check(
            'adapting and reading the largest recorded feeds ≤ 3× JSON.parse',
            times(ratioIn(adapted)),
            ratioIn(adapted) <= 3,
          ),
        ]
      : []),
  ];
};
