/**
 * `npm test`: installs what is missing, runs all checks in parallel, and ends with one line, `N passed, N failed`.
 * The output of a check is printed when it ends.
 * BROWSERS=chromium,firefox,webkit selects the engines. Default: Chromium and all other installed ones.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { ENGINES, chosenEngines } from './engines.mjs';
import { ensureInstalled } from './install.mjs';

/** Installs missing engines if it is allowed to. Otherwise prints what to install, and exits. */
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
// The tests in Node always need Chromium.
ensureEngines([...new Set(['chromium', ...engines])]);

const folder = resolve('node_modules/.cache/status-widgets');
mkdirSync(folder, { recursive: true });
const bin = (name) => join('node_modules', '.bin', name);
const node = process.execPath;
// Caches make all runs but the first faster.
const ESLINT_CACHE = ['--cache', '--cache-location', 'node_modules/.cache/eslint/'];
const PRETTIER_CACHE = ['--cache', '--cache-location', 'node_modules/.cache/prettier/cache'];
const TYPES_CACHE = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/typescript/all'];

/**
 * `after` is the check that must succeed first. With `counted`, the command writes the number of passed and failed tests to the file
 * `TEST_COUNTS`. Without it, the check counts as one test. The slowest checks come first.
 */
const checks = [
  { name: 'build', command: [node, 'scripts/build.mjs'] },
  {
    name: 'browser tests',
    command: [bin('wtr'), '--static-logging'],
    env: { BROWSERS: engines.join(',') },
    counted: true,
  },
  { name: 'node tests', command: [node, 'scripts/test-node.mjs'], after: 'build', counted: true },
  { name: 'lint', command: [bin('eslint'), '.', ...ESLINT_CACHE, '--max-warnings', '0'] },
  // The build checks its own.
  { name: 'types', command: [bin('tsc'), '--noEmit', ...TYPES_CACHE] },
  { name: 'format', command: [bin('prettier'), '--check', '.', '--log-level', 'warn', ...PRETTIER_CACHE] },
  { name: 'package', command: [node, 'scripts/package-check.mjs'], after: 'build' },
  { name: 'budgets', command: [node, 'scripts/budgets.mjs'], after: 'build' },
  { name: 'docs', command: [node, 'scripts/docs.mjs', '--check'], after: 'build' },
  { name: 'providers', command: [node, 'scripts/providers.mjs', '--check'] },
];

const CURSOR = /\u001b\[\d*[AGK]/g;

/** Runs a command. Returns whether it succeeded, and its output. */
const run = ([command, ...args], env) =>
  new Promise((resolve) => {
    const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...color, ...env },
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.once('error', (error) => resolve({ succeeded: false, output: String(error) }));
    child.once('close', (status) => {
      // Remove the codes that move the cursor.
      const output = Buffer.concat(printed).toString().replaceAll(CURSOR, '');
      resolve({ succeeded: status === 0, output });
    });
  });

const readCounts = (file) => {
  const results = existsSync(file) ? Object.values(JSON.parse(readFileSync(file, 'utf8') || '{}')) : [];
  const sum = (key) => results.reduce((total, each) => total + each[key], 0);
  return { isEmpty: results.length === 0, passed: sum('passed'), failed: sum('failed') };
};

const total = { passed: 0, failed: 0 };
const failures = [];

/** Runs a check and prints its output. Returns whether it succeeded. */
const execute = async ({ name, command, env, counted = false }) => {
  const file = join(folder, `${name.replaceAll(' ', '-')}.json`);
  rmSync(file, { force: true });
  const started = performance.now();
  const { succeeded, output } = await run(command, { ...env, ...(counted && { TEST_COUNTS: file }) });
  const counts = counted ? readCounts(file) : { passed: succeeded ? 1 : 0, failed: 0 };
  // A command that fails without a failed test counts as one failure.
  const failed = counts.failed || (succeeded && !counts.isEmpty ? 0 : 1);
  total.passed += counts.passed;
  total.failed += failed;
  if (failed) failures.push(name);
  const title = `${name}, ${Math.round((performance.now() - started) / 1000)} s`;
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}\n${output.trimEnd()}`);
  return failed === 0;
};

/** Check → whether it succeeded. */
const ended = new Map();

/** Runs checks until none is left. Waits if all remaining checks need the result of a running one. */
const work = async () => {
  for (;;) {
    const next = checks.findIndex(({ after }) => !after || ended.has(after));
    if (next < 0 && checks.length === 0) return;
    if (next < 0) {
      await Promise.race(running);
      continue;
    }
    const [check] = checks.splice(next, 1);
    // Without a build, the check is skipped. The failed build is counted.
    if (check.after && !ended.get(check.after)) continue;
    const result = execute(check).then((succeeded) => {
      ended.set(check.name, succeeded);
      running.delete(result);
    });
    running.add(result);
    await result;
  }
};
const running = new Set();

// One more than there are processors, because checks also wait for files and pages.
const parallel = availableParallelism() + 1;
console.log(`${checks.length} checks, ${parallel} in parallel. The output of each is printed when it ends.`);
await Promise.all(Array.from({ length: parallel }, work));

if (failures.length) console.log(`\nfailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
