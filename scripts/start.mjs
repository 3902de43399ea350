/** `npm start`: installs and builds if necessary, then serves the demo until Ctrl-C. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { demoPort } from './demo-port.mjs';
import { ensureInstalled } from './install.mjs';

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newestIn = (folder) =>
  Math.max(...readdirSync(folder, { recursive: true }).map((file) => changedAt(join(folder, file))));

ensureInstalled();
// A build writes this file last.
const builtAt = changedAt('dist/web-types.json');
if (Math.max(newestIn('src'), changedAt('rollup.config.mjs'), changedAt('package.json')) > builtAt) {
  console.log('building (npm run build): a few minutes the first time');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const { startDemoServer } = await import('../demo/server.mjs');
const { url, close } = await startDemoServer({ port: demoPort(process.argv.slice(2), process.env) }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`\n  ${url}\n\nPress Ctrl-C to stop.`);
const end = async () => {
  // A second Ctrl-C does not wait for open connections.
  process.once('SIGINT', () => process.exit(130));
  await close();
  process.exit(0);
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
