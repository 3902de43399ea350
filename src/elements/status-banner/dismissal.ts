import type { html as Html, ReactiveController, ReactiveElement } from 'lit';
import type { Incident } from '../../feed/schema.js';
import type { CommonMessages } from '../../locale/messages.js';
import { MAX_DISMISSED, dismiss, isDismissed, onOtherTab, undoDismiss, type Overall } from '../../store/dismissals.js';
import { fire } from '../base/events.js';
import type { Freshness } from '../../store/store-types.js';
import type { FeedOverview } from '../base/feed-overview.js';

/** How long a dismissal can be undone, in milliseconds. Longer while the pointer or the focus is there. */
const UNDO_TIME = 10_000;

/**
 * Whether a banner can be dismissed. Not with critical incidents, not without incidents, and not with more incidents than can
 * be remembered.
 */
const canDismiss = (incidents: readonly Incident[]): boolean =>
  incidents.length > 0 && incidents.length <= MAX_DISMISSED && incidents.every(({ impact }) => impact !== 'critical');

/** What a banner displays. */
interface Shown {
  readonly overview: FeedOverview | undefined;
  readonly state: Freshness;
  readonly feedUrl: string | undefined;
}

/** The overall state, and what it affects. */
const overallOf = ({ status, feed }: FeedOverview): Overall => ({
  status,
  affected: feed.components.flatMap((component) => (component.status === status ? component.id : [])),
});

/** The key of remembered dismissals: the absolute URL of the feed, else that of the status page, else its name. */
const keyOf = (feedUrl: string | undefined, { feed: { page } }: FeedOverview): string =>
  feedUrl || (page.url ?? page.name);

const banners = new Set<ReactiveElement>();
let isListening = false;

/** Updates all banners, whenever a dismissal in this or another tab changes. */
const updateBanners = (): void => {
  for (const banner of banners) banner.requestUpdate();
};

/** The dismissals of a banner, and the buttons to dismiss and to undo. */
export class Dismissal implements ReactiveController {
  /** Runs while a dismissal can be undone. */
  #undoTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param html That of Lit. Passed in, because this file would load Lit a second time. */
  constructor(
    private readonly host: ReactiveElement,
    private readonly shown: () => Shown,
    private readonly html: typeof Html,
  ) {
    host.addController(this);
    if (!isListening) onOtherTab(updateBanners);
    isListening = true;
  }

  hostConnected(): void {
    banners.add(this.host);
  }

  hostDisconnected(): void {
    banners.delete(this.host);
    this.#endUndo();
  }

  /** Whether a dismissal can be undone at this time. */
  get canUndo(): boolean {
    return !!this.#undoTimer;
  }

  /** Whether the visitor has dismissed all open incidents, and nothing has become worse since. True while the feed is loading. */
  update(): boolean {
    const { overview, state, feedUrl } = this.shown();
    const areDismissed =
      state === 'loading' ||
      (!!overview &&
        state !== 'unknown' &&
        canDismiss(overview.incidents) &&
        overview.incidents.every((incident) => isDismissed(keyOf(feedUrl, overview), incident, overallOf(overview))));
    if (!areDismissed) this.#endUndo();
    return areDismissed;
  }

  /** Offers to undo a dismissal for a while. */
  #startUndo(): void {
    this.#undoTimer = setTimeout(() => {
      if (this.host.matches(':hover') || this.host.shadowRoot?.activeElement) this.#startUndo();
      else {
        this.#undoTimer = undefined;
        this.host.requestUpdate();
      }
    }, UNDO_TIME);
  }

  #endUndo(): void {
    clearTimeout(this.#undoTimer);
    this.#undoTimer = undefined;
  }

  /** Focuses a button after the next rendering, if the visitor uses the keyboard. Clicks by keyboard have no count. */
  async #focus(selector: string, { detail }: UIEvent): Promise<void> {
    await this.host.updateComplete;
    if (!detail) this.host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The dismiss button. Undefined if the banner cannot be dismissed. */
  renderDismiss(messages: CommonMessages): unknown {
    const { host, html } = this;
    const { overview, feedUrl } = this.shown();
    if (!overview || !canDismiss(overview.incidents)) return undefined;
    const { incidents } = overview;
    const onClick = (event: MouseEvent): void => {
      this.#startUndo();
      dismiss(keyOf(feedUrl, overview), incidents, overallOf(overview));
      fire(host, 'status-dismiss', { incident: incidents[0] });
      updateBanners();
      void this.#focus('.undo', event);
    };
    return html`<button
      part="action dismiss"
      class="dismiss"
      type="button"
      aria-label=${messages.dismiss}
      title=${messages.dismiss}
      @click=${onClick}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 3.5 9 9m0-9-9 9"></path></svg>
    </button>`;
  }

  /** The button to undo. */
  renderUndo(messages: CommonMessages): unknown {
    const { html } = this;
    const { overview, feedUrl } = this.shown();
    const onClick = (event: MouseEvent): void => {
      if (overview) undoDismiss(keyOf(feedUrl, overview), overview.incidents);
      updateBanners();
      void this.#focus('.dismiss', event);
    };
    return html`<div part="base" class="box unreserved">
      <div class="content">
        <span>${messages.dismissed}</span>
        <button part="action" class="action undo" type="button" @click=${onClick}>${messages.undo}</button>
      </div>
    </div>`;
  }
}
