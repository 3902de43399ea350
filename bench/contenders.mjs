/**
 * Who is measured beside the tags (build.mjs). Of each: `files`, path → what is served there; `scripts`, what a kind of page loads; per kind
 * (`banner`, `list`, `history`, `all`) the `head` and `body` of a page and `isDrawn`, which runs in that page and tells whether all of it is
 * there. A kind that is missing is one it cannot show.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { KINDS, inPage, script, together } from './kinds.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A minified bundle, as a host's own build would make it. */
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

/** @openstatus/react knows one address only; the bundle has the bench's server in its place. */
const servedHere = {
  name: 'served-here',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@openstatus\/react\/dist\/index\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace('https://api.openstatus.dev/public/status/', '/openstatus/'),
      loader: 'js',
    })),
};

/** How to tell that what was written for the bench is there: it draws in one go. */
const DRAWN = {
  banner: (_host, root) => !!root.querySelector('.sentence')?.textContent,
  list: (_host, root) => !!root.querySelector('.row'),
  history: (_host, root) => !!root.querySelector('.timeline'),
};

/** What was written for the bench: a banner, a list and a history each, and all of them as one file. */
const own = (name) => {
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
    all: together(kinds, script(pathOf('all'))),
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

export const OTHERS = [own('bare'), own('naive'), statuspage, openstatus];

/** What people use as well, and why it is not measured. */
export const ABSENT = {
  'statuspage-widget': 'draws with `StatusPage.page`, a script that its vendor served and npm does not have',
  '@universityofwarwick/statuspage-widget':
    'does not install: it depends on @fortawesome/pro-light-svg-icons, which the public registry does not have',
};
