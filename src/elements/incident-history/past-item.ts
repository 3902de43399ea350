import type { Incident, Maintenance } from '../../feed/schema.js';

/**
 * A resolved incident or a completed maintenance of the feed, or any of an older page: its state was not known again since. Only
 * those on screen are converted to notices.
 */
export type PastItem = Incident | Maintenance;

export const isMaintenance = (item: PastItem): item is Maintenance => 'startsAt' in item;

/** Start of an item in milliseconds. NaN if unknown. */
export const startOf = (item: PastItem): number =>
  +new Date((isMaintenance(item) ? item.startsAt : (item.startedAt ?? item.updates.at(-1)?.at)) ?? '');
