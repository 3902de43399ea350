import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { BODY_LENGTH, NAME_LENGTH, TITLE_LENGTH } from '../../src/feed/limits.js';
import { enWords } from '../../src/locale/en-words.js';
import { TIMEOUT } from '../../src/reader/fetch-json.js';
import { freshnessOf, intervalOf } from '../../src/store/freshness.js';
import { COLOURS } from '../../src/styles/colours.js';
import { anchorsOf, targetsOf } from './markdown.js';

const below = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => file.endsWith(ending));

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...below('docs', '.md')];
const OURS = 'https://github.com/ScootKit/status-widgets/blob/main/';

/** Fails unless the file is there, with that heading. */
const assertTarget = (from: string, file: string, anchor: string): void => {
  assert.ok(existsSync(file), `${from} leads to ${file}, which does not exist`);
  if (anchor) assert.ok(anchorsOf(file).has(anchor), `${from} leads to ${file}#${anchor}, which has no such heading`);
};

describe('the documents', () => {
  for (const document of DOCUMENTS)
    it(`lead somewhere: ${document}`, () => {
      for (const target of targetsOf(document)) {
        if (/^https?:/.test(target) && !target.startsWith(OURS)) continue;
        const [path = '', anchor = ''] = target.replace(OURS, '').split('#');
        assertTarget(document, path ? join(target.startsWith(OURS) ? '' : dirname(document), path) : document, anchor);
      }
    });

  it('have every heading that the sources link to', () => {
    for (const file of below('src', '.ts'))
      for (const [, document = '', anchor = ''] of readFileSync(file, 'utf8').matchAll(
        /\b(docs\/[\w-]+\.md)(?:#([\w-]+))?/g,
      ))
        assertTarget(file, document, anchor);
  });

  it('have the wording table as the words are', () => {
    const rows = [...readFileSync('docs/elements.md', 'utf8').matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];
    const { all, some, one, status } = enWords;
    for (const [, level = '', cells = ''] of rows) {
      const word = Object.keys(all).find((each): each is keyof typeof all => each === level);
      assert.ok(word, level);
      const alone = word === 'operational' ? status[word] : all[word];
      assert.deepEqual(
        cells.split(' |').map((cell) => cell.trim()),
        word === 'operational' ? [all[word], '', '', alone] : [all[word], some[word], one('{name}', word), alone],
      );
    }
    assert.equal(rows.length, Object.keys(all).length);
  });

  it('have the numbers of the sources', () => {
    const says = (file: string, text: string): void =>
      assert.ok(readFileSync(file, 'utf8').includes(text), `${file} does not say "${text}"`);
    const number = (value: number): string => value.toLocaleString('en');
    says(
      'docs/feed-format.md',
      `Names are cut at ${number(NAME_LENGTH)}, titles at ${number(TITLE_LENGTH)} and bodies at ${number(BODY_LENGTH)} UTF-16 units`,
    );
    says('docs/elements.md', `A request ends after ${TIMEOUT / 1000} seconds`);
    const fresh = (refresh: number): number => freshnessOf({ refresh, loadedAt: 0, age: 0 })[1] / 1000;
    const stale = (refresh: number): number =>
      freshnessOf({ refresh, loadedAt: 0, age: fresh(refresh) * 1000 })[1] / 1000 + fresh(refresh);
    says(
      'docs/elements.md',
      `younger than ${fresh(1000) / 1000} × R, and than ${fresh(15) / 60} minutes where that is longer`,
    );
    says(
      'docs/elements.md',
      `younger than ${stale(1000) / 1000} × R, and than ${stale(15) / 60} minutes where that is longer`,
    );
    says('docs/elements.md', `(${intervalOf()} where that is 0)`);
  });

  it('name this version, and entries that it has', () => {
    const { version, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly version: string;
      readonly exports: object;
    };
    for (const document of DOCUMENTS)
      for (const [, entry = ''] of readFileSync(document, 'utf8').matchAll(
        /@scootkit\/status-widgets(?!@)((?:\/[\w.-]*\w)*)/g,
      ))
        assert.ok(`.${entry}` in exports, `${document}: ${entry}`);
    for (const [url, named] of readFileSync('README.md', 'utf8').matchAll(/@scootkit\/status-widgets@([\w.-]+)\/\S+/g))
      assert.equal(named, version, url);
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^##+ .*${version.replaceAll('.', '\\.')}`, 'm'));
  });

  it('reserve the room that the demo reserves', () => {
    const squeezed = (text: string): string =>
      text
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .trim();
    assert.ok(
      squeezed(readFileSync('README.md', 'utf8')).includes(squeezed(readFileSync('demo/shared/reserve.css', 'utf8'))),
    );
  });

  it('name no custom property that the tags do not know', () => {
    const styles = ['dist/styles', 'dist/elements']
      .flatMap((folder) => below(folder, '.js'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const colours = Object.keys(COLOURS).map((name) => `--status-${name}`);
    for (const document of DOCUMENTS)
      for (const [name] of readFileSync(document, 'utf8').matchAll(/--status-[a-z-]*[a-z]/g))
        assert.ok(colours.includes(name) || styles.includes(`var(${name},`), `${document}: ${name}`);
  });

  it('have small pictures', () => {
    const pictures = below('docs/pictures', '.png');
    assert.ok(pictures.length > 0);
    for (const file of pictures) assert.ok(statSync(file).size <= 150_000, `${file} has ${statSync(file).size} bytes`);
  });
});
