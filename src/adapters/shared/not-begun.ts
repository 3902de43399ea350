import { isRecord, listOf } from './json.js';
import type { JsonObject } from './json.js';

const OVER: readonly unknown[] = ['resolved', 'postmortem'];

const instantOf = (time: unknown): number => (typeof time === 'string' ? +new Date(time) : NaN);

/** The visitor's clock may be slow, but not by a day: certificates would be invalid. */
const DAY = 86_400_000;

/**
 * Whether an incident has not begun: it starts after `now`, and either it has updates and all are older than its start, or it
 * starts more than a day ahead. A running incident has updates since its start, or none at all, so that a slow clock does not hide it.
 */
const isAhead = (incident: JsonObject, now: number): boolean => {
  const start = instantOf(incident.startedAt);
  const updates = listOf(incident.updates);
  return (
    start > now &&
    !OVER.includes(incident.status) &&
    (start - now > DAY || (updates.length > 0 && updates.every(({ at }) => instantOf(at) < start)))
  );
};

const scheduledOf = ({ startedAt, resolvedAt, updates, ...incident }: JsonObject) => ({
  ...incident,
  status: 'scheduled',
  statusText: undefined,
  startsAt: startedAt,
  endsAt: resolvedAt,
  updates: listOf(updates).map((update) => ({ ...update, status: 'scheduled' })),
});

/**
 * Turns incidents that start in the future into scheduled maintenances, after the existing ones. Some providers list them with the
 * incidents. Returns the draft unchanged if `now` is undefined.
 */
export const withoutFutureIncidents = <T extends { readonly incidents?: unknown; readonly maintenances?: unknown }>(
  draft: T,
  now: number | undefined,
): T => {
  const { incidents, maintenances = [] } = draft;
  if (now === undefined || !Array.isArray(incidents) || !Array.isArray(maintenances)) return draft;
  const ahead = new Set<unknown>(incidents.filter((incident: unknown) => isRecord(incident) && isAhead(incident, now)));
  if (!ahead.size) return draft;
  return {
    ...draft,
    incidents: incidents.filter((incident: unknown) => !ahead.has(incident)),
    maintenances: [...listOf(maintenances), ...listOf([...ahead]).map(scheduledOf)],
  };
};
