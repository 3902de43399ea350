import type { ComponentStatus } from '../../feed/schema.js';
import type { Freshness } from '../../store/store-types.js';

/** The icon for a state. `stale` means: was operational, but this is no longer confirmed. */
export type StatusIcon = ComponentStatus | 'stale';

/** The icon for the last known state. Operational is only shown while fresh. Other states stay while stale. */
export const statusIconOf = (status: ComponentStatus, freshness: Freshness): StatusIcon => {
  if (freshness === 'fresh') return status;
  if (freshness === 'stale') return status === 'operational' ? 'stale' : status;
  return 'unknown';
};
