import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedWarning } from '../../feed/feed-warning.js';
import type { Messages } from '../../locale/messages.js';
import { summarize } from '../../locale/summarize.js';
import type { FeedState } from '../../store/store-types.js';
import { checkAttributes, type Choices } from './attribute-checks.js';
import { fire } from './events.js';
import type { FeedOverview } from './feed-overview.js';
import { announce } from './live-region.js';

/** What an element has on screen. */
interface Shown {
  readonly state: FeedState;
  readonly overview: FeedOverview | undefined;
}

/** Fires what has changed since the last update, and announces another overall state. An element that is moved has no news. */
export class ChangeController implements ReactiveController {
  #before: Shown | undefined;
  /** The mistakes that were told last. */
  #told = '';

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly choices: () => Choices,
    private readonly shown: () => Shown & { readonly messages: Messages | undefined },
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { messages, ...now } = this.shown();
    const before = this.#before;
    this.#before = now;
    const { state, overview } = now;
    const { feed, error } = state;
    const isNew = !!feed && feed !== before?.state.feed;
    if (isNew) this.#load(before, now, messages);
    const warnings: FeedWarning[] = isNew ? [...state.warnings] : [];
    if (feed) {
      const mistakes = checkAttributes(this.host, this.choices(), state.listed ?? feed, overview);
      const text = mistakes.map(({ message }) => message).join();
      // With each feed, and when another attribute is mistaken.
      if (isNew || text !== this.#told) warnings.push(...mistakes);
      this.#told = text;
    }
    if (warnings.length) fire(this.host, 'status-warning', { warnings });
    if (error && error !== before?.state.error) fire(this.host, 'status-error', { error });
  }

  #load(before: Shown | undefined, { state: { feed }, overview }: Shown, messages: Messages | undefined): void {
    fire(this.host, 'status-load', { feed });
    if (!before?.overview || !overview || before.overview.status === overview.status) return;
    fire(this.host, 'status-change', { from: before.overview.status, to: overview.status });
    if (messages) announce(summarize(overview.feed, messages, overview.isFiltered, overview));
  }
}
