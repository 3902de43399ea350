import { activeIncidents, breadth, type Breadth } from '../../feed/derive.js';
import { filterFeed, type FeedFilter } from '../../feed/filter-feed.js';
import type { Incident, StatusFeed } from '../../feed/schema.js';
import type { Translator } from './feed-translation.js';

/** A feed as filtered by the attributes of an element, and the facts derived from it. */
export interface FeedOverview extends Breadth {
  /** In the language of the element, if the feed has its texts. */
  readonly feed: StatusFeed;
  /** The same feed in its own language: hosts name components as their feed does. */
  readonly original: StatusFeed;
  /** The open incidents, worst first. */
  readonly incidents: readonly Incident[];
  /** Whether the filter has removed something. If so, the headline of the publisher does not apply. */
  readonly isFiltered: boolean;
  readonly filter: FeedFilter;
  /** Requested components that are not in the feed. */
  readonly missing: readonly string[];
}

/** Cached by feed and filter, because a feed can have ten years of incidents. */
const overviews = new WeakMap<StatusFeed, Map<string, FeedOverview>>();

/** The overview of a feed. Returns the same object for the same feed, filter and language. */
export const overviewOf = (whole: StatusFeed, filter: FeedFilter, translator?: Translator): FeedOverview => {
  const key = JSON.stringify([filter, translator?.lang]);
  const byFilter = overviews.get(whole) ?? new Map<string, FeedOverview>();
  overviews.set(whole, byFilter);
  const cached = byFilter.get(key);
  if (cached) return cached;
  const { feed: original, missing } = filterFeed(whole, filter);
  const feed = translator?.feed(original) ?? original;
  const overview: FeedOverview = {
    ...breadth(feed),
    feed,
    original,
    incidents: activeIncidents(feed),
    isFiltered: original !== whole,
    filter,
    missing,
  };
  byFilter.set(key, overview);
  return overview;
};
