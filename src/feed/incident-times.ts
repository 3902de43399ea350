import { isOpen } from './derive.js';
import type { Incident } from './schema.js';

/** When an incident ended: the time of its last `resolved` update, else its own `resolvedAt`. Absent while it is open. */
export const resolvedAt = (incident: Incident): string | undefined =>
  isOpen(incident)
    ? undefined
    : (incident.updates.find(({ status }) => status === 'resolved')?.at ?? incident.resolvedAt);

/** Seconds from an incident's start to its end. Absent while it is open, and where a time is missing or the end lies before the start. */
export const durationOf = (incident: Incident): number | undefined => {
  const seconds = (Date.parse(resolvedAt(incident) ?? '') - Date.parse(incident.startedAt ?? '')) / 1000;
  return seconds >= 0 ? seconds : undefined;
};
