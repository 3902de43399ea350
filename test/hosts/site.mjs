/** Copies a site to `.cache/hosts/<name>`, installs its packages and the packed library there, and runs its scripts. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FEED_URL } from './feed-server.mjs';

const sources = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(sources, '../..');
const cache = join(root, '.cache/hosts');
const tarball = join(cache, 'status-widgets.tgz');
const LIBRARY = 'node_modules/@scootkit/status-widgets';

/** Folders that stay in the cache between runs. */
const KEPT = ['node_modules', '.installed'];

const env = {
  ...process.env,
  CI: '1',
  NO_COLOR: '1',
  NODE_OPTIONS: '--max-old-space-size=3000',
  DO_NOT_TRACK: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};

const execute = promisify(execFile);
/** Runs a command. Does not block, because builds request the feed. */
const run = async (command, args, cwd) => {
  try {
    const { stdout, stderr } = await execute(command, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout + stderr;
  } catch ({ stdout, stderr }) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
};
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Packs the built library into the cache. */
export const packLibrary = async () => {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('run `npm run build` first');
  mkdirSync(cache, { recursive: true });
  for (const file of readdirSync(cache)) if (file.endsWith('.tgz')) rmSync(join(cache, file));
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', cache], root);
  renameSync(
    join(
      cache,
      readdirSync(cache).find((file) => file.endsWith('.tgz')),
    ),
    tarball,
  );
};

/**
 * A site. Its settings are in `config` of its package.json:
 * - `output`: folder of the built pages
 * - `sources`: name of another site whose files it also has
 * - `rendering`: `client` if the pages of the server have no tags, `feed` if their tags have a feed
 * - `navigation`: `server` if every page is a document of its own
 * - `copies`: files of the repository that the site needs, and where
 * - `logs`: what the build must log
 * - `types`: a tsconfig.json. The types of the library are also checked without `skipLibCheck`, which others need
 */
export const readSite = (name) => {
  const { config = {}, scripts = {} } = readJson(join(sources, name, 'package.json'));
  return { name, folder: join(cache, name), scripts, rendering: 'server', ...config };
};

const copySources = (site) => {
  mkdirSync(site.folder, { recursive: true });
  for (const entry of readdirSync(site.folder))
    if (!KEPT.includes(entry)) rmSync(join(site.folder, entry), { recursive: true });
  for (const name of [site.sources, site.name].filter(Boolean))
    cpSync(join(sources, name), site.folder, { recursive: true });
  for (const [from, to] of Object.entries(site.copies ?? {})) {
    mkdirSync(dirname(join(site.folder, to)), { recursive: true });
    cpSync(join(root, from), join(site.folder, to));
  }
  replaceExample(site.folder);
};

/** The recipes of docs/frameworks.md read this page. Here, it is the feed of all sites. */
const EXAMPLE = /https:\/\/status\.example\.com(?:\/feed\.json)?/g;

const replaceExample = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (KEPT.includes(entry.name)) continue;
    if (entry.isDirectory()) replaceExample(file);
    else writeFileSync(file, readFileSync(file, 'utf8').replace(EXAMPLE, FEED_URL));
  }
};

/** Writes the lock file, without what changes with every build of the library, and without addresses of registries. */
const updateLock = async ({ name, folder }) => {
  rmSync(join(folder, 'package-lock.json'), { force: true });
  await run(
    'npm',
    ['install', '--package-lock-only', '--no-audit', '--no-fund', '--omit-lockfile-registry-resolved'],
    folder,
  );
  const lock = readJson(join(folder, 'package-lock.json'));
  delete lock.packages[LIBRARY].integrity;
  writeFileSync(join(sources, name, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  cpSync(join(sources, name, 'package-lock.json'), join(folder, 'package-lock.json'));
};

/** Installs what the lock file lists, if that has changed, and the library, if that has. */
const install = async ({ folder }) => {
  const stamp = join(folder, '.installed');
  const wanted = { lock: hashOf(join(folder, 'package-lock.json')), library: hashOf(tarball) };
  const installed = existsSync(stamp) ? readJson(stamp) : {};
  const library = join(folder, LIBRARY);
  // If it is interrupted, the next run starts anew.
  rmSync(stamp, { force: true });
  if (wanted.lock !== installed.lock) await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  else if (wanted.library !== installed.library) {
    rmSync(library, { recursive: true, force: true });
    mkdirSync(library, { recursive: true });
    // Bundlers take it that packages only change with their version.
    rmSync(join(folder, 'node_modules/.cache'), { recursive: true, force: true });
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', library], folder);
  }
  writeFileSync(stamp, JSON.stringify(wanted));
};

/** Copies the site into the cache and installs its packages. Throws if npm reports a conflict. */
export const prepareSite = async (site, { isUpdate }) => {
  copySources(site);
  if (isUpdate || !existsSync(join(site.folder, 'package-lock.json'))) await updateLock(site);
  await install(site);
};

/** Runs a script of the site, if it has one. Throws with its output if it fails. Returns the output. */
export const runScript = async ({ folder, scripts }, script) =>
  scripts[script] ? run('npm', ['run', script], folder) : '';

/** The mistakes in the types of the library, without `skipLibCheck`, in a site that needs it for types of others. */
export const checkTypes = async ({ folder, types }) => {
  if (!types) return [];
  const output = await run('npx', ['tsc', '--noEmit', '--skipLibCheck', 'false', '-p', types], folder).catch(String);
  return output.split('\n').filter((line) => line.startsWith(LIBRARY));
};
