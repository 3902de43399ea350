/** The modules of a build that do not need elements, for Node and as a file for pages. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const MODULES = { parseFeed: 'feed/index.js', readText: 'text/read-text.js' };
const NODE_ONLY = { statusFeedSchema: 'feed/schema.js', statuspage: 'adapters/providers/statuspage.js' };

/** Bundles the modules that exist in the build. */
const bundleOf = async (dist, modules, options) => {
  const sources = Object.entries(modules)
    .filter(([, file]) => existsSync(join(dist, file)))
    .map(([name, file]) => `export { ${name} } from './${file}';`);
  const { outputFiles } = await build({
    stdin: { contents: sources.join('\n'), resolveDir: dist, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    ...options,
  });
  return outputFiles[0].text;
};

/** Whether a folder is a complete build, and not only the files for script tags. */
export const hasModules = (dist) => Object.values(MODULES).every((file) => existsSync(join(dist, file)));

/** A file for pages with `parseFeed` and `readText`. */
export const headlessFile = (dist) => bundleOf(dist, MODULES);

const loaded = new Map();
/** A module for Node with `parseFeed`, `readText`, `statusFeedSchema`, and the adapter `statuspage`. */
export const headless = (dist) => {
  if (!loaded.has(dist)) loaded.set(dist, load(dist));
  return loaded.get(dist);
};

const load = async (dist) => {
  const code = await bundleOf(dist, { ...MODULES, ...NODE_ONLY }, { platform: 'node', external: ['zod'] });
  // In node_modules, so that Node finds zod.
  const folder = await mkdtemp(join(resolve('node_modules'), '.bench-'));
  const file = join(folder, 'headless.mjs');
  await writeFile(file, code);
  const module = await import(pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  return module;
};
