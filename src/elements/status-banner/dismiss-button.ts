import type { ReactiveElement } from 'lit';
import { html } from 'lit';
import type { Incident } from '../../feed/schema.js';
import { MOST_DISMISSED, dismiss, isDismissed } from '../../store/dismissals.js';
import { fire } from '../base/events.js';
import type { Freshness } from '../../store/store-types.js';
import type { RenderContext } from '../base/render-context.js';
import type { FeedOverview } from '../base/feed-overview.js';

/** Critical incidents cannot be dismissed, what no incident stands for has nothing to be remembered by, and more than are remembered would come back at once. */
const canDismiss = (incidents: readonly Incident[]): boolean =>
  incidents.length > 0 && incidents.length <= MOST_DISMISSED && incidents.every(({ impact }) => impact !== 'critical');

interface Banner extends ReactiveElement {
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

/** The button that dismisses all that is open; absent where nothing can be dismissed. */
export const dismissButton = (banner: Banner, { messages, overview }: RenderContext): unknown => {
  if (!overview || !canDismiss(overview.incidents)) return '';
  const { incidents } = overview;
  const onClick = (): void => {
    dismiss(keyOf(banner, overview), incidents, overview);
    fire(banner, 'status-dismiss', { incident: incidents[0] });
    banner.requestUpdate();
  };
  return html`<button part="action" class="dismiss" type="button" aria-label=${messages.dismiss} title=${messages.dismiss} @click=${onClick}>
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 3.5 9 9m0-9-9 9"></path></svg>
  </button>`;
};
