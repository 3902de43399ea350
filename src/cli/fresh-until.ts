import type { StatusFeed } from '../feed/schema.js';
import { expiryOf } from '../store/freshness.js';

/** The last time that a `Date` can have. */
const MAX_TIME = 8.64e15;

/** The time until which a feed is fresh by its own `updatedAt` and `ttl`: `2026-11-22T05:00:00Z`. Undefined without both. */
export const freshUntil = (feed: Pick<StatusFeed, 'updatedAt' | 'ttl'>): string | undefined => {
  const at = expiryOf(feed);
  return at <= MAX_TIME ? new Date(at).toISOString().replace(/\.\d+/, '') : undefined;
};
