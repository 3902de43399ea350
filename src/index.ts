/**
 * The public API, free of side effects: classes with `define` helpers, and everything headless.
 * `./define` registers the tags.
 */
export type { Adapter, Needs } from './adapters/adapter.js';
export { registerAdapter } from './adapters/index.js';
export { ComponentList } from './elements/component-list.js';
export { defineAll } from './elements/define-all.js';
export { FeedElement } from './elements/feed-element.js';
export { IncidentHistory } from './elements/incident-history.js';
export type { StatusChange, StatusEventMap } from './elements/report.js';
export { StatusBadge } from './elements/status-badge.js';
export { StatusBanner } from './elements/status-banner.js';
export { StatusFeedElement } from './elements/status-feed.js';
export { StatusSource } from './elements/status-source.js';
export { UptimeBars } from './elements/uptime-bars.js';
export * from './feed/index.js';
export { addLocale } from './locale/locales.js';
export type { Messages, NumberWords, RelativeUnit } from './locale/messages.js';
export { sentenceOf } from './locale/sentence.js';
export { createFeedStore } from './store/feed-store.js';
export { readFeed } from './store/read-feed.js';
export type { FeedState, FeedStore, Freshness, Wants } from './store/store-types.js';
