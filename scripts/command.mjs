/**
 * Writes the command `status-widgets` as one file, with the packages that it needs. Projects that install the tags get no further
 * dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join('dist', 'cli');
const PACKAGES = ['commander', 'jsonc-parser', 'zod'];

const licenseOf = (name) => {
  const file = name === 'jsonc-parser' ? 'LICENSE.md' : 'LICENSE';
  return `${name}\n\n${readFileSync(join('node_modules', name, file), 'utf8').trim()}\n`;
};

/** Returns the paths of the files. */
export const writeCommand = async () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const file = join(FOLDER, 'status-widgets.cjs');
  const licenses = join(FOLDER, 'LICENSES.txt');
  await build({
    entryPoints: ['src/cli/bin.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // commander is CommonJS, which an ES module cannot contain.
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    define: { VERSION: JSON.stringify(version) },
    banner: { js: '#!/usr/bin/env node\n/*! LICENSES.txt */' },
    logLevel: 'warning',
  });
  writeFileSync(
    licenses,
    `${name}\n\n${readFileSync('LICENSE', 'utf8').trim()}\n\n${PACKAGES.map(licenseOf).join('\n')}`,
  );
  return [file, licenses];
};
