/**
 * What the first paint does without: all words, dates and numbers, events, the minute's tick, the language's changes,
 * the live region, narrowing, the lines under a banner's sentence. One chunk, loaded right after it; at once by tags
 * that cannot do without.
 */
export { detailStyles } from './banner-detail.styles.js';
export { bannerDetail, bannerSentence } from './banner-detail.js';
export { areDismissed, dismissButton } from './dismissal.js';
export { sceneOf } from './scene.js';
export { enter } from './stay.js';
export { narrowView } from './narrow-view.js';

/** What `<status-feed>` does. */
export const gather = (): Promise<typeof import('./gather.js')> => import('./gather.js');
