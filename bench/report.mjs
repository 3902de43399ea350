/** Writes the results: results.json with all values, table.md, and a plot for each growth curve. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { CASES } from './cases.mjs';
import { ABSENT } from './contenders.mjs';
import { least, median } from './measure.mjs';
import { plot } from './plot.mjs';
import { markdownTable, resultTable } from './table.mjs';

const FOLDER = 'bench/results';
const FILE = `${FOLDER}/results.json`;

const rounded = (value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value);
const short = (value) =>
  Math.abs(value) >= 1e5
    ? value.toLocaleString('en', { maximumFractionDigits: 0 })
    : String(Number(value.toPrecision(3)));

/** The median and the minimum of each figure. A figure that is not a list was counted, not measured. */
const figureTable = (figures) => {
  const names = [...new Set(Object.values(figures).flatMap(Object.keys))];
  const textOf = (value) =>
    value === undefined
      ? ''
      : Array.isArray(value)
        ? value.length > 1
          ? `${short(median(value))} (${short(least(value))})`
          : short(value[0])
        : short(value);
  return markdownTable(
    ['', ...names],
    Object.entries(figures).map(([who, values]) => [who, ...names.map((name) => textOf(values[name]))]),
  );
};

const section = ({ name, work, checks, figures, failure, curves = [] }) =>
  [
    `## ${name}: ${work}`,
    failure
      ? `Failed: ${failure}`
      : checks
          .map(({ must, measured, isMet }) => `- ${isMet ? 'met' : '**not met**'}: ${must}: ${measured}`)
          .join('\n'),
    Object.keys(figures).length ? figureTable(figures) : '',
    ...curves.map(({ file, title }) => `![${title}](${file}.svg)`),
  ]
    .filter(Boolean)
    .join('\n\n');

/** Cases that did not run keep their last results, if those are of the same build. */
export const report = (results, { browser, build }) => {
  mkdirSync(FOLDER, { recursive: true });
  const last = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
  const old = last.build === build ? last.cases : [];
  const cases = CASES.flatMap(({ name }) => [...results, ...old].find((each) => each.name === name) ?? []);
  const [{ model }] = cpus();
  const machine = `${model.replace(/\s+/g, ' ').trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}; Chromium ${browser}, Node ${process.versions.node}; ${new Date().toISOString().slice(0, 10)}`;
  writeFileSync(
    FILE,
    `${JSON.stringify({ machine, build, absent: ABSENT, cases }, (_, value) => rounded(value), 1)}\n`,
  );
  for (const { curves = [] } of cases)
    for (const curve of curves) writeFileSync(`${FOLDER}/${curve.file}.svg`, plot(curve));
  const absent = Object.entries(ABSENT).map(([who, why]) => `- \`${who}\` ${why}.`);
  writeFileSync(
    `${FOLDER}/table.md`,
    [
      '# Bench',
      resultTable(FILE),
      'Medians, with minima in brackets, in milliseconds, bytes or counts. Limits apply to minima, because other work of the machine only makes values larger. For paints they apply to medians, because paints depend on frames.',
      ...cases.map(section),
      `## Not measured\n\n${absent.join('\n')}`,
    ].join('\n\n') + '\n',
  );
};
