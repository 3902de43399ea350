import type { ReactiveElement } from 'lit';
import type { Incident } from '../../feed/schema.js';
import { MAX_DISMISSED, dismiss, isDismissed, onOtherTab, undoDismiss } from '../../store/dismissals.js';
import { fire } from '../base/events.js';
import type { Freshness } from '../../store/store-types.js';
import type { FeedOverview } from '../base/feed-overview.js';

/**
 * Whether a banner can be dismissed. Not with critical incidents, not without incidents, and not with more incidents than can
 * be remembered.
 */
export const canDismiss = (incidents: readonly Incident[]): boolean =>
  incidents.length > 0 && incidents.length <= MAX_DISMISSED && incidents.every(({ impact }) => impact !== 'critical');

/** The banner as far as dismissals need it. */
export interface Banner {
  readonly host: ReactiveElement;
  readonly feedUrl: string | undefined;
  readonly state: Freshness;
}

/** The key of remembered dismissals: the absolute URL of the feed, else of the status page. */
const keyOf = ({ feedUrl }: Banner, overview: FeedOverview): string => feedUrl || overview.feed.page.url || '';

/** Whether the visitor has dismissed all open incidents, and nothing has become worse since. False while the state is unknown. */
export const areDismissed = (banner: Banner, overview: FeedOverview | undefined): boolean =>
  !!overview &&
  banner.state !== 'unknown' &&
  canDismiss(overview.incidents) &&
  overview.incidents.every((incident) => isDismissed(keyOf(banner, overview), incident, overview));

const banners = new Set<ReactiveElement>();
let isListening = false;

/** Updates all banners. */
const updateBanners = (): void => {
  for (const banner of banners) banner.requestUpdate();
};

/** Updates a banner whenever a dismissal in this or another tab changes. */
export const followDismissals = (host: ReactiveElement): void => {
  banners.add(host);
  if (!isListening) onOtherTab(updateBanners);
  isListening = true;
};

export const unfollowDismissals = (host: ReactiveElement): void => {
  banners.delete(host);
};

/** Dismisses all open incidents. */
export const dismissAll = (banner: Banner, overview: FeedOverview): void => {
  const { incidents } = overview;
  dismiss(keyOf(banner, overview), incidents, overview);
  fire(banner.host, 'status-dismiss', { incident: incidents[0] });
  updateBanners();
};

/** Undoes the dismissal of all open incidents. */
export const undoAll = (banner: Banner, overview: FeedOverview): void => {
  undoDismiss(keyOf(banner, overview), overview.incidents);
  updateBanners();
};
