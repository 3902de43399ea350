import { activeIncidents, breadth, type Breadth } from '../../feed/derive.js';
import { filterFeed, type FeedFilter } from '../../feed/filter-feed.js';
import type { Incident, StatusFeed } from '../../feed/schema.js';

/** What of a feed counts for one element, and the facts that follow from it. */
export interface FeedOverview extends Breadth {
  readonly feed: StatusFeed;
  /** The open incidents, worst first. */
  readonly incidents: readonly Incident[];
  /** Whether attributes leave something out: the publisher's headline no longer fits. */
  readonly isFiltered: boolean;
  readonly filter: FeedFilter;
  /** Components that were asked for and that the feed does not have. */
  readonly missing: readonly string[];
}

/** By what was asked for: a feed may hold ten years of incidents, and nothing but another feed changes these facts. */
const overviews = new WeakMap<StatusFeed, Map<string, FeedOverview>>();

/** What a filter leaves of a feed. The same object for the same feed and filter. */
export const overviewOf = (whole: StatusFeed, filter: FeedFilter): FeedOverview => {
  const key = JSON.stringify(filter);
  const known = overviews.get(whole) ?? new Map<string, FeedOverview>();
  overviews.set(whole, known);
  const made = known.get(key);
  if (made) return made;
  const { feed, missing } = filterFeed(whole, filter);
  const overview: FeedOverview = {
    ...breadth(feed),
    feed,
    incidents: activeIncidents(feed),
    isFiltered: feed !== whole,
    filter,
    missing,
  };
  known.set(key, overview);
  return overview;
};
