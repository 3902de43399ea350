/**
 * Who is measured. Of each: `files`, path → what is served there; per kind of widget (`banner`, `list`, `history`) the `head` and `body` of a
 * page and `isDrawn`, which runs in that page and tells whether all of it is there. A kind that is missing is one it cannot show.
 */
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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

const script = (src) => `<script type="module" src="${src}"></script>`;

const ours = {
  name: 'ours',
  /** What a page with a feed of the own format in English never asks for. */
  spare: /\/(adapter|feed-provider|locate|locale-de|locale-locales|cors|session-cache)\b/,
  files: async (cdn) =>
    Object.fromEntries(
      await Promise.all(
        (await readdir(cdn))
          .filter((file) => file.endsWith('.js'))
          .map(async (file) => [`/ours/${file}`, await readFile(`${cdn}/${file}`)]),
      ),
    ),
  banner: {
    head: script('/ours/status-banner.js'),
    body: (src) => `<status-banner src="${src}"></status-banner>`,
    isDrawn: () => !!document.querySelector('status-banner')?.shadowRoot?.querySelector('.detail > div'),
    isPainted: () => !!document.querySelector('status-banner')?.shadowRoot?.querySelector('.sentence'),
  },
  list: {
    head: script('/ours/component-list.js'),
    body: (src) => `<component-list src="${src}" max-size="16777216"></component-list>`,
    isPainted: () => !!document.querySelector('component-list')?.shadowRoot?.querySelector('.row'),
    /** Whether the last row of the last group is there; found without searching the whole list. */
    isDrawn: () => {
      const list = document.querySelector('component-list');
      const last = list?.feed?.components.at(-1)?.id;
      return (
        !!last &&
        list.shadowRoot
          .querySelector('.list')
          ?.lastElementChild?.lastElementChild?.lastElementChild?.querySelector('.bars')?.dataset.id === last
      );
    },
    rows: () =>
      [...document.querySelector('component-list').shadowRoot.querySelectorAll('.row')].map((row) => [
        row.querySelector('.name').textContent,
        row.querySelector('.badge .word').textContent,
        row.querySelector('.share').textContent,
        row.querySelector('.bars').ariaLabel,
      ]),
  },
  history: {
    head: script('/ours/incident-history.js'),
    body: (src) => `<incident-history src="${src}" max-size="16777216"></incident-history>`,
    isPainted: () => !!document.querySelector('incident-history')?.shadowRoot?.querySelector('article'),
    isDrawn: () => !!document.querySelector('incident-history')?.shadowRoot?.querySelector('article'),
  },
};

/** What was written for the bench: a banner and a list each. */
const own = (name) => ({
  name,
  files: async () => ({
    [`/${name}-banner.js`]: await bundle(`contenders/${name}-banner.js`),
    [`/${name}-list.js`]: await bundle(`contenders/${name}-list.js`),
  }),
  banner: {
    head: script(`/${name}-banner.js`),
    body: (src) => `<${name}-banner src="${src}"></${name}-banner>`,
    isDrawn: new Function(
      `return !!document.querySelector('${name}-banner')?.shadowRoot?.querySelector('.sentence')?.textContent`,
    ),
  },
  list: {
    head: script(`/${name}-list.js`),
    body: (src) => `<${name}-list src="${src}"></${name}-list>`,
    isDrawn: new Function(`return !!document.querySelector('${name}-list')?.shadowRoot?.querySelector('.row')`),
    rows: new Function(
      `return [...document.querySelector('${name}-list').shadowRoot.querySelectorAll('.row')].map((row) => ['.name', '.badge', '.share'].map((part) => row.querySelector(part).textContent).concat(row.querySelector('.bars').ariaLabel))`,
    ),
  },
});

const statuspage = {
  name: '@statuspage/status-widget',
  files: async () => ({
    '/statuspage.js': await readFile(here('node_modules/@statuspage/status-widget/dist/index.js')),
  }),
  banner: {
    head: '<script src="/statuspage.js" defer></script>',
    body: (_src, origin) => `<statuspage-widget src="${origin}"></statuspage-widget>`,
    isDrawn: () => !!document.querySelector('statuspage-widget')?.shadowRoot?.querySelector('.status-text'),
  },
};

const openstatus = {
  name: '@openstatus/react',
  files: async () => ({
    '/openstatus.js': await bundle('contenders/openstatus.js', { plugins: [servedHere] }),
    '/openstatus.css': await readFile(here('node_modules/@openstatus/react/dist/styles.css')),
  }),
  banner: {
    head: `<link rel="stylesheet" href="/openstatus.css">${script('/openstatus.js')}`,
    body: () => '<openstatus-widget slug="harbour"></openstatus-widget>',
    isDrawn: () => !!document.querySelector('openstatus-widget a'),
  },
};

export const CONTENDERS = [ours, own('bare'), own('naive'), statuspage, openstatus];

/** What people use as well, and why it is not measured. */
export const ABSENT = {
  'statuspage-widget': 'draws with `StatusPage.page`, a script that its vendor served and npm does not have',
  '@universityofwarwick/statuspage-widget':
    'does not install: it depends on @fortawesome/pro-light-svg-icons, which the public registry does not have',
};
