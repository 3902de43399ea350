/**
 * The public API, free of side effects: classes with `define` helpers, and everything headless.
 * `./define` registers the tags.
 */
export type { Adapter, Needs } from './adapters/adapter.js';
export { registerAdapter } from './adapters/registered-adapters.js';
export type { AdapterEntry } from './adapters/registered-adapters.js';
export { ComponentList } from './elements/component-list/component-list.js';
export { defineAll } from './define/define-all.js';
export { FeedElement } from './elements/base/feed-element.js';
export { IncidentHistory } from './elements/incident-history/incident-history.js';
export type { StatusChange, StatusEventMap } from './elements/base/events.js';
export { StatusBadge } from './elements/status-badge/status-badge.js';
export { StatusBanner } from './elements/status-banner/status-banner.js';
export { StatusFeedElement } from './elements/status-feed/status-feed.js';
export { StatusSource } from './elements/status-feed/status-source.js';
export { UptimeBars } from './elements/uptime-bars/uptime-bars.js';
export * from './feed/index.js';
export { addLocale } from './locale/locales.js';
export type { Messages, NumberWords, OwnWords, RelativeUnit } from './locale/messages.js';
export { summarize } from './locale/summarize.js';
export { createFeedStore } from './store/feed-store.js';
export { readFeed } from './reader/read-feed.js';
export type { FeedState, FeedStore, Freshness, SubscribeOptions } from './store/store-types.js';
