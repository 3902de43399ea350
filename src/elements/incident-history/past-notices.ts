import { isOpen } from '../../feed/derive.js';
import { filterFeed } from '../../feed/filter-feed.js';
import type { Incident, StatusFeed } from '../../feed/schema.js';
import type { RenderContext } from '../base/render-context.js';
import { isMaintenance, startOf, type PastItem } from './past-item.js';

/** All past items, newest first, and the feed and the older pages that they come from. */
export interface Past {
  readonly feed: StatusFeed | undefined;
  readonly older: readonly PastItem[];
  readonly items: readonly PastItem[];
}

export const NO_PAST: Past = { feed: undefined, older: [], items: [] };

/** The past items of a feed and of the loaded older pages. Returns `last` if nothing has changed. */
export const pastOf = ({ overview, state, translator }: RenderContext, last: Past): Past => {
  const { feed: whole, older } = state;
  const feed = overview?.feed;
  if (!whole || !feed) return NO_PAST;
  if (last.feed === feed && last.older === older) return last;
  const keyOf = (item: PastItem): string => `${isMaintenance(item)} ${item.id}`;
  const known = new Set([...whole.incidents, ...whole.maintenances].map(keyOf));
  const unknown = older.filter((item) => known.size < known.add(keyOf(item)).size);
  const isIncident = (item: PastItem): item is Incident => !isMaintenance(item);
  const page = { ...whole, incidents: unknown.filter(isIncident), maintenances: unknown.filter(isMaintenance) };
  const { incidents, maintenances } = filterFeed(page, overview.filter).feed;
  const items = [
    ...feed.incidents.filter((incident) => !isOpen(incident)),
    ...feed.maintenances.filter(({ status }) => status === 'completed'),
    ...[...incidents, ...maintenances].map((item) => translator?.item(item) ?? item),
  ];
  return { feed, older, items: items.sort((a, b) => (startOf(b) || 0) - (startOf(a) || 0)) };
};
