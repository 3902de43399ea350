/**
 * `npm run bench [-- case …] [--runs N] [--quick]`: measures all or some cases, and writes bench/results.
 * `npm run bench -- --against <dist/cdn of another build>`: compares this build with another one, and prints the result.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureInstalled } from '../scripts/install.mjs';

const calledFrom = process.cwd();
process.chdir(new URL('..', import.meta.url).pathname);
ensureInstalled();
ensureInstalled('bench');
if (!existsSync('dist/cdn')) spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });

const { parseArgs } = await import('node:util');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '9' },
    quick: { type: 'boolean', default: false },
    against: { type: 'string' },
  },
});
const { CASES } = await import('./cases.mjs');
const { startBench } = await import('./bench.mjs');
const { report } = await import('./report.mjs');
const { comparisonOf, comparisonTable } = await import('./against.mjs');

const unknown = positionals.find((name) => !CASES.some((each) => each.name === name));
if (unknown) {
  console.error(`unknown case ${unknown}, expected ${CASES.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const against = values.against && resolve(calledFrom, values.against);
const bench = await startBench({ runs: Number(values.runs), isQuick: values.quick, against });
const results = [];
for (const { name, work, measure, judge } of CASES) {
  if (positionals.length && !positionals.includes(name)) continue;
  console.log(`── ${name}`);
  const result = await (async () => {
    const measured = await measure(bench);
    return { ...measured, checks: against ? [] : judge(measured) };
  })().catch((error) => ({ figures: {}, checks: [], failure: error.message.slice(0, 800) }));
  results.push({ name, work, ...result });
  for (const { must, measured, isMet } of result.checks)
    console.log(`   ${isMet ? 'met    ' : 'NOT MET'} ${must}: ${measured}`);
  if (result.failure) console.log(`   FAILED ${result.failure}`);
}
const { version: browser, build } = bench;
await bench.close();
if (against) console.log(`\n${comparisonTable(results.flatMap(comparisonOf))}`);
// A quick run is only a test of the bench.
else if (!values.quick) report(results, { browser, build });
process.exitCode = results.some(({ failure }) => failure) ? 1 : 0;
