/** Measures the files for script tags (bytes, minified and gzip -9). Fails if one is above its limit, or contains zod. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const CDN = 'dist/cdn';

/** The part of a limit that must stay free. */
const RESERVE = 0.02;

/** The self-contained files. A page in English with a feed in the own format loads one of them, and the feed. */
export const entryFiles = {
  'status-banner.js': 28_450,
  'status-badge.js': 24_980,
  'uptime-bars.js': 31_850,
  'component-list.js': 35_400,
  'incident-history.js': 38_700,
  'status-feed.js': 13_100,
  'status-widgets.js': 56_750,
};

const ADAPTER_LIMIT = 2_500;
const LANGUAGE_LIMIT = 1_700;
/** The files that are loaded on demand, by name without the version. Other adapters and languages have the limits above. */
const chunkLimits = {
  'adapter-shared': 2_120,
  // Reads Atom and RSS.
  'adapter-history': 5_100,
  // Reads two versions of the API.
  'adapter-cachet': 2_600,
  detect: 2_600,
  'provider-reader': 1_500,
  cors: 700,
  'day-incidents': 1_300,
  'uptime-table': 2_000,
  // With the English of the controls, which pages without controls do not load.
  'history-tools': 4_450,
  dismissal: 1_740,
  'explain-mistakes': 1_800,
  'feed-merger': 2_100,
  'translate-feed': 700,
  'page-words': 3_520,
  'plain-text': 2_850,
};

const gzipped = (code) => gzipSync(code, { level: 9 }).length;
const codeOf = (file) => readFileSync(join(CDN, file), 'utf8');
/** `adapter-aws.0.2.0.js` → `adapter-aws`. */
const withoutVersion = (file) => file.replace(/\.\d.*$/, '');

const importsOf = (file) =>
  [...codeOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map((match) => match[1]);
const staticImportsOf = (file) =>
  [...codeOf(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)].map((match) => match[1]);

/** Returns the sizes of all files, and the errors. */
export const measure = () => {
  const rows = [];
  const errors = [];
  const addRow = (name, file, limit) => {
    const bytes = gzipped(codeOf(file));
    rows.push({ name, bytes, limit });
    const allowed = Math.floor(limit * (1 - RESERVE));
    if (bytes > allowed)
      errors.push(
        `${name}: ${bytes} bytes, ${bytes - allowed} above ${allowed} (its limit of ${limit} minus ${100 * RESERVE} %)`,
      );
  };

  const all = readdirSync(CDN).filter((file) => file.endsWith('.js'));
  for (const [file, limit] of Object.entries(entryFiles)) {
    addRow(file, file, limit);
    const needed = staticImportsOf(file);
    if (needed.length) errors.push(`${file} is not self-contained: it imports ${needed.join(', ')}`);
  }
  const chunks = all.filter((file) => !(file in entryFiles));
  for (const file of chunks) {
    const name = withoutVersion(file);
    const limit =
      chunkLimits[name] ??
      (name.startsWith('adapter-') ? ADAPTER_LIMIT : name.startsWith('locale-') ? LANGUAGE_LIMIT : undefined);
    if (limit) addRow(`on demand: ${name}`, file, limit);
    else errors.push(`${name} has no limit in scripts/budgets.mjs`);
  }
  const imported = new Set(all.flatMap(importsOf));
  // A tag's file has the names of all adapters and languages, and builds the names of the files from them. <status-feed> shows no words.
  const users = (kind) => Object.keys(entryFiles).filter((entry) => kind === 'adapter' || entry !== 'status-feed.js');
  const isListed = (kind, name) => users(kind).every((entry) => new RegExp(`["\\s]${name}["\\s]`).test(codeOf(entry)));
  for (const file of chunks) {
    const [, kind, name] = /^(adapter|locale)-(.+)$/.exec(withoutVersion(file)) ?? [];
    if (!imported.has(file) && !(kind && isListed(kind, name))) errors.push(`${file} is never loaded`);
  }
  for (const file of all)
    if (/\bZod[A-Z]|from\s*"zod"|toJSONSchema/.test(codeOf(file))) errors.push(`${file} contains zod`);
  for (const file of readdirSync('dist', { recursive: true })) {
    // No page loads the schema and the server.
    if (!file.endsWith('.js') || /^(?:cdn|server|cli)\b/.test(file) || file === join('feed', 'schema.js')) continue;
    if (/(?:\bfrom|\bimport)\s*\(?['"](?:zod|[^'"]*\/schema\.js)/.test(readFileSync(join('dist', file), 'utf8')))
      errors.push(`dist/${file} imports zod`);
  }
  return { rows, errors };
};

if (basename(process.argv[1] ?? '') === 'budgets.mjs') {
  const { rows, errors } = measure();
  const number = (value) => value.toLocaleString('en').padStart(8);
  console.log(`${'min + gzip -9'.padEnd(34)}${'bytes'.padStart(8)}${'limit'.padStart(8)}`);
  for (const { name, bytes, limit } of rows) console.log(`${name.padEnd(34)}${number(bytes)}${number(limit)}`);
  for (const error of errors) console.error(`error: ${error}`);
  process.exitCode = errors.length ? 1 : 0;
}
