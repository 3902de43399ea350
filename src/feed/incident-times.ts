import { isOpen, rankOf } from './derive.js';
import type { Incident } from './schema.js';

const OPEN = ['investigating', 'identified', 'monitoring'];

/** Whether the incident was opened again: an update with an open status is newer than one with `resolved`. */
export const wasReopened = ({ updates }: Incident): boolean => {
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
  const seconds = (+new Date(resolvedAt(incident) ?? '') - +new Date(incident.startedAt ?? '')) / 1000;
  return seconds >= 0 ? seconds : undefined;
};

/**
 * Seconds from the start to the end of an incident during which at least one component had a partial or a major outage, by the
 * states in its updates. 0 if no update states one. Undefined if `durationOf` is.
 */
export const downtimeOf = (incident: Incident): number | undefined => {
  if (durationOf(incident) === undefined) return undefined;
  const start = +new Date(incident.startedAt ?? '');
  const end = +new Date(resolvedAt(incident) ?? '');
  const down = new Set<string>();
  let since = start;
  let total = 0;
  for (const { at, components } of incident.updates.toReversed()) {
    const now = Math.min(Math.max(+new Date(at), start), end);
    if (down.size) total += now - since;
    since = now;
    for (const { id, status } of components)
      if (rankOf(status) >= rankOf('partial_outage')) down.add(id);
      else down.delete(id);
  }
  return (total + (down.size ? end - since : 0)) / 1000;
};
