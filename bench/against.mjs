/** Two builds of the tags, measured in turns in one run: what a figure takes now, and what it took before. */
import { typical } from './measure.mjs';
import { markdownTable } from './table.mjs';

/** No figure may take more than so many times what it took. */
export const LIMIT = 1.1;
/** Counts and sizes of feeds are no costs. */
const SAME = new Set(['bytes', 'seen']);

const short = (value) => String(Number(value.toPrecision(3)));

/** Rows of figures that both builds have: case, who, figure, before, now, ratio. */
export const comparisonOf = ({ name, figures }) =>
  Object.entries(figures)
    .filter(([who]) => /^ours\b/.test(who))
    .flatMap(([who, values]) => {
      const others = figures[who.replace(/^ours/, 'before')] ?? {};
      return Object.entries(values)
        .filter(([figure]) => others[figure] !== undefined && !(name === 'poll' && SAME.has(figure)))
        .map(([figure, value]) => {
          const [now, before] = [typical(figure, value), typical(figure, others[figure])];
          // Nothing to nothing is as it was.
          const ratio = now === before ? 1 : now / before;
          return { name, who: who.replace(/^ours(?:, )?/, ''), figure, before, now, ratio };
        });
    });

/** All rows as a table, and those over the limit again. */
export const comparisonTable = (rows) => {
  const cells = ({ name, who, figure, before, now, ratio }) => [
    name,
    who,
    figure,
    short(before),
    short(now),
    `${ratio.toFixed(2)}×${ratio > LIMIT ? ' !' : ''}`,
  ];
  const worse = rows.filter(({ ratio }) => ratio > LIMIT);
  return [
    markdownTable(['case', 'what', 'figure', 'before', 'now', 'ratio'], rows.map(cells)),
    worse.length
      ? `${worse.length} of ${rows.length} figures take more than ${LIMIT} times what they took:\n\n${markdownTable(['case', 'what', 'figure', 'before', 'now', 'ratio'], worse.map(cells))}`
      : `No figure takes more than ${LIMIT} times what it took.`,
  ].join('\n\n');
};
