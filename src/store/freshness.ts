import type { Freshness } from './store-types.js';

/** Milliseconds. */
const MINUTE = 60_000;

/** Seconds between polls: 60 unless `refresh` is a number from 0; 0 never; 15 at least. */
export const intervalOf = (refresh = 60): number =>
  refresh >= 0 && refresh < Infinity ? refresh && Math.max(15, refresh) : 60;

export interface Aging {
  /** Seconds, as from `intervalOf`; 0 counts as 60. */
  readonly refresh: number;
  /** Wall-clock milliseconds of the last validated answer. */
  readonly loadedAt: number;
  /** Milliseconds since then: the larger of the monotonic and the wall-clock difference. */
  readonly age: number;
  /** The feed's own; count where it has both. */
  readonly updatedAt?: string | undefined;
  readonly ttl?: number | undefined;
}

/** Freshness of an answer now, and for how many milliseconds more: docs/elements.md#fresh-stale-unknown */
export const freshnessOf = ({ refresh, loadedAt, age, updatedAt, ttl }: Aging): readonly [Freshness, number] => {
  const interval = (refresh || 60) * 1000;
  // The age at which the publisher no longer stands by the feed.
  const stood = updatedAt && ttl !== undefined ? Date.parse(updatedAt) + 3000 * ttl - loadedAt : Infinity;
  const fresh = Math.min(Math.max(2.5 * interval, 3 * MINUTE), stood) - age;
  const stale = Math.min(0, stood) + Math.max(10 * interval, 15 * MINUTE) - age;
  return fresh > 0 ? ['fresh', fresh] : stale > 0 ? ['stale', stale] : ['unknown', Infinity];
};
