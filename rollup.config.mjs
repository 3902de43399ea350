// Two builds of the same sources: dist/ for npm (one module per source file) and dist/cdn/ (bundled, minified, nothing to install).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { compileTemplates } from './scripts/lean-lit/compile-templates.mjs';
import { leanLit } from './scripts/lean-lit/index.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** Sources behind the package's entries: `./dist/x.js` comes from `src/x.ts`. */
const npmEntries = Object.values(manifest.exports)
  .map((entry) => entry.default)
  .filter(Boolean)
  .map((file) => file.replace('./dist/', 'src/').replace(/\.js$/, '.ts'));

const tagEntries = Object.fromEntries(
  npmEntries
    .filter((file) => file.startsWith('src/define/') && !file.endsWith('/all.ts'))
    .map((file) => [basename(file, '.ts'), file]),
);
const ALL_TAGS = 'all-tags';
const cdnEntries = { 'status-widgets': ALL_TAGS, ...tagEntries };

const compile = (options) => typescript({ tsconfig: 'tsconfig.build.json', ...options });

/** Nothing that a page loads may carry zod. */
const withoutZod = {
  name: 'without-zod',
  resolveId(source, importer) {
    if (source === 'zod' || source.startsWith('zod/'))
      this.error(`zod must not reach a page, but ${relative(root, importer ?? '')} imports it`);
  },
};

/**
 * What src/define/all.ts does, by way of the tags' own entries: each tag's class then lies in its entry's file, where both
 * entries find it, instead of one chunk more for a page to fetch.
 */
const allTags = {
  name: 'all-tags',
  resolveId: (source) => (source === ALL_TAGS ? source : null),
  load: (id) =>
    id === ALL_TAGS
      ? Object.values(tagEntries)
          .map((file) => `import '${root}/${file}';`)
          .join('\n')
      : null,
};

/** package.json's `sideEffects` names built files; these are the sources behind them. */
const registrations = {
  name: 'registrations',
  transform: (_, id) => (id.startsWith(`${root}/src/define/`) ? { moduleSideEffects: true } : null),
};

/** Replaces lit-html's own Trusted Types policy by ours (src/elements/base/trusted-types.ts); fails when its source has changed. */
const ownTrustedTypesPolicy = () => {
  const call = /\b\w+\.createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\)/g;
  let replaced = 0;
  return {
    name: 'own-trusted-types-policy',
    buildStart: () => (replaced = 0),
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      const policy = JSON.stringify(`${root}/src/elements/base/trusted-types.ts`);
      const mended = code.replace(call, () => (replaced++, 'statusTemplatePolicy()'));
      return { code: `import{templatePolicy as statusTemplatePolicy}from${policy};${mended}`, map: null };
    },
    buildEnd(error) {
      if (!error && replaced !== 1)
        this.error(`lit-html's createPolicy call was found ${replaced} times instead of once`);
    },
  };
};

/** `locale/de.ts` → `locale-de`, `adapters/instatus.ts` → `adapter-instatus`. */
const chunkName = ({ name, facadeModuleId, moduleIds }) => {
  const file = relative(`${root}/src`, facadeModuleId ?? moduleIds.at(-1) ?? '');
  const folder = dirname(file);
  if (folder === 'locale') return `locale-${name}-[hash].js`;
  if (folder.startsWith('adapters')) return `adapter-${name}-[hash].js`;
  return `${name}-[hash].js`;
};

/** What several tags need lies in one chunk, so that a tag's file and this one are all that a page loads first. */
const sharedByTags = (id, { getModuleInfo }) => {
  const entries = new Set(Object.values(tagEntries).map((file) => `${root}/${file}`));
  const seen = new Set();
  const users = new Set();
  const climb = (module) => {
    if (seen.has(module)) return;
    seen.add(module);
    if (entries.has(module)) users.add(basename(module, '.ts'));
    else getModuleInfo(module)?.importers.forEach(climb);
  };
  climb(id);
  if (users.size < 2) return undefined;
  // Bars and the list share code that a banner and a badge never run.
  return users.has('status-banner') || users.has('status-badge') ? 'core' : undefined;
};

/** One line of licence per file that carries Lit; the texts lie beside the files. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const ours = readFileSync(`${root}/LICENSE`, 'utf8');
    const lit = readFileSync(`${root}/node_modules/lit/LICENSE`, 'utf8');
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.moduleIds.some((id) => id.includes('/lit-html/')))
        chunk.code = `/*! LICENSES.txt */${chunk.code}`;
    this.emitFile({
      type: 'asset',
      fileName: 'LICENSES.txt',
      source: `${manifest.name}\n\n${ours}\n\nLit (https://lit.dev)\n\n${lit}`,
    });
  },
};

/**
 * Has Chromium compile a file's functions while it arrives, off the main thread, instead of each when it is first called: nearly
 * all that a file holds runs at once (script of a banner's first paint -12 %; of 2,000 rows, last byte to first screen, 100 to 78 ms).
 * A file of a few functions isn't worth the 20 bytes.
 */
const compileHint = {
  name: 'compile-hint',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.code?.length > 2000) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
};

/** Integrity values for `<script integrity>`: file → sha384. */
const integrity = {
  name: 'integrity',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const sha384 = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      const sri = Object.fromEntries(
        files.map((file) => [file.fileName, sha384(file.code)]).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      this.emitFile({ type: 'asset', fileName: 'sri.json', source: `${JSON.stringify(sri, null, 2)}\n` });
    },
  },
};

export default [
  {
    input: npmEntries,
    external: [/^lit($|\/)/, /^zod($|\/)/, 'tslib'],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src' },
    plugins: [compile({ declaration: true, declarationDir: 'dist' })],
  },
  {
    input: cdnEntries,
    output: {
      dir: 'dist/cdn',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: chunkName,
      manualChunks: sharedByTags,
      generatedCode: 'es2015',
      compact: true,
    },
    plugins: [
      allTags,
      withoutZod,
      ownTrustedTypesPolicy(),
      leanLit(),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      compile(),
      registrations,
      compileTemplates(`${root}/src/`),
      terser({
        module: true,
        toplevel: true,
        ecma: 2022,
        compress: { passes: 3, keep_fargs: false },
        format: { comments: false },
      }),
      licences,
      compileHint,
      integrity,
    ],
  },
];
