/**
 * Runs the tests that need Node: `npm run test:node [-- file …]`, one process per file, as many at once as there are processors.
 * Writes the counts to `TEST_COUNTS` when that is set.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const named = process.argv.slice(2);
// Node 20's test runner takes no glob.
const files = named.length
  ? named
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
    `--test-concurrency=${availableParallelism()}`,
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
