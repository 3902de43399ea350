import { mergeFeeds } from '../feed/merge-feeds.js';
import type { StatusFeed } from '../feed/schema.js';
import { absoluteUrl } from '../reader/absolute-url.js';
import type { FeedState, SourceConfig } from './store-types.js';

/** The state of a source. */
export interface Answer {
  readonly source: SourceConfig;
  readonly state: FeedState;
}

/** A `mergeFeeds` that caches its last result, so that equal input gives the same object. */
export const createMerger = () => {
  let last: { readonly key: readonly unknown[]; readonly feed: StatusFeed } | undefined;
  return (own: StatusFeed, answers: readonly Answer[], affecting?: StatusFeed): StatusFeed => {
    const key = [own, affecting, ...answers.flatMap(({ source, state }) => [source, state.feed, state.freshness])];
    if (last?.key.length !== key.length || key.some((each, index) => each !== last?.key[index])) {
      const sources = answers.map(({ source, state: { feed, freshness } }) => ({
        ...source,
        url: absoluteUrl(source.src),
        feed,
        freshness,
      }));
      const feed = mergeFeeds(own, sources);
      last = { key, feed: affecting ? { ...feed, status: affecting.status, headline: affecting.headline } : feed };
    }
    return last.feed;
  };
};

export type Merger = ReturnType<typeof createMerger>;
