import { isOpen } from './derive.js';
import type { Incident } from './schema.js';

const OPEN = ['investigating', 'identified', 'monitoring'];

/** Whether an update that the incident goes on is newer than one that it was over. */
const wasReopened = ({ updates }: Incident): boolean => {
  const open = updates.findIndex(({ status }) => OPEN.includes(status));
  return open >= 0 && updates.slice(open).some(({ status }) => status === 'resolved');
};

/**
 * When an incident ended: its own `resolvedAt`, since a note that it is over may be written days later. The time of its last
 * `resolved` update where it has none or was opened again. Absent while it is open.
 */
export const resolvedAt = (incident: Incident): string | undefined => {
  if (isOpen(incident)) return undefined;
  const noted = incident.updates.find(({ status }) => status === 'resolved')?.at;
  return wasReopened(incident) ? (noted ?? incident.resolvedAt) : (incident.resolvedAt ?? noted);
};

/** Seconds from an incident's start to its end. Absent while it is open, and where a time is missing or the end lies before the start. */
export const durationOf = (incident: Incident): number | undefined => {
  const seconds = (Date.parse(resolvedAt(incident) ?? '') - Date.parse(incident.startedAt ?? '')) / 1000;
  return seconds >= 0 ? seconds : undefined;
};
