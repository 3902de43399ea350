/** Serves status pages as feeds, badges and calendars: docs/server.md */
export { createFeedHandler } from './feed-handler.js';
export type { FeedHandler } from './feed-handler.js';
export type { HandlerPlatform } from './plain-handler.js';
export type { HandlerContext } from './feed-source.js';
export type { ArchiveStore } from './archive-store.js';
export type { AddedSourceConfig, FeedHandlerConfig, NotifyConfig, SourceConfig } from './handler-config.js';
export type { Platform } from './source-cache.js';
export { r2Store } from './r2-store.js';
export type { R2BucketLike } from './r2-store.js';
