/**
 * The vocabularies of a status feed, as lists: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md
 * A word outside its list is `unknown`; nothing falls back to a good state.
 */

/** States of a component, milder first. `unknown` stands apart: worse than operational, milder than any known trouble (`rankOf`). */
export const COMPONENT_STATUSES = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'minor_outage',
  'partial_outage',
  'major_outage',
  'unknown',
] as const;

/** Phases of an incident and of its updates. */
export const INCIDENT_STATUSES = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
  'unknown',
] as const;

/** Phases of a maintenance and of its updates. */
export const MAINTENANCE_STATUSES = ['scheduled', 'in_progress', 'verifying', 'completed', 'unknown'] as const;

/** How hard an incident hits, milder first; `maintenance` and `unknown` stand apart. */
export const IMPACTS = ['none', 'minor', 'major', 'critical', 'maintenance', 'unknown'] as const;

/** How an update's body is written. Absent in a feed means `text`. */
export const BODY_FORMATS = ['text', 'markdown', 'html'] as const;
