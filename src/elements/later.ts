/**
 * What the first paint does without: all words, dates and numbers, the minute's tick, the language's changes, the live
 * region, the lines under a banner's sentence. One chunk, loaded right after it; at once by tags that cannot do without.
 */
export { en } from '../locale/en.js';
export { formatFor } from '../locale/format.js';
export { dismiss, isDismissed } from '../store/dismissals.js';
export { announce } from './announce.js';
export { bannerDetail, bannerSentence } from './banner-detail.js';
export { tick } from './clock.js';
export { watchLanguage } from './language.js';
