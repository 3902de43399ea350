import type { FeedError } from '../feed/feed-error.js';

/** Milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Result of the last requests. */
export interface RequestOutcome {
  /** Seconds between polls, from `intervalOf`. */
  readonly refresh: number;
  /** Number of failures since the last valid answer. */
  readonly failures: number;
  /** Error of the last failure. */
  readonly error: FeedError | undefined;
  /** Whether there has been a valid answer. */
  readonly loaded: boolean;
  /** 0 up to 1. */
  readonly random: number;
}

/** Milliseconds until the next request. `Infinity` for no request. Rules: docs/elements.md#polling */
export const nextDelay = ({ refresh, failures, error, loaded, random }: RequestOutcome): number => {
  const jitter = 1 + random / 5;
  if (!refresh) return Infinity;
  if (!failures) return refresh * SECOND * jitter;
  const status = error?.status ?? 0;
  if ([401, 403, 404, 410].includes(status)) return 15 * MINUTE * jitter;
  // After five failures without a valid answer, the setup is probably wrong. So wait as long as possible, without a random part.
  const backOff = Math.min(5 * MINUTE, 10 * SECOND * 2 ** failures) * (failures < 5 || loaded ? 0.5 + random / 2 : 1);
  if (status !== 429 && status !== 503) return backOff;
  return Math.max(backOff, Math.min(Math.max(error?.retryAfter ?? 0, 60), 3600) * SECOND * jitter);
};
