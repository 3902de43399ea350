/** Runs the tests that need Node: `npm run test:node [-- file …]`. Writes the counts to `TEST_COUNTS` when that is set. */
import { spawnSync } from 'node:child_process';
import { findTests } from './find-tests.mjs';

const named = process.argv.slice(2);
const files = named.length ? named : findTests('.node.test.ts');
if (files.length === 0) {
  process.stdout.write('no tests for Node\n');
  process.exit(0);
}
const counts = process.env.TEST_COUNTS
  ? ['--test-reporter=./scripts/count-reporter.mjs', `--test-reporter-destination=${process.env.TEST_COUNTS}`]
  : [];
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    './scripts/ts-loader.mjs',
    '--test',
    '--test-concurrency=1',
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
