import { check, ms } from '../bench.mjs';
import { headlessFile } from '../headless.mjs';
import { least } from '../measure.mjs';

export const name = 'text';
export const work = 'text of 16 kB, worst of 20 pathological ones';

const LENGTH = 16_000;
const fill = (unit, end = '') => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH - end.length) + end;

/** What makes readers that look back slow: openers without an end, nesting, near misses. */
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

export const run = async (bench) => {
  bench.server.put('/headless.js', await headlessFile());
  const pages = [];
  for (let run = 0; run < bench.fewRuns; run++) {
    const { page, close } = await bench.open('<body>');
    const values = await page.evaluate(async (texts) => {
      const { readText } = await import('/headless.js');
      return texts.map(([, format, text]) =>
        Array.from({ length: 5 }, () => {
          const start = performance.now();
          readText(text, format);
          return performance.now() - start;
        }),
      );
    }, TEXTS);
    pages.push(values);
    await close();
  }
  const firstOf = (index) => pages.map((values) => values[index][0]);
  const warmOf = (index) => pages.flatMap((values) => values[index].slice(1));
  const figures = Object.fromEntries(
    TEXTS.map(([what, format], index) => [`${what} (${format})`, { first: firstOf(index), warm: warmOf(index) }]),
  );
  const worst = Math.max(...TEXTS.map((_, index) => least(firstOf(index))));
  const warm = Math.max(...TEXTS.map((_, index) => least(warmOf(index))));
  return { figures, checks: [check('< 20 ms', `${ms(worst)} at first, ${ms(warm)} warm`, worst < 20)] };
};
