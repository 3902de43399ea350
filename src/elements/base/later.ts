/**
 * What the first paint does without: all words, dates and numbers, events, the minute's tick, the language's changes,
 * the live region, narrowing, the lines under a banner's sentence. One chunk, loaded right after it; at once by tags
 * that cannot do without.
 */
export { detailStyles } from '../status-banner/banner-detail.styles.js';
export { bannerDetail, bannerSentence } from '../status-banner/banner-detail.js';
export { areDismissed, dismissButton } from '../status-banner/dismiss-button.js';
export { sceneOf } from './render-context.js';
export { enter } from './feed-controller.js';
export { narrowView } from './filter-overview.js';

/** What `<status-feed>` does. */
export const gather = (): Promise<typeof import('../status-feed/feed-provider.js')> =>
  import('../status-feed/feed-provider.js');
