import type { Platform } from '../server/source-cache.js';

/** What the commands use of the process. Tests replace it. */
export interface Terminal {
  /** Writes to the standard output. */
  readonly out: (text: string) => void;
  /** Writes to the standard error. */
  readonly err: (text: string) => void;
  /** Shows a line until the next output, if somebody looks at a terminal. An empty text removes it. */
  readonly progress: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: Platform;
  /** The folder `dist/cdn/`. Without it, `embed.html` has no scripts beside it. */
  readonly widgets?: string | undefined;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
}

/** Text of a feed for one line of output. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Exit codes of all commands. */
export const EXIT = {
  /** Operational, valid or done. */
  ok: 0,
  /** Worse than allowed, or invalid. */
  problem: 1,
  /** Cannot tell: the feed cannot be read, its state is unknown, or the command is wrong. */
  unknown: 2,
} as const;

/** An error that the user can fix. Its message is shown without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether the system refused something: a port in use, a file that cannot be written. The message names it. */
export const isSystemError = (error: unknown): error is Error & { readonly syscall: unknown } =>
  error instanceof Error && 'syscall' in error;
