/** Status feeds without any element: reading, checking and the facts that follow from one. Runs in pages, workers and Node. */
export { parseFeed } from './parse.js';
export type { ParsedFeed } from './parse.js';
export {
  activeIncidents,
  breadth,
  durationOf,
  explain,
  isInProgress,
  isOpen,
  levelOf,
  narrowed,
  overallStatus,
  rankOf,
  resolvedAt,
  worstOf,
} from './derive.js';
export type { Breadth, MinImpact, Narrowing } from './derive.js';
export { calendarDay, cutShare, daySeries, today, uptimeOf } from './uptime.js';
export type { Day, DayRange } from './uptime.js';
export { BODY_FORMATS, COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';
export { FeedError } from './feed-error.js';
export type { FeedErrorKind, FeedErrorPlace } from './feed-error.js';
export type { FeedWarning } from './warning.js';
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
  Uptime,
  UptimeDay,
} from './schema.js';
