import type { FeedState } from './store-types.js';

/** The state of a store, or that of an inline feed until the store has a feed. */
export const orInline = (state: FeedState, inline: FeedState | undefined): FeedState =>
  state.feed || !inline?.feed ? state : { ...inline, error: state.error };
