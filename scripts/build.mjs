/** Builds dist/: the Rollup builds, the command, the JSON Schema, the types of the feed, and the manifest. Then deletes files of earlier builds. */
import { readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { writeCommand } from './command.mjs';
import { writeDocusaurus } from './docusaurus.mjs';
import { writeFrameworkTypes } from './framework-types.mjs';
import { writeManifest } from './manifest.mjs';
import { writeSchema } from './schema.mjs';
import { writeServerRenderer } from './server-renderer.mjs';
import { writeTypes } from './types.mjs';

const start = Date.now();
/** Says what comes next, because a build takes minutes on a slow machine. */
const step = (text) =>
  process.stdout.write(`${String(Math.round((Date.now() - start) / 1000)).padStart(4)} s  ${text}\n`);

const { options, warnings } = await loadConfigFile(resolve('rollup.config.mjs'), {});
const written = new Set();
const add = (files) => [files].flat().forEach((file) => written.add(file));
for (const [index, config] of options.entries()) {
  const names = Array.isArray(config.input) ? ['all modules, with their types'] : Object.keys(config.input);
  step(`${index + 1} of ${options.length} bundles: ${names.length > 1 ? `${names.length} chunks` : names[0]}`);
  const bundle = await rollup(config);
  for (const output of config.output) {
    const { output: files } = await bundle.write(output);
    for (const file of files) written.add(join(output.dir, file.fileName));
  }
  await bundle.close();
}
warnings.flush();
add(join('dist', 'cdn', 'sri.json'));
for (const [text, write] of [
  ['JSON Schema', writeSchema],
  ['command', writeCommand],
  ['plugin for Docusaurus', writeDocusaurus],
  ['types of the feed', writeTypes],
  ['server rendering', writeServerRenderer],
  ['manifest', writeManifest],
  ['types for frameworks', writeFrameworkTypes],
]) {
  step(text);
  add(await write());
}

for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const file = relative('.', join(entry.parentPath ?? entry.path, entry.name));
  if (entry.isFile() && !written.has(file)) rmSync(file, { force: true });
}
process.stdout.write(`dist: ${written.size} files\n`);
