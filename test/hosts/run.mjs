/**
 * `npm run test:hosts [name…]`: builds the site in each folder of test/hosts/ with the packed library, and checks it in Chromium.
 * `--update` writes the package-lock.json of the sites. Needs `npm run build` first. CONTRIBUTING.md explains how a site is made.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ENGINES } from '../../scripts/engines.mjs';
import { checkPages } from './check-pages.mjs';
import { checkServed } from './check-served.mjs';
import { startFeed } from './feed-server.mjs';
import { checkTypes, packLibrary, prepareSite, readSite, runScript } from './site.mjs';
import { serveSite } from './site-server.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean', default: false } },
});

const root = new URL('.', import.meta.url);
const all = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length) throw new Error(`no such host: ${unknown.join(', ')}. Hosts: ${all.join(', ')}`);
const names = positionals.length ? positionals : all;

await packLibrary();
const feed = await startFeed();
const browser = await chromium.launch({
  executablePath: ENGINES.chromium.find(),
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
});

/** The problems of one site. Empty if it works. */
const problemsOf = async (site) => {
  feed.reset();
  await prepareSite(site, { isUpdate: values.update });
  await runScript(site, 'typecheck');
  const mistakes = await checkTypes(site);
  const output = await runScript(site, 'build');
  const server = await serveSite(site);
  try {
    return [
      ...mistakes,
      ...(output.includes(site.logs ?? '') ? [] : [`the build does not log "${site.logs}"`]),
      ...(await checkServed({ site, origin: server.origin })),
      ...(await checkPages({ site, origin: server.origin, browser, feed })),
    ];
  } finally {
    await server.close();
  }
};

const failed = [];
for (const name of names) {
  const started = performance.now();
  const problems = await problemsOf(readSite(name)).catch((error) => [error.stack]);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${problems.length ? 'FAILED' : 'ok'} ${name}, ${seconds} s`);
  for (const problem of problems) console.log(`  ${problem}`);
  if (problems.length) failed.push(name);
}
await browser.close();
await feed.close();
console.log(`\n${names.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
