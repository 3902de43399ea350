import { isOpen } from '../../feed/derive.js';
import { filterFeed } from '../../feed/filter-feed.js';
import type { Incident, StatusFeed } from '../../feed/schema.js';
import type { RenderContext } from '../base/render-context.js';
import { isMaintenance, startOf, type PastItem } from './past-item.js';

/** All past items, newest first, and the feed and the older pages that they come from. */
export interface Past {
  readonly feed: StatusFeed | undefined;
  readonly older: readonly Incident[];
  readonly items: readonly PastItem[];
}

export const NO_PAST: Past = { feed: undefined, older: [], items: [] };

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
