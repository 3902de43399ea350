import { overallStatus } from '../feed/derive.js';
import type { ComponentStatus, StatusFeed } from '../feed/schema.js';

/** What of a feed counts for one element. */
export interface View {
  readonly feed: StatusFeed;
  readonly status: ComponentStatus;
  /** Attributes leave something out: the publisher's headline no longer fits. */
  readonly narrowed?: boolean;
  /** Components that were asked for and that the feed does not have. */
  readonly missing?: readonly string[];
}

/** The whole feed. */
export const wholeView = (feed: StatusFeed): View => ({ feed, status: overallStatus(feed) });
