import type { Incident } from '../../feed/schema.js';
import { MAX_DISMISSED, dismiss, isDismissed } from '../../store/dismissals.js';
import { fire } from '../base/events.js';
import type { Freshness } from '../../store/store-types.js';
import type { FeedOverview } from '../base/feed-overview.js';

/** Critical incidents cannot be dismissed, what no incident stands for has nothing to be remembered by, and more than are remembered would come back at once. */
export const canDismiss = (incidents: readonly Incident[]): boolean =>
  incidents.length > 0 && incidents.length <= MAX_DISMISSED && incidents.every(({ impact }) => impact !== 'critical');

interface Banner extends Element {
  readonly src: string | undefined;
  readonly state: Freshness;
}

/** What dismissals are remembered under: the feed, else the page. */
const keyOf = ({ src }: Banner, overview: FeedOverview): string => src ?? overview.feed.page.url ?? '';

/** Whether the reader has dismissed all that is open, and things are no worse than then. Never when nothing is known. */
export const areDismissed = (banner: Banner, overview: FeedOverview | undefined): boolean =>
  !!overview &&
  banner.state !== 'unknown' &&
  canDismiss(overview.incidents) &&
  overview.incidents.every((incident) => isDismissed(keyOf(banner, overview), incident, overview));

/** Dismisses all that is open. */
export const dismissAll = (banner: Banner, overview: FeedOverview): void => {
  const { incidents } = overview;
  dismiss(keyOf(banner, overview), incidents, overview);
  fire(banner, 'status-dismiss', { incident: incidents[0] });
};
