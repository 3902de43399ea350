/** Measures the files for script tags (minified, gzip -9, bytes) and fails when one is over its limit or carries what it must not. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const CDN = 'dist/cdn';

/** Part of a limit that stays free, for what the next change needs. */
const ROOM = 0.02;

/** One self-contained file each: everything that a page with a feed of the own format in English loads beside that feed. */
export const entryFiles = {
  'status-banner.js': 24_000,
  'status-badge.js': 24_000,
  'uptime-bars.js': 28_000,
  'component-list.js': 32_000,
  'incident-history.js': 34_000,
  'status-feed.js': 26_000,
  'status-widgets.js': 44_000,
};

/** What pages load when they need it, by name without the version. A file that is not listed fails. */
const ADAPTER = 2_500;
const chunkLimits = {
  'adapter-shared': 1_800,
  // The reader of Atom and RSS.
  'adapter-history': 5_100,
  // Two versions of the interface.
  'adapter-cachet': 2_520,
  detect: 2_500,
  'provider-reader': 1_500,
  cors: 700,
  dismissal: 1_000,
  'locale-de': 1_800,
};

const gzipped = (code) => gzipSync(code, { level: 9 }).length;
const codeOf = (file) => readFileSync(join(CDN, file), 'utf8');
/** `adapter-aws.0.2.0.js` → `adapter-aws`. */
const withoutVersion = (file) => file.replace(/\.\d.*$/, '');

const importsOf = (file) =>
  [...codeOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map((match) => match[1]);
const staticImportsOf = (file) =>
  [...codeOf(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)].map((match) => match[1]);

/** Every size and every mistake. */
export const measure = () => {
  const rows = [];
  const faults = [];
  const row = (name, file, limit) => {
    const bytes = gzipped(codeOf(file));
    rows.push({ name, bytes, limit });
    const room = Math.floor(limit * (1 - ROOM));
    if (bytes > room)
      faults.push(
        `${name}: ${bytes} bytes, ${bytes - room} over ${room}, which leaves ${100 * ROOM} % of its limit of ${limit}`,
      );
  };

  const all = readdirSync(CDN).filter((file) => file.endsWith('.js'));
  for (const [file, limit] of Object.entries(entryFiles)) {
    row(file, file, limit);
    const needed = staticImportsOf(file);
    if (needed.length) faults.push(`${file} is not self-contained: it imports ${needed.join(', ')}`);
  }
  const chunks = all.filter((file) => !(file in entryFiles));
  for (const file of chunks) {
    const name = withoutVersion(file);
    const limit = chunkLimits[name] ?? (name.startsWith('adapter-') ? ADAPTER : undefined);
    if (limit) row(`on demand: ${name}`, file, limit);
    else faults.push(`${name} is not in the list of files that load on demand (scripts/budgets.mjs)`);
  }
  const imported = new Set(all.flatMap(importsOf));
  for (const file of chunks) if (!imported.has(file)) faults.push(`${file} is never loaded`);
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
  const { rows, faults } = measure();
  const number = (value) => value.toLocaleString('en').padStart(8);
  console.log(`${'min + gzip -9'.padEnd(34)}${'bytes'.padStart(8)}${'limit'.padStart(8)}`);
  for (const { name, bytes, limit } of rows) console.log(`${name.padEnd(34)}${number(bytes)}${number(limit)}`);
  for (const fault of faults) console.error(`over: ${fault}`);
  process.exitCode = faults.length ? 1 : 0;
}
