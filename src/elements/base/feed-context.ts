import type { FeedStore } from '../../store/store-types.js';

/**
 * The name under which `<status-feed>` gives its store to the tags inside, also to those of other copies of the library, by the
 * web components community's Context protocol: https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export const FEED_CONTEXT = Symbol.for('@scootkit/status-widgets/feed@1');

/** Asks the nearest ancestor that has a store; `callback` is called at once or, where there is none, never. */
export class FeedRequest extends Event {
  readonly context = FEED_CONTEXT;
  /** The value never changes: whoever comes nearer later says so by a `context-provider` event. */
  readonly subscribe = false;

  constructor(
    readonly contextTarget: Element,
    readonly callback: (store: FeedStore) => void,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}
