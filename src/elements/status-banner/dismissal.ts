import type { Incident } from '../../feed/schema.js';
import { MAX_DISMISSED, dismiss, isDismissed } from '../../store/dismissals.js';
import { fire } from '../base/events.js';
import type { Freshness } from '../../store/store-types.js';
import type { FeedOverview } from '../base/feed-overview.js';

/**
 * Whether a banner can be dismissed. Not with critical incidents, not without incidents, and not with more incidents than can
 * be remembered.
 */
export const canDismiss = (incidents: readonly Incident[]): boolean =>
  incidents.length > 0 && incidents.length <= MAX_DISMISSED && incidents.every(({ impact }) => impact !== 'critical');

interface Banner extends Element {
  readonly src: string | undefined;
  readonly state: Freshness;
}

/** The key of remembered dismissals: the URL of the feed, else of the status page. */
const keyOf = ({ src }: Banner, overview: FeedOverview): string => src ?? overview.feed.page.url ?? '';

/** Whether the visitor has dismissed all open incidents, and nothing has become worse since. False while the state is unknown. */
export const areDismissed = (banner: Banner, overview: FeedOverview | undefined): boolean =>
  !!overview &&
  banner.state !== 'unknown' &&
  canDismiss(overview.incidents) &&
  overview.incidents.every((incident) => isDismissed(keyOf(banner, overview), incident, overview));

/** Dismisses all open incidents. */
export const dismissAll = (banner: Banner, overview: FeedOverview): void => {
  const { incidents } = overview;
  dismiss(keyOf(banner, overview), incidents, overview);
  fire(banner, 'status-dismiss', { incident: incidents[0] });
};
