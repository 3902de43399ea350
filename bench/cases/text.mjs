import { check, ms } from '../bench.mjs';
import { hasModules, headlessFile } from '../headless.mjs';
import { least } from '../measure.mjs';

export const name = 'text';
export const work = 'the slowest of 20 texts of 16 kB that are designed to be slow to parse';

const LENGTH = 16_000;
const fill = (unit, end = '') => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH - end.length) + end;

/** Texts that make parsers with backtracking slow: openers without an end, nesting, and near misses. */
const TEXTS = [
  ['stars', 'markdown', fill('*')],
  ['stars and letters', 'markdown', fill('*a ')],
  ['nested emphasis', 'markdown', fill('*a **b ')],
  ['underscores', 'markdown', fill('_a')],
  ['open brackets', 'markdown', fill('[')],
  ['open links', 'markdown', fill('[a](')],
  ['links in links', 'markdown', fill('[a](b) [')],
  ['images', 'markdown', fill('![')],
  [
    'backticks of every length',
    'markdown',
    Array.from({ length: 170 }, (_, index) => `${'`'.repeat(index + 1)} `)
      .join('')
      .slice(0, LENGTH),
  ],
  ['quotes', 'markdown', fill('>')],
  [
    'nested lists',
    'markdown',
    Array.from({ length: 170 }, (_, index) => `${' '.repeat(index)}- a`)
      .join('\n')
      .slice(0, LENGTH),
  ],
  ['rules that are none', 'markdown', fill('- ', 'x')],
  ['addresses', 'markdown', fill('https://a')],
  ['dots behind an address', 'markdown', `https://a${fill('.')}`.slice(0, LENGTH)],
  ['line breaks', 'markdown', fill('\n')],
  ['open tags', 'html', fill('<')],
  ['attributes without an end', 'html', fill('<a b="')],
  ['nested elements', 'html', fill('<b><i>')],
  ['closing tags', 'html', fill('</div>')],
  ['ampersands', 'html', fill('&amp')],
];

const timesOf = async (bench, { name: build, dist }) => {
  bench.server.put(`/headless-${build}.js`, await headlessFile(dist));
  const { page, close } = await bench.open('<body>');
  const values = await page.evaluate(
    async ([texts, path]) => {
      const { readText } = await import(path);
      return texts.map(([, format, text]) =>
        Array.from({ length: 5 }, () => {
          const start = performance.now();
          readText(text, format);
          return performance.now() - start;
        }),
      );
    },
    [TEXTS, `/headless-${build}.js`],
  );
  await close();
  return Object.fromEntries(TEXTS.map(([what, format], index) => [`${what} (${format})`, values[index]]));
};

export const measure = async (bench) => {
  const builds = bench.builds.filter(({ dist }) => hasModules(dist));
  const figures = {};
  for (let run = 0; run < bench.fewRuns; run++)
    for (const build of builds)
      for (const [what, [first, ...warm]] of Object.entries(await timesOf(bench, build))) {
        const figure = (figures[`${build.name}, ${what}`] ??= { first: [], later: [] });
        figure.first.push(first);
        figure.later.push(...warm);
      }
  return { figures };
};

export const judge = ({ figures }) => {
  const all = Object.values(figures);
  const worst = Math.max(...all.map(({ first }) => least(first)));
  const later = Math.max(...all.map((each) => least(each.later)));
  return [check('< 20 ms', `${ms(worst)} at first, ${ms(later)} later`, worst < 20)];
};
