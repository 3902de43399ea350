import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { checkLanguage, textsOf } from '../../scripts/check-language.mjs';
import { parseFeed } from '../../src/feed/parse.js';
import { formatFor } from '../../src/locale/format.js';
import { en } from '../../src/locale/languages/en.js';
import { importLanguage, languageCodes } from '../../src/locale/load-language.js';
import type { Messages } from '../../src/locale/messages.js';
import { PARAMETERS } from '../../src/locale/own-words.js';
import { summarize } from '../../src/locale/summarize.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RTL = ['ar', 'fa', 'he'];
const load = async (code: string): Promise<Messages> => Object.values(await importLanguage(code))[0] ?? en;

describe('the languages', () => {
  it('are the files of the folder, without English', () => {
    const files = readdirSync('src/locale/languages').map((file) => basename(file, '.ts'));
    assert.deepEqual([...languageCodes, 'en'].sort(), files.sort());
  });

  for (const code of languageCodes) {
    it(`have all messages, use all parameters and have the right plural forms: ${code}`, async () => {
      const messages = await load(code);
      assert.equal(messages.lang, code);
      assert.deepEqual(checkLanguage(messages, en, PARAMETERS), []);
    });

    it(`isolate names of the other direction: ${code}`, async () => {
      const messages = await load(code);
      const name = RTL.includes(code) ? 'Cranes' : 'רכיב';
      const { feed } = parseFeed({
        version: 1,
        page: { name: 'Harbor' },
        components: [
          { id: 'a', name, status: 'major_outage' },
          { id: 'b', name: 'Locks', status: 'operational' },
        ],
      });
      assert.ok(summarize(feed, messages).includes(`\u2068${name}\u2069`), summarize(feed, messages));
    });

    it(`tell states and phases apart: ${code}`, async () => {
      const { all, inSentence, incident, maintenance, status } = await load(code);
      for (const words of [status, all, inSentence, incident, maintenance])
        assert.equal(new Set(Object.values(words)).size, Object.keys(words).length);
    });

    it(`are translated: ${code}`, async () => {
      const english = textsOf(en, PARAMETERS);
      const same = [...textsOf(await load(code), PARAMETERS)].filter(([path, text]) => english.get(path) === text);
      // Symbols, units and words that both languages have.
      const paths = same
        .map(([path]) => path)
        .filter((path) => !/^(labeled|list|duration|dated|dayAndTime|range|more|hours|minutes)$/.test(path));
      assert.ok(paths.length <= 4, paths.join());
    });

    it(`name the catalogs that were compared: ${code}`, () => {
      assert.match(readFileSync(`src/locale/languages/${code}.ts`, 'utf8'), /\/\*\* [^]*Compared with/);
    });
  }

  for (const code of ['en', ...languageCodes]) {
    it(`say "status" once in the name of a badge: ${code}`, async () => {
      const { badgeLabel, status } = await load(code);
      const [label = ''] = badgeLabel('')
        .toLowerCase()
        .split(/\s*[:：]/);
      assert.ok(label && !status.unknown.toLowerCase().includes(label), badgeLabel(status.unknown));
    });

    it(`name a period differently from a time to come, and do not count twice: ${code}`, async () => {
      const messages = await load(code);
      const { relative } = formatFor(messages, 'UTC');
      assert.ok(!messages.uptimeShare(3).includes(relative(3 * DAY, 0)), messages.uptimeShare(3));
      for (const ahead of [HOUR, 2 * HOUR, 70 * DAY]) {
        assert.doesNotMatch(messages.updated(relative(-ahead, 0)), /[()]/);
        assert.doesNotMatch(messages.starts(relative(ahead, 0)), /[()]/);
      }
    });
  }

  /** What a server writes about the start of a maintenance. */
  const STARTS: Readonly<Record<string, string>> = {
    ar: 'البداية: 8 نوفمبر 2026 في 2:05 م',
    bg: 'начало: 8 ноември 2026 г. в 14:05',
    da: 'begynder den 8. november 2026 kl. 14.05',
    de: 'beginnt am 8. November 2026 um 14:05',
    el: 'έναρξη: 8 Νοεμβρίου 2026 στις 2:05 μ.μ.',
    en: 'starts November 8, 2026 at 2:05 PM',
    es: 'comienza el 8 de noviembre de 2026 a las 14:05',
    fi: 'alkaa 8. marraskuuta 2026 klo 14.05',
    fr: 'commence le 8 novembre 2026 à 14:05',
    id: 'dimulai pada 8 November 2026 pukul 14.05',
    it: 'inizia l’8 novembre 2026 alle ore 14:05',
    nl: 'begint op 8 november 2026 om 14:05',
    pt: 'começa em 8 de novembro de 2026 às 14:05',
    ro: 'începe pe 8 noiembrie 2026 la 14:05',
    sv: 'börjar den 8 november 2026 kl. 14:05',
    th: 'เริ่ม: 8 พฤศจิกายน 2569 เวลา 14:05',
    tr: 'başlangıç: 8 Kasım 2026 14:05',
    vi: 'bắt đầu lúc 14:05 8 tháng 11, 2026',
  };
  for (const [code, sentence] of Object.entries(STARTS))
    it(`have a date in a sentence, with the word that it needs there: ${code}`, async () => {
      const messages = await load(code);
      const { full } = formatFor(messages, 'UTC');
      const words = messages.starts(messages.dated(full(Date.UTC(2026, 10, 8, 14, 5))));
      assert.equal(words.replaceAll(/[\u00a0\u202f]/g, ' '), sentence);
    });

  it('use nothing of the DOM or of Node', async () => {
    for (const file of readdirSync('src/locale', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    ))
      assert.doesNotMatch(
        readFileSync(`src/locale/${file}`, 'utf8'),
        /\b(?:document|window|navigator|Element|process)\.|from 'node:|from 'lit/,
        file,
      );
  });
});

describe('checkLanguage', () => {
  const mistakesWith = (change: object): readonly string[] => checkLanguage({ ...en, ...change }, en, PARAMETERS);

  it('finds nothing wrong with English', () => assert.deepEqual(mistakesWith({}), []));

  it('finds missing and unknown messages', () => {
    assert.deepEqual(mistakesWith({ today: undefined }), ['today is missing']);
    assert.deepEqual(mistakesWith({ impact: { ...en.impact, none: undefined } }), ['impact.none is missing']);
    assert.deepEqual(mistakesWith({ tomorrow: 'Tomorrow' }), ['tomorrow is not the name of a message']);
    assert.deepEqual(mistakesWith({ today: () => 'Today' }), ['today is not a string']);
  });

  it('finds parameters that are not used', () =>
    assert.deepEqual(mistakesWith({ stale: () => 'Checked' }), ['stale does not use ago: "Checked"']));

  it('finds plural forms that differ from the rules of the language', () => {
    const [mistake] = mistakesWith({
      groupUnknown: (count: number) => `${count} component${count > 1 && count < 5 ? '' : 's'}`,
    });
    assert.equal(mistake, 'groupUnknown has several forms for "other": # component | # components');
  });
});
