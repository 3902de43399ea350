/** The results in Markdown: a table for bench/results, and five lines for README.md. */
import { readFileSync } from 'node:fs';
import { typical } from './measure.mjs';

const cell = (text) => text.replaceAll('|', '\\|');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
export const markdownTable = (head, rows) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((each) => row(...each))].join('\n');

/** One row per case, with the requirements that are not met. */
export const rowsOf = (cases) =>
  cases.map(({ work, checks, failure }) => {
    if (failure) return [work, '', 'failed', 'no'];
    const notMet = checks.filter(({ isMet }) => !isMet);
    const met = !notMet.length
      ? 'yes'
      : notMet.length === checks.length
        ? 'no'
        : `not ${notMet.map(({ must }) => must).join('; ')}`;
    return [work, checks.map(({ must }) => must).join('; '), checks.map(({ measured }) => measured).join('; '), met];
  });

const FILE = 'bench/results/results.json';
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** A table of all cases, below the name of the machine. */
export const resultTable = (file = FILE) => {
  const { machine, cases } = read(file);
  return `${machine}\n\n${markdownTable(['What is measured', 'Target', 'Measured', 'Met'], rowsOf(cases))}`;
};

const seconds = (value) => `${(value / 1000).toFixed(2)} s`;
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

/**
 * Five lines for README.md. They compare the tags with hand-written elements that draw the same. If the last run did not include a case,
 * its line says so.
 */
export const readmeTable = (file = FILE) => {
  const { cases } = read(file);
  const line = (title, name, describe) => {
    const { figures, failure } = cases.find((each) => each.name === name) ?? {};
    const figure = (who, what) => typical(what, figures[who][what]);
    return `- ${title}: ${figures && !failure ? describe(figure, Object.keys(figures)) : 'not measured yet'}`;
  };
  const network = (kind) => (figure) => {
    const [ours, bare] = ['ours', 'bare'].map((who) => figure(`${who}, ${kind}`, 'complete'));
    const preloaded = figure(`ours, ${kind}, feed preloaded`, 'complete');
    return `complete in ${seconds(ours)}, ${(ours / bare).toFixed(2)}× as long as hand-written HTML; ${seconds(preloaded)} with the feed preloaded`;
  };
  const listAndHistory = (figure) => {
    const results = ['list', 'history'].map((kind) => {
      const [ours, bare] = ['ours', 'bare'].map((who) => figure(`${who}, ${kind}`, 'complete'));
      return [seconds(ours), `${(ours / bare).toFixed(2)}×`];
    });
    const [durations, ratios] = [0, 1].map((place) => results.map((each) => each[place]).join(' and '));
    return `complete in ${durations}, ${ratios} as long as hand-written HTML`;
  };
  return [
    line(
      'Banner on a slow phone network (150 ms round trips, 1.6 Mbit/s), nothing cached',
      'network',
      network('banner'),
    ),
    line('List of 20 components × 90 days and history of 10 incidents, on the same network', 'network', listAndHistory),
    line('Banner, list, and history on one page, on the same network', 'network', network('all')),
    line('A poll of an unchanged feed, up to 12 MB', 'poll', (figure, sizes) => {
      const most = (what) => Math.max(...sizes.map((size) => figure(size, what)));
      return `${ms(most('cpu'))} of CPU, ${most('bodyBytes')} bytes of body`;
    }),
    line('List of 2,000 components × 90 days', 'list', (figure) => {
      const [ours, bare] = ['ours', 'bare'].map((who) => figure(who, 'first'));
      return `first rows ${ms(ours)} after the last byte of the feed, ${(ours / bare).toFixed(2)}× as long as a hand-written list`;
    }),
  ].join('\n');
};
