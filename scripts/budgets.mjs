/** Measures the built files (minified, gzip -9, bytes) and fails when one is over its budget or carries what it must not. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const CDN = 'dist/cdn';

/** Entries with everything that their first paint of a feed in the own format loads. A browser test holds `lazy` against what really loads. */
export const firstPaint = {
  'status-banner.js': { limit: 9_400, lazy: [] },
  'status-badge.js': { limit: 9_200, lazy: [] },
  'uptime-bars.js': { limit: 29_600, lazy: ['uptime-bars.view', 'later', 'locale-en'] },
  'component-list.js': { limit: 34_000, lazy: ['component-list.view', 'later', 'locale-en'] },
  'incident-history.js': { limit: 36_600, lazy: ['incident-history.view', 'later', 'locale-en'] },
  'status-feed.js': { limit: 9_100, lazy: [] },
  'status-widgets.js': { limit: 14_000, lazy: [] },
};

/** What one provider may cost a page; the reader of Atom and RSS, the list that detects them all, and what most of them share. */
const ADAPTER = 2_500;
const adapterLimits = { 'adapter-read-history': 5_000, 'adapter-index': 3_200, 'adapter-json': 1_200 };

/** Chunks that load when first needed, by name without hash. One that is not listed fails. */
const lazyLimits = {
  'locale-de': 1_750,
  'locale-locales': 400,
  'feed-provider': 2_800,
  locate: 1_100,
  polling: 1_000,
  cors: 650,
  'read-older': 500,
  'session-cache': 250,
  surfaces: 400,
};

const gzipped = (code) => gzipSync(code, { level: 9 }).length;
const codeOf = (file) => readFileSync(join(CDN, file), 'utf8');
/** `core-1a2b3c4d.js` → `core`. */
export const withoutHash = (file) => file.replace(/-[\w-]{8}\.js$/, '');

/** Static imports of a minified module: `import…from"./x.js"`, `import"./x.js"`, `export…from"./x.js"`. */
const importsOf = (file) =>
  [...codeOf(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)].map((match) => match[1]);
const lazyImportsOf = (file) =>
  [...codeOf(file).matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g)].map((match) => match[1]);

/** The file and all that it imports statically. */
export const closureOf = (file, seen = new Set()) => {
  if (!seen.has(file)) {
    seen.add(file);
    for (const each of importsOf(file)) closureOf(each, seen);
  }
  return seen;
};

const bundled = async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return gzipped(outputFiles[0].contents);
};

/** Every number and every mistake. */
export const measure = async () => {
  const rows = [];
  const faults = [];
  const row = (name, bytes, limit, files) => {
    rows.push({ name, bytes, limit, files });
    if (bytes > limit) faults.push(`${name}: ${bytes} bytes, ${bytes - limit} over its budget of ${limit}`);
  };

  const all = readdirSync(CDN).filter((file) => file.endsWith('.js'));
  const chunkNamed = (name) => {
    const file = all.find((each) => withoutHash(each) === name);
    if (!file) faults.push(`no chunk is named ${name}`);
    return file;
  };
  const eager = new Set();
  const inPaint = new Set();
  for (const [entry, { limit, lazy }] of Object.entries(firstPaint)) {
    const closure = closureOf(entry);
    for (const file of closure) eager.add(file);
    for (const name of lazy) {
      const file = chunkNamed(name);
      for (const each of file ? closureOf(file) : []) {
        closure.add(each);
        inPaint.add(each);
      }
    }
    row(
      entry,
      [...closure].reduce((sum, file) => sum + gzipped(codeOf(file)), 0),
      limit,
      [...closure],
    );
  }
  for (const file of new Set([...eager, ...inPaint]))
    if (!(file in firstPaint)) row(`  part: ${withoutHash(file)}`, gzipped(codeOf(file)), Infinity);

  const lazyFiles = all.filter((file) => !eager.has(file) && !inPaint.has(file));
  for (const file of lazyFiles) {
    const name = withoutHash(file);
    const limit = lazyLimits[name] ?? adapterLimits[name] ?? (name.startsWith('adapter-') ? ADAPTER : undefined);
    if (!limit) faults.push(`${name} is not in the list of lazy chunks (scripts/budgets.mjs)`);
    row(`  lazy: ${name}`, gzipped(codeOf(file)), limit ?? Infinity);
  }
  const reachable = new Set(all.flatMap(lazyImportsOf).flatMap((file) => [...closureOf(file)]));
  for (const file of lazyFiles) if (!reachable.has(file)) faults.push(`${file} is never loaded`);

  row('src/feed/parse.ts', await bundled('src/feed/parse.ts'), 3_090);

  for (const file of all)
    if (/\bZod[A-Z]|from\s*"zod"|toJSONSchema/.test(codeOf(file))) faults.push(`${file} carries zod`);
  for (const file of readdirSync('dist', { recursive: true })) {
    if (!file.endsWith('.js') || file.startsWith('cdn') || file === join('feed', 'schema.js')) continue;
    if (/(?:\bfrom|\bimport)\s*\(?['"](?:zod|[^'"]*\/schema\.js)/.test(readFileSync(join('dist', file), 'utf8')))
      faults.push(`dist/${file} reaches zod`);
  }
  return { rows, faults };
};

if (basename(process.argv[1] ?? '') === 'budgets.mjs') {
  const { rows, faults } = await measure();
  const number = (value) => (value === Infinity ? '' : value.toLocaleString('en')).padStart(8);
  console.log(`${'min + gzip -9'.padEnd(34)}${'bytes'.padStart(8)}${'limit'.padStart(8)}  files`);
  for (const { name, bytes, limit, files } of rows)
    console.log(`${name.padEnd(34)}${number(bytes)}${number(limit)}  ${files?.length ?? ''}`);
  for (const fault of faults) console.error(`over: ${fault}`);
  process.exitCode = faults.length ? 1 : 0;
}
