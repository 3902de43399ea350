/**
 * The contenders besides the tags (build.mjs). Each has `files` (path → content), `scripts` (the files that a kind of page loads), and for each
 * kind that it supports (`banner`, `list`, `history`, `all`) the `head` and `body` of a page, and `isDrawn`, which runs in that page and
 * returns whether everything is drawn.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { KINDS, inPage, script, combine } from './kinds.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A minified bundle, like that of a typical build. */
export const bundle = async (entry, options = {}) => {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    ...options,
  });
  return outputFiles[0].text;
};

/** @openstatus/react has a fixed URL. The bundle uses that of the bench's server instead. */
const servedHere = {
  name: 'served-here',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@openstatus\/react\/dist\/index\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace('https://api.openstatus.dev/public/status/', '/openstatus/'),
      loader: 'js',
    })),
};

/** Whether a contender written for the bench is drawn. It draws everything at once. */
const DRAWN = {
  banner: (_host, root) => !!root.querySelector('.sentence')?.textContent,
  list: (_host, root) => !!root.querySelector('.row'),
  history: (_host, root) => !!root.querySelector('.timeline'),
};

/** A contender written for the bench: a banner, a list and a history, and a file with all of them. */
const writtenForBench = (name) => {
  const pathOf = (kind) => `/${name}-${kind}.js`;
  const kinds = Object.fromEntries(
    Object.entries(KINDS).map(([kind, { words }]) => {
      const tag = `${name}-${kind}`;
      return [
        kind,
        {
          tag,
          head: script(pathOf(kind)),
          body: (src, attributes = '') => `<${tag} src="${src}" ${attributes}></${tag}>`,
          isDrawn: inPage(tag, DRAWN[kind]),
          words: inPage(tag, words),
        },
      ];
    }),
  );
  return {
    name,
    files: async () =>
      Object.fromEntries(
        await Promise.all(
          [...Object.keys(KINDS), 'all'].map(async (kind) => [
            pathOf(kind),
            await bundle(`contenders/${name}-${kind}.js`),
          ]),
        ),
      ),
    scripts: (kind) => [pathOf(kind)],
    ...kinds,
    all: combine(kinds, script(pathOf('all'))),
  };
};

const statuspage = {
  name: '@statuspage/status-widget',
  files: async () => ({
    '/statuspage.js': await readFile(here('node_modules/@statuspage/status-widget/dist/index.js')),
  }),
  scripts: () => ['/statuspage.js'],
  banner: {
    head: '<script src="/statuspage.js" defer></script>',
    body: (_src, _attributes, origin) => `<statuspage-widget src="${origin}"></statuspage-widget>`,
    isDrawn: () => !!document.querySelector('statuspage-widget')?.shadowRoot?.querySelector('.status-text'),
  },
};

const openstatus = {
  name: '@openstatus/react',
  files: async () => ({
    '/openstatus.js': await bundle('contenders/openstatus.js', { plugins: [servedHere] }),
    '/openstatus.css': await readFile(here('node_modules/@openstatus/react/dist/styles.css')),
  }),
  scripts: () => ['/openstatus.js'],
  banner: {
    head: `<link rel="stylesheet" href="/openstatus.css">${script('/openstatus.js')}`,
    body: () => '<openstatus-widget slug="harbour"></openstatus-widget>',
    isDrawn: () => !!document.querySelector('openstatus-widget a'),
  },
};

export const OTHERS = [writtenForBench('bare'), writtenForBench('naive'), statuspage, openstatus];

/** Other widgets, and why they are not measured. */
export const ABSENT = {
  'statuspage-widget': 'needs `StatusPage.page`, a script of its vendor that is not on npm',
  '@universityofwarwick/statuspage-widget':
    'cannot be installed, because it depends on @fortawesome/pro-light-svg-icons, which is not in the public registry',
};
