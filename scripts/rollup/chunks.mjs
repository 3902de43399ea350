/**
 * The chunks that pages load on demand: adapters, detection and languages. They are built once, and the files of all tags import
 * them. Their names contain the version, and that of a build between two releases also a hash of its sources, so that a cache cannot mix
 * builds. The words of a language are only right with the tags of the same build.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';

/** `adapters/providers/aws.js` → `adapter-aws`, `locale/languages/de.js` → `locale-de`. */
const nameOf = (file) => {
  if (file.startsWith('adapters/providers/')) return `adapter-${basename(file, '.js')}`;
  if (file.startsWith('locale/languages/')) return `locale-${basename(file, '.js')}`;
  return basename(file, '.js');
};

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const hashOfSources = () => {
  const source = new URL('../../src/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(source, { recursive: true })
    .filter((each) => each.endsWith('.ts'))
    .sort())
    hash.update(readFileSync(new URL(file, source)));
  return hash.digest('hex').slice(0, 6);
};

export const chunkName = `[name].${version}${version.includes('-') ? `.${hashOfSources()}` : ''}.js`;

const modulesIn = (folder) =>
  readdirSync(new URL(`../../src/${folder}`, import.meta.url)).map(
    (file) => `${folder}${file.replace(/\.ts$/, '.js')}`,
  );

const onDemand = () => [
  ...modulesIn('adapters/providers/').filter((file) => basename(file) !== 'native.js'),
  // English is part of every tag's file.
  ...modulesIn('locale/languages/').filter((file) => basename(file) !== 'en.js'),
];

/** @param folder The folder of the built modules, with a slash at the end. */
export const createChunks = (folder) => {
  /** Module → the chunk that contains it. */
  const files = new Map();
  return {
    input: {
      detect: `${folder}adapters/index.js`,
      'provider-reader': `${folder}reader/provider-reader.js`,
      cors: `${folder}reader/cors.js`,
      'translate-feed': `${folder}feed/translate-feed.js`,
      'day-incidents': `${folder}elements/parts/day-incidents.js`,
      'uptime-table': `${folder}elements/component-list/uptime-table.js`,
      'history-tools': `${folder}elements/incident-history/history-tools.js`,
      'plain-text': `${folder}text/plain-text.js`,
      dismissal: `${folder}elements/status-banner/dismissal.js`,
      'adapter-history': `${folder}adapters/syndication/read-history.js`,
      ...Object.fromEntries(onDemand().map((file) => [nameOf(file), folder + file])),
    },
    /** Chunks that share no modules with others, because adapters would load them. */
    separateInputs: [
      { 'feed-merger': `${folder}store/feed-merger.js` },
      { 'explain-mistakes': `${folder}elements/base/explain-mistakes.js` },
      // Has the English of all tags.
      { 'page-words': `${folder}elements/base/page-words.js` },
    ],
    /** Modules that several chunks need are one more chunk, which is loaded in parallel (src/adapters/load-adapter.ts). */
    shared: (id, { getModuleInfo }) => {
      const users = new Set();
      const addUsers = (module) => {
        if (users.has(module)) return;
        users.add(module);
        for (const importer of getModuleInfo(module)?.importers ?? []) addUsers(importer);
      };
      addUsers(id);
      const entries = [...users].filter((module) => getModuleInfo(module)?.isEntry);
      return entries.length > 1 && !entries.includes(id) ? 'adapter-shared' : undefined;
    },
    /** Records which chunk contains a module. */
    record: {
      name: 'record-chunks',
      writeBundle: (_, bundle) => {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk') for (const id of chunk.moduleIds) files.set(id, chunk.fileName);
      },
    },
    /** Replaces the path in a dynamic import by that of the chunk. */
    external: {
      name: 'import-chunks',
      resolveDynamicImport(specifier, importer) {
        if (typeof specifier !== 'string' || !specifier.startsWith('.')) return null;
        const file = files.get(resolve(dirname(importer), specifier));
        if (!file) this.error(`${relative(folder, importer)} imports ${specifier} on demand, but no chunk contains it`);
        return { id: `./${file}`, external: true };
      },
    },
  };
};
