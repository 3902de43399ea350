/**
 * Runs the tests that need Node: `npm run test:node [-- file …]`. Each file runs in its own process. There are two processes
 * per processor, because half of the files wait for pages.
 * Writes the counts to the file `TEST_COUNTS`, if that is set.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const selected = process.argv.slice(2);
// The test runner of Node 20 does not support globs.
const files = selected.length
  ? selected
  : readdirSync('test', { recursive: true })
      .filter((file) => file.endsWith('.node.test.ts'))
      .map((file) => join('test', file))
      .sort();
const counts = process.env.TEST_COUNTS
  ? ['--test-reporter=./scripts/count-reporter.mjs', `--test-reporter-destination=${process.env.TEST_COUNTS}`]
  : [];
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    './scripts/ts-loader.mjs',
    '--test',
    `--test-concurrency=${2 * availableParallelism()}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    ...counts,
    ...files,
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_OPTIONS: [process.env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' '),
    },
  },
);
process.exit(status ?? 1);
