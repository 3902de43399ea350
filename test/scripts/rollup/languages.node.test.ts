import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { listedLanguages } from '../../../scripts/rollup/languages.mjs';

const FOLDER = `${resolve('dist/locale')}/`;
const GERMAN = `${FOLDER}languages/de.js`;

/** The built German after a change of its code. */
const build = async (from: string | RegExp, to: string): Promise<string> => {
  const code = readFileSync(GERMAN, 'utf8');
  assert.match(code, new RegExp(from));
  const changed = { name: 'changed', load: (id: string) => (id === GERMAN ? code.replace(from, to) : null) };
  const bundle = await rollup({ input: GERMAN, plugins: [changed, listedLanguages(FOLDER)] });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
};

describe('listedLanguages', () => {
  it('writes messages in the order of English, whatever theirs is', async () => {
    const code = await build(/ {4}(dismiss: .*\n) {4}(dismissed: .*\n)/, '$2$1');
    assert.match(code, /'Ausblenden','Ausgeblendet'/);
    assert.doesNotMatch(code, /dismissed/);
  });

  it('keeps an object with spreads as it is', async () => {
    assert.match(await build('', ''), /\{ \.\.\.all, operational: 'In Betrieb', unknown: 'Unbekannt' \}/);
  });

  for (const [what, from, to, message] of [
    ['a missing message', /^ {4}dismiss: .*$/m, '', 'de.dismiss is missing'],
    ['a missing word in a record', /^ {8}resolved: .*$/m, '', 'de.incident.resolved is missing'],
    ['an unknown message', /^ {4}dismiss: /m, 'hide: "", dismiss: ', 'de.hide is not the name of a message'],
    [
      'an unknown word in a record',
      /^ {8}resolved: /m,
      'over: "", resolved: ',
      'de.incident.over is not the name of a message',
    ],
    ['a spread', /^ {4}dismiss: /m, '...all, dismiss: ', 'de is not an object with one `name: value` for each message'],
    ['a method', /^ {4}dismiss: .*$/m, 'dismiss() {},', 'de is not an object with one `name: value` for each message'],
    [
      'a calculated object',
      /^const de = \{/m,
      'const de = 0 || {',
      'de is not an object with one `name: value` for each message',
    ],
  ] as const)
    it(`fails with the name of the language and of the message for ${what}`, () =>
      assert.rejects(build(from, to), {
        message: `[plugin listed-languages] dist/locale/languages/de.js: ${message}`,
      }));
});
