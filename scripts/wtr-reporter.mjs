/** Prints all failures, and one line per engine at the end. Writes the counts to `TEST_COUNTS` for scripts/test.mjs. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const testsOf = (suite, path = []) =>
  suite
    ? [
        ...suite.tests.map((test) => ({ ...test, title: [...path, test.name].join(' › ') })),
        ...suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name])),
      ]
    : [];

const describeError = (error) =>
  [
    error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`,
    error.expected !== undefined && `  expected ${error.expected}\n  actual   ${error.actual}`,
  ]
    .filter(Boolean)
    .join('\n');

export const wtrReporter = () => {
  const counts = {};
  const print = (line) => process.stdout.write(`${line}\n`);

  const report = (session) => {
    const engine = session.browser.name;
    const file = relative(process.cwd(), session.testFile ?? '');
    const tests = testsOf(session.testResults);
    const failed = tests.filter((test) => !test.passed && !test.skipped);
    const count = (counts[engine] ??= { passed: 0, failed: 0, skipped: 0 });
    count.passed += tests.filter((test) => test.passed && !test.skipped).length;
    count.skipped += tests.filter((test) => test.skipped).length;
    // An error outside of the tests of a file counts as one failure.
    const hasError = session.errors.length > 0 || (!session.passed && failed.length === 0);
    count.failed += failed.length + (hasError ? 1 : 0);
    if (failed.length || hasError || process.env.VERBOSE) print(`\n${file} (${engine})`);
    if (process.env.VERBOSE)
      for (const test of tests.filter((each) => each.passed)) print(`  ok ${test.title} ${test.duration ?? ''}`);
    for (const test of failed) print(`  FAILED ${test.title}\n${test.error ? describeError(test.error) : ''}`);
    for (const error of session.errors) print(`  ERROR ${describeError(error)}`);
    if (failed.length || hasError) {
      for (const url of session.request404s) print(`  404 ${url}`);
      for (const log of session.logs)
        print(`  console: ${log.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}`);
    }
  };

  return {
    reportTestFileResults: ({ sessionsForTestFile }) => sessionsForTestFile.forEach(report),
    onTestRunFinished() {
      for (const [engine, { passed, failed, skipped }] of Object.entries(counts))
        print(`${engine}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
      if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
    },
  };
};
