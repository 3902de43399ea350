import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedWarning } from '../../feed/feed-warning.js';
import type { CommonMessages } from '../../locale/messages.js';
import { summarize } from '../../locale/summarize.js';
import type { FeedState } from '../../store/store-types.js';
import { checkAttributes, hasSuspiciousAttributes, type Choices } from './attribute-checks.js';
import { fire } from './events.js';
import { reportMistakes } from './report-mistakes.js';
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
  /** The last messages about attributes. Undefined until there is a feed or an error. */
  #reported: string | undefined;

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
    if (state.freshness !== 'loading') {
      const listed = state.listed ?? feed;
      const attributeWarnings = listed ? checkAttributes(this.host, this.choices(), listed, overview) : [];
      const text = attributeWarnings.map(({ message }) => message).join();
      const isOther = text !== this.#reported;
      // Repeated with each new feed.
      if (isNew || isOther) warnings.push(...attributeWarnings);
      // The first time, also without a feed, because `src` may be misspelled.
      const isSuspicious = () => hasSuspiciousAttributes(this.host) || this.host.querySelector('[src]:not(img)');
      if (isOther && (text || this.#reported || isSuspicious()))
        void reportMistakes(this.host, attributeWarnings, listed, this.choices());
      this.#reported = text;
    }
    if (warnings.length) fire(this.host, 'status-warning', { warnings });
    if (error && error !== previous?.state.error) fire(this.host, 'status-error', { error });
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
