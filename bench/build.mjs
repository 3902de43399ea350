/** A build of the tags as a contender. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KINDS, inPage, script, combine } from './kinds.mjs';

const matchesOf = (code, pattern) => [...code.matchAll(pattern)].map(([, file]) => file);
/** Static imports of a minified module: `import…from"./x.js"`, `import"./x.js"`, `export…from"./x.js"`. */
const importsOf = (code) => matchesOf(code, /(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g);
const lazyImportsOf = (code) => matchesOf(code, /\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g);
/** Chunks that a page in English with a feed in the own format never loads. */
const UNUSED = /^(?:adapter|locale-(?!en))/;

/** A file and all its imports. With `lazily`, dynamic imports too. */
const closureOf = (codes, file, { lazily = false } = {}, seen = new Set()) => {
  if (seen.has(file) || !codes.has(file)) return seen;
  seen.add(file);
  const code = codes.get(file);
  const lazy = lazily ? lazyImportsOf(code).filter((each) => !UNUSED.test(each)) : [];
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
    /** Whether the first row and the last one have their days. Does not search the whole list. */
    isDrawn: (host, root) => {
      const last = host.feed?.components.at(-1)?.id;
      const section = [...(root.querySelector('.list')?.children ?? [])].findLast((each) =>
        each.matches('ul, details'),
      );
      const row = (section?.matches('ul') ? section : section?.querySelector(':scope > ul:last-child'))
        ?.lastElementChild;
      return !!last && !!root.querySelector('.bars path') && row?.dataset.id === last && !!row.querySelector('.bars');
    },
  },
  history: {
    tag: 'incident-history',
    attributes: LARGE,
    isPainted: (_host, root) => !!root.querySelector('article'),
    /** Whether the first page is complete. */
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

/** @param dist The folder of the build. Its subfolder `cdn` has the files for pages. */
export const buildNamed = async (name, dist) => {
  const cdn = join(dist, 'cdn');
  const files = (await readdir(cdn)).filter((file) => file.endsWith('.js'));
  const codes = new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(cdn, file), 'utf8')])));
  const pathOf = (file) => `/${name}/${file}`;
  const kinds = Object.fromEntries(
    Object.entries(TAGS).map(([kind, { tag, attributes, ...checks }]) => [
      kind,
      {
        tag,
        head: script(pathOf(FILES[kind])),
        body: (src, more = attributes ?? '') => `<${tag} src="${src}" ${more}></${tag}>`,
        ...Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, inPage(tag, check)])),
        words: inPage(tag, KINDS[kind].words),
      },
    ]),
  );
  return {
    name,
    dist,
    codes,
    files: async () => Object.fromEntries([...codes].map(([file, code]) => [pathOf(file), code])),
    /** The files that a kind of page loads. For a build with chunks, all except languages and adapters. */
    scripts: (kind) =>
      [...closureOf(codes, FILES[kind], { lazily: importsOf(codes.get(FILES[kind])).length > 0 })].map(pathOf),
    /** The files that a page loads before a script runs. */
    imports: (kind) => [...closureOf(codes, FILES[kind])].map(pathOf),
    ...kinds,
    all: combine(kinds, script(pathOf(FILES.all))),
  };
};
