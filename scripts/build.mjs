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

const { options, warnings } = await loadConfigFile(resolve('rollup.config.mjs'), {});
const written = new Set();
for (const config of options) {
  const bundle = await rollup(config);
  for (const output of config.output) {
    const { output: files } = await bundle.write(output);
    for (const file of files) written.add(join(output.dir, file.fileName));
  }
  await bundle.close();
}
warnings.flush();
written.add(join('dist', 'cdn', 'sri.json'));
written.add(await writeSchema());
for (const file of await writeCommand()) written.add(file);
for (const file of await writeDocusaurus()) written.add(file);
written.add(writeTypes());
for (const file of await writeServerRenderer()) written.add(file);
for (const file of await writeManifest()) written.add(file);
for (const file of await writeFrameworkTypes()) written.add(file);

for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const file = relative('.', join(entry.parentPath ?? entry.path, entry.name));
  if (entry.isFile() && !written.has(file)) rmSync(file, { force: true });
}
process.stdout.write(`dist: ${written.size} files\n`);
