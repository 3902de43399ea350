/** How the files for script tags contain and load languages. */
import { readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { chunkName } from './chunks.mjs';
import { sourceMaps } from './source-maps.mjs';

const codes = readdirSync(new URL('../../src/locale/languages', import.meta.url))
  .map((file) => basename(file, '.ts'))
  // English is part of every tag's file.
  .filter((code) => code !== 'en');

/**
 * Replaces the table of imports, which bundlers of npm projects need, by the path of a chunk: 0.3 kB less in the file of each tag.
 * @param module The module `locale/load-language.js`.
 */
export const languagePaths = (module) => ({
  name: 'language-paths',
  load: (id) =>
    id === module
      ? `export const languageCodes=${JSON.stringify(codes.join(' '))}.split(" ");
export const importLanguage=(code)=>import(\`./${chunkName.replace('[name]', 'locale-${code}')}\`);`
      : null,
});

/**
 * Gives each language its own copy of the modules that several languages import (plural rules), so that a language is one file.
 * @param folder The folder `locale/languages/`.
 */
export const wholeLanguages = (folder) => ({
  name: 'whole-languages',
  resolveId(source, importer) {
    if (!importer?.startsWith(folder) || importer.endsWith('/en.js')) return null;
    return `${resolve(dirname(importer), source)}?${basename(importer, '.js')}`;
  },
  load(id) {
    const [file, code] = id.split('?');
    return code ? sourceMaps.load(file) : null;
  },
});
