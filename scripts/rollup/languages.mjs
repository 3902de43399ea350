import { basename, dirname, resolve } from 'node:path';
import { sourceMaps } from './source-maps.mjs';

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
