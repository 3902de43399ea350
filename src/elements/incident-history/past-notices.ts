import { isOpen } from '../../feed/derive.js';
import { filterFeed } from '../../feed/filter-feed.js';
import type { Incident, Maintenance, StatusFeed } from '../../feed/schema.js';
import type { RenderContext } from '../base/render-context.js';

/** A resolved incident or a completed maintenance of the feed. Only those on screen are converted to notices. */
export type PastItem = Incident | Maintenance;

/** All past items, newest first, and the feed and the older pages that they come from. */
export interface Past {
  readonly feed: StatusFeed | undefined;
  readonly older: readonly Incident[];
  readonly items: readonly PastItem[];
}

export const NO_PAST: Past = { feed: undefined, older: [], items: [] };

export const isMaintenance = (item: PastItem): item is Maintenance => item.status === 'completed';

/** Start of an item in milliseconds. NaN if unknown. */
export const startOf = (item: PastItem): number =>
  Date.parse((isMaintenance(item) ? item.startsAt : (item.startedAt ?? item.updates.at(-1)?.at)) ?? '');

/** The past items of a feed and of the loaded older pages. Returns `last` if nothing has changed. */
export const pastOf = ({ overview, state, translator }: RenderContext, last: Past): Past => {
  const { feed: whole, older } = state;
  const feed = overview?.feed;
  if (last.feed === feed && last.older === older) return last;
  const resolved = feed?.incidents.filter((incident) => !isOpen(incident)) ?? [];
  const known = new Set(resolved.map(({ id }) => id));
  const filteredOlder =
    whole && overview?.isFiltered ? filterFeed({ ...whole, incidents: older }, overview.filter).feed.incidents : older;
  const resolvedOlder = filteredOlder.filter((incident) => !isOpen(incident) && !known.has(incident.id));
  const incidents = [...resolved, ...resolvedOlder.map((incident) => translator?.item(incident) ?? incident)];
  const completed = feed?.maintenances.filter(isMaintenance) ?? [];
  const items = completed.length
    ? [...incidents, ...completed].sort((a, b) => (startOf(b) || 0) - (startOf(a) || 0))
    : incidents;
  return { feed, older, items };
};
