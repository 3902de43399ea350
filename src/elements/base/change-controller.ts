import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedWarning } from '../../feed/feed-warning.js';
import type { StatusFeed } from '../../feed/schema.js';
import type { CommonMessages } from '../../locale/messages.js';
import { summarize } from '../../locale/summarize.js';
import type { FeedState } from '../../store/store-types.js';
import { checkAttributes, hasOtherAttributes, type Choices } from './attribute-checks.js';
import { fire } from './events.js';
import type { FeedOverview } from './feed-overview.js';
import { announce } from './live-region.js';

/** What an element displays. */
interface Shown {
  readonly state: FeedState;
  readonly overview: FeedOverview | undefined;
  /** The source of the feed. A feed from another source fires no `status-change`. */
  readonly origin: unknown;
}

/**
 * Fires the events about the feed, and announces a new overall state to screen readers. Fires nothing if an element is only
 * moved on the page.
 */
export class ChangeController implements ReactiveController {
  #previous: Shown | undefined;
  /** The last messages about attributes. */
  #reported = '';

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly choices: () => Choices,
    private readonly shown: () => Shown & { readonly messages: CommonMessages | undefined },
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { messages, ...shown } = this.shown();
    const previous = this.#previous;
    this.#previous = shown;
    const { state, overview } = shown;
    const { feed, error } = state;
    const isNew = !!feed && feed !== previous?.state.feed;
    if (isNew) this.#fireLoad(previous, shown, messages);
    const warnings: FeedWarning[] = isNew ? [...state.warnings] : [];
    if (feed) {
      const attributeWarnings = checkAttributes(this.host, this.choices(), state.listed ?? feed, overview);
      const text = attributeWarnings.map(({ message }) => message).join();
      // Repeated with each new feed.
      if (isNew || text !== this.#reported) warnings.push(...attributeWarnings);
      if (text !== this.#reported || (!previous?.state.feed && hasOtherAttributes(this.host)))
        void this.#explain(attributeWarnings, state.listed ?? feed);
      this.#reported = text;
    }
    if (warnings.length) fire(this.host, 'status-warning', { warnings });
    if (error && error !== previous?.state.error) fire(this.host, 'status-error', { error });
  }

  async #explain(attributeWarnings: readonly FeedWarning[], { components }: StatusFeed): Promise<void> {
    // Not loading is no reason for an error.
    const loaded = await import('./explain-mistakes.js').catch(() => undefined);
    const warnings = loaded?.explainMistakes(this.host, attributeWarnings, components, this.choices());
    if (warnings?.length) fire(this.host, 'status-warning', { warnings });
  }

  #fireLoad(
    previous: Shown | undefined,
    { state: { feed }, overview, origin }: Shown,
    messages: CommonMessages | undefined,
  ): void {
    fire(this.host, 'status-load', { feed });
    if (!previous?.overview || !overview || previous.origin !== origin) return;
    if (previous.overview.status === overview.status) return;
    fire(this.host, 'status-change', { from: previous.overview.status, to: overview.status });
    if (messages) announce(this.host, summarize(overview.feed, messages, overview.isFiltered, overview));
  }
}
