import { narrowed, overallStatus } from '../feed/derive.js';
import type { ComponentStatus, StatusFeed } from '../feed/schema.js';

/** What of a feed counts for one element. */
export interface View {
  readonly feed: StatusFeed;
  readonly status: ComponentStatus;
  /** Attributes leave something out: the publisher's headline no longer fits. */
  readonly narrowed: boolean;
  /** Components that were asked for and that the feed does not have. */
  readonly missing: readonly string[];
}

/** The whole feed. */
export const wholeView = (feed: StatusFeed): View => ({ feed, status: overallStatus(feed), narrowed: false, missing: [] });

/** What the attributes `components` and `min-impact` leave of a feed. A word that is no impact leaves all. */
export const narrowView = (whole: StatusFeed, components: string | undefined, impact: string | undefined): View => {
  const minImpact = (['minor', 'major', 'critical'] as const).find((each) => each === impact);
  const { feed, missing } = narrowed(whole, { components: components?.split(','), minImpact });
  return { feed, status: overallStatus(feed), narrowed: feed !== whole, missing };
};
