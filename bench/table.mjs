/** The results as rows of Markdown: work, what must be, what was measured, whether it is met. */
import { readFileSync } from 'node:fs';

const cell = (text) => text.replaceAll('|', '\\|');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
export const markdownTable = (head, rows) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((each) => row(...each))].join('\n');

/** One row per case; what is not met is named. A case that failed measured nothing. */
export const rowsOf = (cases) =>
  cases.map(({ work, checks, failure }) => {
    if (failure) return [work, '', 'failed', 'no'];
    const missed = checks.filter(({ isMet }) => !isMet);
    const met = !missed.length
      ? 'yes'
      : missed.length === checks.length
        ? 'no'
        : `not ${missed.map(({ must }) => must).join('; ')}`;
    return [work, checks.map(({ must }) => must).join('; '), checks.map(({ measured }) => measured).join('; '), met];
  });

/** The README's table and the line above it, from the last whole run. */
export const readmeTable = (file = 'bench/results/results.json') => {
  const { machine, cases } = JSON.parse(readFileSync(file, 'utf8'));
  return `${machine}\n\n${markdownTable(['work', 'must', 'measured', 'met'], rowsOf(cases))}`;
};
