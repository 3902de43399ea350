/**
 * Builds dist/ for npm, with one module per source file, and from it dist/cdn/ for script tags: one self-contained file per tag, one
 * for all tags, and the chunks that all of them share (adapters and languages).
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { packageExports } from './scripts/package-exports.mjs';
import { chunkPaths } from './scripts/rollup/chunk-paths.mjs';
import { chunkName, createChunks } from './scripts/rollup/chunks.mjs';
import { compactTemplates } from './scripts/rollup/compact-templates.mjs';
import { compileHint } from './scripts/rollup/compile-hint.mjs';
import { integrity } from './scripts/rollup/integrity.mjs';
import { listedLanguages, wholeLanguages } from './scripts/rollup/languages.mjs';
import { licenses } from './scripts/rollup/licenses.mjs';
import { pageOnly } from './scripts/rollup/page-only.mjs';
import { smallCssTag } from './scripts/rollup/small-css-tag.mjs';
import { sourceMaps } from './scripts/rollup/source-maps.mjs';
import { stylesFirst } from './scripts/rollup/styles-first.mjs';
import { trustedTypesPolicy } from './scripts/rollup/trusted-types-policy.mjs';
import { withoutZod } from './scripts/rollup/without-zod.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The files in `exports` of package.json. scripts/server-renderer.mjs writes one of them. */
const entries = Object.values(packageExports())
  .map((entry) => entry.default)
  .filter((file) => file?.endsWith('.js') && file !== './dist/ssr/index.js');
const tagEntries = entries.filter((file) => file.startsWith('./dist/define/'));

/** The chunks that pages load on demand. */
const chunks = createChunks(`${root}dist/`);

const bundled = [
  withoutZod,
  smallCssTag,
  pageOnly,
  chunkPaths(`${root}dist/`),
  wholeLanguages(`${root}dist/locale/languages/`),
  listedLanguages(`${root}dist/locale/`),
  sourceMaps,
  chunks.external,
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  trustedTypesPolicy(`${root}dist/elements/base/trusted-types.js`),
  terser({
    module: true,
    toplevel: true,
    ecma: 2022,
    // Calls are smaller than copies of short functions.
    compress: { passes: 3, keep_fargs: false, inline: 1 },
    format: { comments: /^(! LICENSES|# all)/ },
  }),
  compileHint,
  licenses,
];
const cdn = { dir: 'dist/cdn', format: 'es', generatedCode: 'es2015', compact: true, sourcemap: true };

export default [
  {
    // Server components get the first one. Only the files for script tags need the second one, and only dist/ssr/ the third one.
    input: [
      ...entries,
      './dist/define/react-server.js',
      './dist/elements/base/trusted-types.js',
      './dist/feed/nearest-name.js',
    ].map((file) => file.replace('./dist/', 'src/').replace(/\.js$/, '.ts')),
    external: [/^lit($|\/)/, /^zod($|\/)/, 'tslib'],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [
      typescript({ tsconfig: 'tsconfig.build.json', declaration: true, declarationDir: 'dist' }),
      compactTemplates(`${root}src/`),
    ],
  },
  ...[chunks.input, ...chunks.separateInputs].map((input) => ({
    input,
    output: { ...cdn, entryFileNames: chunkName, chunkFileNames: chunkName, manualChunks: chunks.shared },
    plugins: [...bundled, chunks.record, integrity.record],
  })),
  ...tagEntries.map((file) => ({
    input: { [basename(file) === 'all.js' ? 'status-widgets' : basename(file, '.js')]: file },
    output: { ...cdn, entryFileNames: '[name].js' },
    plugins: [stylesFirst, ...bundled, integrity.record],
  })),
];
