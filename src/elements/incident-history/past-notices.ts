import { isOpen } from '../../feed/derive.js';
import { filterFeed } from '../../feed/filter-feed.js';
import type { Incident, Maintenance, StatusFeed } from '../../feed/schema.js';
import type { FeedState } from '../../store/store-types.js';
import type { FeedOverview } from '../base/feed-overview.js';

/** A past incident or a completed maintenance, as the feed has it: of ten thousand only a page is drawn. */
export type PastItem = Incident | Maintenance;

/** Everything that is over, newest first, for as long as neither feed nor older pages change. */
export interface Past {
  readonly feed: StatusFeed | undefined;
  readonly older: readonly Incident[];
  readonly items: readonly PastItem[];
}

export const NO_PAST: Past = { feed: undefined, older: [], items: [] };

export const isMaintenance = (item: PastItem): item is Maintenance => item.status === 'completed';

/** Milliseconds; NaN when the feed does not say. */
export const startOf = (item: PastItem): number =>
  Date.parse((isMaintenance(item) ? item.startsAt : (item.startedAt ?? item.updates.at(-1)?.at)) ?? '');

/** What is over, of a feed and of the older pages that were read. The last result itself where nothing has changed. */
export const pastOf = (overview: FeedOverview | undefined, { feed: whole, older }: FeedState, last: Past): Past => {
  const feed = overview?.feed;
  if (last.feed === feed && last.older === older) return last;
  const present = feed?.incidents.filter((incident) => !isOpen(incident)) ?? [];
  const known = new Set(present.map(({ id }) => id));
  const wanted =
    whole && overview?.isFiltered ? filterFeed({ ...whole, incidents: older }, overview.filter).feed.incidents : older;
  const incidents = [...present, ...wanted.filter((incident) => !isOpen(incident) && !known.has(incident.id))];
  const completed = feed?.maintenances.filter(isMaintenance) ?? [];
  const items = completed.length
    ? [...incidents, ...completed].sort((a, b) => (startOf(b) || 0) - (startOf(a) || 0))
    : incidents;
  return { feed, older, items };
};
