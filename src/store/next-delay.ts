import type { FeedError } from '../feed/feed-error.js';

/** Milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How asking went. */
export interface Outcome {
  /** As from `intervalOf`. */
  readonly refresh: number;
  /** Failures in a row; 0 after a good answer. */
  readonly failures: number;
  /** What the last of them ran into. */
  readonly error: FeedError | undefined;
  /** Whether there ever was a good answer. */
  readonly loaded: boolean;
  /** 0 up to 1. */
  readonly random: number;
}

/** Milliseconds until the next request, `Infinity` for never: docs/elements.md#polling. */
export const nextDelay = ({ refresh, failures, error, loaded, random }: Outcome): number => {
  const jitter = 1 + random / 5;
  if (!refresh) return Infinity;
  if (!failures) return refresh * SECOND * jitter;
  const status = error?.status ?? 0;
  if ([401, 403, 404, 410].includes(status)) return 15 * MINUTE * jitter;
  // What failed five times from the start is set up wrongly: the longest wait, whatever the dice say.
  const backOff = Math.min(5 * MINUTE, 10 * SECOND * 2 ** failures) * (failures < 5 || loaded ? 0.5 + random / 2 : 1);
  if (status !== 429 && status !== 503) return backOff;
  return Math.max(backOff, Math.min(Math.max(error?.retryAfter ?? 0, 60), 3600) * SECOND * jitter);
};
