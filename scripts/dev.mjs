/** `npm run dev`: installs what is missing, serves the demo, and rebuilds when a source file changes. */
import { resolve } from 'node:path';
import { startDemoServer } from '../demo/server.mjs';
import { demoPort } from './demo-port.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { watch } = await import('rollup');
const { loadConfigFile } = await import('rollup/loadConfigFile');
const { writeManifest } = await import('./manifest.mjs');
const { writeSchema } = await import('./schema.mjs');
const { writeTypes } = await import('./types.mjs');

const { options } = await loadConfigFile(resolve('rollup.config.mjs'), {});
const watcher = watch(options);
watcher.on('event', (event) => {
  if (event.code === 'BUNDLE_END') {
    console.log(`built ${event.output.join(', ')} in ${event.duration} ms`);
    void event.result.close();
  } else if (event.code === 'ERROR') console.error(event.error.message);
  else if (event.code === 'END')
    Promise.all([writeSchema(), writeManifest(), writeTypes()]).catch((error) => console.error(error));
});
const { url, close } = await startDemoServer({ port: demoPort(process.argv.slice(2), process.env) }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(url);
process.once('SIGINT', async () => {
  await watcher.close();
  await close();
  process.exit(0);
});
