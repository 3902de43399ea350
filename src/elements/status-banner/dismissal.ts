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

/** The banner as far as dismissals need it. */
export interface Banner {
  readonly host: Element;
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

/** Dismisses all open incidents. */
export const dismissAll = (banner: Banner, overview: FeedOverview): void => {
  const { incidents } = overview;
  dismiss(keyOf(banner, overview), incidents, overview);
  fire(banner.host, 'status-dismiss', { incident: incidents[0] });
};

const FOCUSABLE =
  'a[href],button:enabled,input:enabled,select:enabled,textarea:enabled,[tabindex]:not([tabindex^="-"])';

/** Moves the focus to what follows the banner, where the Tab key would have led. To what precedes it, if nothing follows. */
export const focusNext = (banner: Element): void => {
  const root = banner.getRootNode();
  const { body } = banner.ownerDocument;
  const others = [...(root instanceof ShadowRoot ? root : body).querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => !banner.contains(each) && each.checkVisibility() && !each.closest('[inert]'),
  );
  const follows = (each: Element): boolean =>
    !!(banner.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  (others.find(follows) ?? others.at(-1))?.focus();
};
