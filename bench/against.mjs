/** Compares two builds of the tags, which are measured alternately in one run. */
import { typical } from './measure.mjs';
import { markdownTable } from './table.mjs';

/** Maximum ratio of a figure to the one before. */
export const LIMIT = 1.1;
/** Figures that are the size of a feed and not a cost. */
const SAME = new Set(['bytes', 'seen']);

const short = (value) => String(Number(value.toPrecision(3)));

/** Rows for the figures of both builds: case, contender, figure, before, now, ratio. */
export const comparisonOf = ({ name, figures }) =>
  Object.entries(figures)
    .filter(([who]) => /^ours\b/.test(who))
    .flatMap(([who, values]) => {
      const others = figures[who.replace(/^ours/, 'before')] ?? {};
      return Object.entries(values)
        .filter(([figure]) => others[figure] !== undefined && !(name === 'poll' && SAME.has(figure)))
        .map(([figure, value]) => {
          const [now, before] = [typical(figure, value), typical(figure, others[figure])];
          // 0 / 0 means unchanged.
          const ratio = now === before ? 1 : now / before;
          return { name, who: who.replace(/^ours(?:, )?/, ''), figure, before, now, ratio };
        });
    });

/** A table of all rows, and a second one of those above the limit. */
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
      ? `${worse.length} of ${rows.length} figures are more than ${LIMIT} times as high as before:\n\n${markdownTable(['case', 'what', 'figure', 'before', 'now', 'ratio'], worse.map(cells))}`
      : `No figure is more than ${LIMIT} times as high as before.`,
  ].join('\n\n');
};
