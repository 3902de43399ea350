/**
 * Generates the modules that server components get in place of those in dist/define/, through the condition `react-server`. A server
 * component runs on the server only, so the import of a tag would register nothing in the page. `use client` makes it part of the page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { packageExports } from './package-exports.mjs';

/** Writes the modules and returns their paths. */
export const writeClientModules = () =>
  Object.values(packageExports()).flatMap((entry) => {
    const file = entry['react-server'];
    if (!file) return [];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `'use client';\n\nimport '../${basename(file)}';\n`);
    return [file.replace('./', '')];
  });
