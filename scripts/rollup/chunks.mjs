/**
 * What pages load on demand: adapters, detection, languages. They are built once, with the version in their names, so that no cache
 * mixes releases; the tags' files, which are built one by one, all import that one set.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';

/** `adapters/providers/aws.js` → `adapter-aws`, `locale/de.js` → `locale-de`. */
const nameOf = (file) => {
  if (file.startsWith('adapters/providers/')) return `adapter-${basename(file, '.js')}`;
  if (file.startsWith('locale/')) return `locale-${basename(file, '.js')}`;
  return basename(file, '.js');
};

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

export const chunkName = `[name].${version}.js`;

/** Modules of the locale folder that are no languages of their own: English is in every tag's file. */
const NOT_LANGUAGES = new Set([
  'en',
  'format',
  'format-day',
  'format-duration',
  'format-share',
  'isolated',
  'locales',
  'messages',
  'once',
  'summarize',
]);

const modulesIn = (folder) =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url)).map(
    (file) => `${folder}${file.replace(/\.ts$/, '.js')}`,
  );

const onDemand = () => [
  ...modulesIn('adapters/providers/').filter((file) => basename(file) !== 'native.js'),
  ...modulesIn('locale/').filter((file) => !NOT_LANGUAGES.has(basename(file, '.js'))),
];

/** @param folder The built modules, with a slash at the end. */
export const createChunks = (folder) => {
  /** Module → the file that holds it. */
  const files = new Map();
  return {
    input: {
      detect: `${folder}adapters/index.js`,
      'provider-reader': `${folder}reader/provider-reader.js`,
      cors: `${folder}reader/cors.js`,
      dismissal: `${folder}elements/status-banner/dismissal.js`,
      'adapter-history': `${folder}adapters/syndication/read-history.js`,
      ...Object.fromEntries(onDemand().map((file) => [nameOf(file), folder + file])),
    },
    /** What several of them need is one file, which loads beside them (src/adapters/load-adapter.ts). */
    shared: (id, { getModuleInfo }) => {
      const users = new Set();
      const climb = (module) => {
        if (users.has(module)) return;
        users.add(module);
        for (const importer of getModuleInfo(module)?.importers ?? []) climb(importer);
      };
      climb(id);
      const entries = [...users].filter((module) => getModuleInfo(module)?.isEntry);
      return entries.length > 1 && !entries.includes(id) ? 'adapter-shared' : undefined;
    },
    /** Remembers which file holds a module. */
    record: {
      name: 'record-chunks',
      writeBundle: (_, bundle) => {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk') for (const id of chunk.moduleIds) files.set(id, chunk.fileName);
      },
    },
    /** Points an import on demand at the file that was built for it. */
    external: {
      name: 'import-chunks',
      resolveDynamicImport(specifier, importer) {
        if (typeof specifier !== 'string' || !specifier.startsWith('.')) return null;
        const file = files.get(resolve(dirname(importer), specifier));
        if (!file) this.error(`${relative(folder, importer)} imports ${specifier} on demand, and no chunk holds it`);
        return { id: `./${file}`, external: true };
      },
    },
  };
};
