import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { entryFiles } from '../../scripts/budgets.mjs';
import { COMPONENT_STATUSES } from '../../src/feed/words.js';
import { allMessages } from '../../src/locale/all-messages.js';
import { complete } from '../../src/locale/complete-messages.js';
import { enCommon } from '../../src/locale/english/en-common.js';
import { enControls } from '../../src/locale/english/en-controls.js';
import { enHistory } from '../../src/locale/english/en-history.js';
import { enList } from '../../src/locale/english/en-list.js';
import { enServer } from '../../src/locale/english/en-server.js';
import { enTable } from '../../src/locale/english/en-table.js';
import { historyMessages } from '../../src/locale/history-messages.js';
import { listMessages } from '../../src/locale/list-messages.js';
import { importLanguage, languageCodes } from '../../src/locale/load-language.js';
import type { CommonMessages, NumberWords } from '../../src/locale/messages.js';
import { PARAMETERS } from '../../src/locale/own-words.js';
import { COMMON } from '../../src/locale/message-sections.js';

const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  status: COMPONENT_STATUSES,
  areIncidents: [true, false],
  ...Object.fromEntries(['affected', 'count', 'days', 'earlier'].map((name) => [name, [0, 1, 2, 3, 5, 11, 21, 100]])),
};
/** All calls with the samples of some parameters. */
const callsFor = (names: readonly string[]): readonly (readonly unknown[])[] =>
  names.reduce<readonly (readonly unknown[])[]>(
    (calls, name) => (SAMPLES[name] ?? [`8 ${name}`, '']).flatMap((value) => calls.map((call) => [...call, value])),
    [[]],
  );

/** A message as text: what a function returns for all samples. */
const textOf = (key: string, value: unknown): unknown =>
  typeof value === 'function'
    ? callsFor(Object.entries(PARAMETERS).find(([name]) => name === key)?.[1] ?? []).map((call) =>
        String(Reflect.apply(value, undefined, call)),
      )
    : value;
/** The messages with these names as text. `numbers` are compared by `numbersOf`. */
const textsOf = (messages: object, names: object): object =>
  Object.fromEntries(
    Object.keys(names)
      .filter((key) => key !== 'numbers')
      .map((key) => [key, textOf(key, Reflect.get(messages, key))]),
  );

const numbersOf = ({ lang, numbers }: CommonMessages): unknown => {
  const words: NumberWords | undefined = numbers?.[lang];
  return (
    words &&
    [-3, -1, 1, 3].map((count) => [
      words.relative(count, 'day'),
      words.amount(Math.abs(count), 'hour'),
      words.day(8, 11, 2026),
      words.month?.(11, 2026),
      words.time(14, 5),
      words.moment('day', 'time'),
      words.percent(99.87),
    ])
  );
};

const files = readdirSync('dist/cdn').filter((file) => file.endsWith('.js'));
const importFile = async (code: string): Promise<CommonMessages | undefined> => {
  const file = files.find((name) => name.startsWith(`locale-${code}.`)) ?? '';
  const module: Record<string, CommonMessages> = await import(pathToFileURL(`dist/cdn/${file}`).href);
  return Object.values(module)[0];
};

describe('the files of languages for script tags', () => {
  for (const code of languageCodes)
    it(`have the same messages as the modules for npm: ${code}`, async () => {
      const [original] = Object.values(await importLanguage(code));
      const imported = await importFile(code);
      assert.ok(original && imported);
      const read = complete(imported, enCommon, COMMON);
      assert.deepEqual(textsOf(read, enCommon), textsOf(original, enCommon));
      assert.deepEqual(numbersOf(read), numbersOf(original));
      assert.deepEqual(textsOf(listMessages(read), enList), textsOf(original, enList));
      assert.deepEqual(textsOf(historyMessages(read), enHistory), textsOf(original, enHistory));
      // As the table, the controls and own words read them.
      const inPages = { ...enCommon, ...enList, ...enTable, ...enHistory, ...enControls };
      assert.deepEqual(textsOf(allMessages(historyMessages(listMessages(read))), inPages), textsOf(original, inPages));
    });

  it('have no names of messages, and no messages of servers', async () => {
    const code = readFileSync(`dist/cdn/${files.find((file) => file.startsWith('locale-de.'))}`, 'utf8');
    for (const name of ['viewPage', 'noData', 'csvCopied', 'olderFailed', 'allKinds', 'investigating', 'in_progress'])
      assert.doesNotMatch(code, new RegExp(`\\b${name}\\b`));
    const german = await importFile('de');
    assert.ok(german);
    assert.equal(allMessages(complete(german, enCommon, COMMON)).dated, enServer.dated);
  });

  it('are read with the names of the sections that a tag needs, and of no other', () => {
    const sections = { list: enList, table: enTable, history: enHistory, controls: enControls };
    const has = (file: string, names: object): boolean => {
      const code = readFileSync(`dist/cdn/${file}`, 'utf8');
      return Object.keys(names)
        .slice(-3)
        .every((name) => new RegExp(`[{,]${name}:["\`(\\w]`).test(code));
    };
    const needed: Readonly<Record<string, readonly string[]>> = {
      'component-list.js': ['list'],
      'uptime-bars.js': ['list'],
      'incident-history.js': ['history'],
    };
    for (const file of Object.keys(entryFiles).filter((name) => name !== 'status-widgets.js'))
      assert.deepEqual(
        Object.entries(sections).flatMap(([section, names]) => (has(file, names) ? section : [])),
        needed[file] ?? [],
        file,
      );
  });
});

describe('own words', () => {
  it('come before the messages of any section of a language', async () => {
    const german = await importFile('de');
    assert.ok(german);
    const own = { ...allMessages(complete(german, enCommon, COMMON)), noData: 'Nichts', noNotices: 'Ruhe' };
    assert.equal(listMessages(own).noData, 'Nichts');
    assert.equal(historyMessages(listMessages(own)).noNotices, 'Ruhe');
  });
});
