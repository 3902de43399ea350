import type { Freshness } from './store-types.js';

/** Milliseconds. */
const MINUTE = 60_000;

/** Seconds between polls: at least 15, or 0 for no polling. 60 if `refresh` is not a number of seconds. */
export const intervalOf = (refresh?: number | null): number =>
  typeof refresh === 'number' && refresh >= 0 && refresh < Infinity ? refresh && Math.max(15, refresh) : 60;

/** Milliseconds for which an answer is fresh. `refresh` is that of `intervalOf`. */
export const freshTime = (refresh: number): number => Math.max(2500 * (refresh || 60), 3 * MINUTE);

/** Milliseconds since 1970 at which a feed expires by its own `ttl`. Infinity if it has none. */
export const expiryOf = ({ updatedAt, ttl }: Pick<FreshnessInput, 'updatedAt' | 'ttl'>): number =>
  updatedAt && ttl !== undefined ? +new Date(updatedAt) + 3000 * ttl : Infinity;

/** What the freshness of an answer depends on. */
export interface FreshnessInput {
  /** Seconds between polls, from `intervalOf`. 0 counts as 60. */
  readonly refresh: number;
  /** Time of the last valid answer, in wall-clock milliseconds. */
  readonly loadedAt: number;
  /** Milliseconds since the last valid answer, from `stopwatch`. */
  readonly age: number;
  /** Of the feed. Used together with `ttl`. */
  readonly updatedAt?: string | undefined;
  readonly ttl?: number | undefined;
}

/** Freshness of an answer, and the milliseconds until it changes. Rules: docs/elements.md#fresh-stale-unknown */
export const freshnessOf = ({
  refresh,
  loadedAt,
  age,
  updatedAt,
  ttl,
}: FreshnessInput): readonly [Freshness, number] => {
  const interval = (refresh || 60) * 1000;
  // The age at which the feed expires by its own `ttl`.
  const expiry = expiryOf({ updatedAt, ttl }) - loadedAt;
  const fresh = Math.min(freshTime(refresh), expiry) - age;
  const stale = Math.min(0, expiry) + Math.max(10 * interval, 15 * MINUTE) - age;
  return fresh > 0 ? ['fresh', fresh] : stale > 0 ? ['stale', stale] : ['unknown', Infinity];
};
