/** The command `status-widgets`. The build replaces `VERSION`. */
import { join } from 'node:path';
import { systemPlatform } from '../server/source-cache.js';
import { processOutput } from './process-output.js';
import { runCommand } from './run-command.js';

declare const VERSION: string;
/** The build is CommonJS. */
declare const __dirname: string;

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

// Whoever reads the output may end first, such as `head` or a collector of logs. A server goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const output = processOutput(process.stdout, process.stderr, process.env);

void runCommand(process.argv.slice(2), VERSION, {
  ...output,
  env: process.env,
  platform: systemPlatform,
  widgets: join(__dirname, '..', 'cdn'),
  signal: stop.signal,
}).then((code) => {
  output.progress('');
  process.exitCode = code;
});
