import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { checkLanguage, textsOf } from '../../scripts/check-language.mjs';
import { formatFor } from '../../src/locale/format.js';
import { en } from '../../src/locale/languages/en.js';
import { importLanguage, languageCodes } from '../../src/locale/load-language.js';
import type { Messages } from '../../src/locale/messages.js';
import { PARAMETERS } from '../../src/locale/own-words.js';

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

    it(`isolate names, and tell states and phases apart: ${code}`, async () => {
      const { all, inSentence, incident, maintenance, one, status } = await load(code);
      assert.ok(one(RTL.includes(code) ? 'Cranes' : 'רכיב', 'unknown').includes('\u2069'));
      for (const words of [status, all, inSentence, incident, maintenance])
        assert.equal(new Set(Object.values(words)).size, Object.keys(words).length);
    });

    it(`are translated: ${code}`, async () => {
      const english = textsOf(en, PARAMETERS);
      const same = [...textsOf(await load(code), PARAMETERS)].filter(([path, text]) => english.get(path) === text);
      // Symbols, units and words that both languages have.
      const paths = same
        .map(([path]) => path)
        .filter((path) => !/^(dayLabel|moreComponents|hours|minutes)$/.test(path));
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
