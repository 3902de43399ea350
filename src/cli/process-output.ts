import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Terminal } from './terminal.js';

/** A standard stream. It has columns if it is a terminal. */
type Output = Pick<NodeJS.WritableStream, 'write'> & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** Control characters, with which a feed could control the terminal. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * Output with a line of progress below it. It is on the standard error, and only if somebody looks at it: not in CI, and not if it goes
 * to a file.
 */
export const processOutput = (
  stdout: Output,
  stderr: Output & NodeJS.WritableStream,
  env: Terminal['env'],
): Pick<Terminal, 'out' | 'err' | 'progress'> => {
  const isInteractive = !!stderr.isTTY && !env.CI && env.TERM !== 'dumb';
  let isShown = false;
  const clear = (): void => {
    if (!isShown) return;
    cursorTo(stderr, 0);
    clearLine(stderr, 0);
    isShown = false;
  };
  const writeTo =
    (stream: Output) =>
    (text: string): void => {
      clear();
      stream.write(`${text.replace(CONTROLS, '')}\n`);
    };
  return {
    out: writeTo(stdout),
    err: writeTo(stderr),
    progress: (text) => {
      if (!isInteractive) return;
      clear();
      // A line that wraps cannot be cleared. Some terminals do not tell their width, or say 0.
      stderr.write(text.replace(CONTROLS, '').slice(0, (stderr.columns || 80) - 1));
      isShown = !!text;
    },
  };
};
