/** How the files for script tags load languages and adapters. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { chunkName } from './chunks.mjs';

/** The names of the modules in a folder of `src`, except the one that is part of every tag's file. */
const namesIn = (folder, included) =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url))
    .map((file) => basename(file, '.ts'))
    .filter((name) => name !== included);

const moduleOf = (names, list, load, chunk) =>
  `export const ${list}=${JSON.stringify(names.join(' '))}.split(" ");
export const ${load}=(name)=>import(\`./${chunkName.replace('[name]', `${chunk}-\${name}`)}\`);`;

/**
 * Replaces the tables of imports, which bundlers of npm projects need, by the path of a chunk: 0.5 kB less in the file of each tag.
 * @param folder The folder of the built modules, with a slash at the end.
 */
export const chunkPaths = (folder) => {
  const modules = new Map([
    [
      `${folder}locale/load-language.js`,
      moduleOf(namesIn('locale/languages', 'en'), 'languageCodes', 'importLanguage', 'locale'),
    ],
    [
      `${folder}adapters/import-adapter.js`,
      moduleOf(namesIn('adapters/providers', 'native'), 'providerNames', 'importAdapter', 'adapter'),
    ],
  ]);
  return { name: 'chunk-paths', load: (id) => modules.get(id) ?? null };
};
