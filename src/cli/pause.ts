import type { Terminal } from './terminal.js';

/** Waits for a number of seconds, or until the process is asked to stop. */
export const pause = (seconds: number, { platform, signal }: Terminal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = platform.clock.after(seconds * 1000, end);
    signal.addEventListener('abort', end);
  });
