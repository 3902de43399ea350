import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { customProperties } from '../../scripts/custom-properties.mjs';
import { packageExports } from '../../scripts/package-exports.mjs';
import { BODY_LENGTH, NAME_LENGTH, TITLE_LENGTH } from '../../src/feed/limits.js';
import { COMPONENT_STATUSES } from '../../src/feed/words.js';
import { en } from '../../src/locale/languages/en.js';
import { TIMEOUT } from '../../src/reader/time-limit.js';
import { freshnessOf, intervalOf } from '../../src/store/freshness.js';
import { anchorsOf, targetsOf } from './markdown.js';
import { release } from './release.js';

const below = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => file.endsWith(ending));

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...below('docs', '.md')];
const OURS = 'https://github.com/ScootKit/status-widgets/blob/main/';

/** Fails if the file or the heading in it does not exist. */
const assertTarget = (from: string, file: string, anchor: string): void => {
  assert.ok(existsSync(file), `${from} leads to ${file}, which does not exist`);
  if (anchor) assert.ok(anchorsOf(file).has(anchor), `${from} leads to ${file}#${anchor}, which has no such heading`);
};

describe('the documents', () => {
  for (const document of DOCUMENTS)
    it(`have no broken links: ${document}`, () => {
      for (const target of targetsOf(document)) {
        if (/^https?:/.test(target) && !target.startsWith(OURS)) continue;
        const [path = '', anchor = ''] = target.replace(OURS, '').split('#');
        assertTarget(document, path ? join(target.startsWith(OURS) ? '' : dirname(document), path) : document, anchor);
      }
    });

  it('have all headings that the source code links to', () => {
    for (const file of below('src', '.ts'))
      for (const [, document = '', anchor = ''] of readFileSync(file, 'utf8').matchAll(
        /\b(docs\/[\w-]+\.md)(?:#([\w-]+))?/g,
      ))
        assertTarget(file, document, anchor);
  });

  it('have a wording table that matches the messages', () => {
    const rows = [...readFileSync('docs/elements.md', 'utf8').matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];
    const { all, some, one, status } = en;
    for (const [, level = '', cells = ''] of rows) {
      const word = Object.keys(all).find((each): each is keyof typeof all => each === level);
      assert.ok(word, level);
      const alone = word === 'operational' ? status[word] : all[word];
      assert.deepEqual(
        cells.split(' |').map((cell) => cell.trim()),
        word === 'operational'
          ? [all[word], '', '', alone]
          : // Names are wrapped in invisible isolation characters.
            [all[word], some(word, 3, 19), one('{name}', word).replace(/[\u2066-\u2069]/g, ''), alone],
      );
    }
    assert.equal(rows.length, Object.keys(all).length);
  });

  it('have the same numbers as the source code', () => {
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
      `less than ${fresh(1000) / 1000} × R, or less than ${fresh(15) / 60} minutes if that is longer`,
    );
    says(
      'docs/elements.md',
      `less than ${stale(1000) / 1000} × R, or less than ${stale(15) / 60} minutes if that is longer`,
    );
    says('docs/elements.md', `(${intervalOf()} if it is 0)`);
  });

  it('name the current release and only existing entry points', () => {
    const exports = packageExports();
    for (const document of DOCUMENTS) {
      const text = readFileSync(document, 'utf8');
      for (const [, entry = ''] of text.matchAll(/@scootkit\/status-widgets(?!@)((?:\/[\w.-]*\w)*)/g))
        assert.ok(`.${entry}` in exports, `${document}: ${entry}`);
      for (const [url, named] of text.matchAll(/@scootkit\/status-widgets@([\w.-]+)\/\S+/g))
        assert.equal(named, release.version, `${document}: ${url}`);
    }
    const heading = release.isOut ? release.version.replaceAll('.', '\\.') : 'Unreleased';
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^##+ .*${heading}`, 'm'));
  });

  it('mention an unpublished release only with instructions for your own build', () => {
    const guides = ['server', 'docusaurus', 'frameworks', 'embedding', 'languages'].map((name) => `docs/${name}.md`);
    for (const document of ['README.md', 'examples/README.md', ...guides])
      assert.equal(readFileSync(document, 'utf8').includes('use a build of your own'), !release.isOut, document);
    assert.equal(readFileSync('demo/index.html', 'utf8').includes('once 0.2.0 is released'), !release.isOut);
  });

  it('never run the command by a name that is not ours on npm', () => {
    const texts = [
      ...DOCUMENTS,
      ...below('examples', '.md'),
      ...below('src', '.ts'),
      ...below('demo', '.html'),
      'llms.txt',
    ];
    for (const file of texts)
      assert.doesNotMatch(readFileSync(file, 'utf8'), /\bnpx\b[ \w-]*(?<!\/)\bstatus-widgets/, file);
  });

  it('list every public name', () => {
    const names = ['src/index.ts', 'src/feed/index.ts', 'src/server/index.ts'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export (?:type )?\{([^}]+)\}/gm)].flatMap(([, list = '']) =>
        list.split(',').flatMap((name) => name.trim() || []),
      ),
    );
    const section = /^## Public names\n([^]*?)^## /m.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
    const listed = [...section.matchAll(/^\|.*\|$/gm)].flatMap(([row]) =>
      [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    assert.deepEqual([...new Set(listed)].sort(), [...new Set(names)].sort());
  });

  it('show the actual source tree', () => {
    const tree =
      /^## The source tree\n\n```text\n([^]*?)^```/m.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
    let parent = '';
    for (const [, indent = '', folder = ''] of tree.matchAll(/^( *)([\w-]+)\/ /gm)) {
      if (indent.length === 2) parent = folder;
      const path = join('src', indent.length === 2 ? folder : join(parent, folder));
      assert.ok(existsSync(path), `${path} exists`);
    }
    for (const { name } of readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()))
      assert.match(tree, new RegExp(`^  ${name}/ `, 'm'));
  });

  it('keep the README short', () => {
    assert.ok(statSync('README.md').size <= 12_000);
  });

  it('state the required Node version', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly engines: { readonly node: string };
    };
    const node = engines.node.replace(/\D+/, '').replace(/\..*/, '');
    for (const document of ['README.md', 'CONTRIBUTING.md'])
      assert.ok(readFileSync(document, 'utf8').includes(`You need Node ${node} or later`), document);
  });

  it('list every custom state', () => {
    const table = /^### Custom states\n([^]*?)^### /m.exec(readFileSync('docs/reference.md', 'utf8'))?.[1] ?? '';
    for (const state of [...COMPONENT_STATUSES, 'loading', 'stale', 'unknown', 'hidden'])
      assert.ok(table.includes(`\`${state}\``), state);
  });

  it('show the CSS that reserves space in the demo', () => {
    const squeezed = (text: string): string =>
      text
        .replace(/\/\*[^]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .trim();
    assert.ok(
      squeezed(readFileSync('docs/embedding.md', 'utf8')).includes(
        squeezed(readFileSync('demo/shared/reserve.css', 'utf8')),
      ),
    );
  });

  it('describe all custom properties and no others', async () => {
    // The last one is set by the banner, not read.
    const known = [...(await customProperties()).keys(), '--status-banner-block-size'];
    const reference = readFileSync('docs/reference.md', 'utf8');
    // The colors of the day bars are a column of the color table.
    for (const name of known.filter((each) => !each.endsWith('-bar')))
      assert.ok(reference.includes(`| \`${name}\` |`), `docs/reference.md does not describe ${name}`);
    for (const document of DOCUMENTS)
      for (const [name] of readFileSync(document, 'utf8').matchAll(/--status-[a-z-]*[a-z]/g))
        assert.ok(known.includes(name), `${document}: ${name}`);
  });

  it('have small pictures', () => {
    const pictures = below('docs/pictures', '.png');
    assert.ok(pictures.length > 0);
    for (const file of pictures) assert.ok(statSync(file).size <= 150_000, `${file} has ${statSync(file).size} bytes`);
  });
});
