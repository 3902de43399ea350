/**
 * `npm test`: installs what is missing, runs every check to the end and closes with one line, `N passed, N failed`.
 * BROWSERS=chromium,firefox,webkit selects the engines; without it every installed one runs, Chromium at least.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ENGINES, chosenEngines } from './engines.mjs';
import { ensureInstalled } from './install.mjs';

/** Installs missing engines where that is allowed, else says what to install and ends. */
const ensureEngines = (engines) => {
  const missing = () => engines.filter((name) => !ENGINES[name].find());
  if (missing().length === 0) return;
  const packages = [...new Set(missing().flatMap((name) => ENGINES[name].packages))];
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`installing ${packages.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
  }
  if (missing().length === 0) return;
  console.error(`Tests need ${missing().join(', ')}. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
  process.exit(1);
};

ensureInstalled();
const engines = chosenEngines();
ensureEngines(engines);

const counts = { passed: 0, failed: 0 };
const failures = [];
const folder = resolve('node_modules/.cache/status-widgets');
mkdirSync(folder, { recursive: true });
const bin = (name) => join('node_modules', '.bin', name);

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

const title = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);

/** One check counts as one test. */
const check = (name, command, args) => {
  title(name);
  const good = run(command, args);
  counts[good ? 'passed' : 'failed']++;
  if (!good) failures.push(name);
  return good;
};

/** Tests count one by one; a run that broke without a failed test counts as one failure. */
const tests = (name, command, args, env) => {
  title(name);
  const file = join(folder, `${name.replaceAll(' ', '-')}.json`);
  rmSync(file, { force: true });
  const good = run(command, args, { ...env, TEST_COUNTS: file });
  const results = existsSync(file) ? Object.values(JSON.parse(readFileSync(file, 'utf8') || '{}')) : [];
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  const failed = sum('failed') || (good && results.length > 0 ? 0 : 1);
  counts.passed += sum('passed');
  counts.failed += failed;
  if (failed) failures.push(name);
};

const node = process.execPath;
check('types', bin('tsc'), ['--noEmit']);
check('types of the build', bin('tsc'), ['--noEmit', '-p', 'tsconfig.build.json']);
check('lint', bin('eslint'), [
  '.',
  '--cache',
  '--cache-location',
  'node_modules/.cache/eslint/',
  '--max-warnings',
  '0',
]);
check('format', bin('prettier'), ['--check', '.', '--log-level', 'warn']);
if (check('build', node, ['scripts/build.mjs'])) {
  check('budgets', node, ['scripts/budgets.mjs']);
  check('package', node, ['scripts/package-check.mjs']);
  check('readme', node, ['scripts/readme.mjs', '--check']);
}
tests(`browser tests`, bin('wtr'), [], { BROWSERS: engines.join(',') });
tests('node tests', node, ['scripts/test-node.mjs']);

if (failures.length) console.log(`\nfailed: ${failures.join(', ')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
