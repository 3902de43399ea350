/** The parts without an element, from the sources: for Node, and as a file for pages. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const SOURCES = [
  "export { parseFeed } from './src/feed/parse.ts';",
  "export { readText } from './src/text/read-text.ts';",
];
const NODE_ONLY = ["export { statusFeedSchema } from './src/feed/schema.ts';"];
const STATUSPAGE = 'src/adapters/providers/statuspage.ts';

const bundled = async (sources, options) => {
  const { outputFiles } = await build({
    stdin: { contents: sources.join('\n'), resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    ...options,
  });
  return outputFiles[0].text;
};

/** For a page: `parseFeed`, `readText`. */
export const headlessFile = () => bundled(SOURCES);

let loaded;
/** For Node: those and `statusFeedSchema`; `statuspage`, the adapter, where there is one. */
export const headless = () =>
  (loaded ??= (async () => {
    const adapter = existsSync(STATUSPAGE) ? [`export { statuspage } from './${STATUSPAGE}';`] : [];
    const code = await bundled([...SOURCES, ...NODE_ONLY, ...adapter], { platform: 'node', external: ['zod'] });
    // Beside the packages, so that zod is found.
    const folder = await mkdtemp(join(resolve('node_modules'), '.bench-'));
    const file = join(folder, 'headless.mjs');
    await writeFile(file, code);
    const module = await import(pathToFileURL(file).href);
    await rm(folder, { recursive: true });
    return module;
  })());
