import { isOpen } from './derive.js';
import type { Incident } from './schema.js';

const OPEN = ['investigating', 'identified', 'monitoring'];

/** Whether the incident was opened again: an update with an open status is newer than one with `resolved`. */
const wasReopened = ({ updates }: Incident): boolean => {
  const open = updates.findIndex(({ status }) => OPEN.includes(status));
  return open >= 0 && updates.slice(open).some(({ status }) => status === 'resolved');
};

/**
 * When an incident ended. Its `resolvedAt` comes first, because the `resolved` update may be written days later. The time of the
 * last `resolved` update if there is no `resolvedAt`, or if the incident was opened again. Undefined while it is open.
 */
export const resolvedAt = (incident: Incident): string | undefined => {
  if (isOpen(incident)) return undefined;
  const updatedAt = incident.updates.find(({ status }) => status === 'resolved')?.at;
  return wasReopened(incident) ? (updatedAt ?? incident.resolvedAt) : (incident.resolvedAt ?? updatedAt);
};

/** Seconds from the start of an incident to its end. Undefined while it is open, if a time is missing, or if the end is before the start. */
export const durationOf = (incident: Incident): number | undefined => {
  const seconds = (Date.parse(resolvedAt(incident) ?? '') - Date.parse(incident.startedAt ?? '')) / 1000;
  return seconds >= 0 ? seconds : undefined;
};
