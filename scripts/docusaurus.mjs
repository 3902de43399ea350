/** Writes the plugin for Docusaurus. Its modules import those of the library in dist/. */
import { appendFileSync, copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const SOURCE = 'src/docusaurus';
const TARGET = 'dist/docusaurus';

/** Writes the files and returns their paths. */
export const writeDocusaurus = async () => {
  const all = readdirSync(SOURCE);
  const modules = all.filter((file) => file.endsWith('.ts'));
  const entryPoints = modules.map((file) => join(SOURCE, file));
  await build({ entryPoints, outdir: TARGET, target: 'node20', sourcemap: true });
  const others = all.filter((file) => !modules.includes(file));
  for (const file of others) copyFileSync(join(SOURCE, file), join(TARGET, file));
  appendFileSync(join(TARGET, 'docusaurus.css'), readFileSync('demo/shared/reserve.css'));
  const written = modules.map((file) => file.replace(/\.ts$/, '.js'));
  return [...written, ...written.map((file) => `${file}.map`), ...others].map((file) => join(TARGET, file));
};
