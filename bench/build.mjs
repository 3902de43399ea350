/** A build of the tags as a contender, and what its files import. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KINDS, inPage, script, together } from './kinds.mjs';

const named = (code, pattern) => [...code.matchAll(pattern)].map(([, file]) => file);
/** Static imports of a minified module: `import…from"./x.js"`, `import"./x.js"`, `export…from"./x.js"`. */
const importsOf = (code) => named(code, /(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g);
const lazyImportsOf = (code) => named(code, /\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g);
/** What a page in English with a feed of the own format never asks for. */
const SPARE = /^(?:adapter|locale-(?!en))/;

/** The file and all that it imports. `lazily`: what it may import later as well. */
const closureOf = (codes, file, { lazily = false } = {}, seen = new Set()) => {
  if (seen.has(file) || !codes.has(file)) return seen;
  seen.add(file);
  const code = codes.get(file);
  const lazy = lazily ? lazyImportsOf(code).filter((each) => !SPARE.test(each)) : [];
  for (const each of [...importsOf(code), ...lazy]) closureOf(codes, each, { lazily }, seen);
  return seen;
};

const LARGE = 'max-size="16777216"';
const TAGS = {
  banner: {
    tag: 'status-banner',
    isPainted: (_host, root) => !!root.querySelector('.sentence'),
    isDrawn: (_host, root) => !!root.querySelector('.box .sentence') && !!root.querySelector('.detail time'),
  },
  list: {
    tag: 'component-list',
    attributes: LARGE,
    isPainted: (_host, root) => !!root.querySelector('.row'),
    /** Whether the days of the first row and the last row of the last group are there; found without searching the whole list. */
    isDrawn: (host, root) => {
      const last = host.feed?.components.at(-1)?.id;
      return (
        !!last &&
        !!root.querySelector('.bars path') &&
        root
          .querySelector('.list')
          ?.lastElementChild?.lastElementChild?.lastElementChild?.querySelector('.bars[data-id]')?.dataset.id === last
      );
    },
  },
  history: {
    tag: 'incident-history',
    attributes: LARGE,
    isPainted: (_host, root) => !!root.querySelector('article'),
    /** Whether the whole first page is there. */
    isDrawn: (host, root) =>
      !!host.feed &&
      root.querySelectorAll('article.incident .timeline').length >= Math.min(10, host.feed.incidents.length),
  },
};
const FILES = {
  banner: 'status-banner.js',
  list: 'component-list.js',
  history: 'incident-history.js',
  all: 'status-widgets.js',
};

/** @param dist The folder of the build, with the files for pages in `cdn/`. */
export const buildNamed = async (name, dist) => {
  const cdn = join(dist, 'cdn');
  const files = (await readdir(cdn)).filter((file) => file.endsWith('.js'));
  const codes = new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(cdn, file), 'utf8')])));
  const pathOf = (file) => `/${name}/${file}`;
  const kinds = Object.fromEntries(
    Object.entries(TAGS).map(([kind, { tag, attributes, ...looks }]) => [
      kind,
      {
        tag,
        head: script(pathOf(FILES[kind])),
        body: (src, more = attributes ?? '') => `<${tag} src="${src}" ${more}></${tag}>`,
        ...Object.fromEntries(Object.entries(looks).map(([look, work]) => [look, inPage(tag, work)])),
        words: inPage(tag, KINDS[kind].words),
      },
    ]),
  );
  return {
    name,
    dist,
    codes,
    files: async () => Object.fromEntries([...codes].map(([file, code]) => [pathOf(file), code])),
    /** What a kind of page loads: its file. Of a build in chunks all that it may load, languages and adapters aside. */
    scripts: (kind) =>
      [...closureOf(codes, FILES[kind], { lazily: importsOf(codes.get(FILES[kind])).length > 0 })].map(pathOf),
    /** What a page loads before anything runs. */
    imports: (kind) => [...closureOf(codes, FILES[kind])].map(pathOf),
    ...kinds,
    all: together(kinds, script(pathOf(FILES.all))),
  };
};
