/** The command `status-widgets`. The build replaces `VERSION`. */
import { join } from 'node:path';
import { systemPlatform } from '../server/source-cache.js';
import { runCommand } from './run-command.js';

declare const VERSION: string;
/** The build is CommonJS. */
declare const __dirname: string;

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

void runCommand(process.argv.slice(2), VERSION, {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  env: process.env,
  platform: systemPlatform,
  widgets: join(__dirname, '..', 'cdn'),
  signal: stop.signal,
}).then((code) => {
  process.exitCode = code;
});
