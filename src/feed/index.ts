/** Status feeds without elements: parsing them and deriving facts from them. Runs in pages, workers and Node. */
export { parseFeed } from './parse.js';
export type { ParsedFeed } from './parse.js';
export { activeIncidents, breadth, isInProgress, isOpen, levelOf, overallStatus, rankOf, worstOf } from './derive.js';
export type { Breadth } from './derive.js';
export { explain } from './explain.js';
export { durationOf, resolvedAt } from './incident-times.js';
export { mergeFeeds } from './merge-feeds.js';
export type { FeedSource } from './merge-feeds.js';
export { filterFeed } from './filter-feed.js';
export type { MinImpact, FeedFilter } from './filter-feed.js';
export { calendarDay, today } from './calendar-day.js';
export { cutShare, daySeries, uptimeOf } from './uptime.js';
export type { Day, DayRange } from './uptime.js';
export { BODY_FORMATS, COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';
export { FeedError } from './feed-error.js';
export type { FeedErrorKind, FeedErrorPlace } from './feed-error.js';
export type { FeedWarning } from './feed-warning.js';
export type {
  Component,
  ComponentStatus,
  Group,
  Impact,
  Incident,
  IncidentStatus,
  IncidentUpdate,
  Maintenance,
  MaintenanceStatus,
  MaintenanceUpdate,
  Page,
  StatusFeed,
  StatusFeedInput,
  Texts,
  Uptime,
  UptimeDay,
} from './schema.js';
