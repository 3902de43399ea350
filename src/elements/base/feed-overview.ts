import { activeIncidents, breadth, type Breadth } from '../../feed/derive.js';
import type { Narrowing } from '../../feed/filter-feed.js';
import type { Incident, StatusFeed } from '../../feed/schema.js';

/** What of a feed counts for one element: counted once for each feed, since ten years of incidents take longer than drawing what of them is open. */
export interface View extends Breadth {
  readonly feed: StatusFeed;
  /** Those that are open, worst first. */
  readonly incidents: readonly Incident[];
  /** Attributes leave something out: the publisher's headline no longer fits. */
  readonly narrowed?: boolean;
  /** What was asked for, where that is less than all. */
  readonly narrowing?: Narrowing;
  /** Components that were asked for and that the feed does not have. */
  readonly missing?: readonly string[];
}

/** The whole feed. */
export const wholeView = (feed: StatusFeed): View => ({ ...breadth(feed), feed, incidents: activeIncidents(feed) });
