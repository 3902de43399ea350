/**
 * The words of a status feed: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md
 * Any other word is read as `unknown`, never as operational.
 */

/** States of a component, from best to worst, except for `unknown`: that ranks between operational and all known problems (`rankOf`). */
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

/** Impacts of an incident, from none to critical. `maintenance` and `unknown` have no rank. */
export const IMPACTS = ['none', 'minor', 'major', 'critical', 'maintenance', 'unknown'] as const;

/** Formats of the body of an update. `text` if the feed does not specify it. */
export const BODY_FORMATS = ['text', 'markdown', 'html'] as const;
