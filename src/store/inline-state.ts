import type { FeedState, FeedStore } from './store-types.js';

/** The state of a store, or that of an inline feed until the store has a feed. The error of an inline feed counts while nothing can be requested. */
export const orInline = (store: FeedStore, inline: FeedStore | undefined): FeedState => {
  const state = store.getState();
  const inlineState = inline?.getState();
  if (state.feed || !inlineState) return state;
  if (inlineState.feed) return { ...inlineState, error: state.error ?? inlineState.error };
  return store.url ? state : inlineState;
};
