/**
 * Writes dist/ssr/: the entry as one file, with the elements, Lit for servers and its renderer, and a style sheet for each tag.
 * Bundled, because Lit has one build for pages and one for Node, and workers get the one for pages. Everything that needs no Lit
 * stays in its own files, so that languages, adapters and errors are those of the other entries.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { packageExports } from './package-exports.mjs';

const SOURCE = resolve('src');
const FOLDER = join('dist', 'ssr');
/** The folders that are not bundled. */
const SHARED = /^(?:feed|adapters|reader|store|text|locale)\//;

const sharedFiles = {
  name: 'shared-files',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const file = relative(SOURCE, resolve(resolveDir, path)).replaceAll(sep, '/');
      return SHARED.test(file) ? { path: `../${file}`, external: true } : undefined;
    });
  },
};

/** Lit adds a symbol of decorators to the global `Symbol`. The tags use no decorators. */
const noMetadata = {
  name: 'no-metadata',
  setup: ({ onLoad }) => {
    onLoad({ filter: /reactive-element[\\/]node[\\/]reactive-element\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('Symbol.metadata??=Symbol("metadata")', '0'),
    }));
  },
};

/**
 * Bundles the entry. Lit and its DOM write to `globalThis` when they load: they get an object of their own.
 * @param plugins The default leaves out the shared files.
 * @returns The code, and the names of the packages in it.
 */
export const bundleServerRenderer = async (plugins = [sharedFiles]) => {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/ssr/index.ts'],
    bundle: true,
    write: false,
    outfile: join(FOLDER, 'index.js'),
    sourcemap: 'linked',
    // With the sources, the map is four times as large as the code.
    sourcesContent: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    conditions: ['node'],
    define: {
      globalThis: 'serverGlobal',
      litPropertyMetadata: 'serverGlobal.litPropertyMetadata',
      litServerRoot: 'serverGlobal.litServerRoot',
      customElements: 'serverGlobal.customElements',
      'process.env.NODE_ENV': '"production"',
    },
    inject: ['scripts/server-renderer/global.js'],
    banner: { js: '/*! LICENSES.txt */' },
    minify: true,
    legalComments: 'none',
    plugins: [noMetadata, ...plugins],
    logLevel: 'warning',
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
  );
  const textOf = (end) => outputFiles.find(({ path }) => path.endsWith(end)).text;
  return { code: textOf('.js'), map: textOf('.map'), packages: [...new Set(packages)].sort() };
};

/** The license of a package. Some packages only name it. */
const licenseOf = (name) => {
  const folder = join('node_modules', name);
  const file = readdirSync(folder).find((each) => /^license/i.test(each));
  const { license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const named = [license, author?.name ?? author, repository?.url].filter(Boolean).join('\n');
  return `${name}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : named}\n`;
};

/** Returns the paths of the files. The rest of dist/ must be there. */
export const writeServerRenderer = async () => {
  const entry = join(FOLDER, 'index.js');
  const licenses = join(FOLDER, 'LICENSES.txt');
  const { code, map, packages } = await bundleServerRenderer();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(entry, code);
  writeFileSync(`${entry}.map`, map);
  writeFileSync(licenses, packages.map(licenseOf).join('\n'));
  const { serverStyles } = await import(pathToFileURL(resolve(entry)).href);
  const sheets = Object.keys(packageExports()).flatMap((name) => /^\.\/ssr\/(.+)\.css$/.exec(name)?.[1] ?? []);
  for (const tag of sheets) writeFileSync(join(FOLDER, `${tag}.css`), serverStyles(tag));
  return [entry, `${entry}.map`, licenses, ...sheets.map((tag) => join(FOLDER, `${tag}.css`))];
};
