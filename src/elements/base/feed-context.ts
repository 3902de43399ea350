import type { FeedStore } from '../../store/store-types.js';

/**
 * Key of the context in which `<status-feed>` provides its store to the tags inside, including those of other copies of the
 * library: https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export const FEED_CONTEXT = Symbol.for('@scootkit/status-widgets/feed@1');

/** Requests the store of the nearest `<status-feed>`. Calls `callback` at once, or never if there is no `<status-feed>`. */
export class FeedRequest extends Event {
  readonly context = FEED_CONTEXT;
  /** A provider never changes its store. A provider that is added later fires a `context-provider` event. */
  readonly subscribe = false;

  constructor(
    readonly contextTarget: Element,
    readonly callback: (store: FeedStore) => void,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}
