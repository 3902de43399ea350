/** The command `status-widgets`. The build replaces `VERSION`. */
import { join } from 'node:path';
import { systemPlatform } from '../server/source-cache.js';
import { processOutput } from './process-output.js';
import { runCommand } from './run-command.js';
import { EXIT } from './terminal.js';

declare const VERSION: string;
/** The build is CommonJS. */
declare const __dirname: string;

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

// Whoever reads the output may end first, such as `head` or a collector of logs. Messages that cannot be written end nothing. A result
// that cannot be written, because a disk is full for example, is an error.
process.stderr.on('error', () => {});
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write(`error: the output cannot be written: ${message}\n`);
  process.exit(EXIT.unknown);
});

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
