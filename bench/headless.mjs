/** The parts without an element, as a build for npm has them: for Node, and as a file for pages. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PARTS = { parseFeed: 'feed/index.js', readText: 'text/read-text.js' };
const NODE_ONLY = { statusFeedSchema: 'feed/schema.js', statuspage: 'adapters/providers/statuspage.js' };

/** What of `parts` the build has, as one file. */
const bundled = async (dist, parts, options) => {
  const sources = Object.entries(parts)
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

/** Whether a folder is a build for npm, and not the files of a CDN alone. */
export const hasParts = (dist) => Object.values(PARTS).every((file) => existsSync(join(dist, file)));

/** For a page: `parseFeed`, `readText`. */
export const headlessFile = (dist) => bundled(dist, PARTS);

const loaded = new Map();
/** For Node: those, `statusFeedSchema`, and `statuspage`, the adapter. */
export const headless = (dist) => {
  if (!loaded.has(dist)) loaded.set(dist, load(dist));
  return loaded.get(dist);
};

const load = async (dist) => {
  const code = await bundled(dist, { ...PARTS, ...NODE_ONLY }, { platform: 'node', external: ['zod'] });
  // Beside the packages, so that zod is found.
  const folder = await mkdtemp(join(resolve('node_modules'), '.bench-'));
  const file = join(folder, 'headless.mjs');
  await writeFile(file, code);
  const module = await import(pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  return module;
};
