import type { ComponentStatus } from '../../feed/schema.js';
import type { Freshness } from '../../store/store-types.js';

/** What a reader is shown of a state: `stale` stands for an operational that could not be confirmed in time. */
export type StatusIcon = ComponentStatus | 'stale';

/** The icon of a last known state. Operational is shown only while fresh; bad news stays while it may still be true. */
export const statusIconOf = (status: ComponentStatus, freshness: Freshness): StatusIcon => {
  if (freshness === 'fresh') return status;
  if (freshness === 'stale') return status === 'operational' ? 'stale' : status;
  return 'unknown';
};
