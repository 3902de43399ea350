import { isOpen, levelOf } from '../../feed/derive.js';
import { durationOf, resolvedAt } from '../../feed/incident-times.js';
import type { ComponentStatus, Incident, IncidentUpdate, Maintenance, MaintenanceUpdate } from '../../feed/schema.js';
import type { Messages } from '../../locale/messages.js';

/** An incident or a maintenance, as the history shows both. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  /** State that the impact amounts to; absent for a mere notice. */
  readonly level: ComponentStatus | undefined;
  readonly impactWord: string;
  readonly phaseWord: string;
  /** Milliseconds; absent when the feed does not say. */
  readonly start: number | undefined;
  /** Milliseconds; absent while it lasts. */
  readonly end: number | undefined;
  /** Seconds; absent while it lasts, or when it is not known. */
  readonly duration: number | undefined;
  readonly isOpen: boolean;
  readonly isMaintenance: boolean;
  readonly components: readonly string[];
  readonly updates: readonly (IncidentUpdate | MaintenanceUpdate)[];
}

const instant = (at: string | undefined): number | undefined => (at ? Date.parse(at) : undefined);

/** An incident as a notice. Without a start of its own it begins with its first update. */
export const incidentNotice = (incident: Incident, messages: Messages): Notice => ({
  id: incident.id,
  title: incident.title.trim() || messages.untitled,
  url: incident.url,
  level: levelOf(incident.impact),
  impactWord: (incident.impact === 'unknown' && incident.impactText) || messages.impact[incident.impact],
  phaseWord: (incident.status === 'unknown' && incident.statusText) || messages.incident[incident.status],
  start: instant(incident.startedAt ?? incident.updates.at(-1)?.at),
  end: instant(resolvedAt(incident)),
  duration: durationOf(incident),
  isOpen: isOpen(incident),
  isMaintenance: false,
  components: incident.components,
  updates: incident.updates,
});

/** A maintenance as a notice. */
export const maintenanceNotice = (maintenance: Maintenance, messages: Messages): Notice => {
  const start = instant(maintenance.startsAt);
  const end = instant(maintenance.endsAt);
  return {
    id: maintenance.id,
    title: maintenance.title.trim() || messages.untitled,
    url: maintenance.url,
    level: 'under_maintenance',
    impactWord: messages.impact.maintenance,
    phaseWord: (maintenance.status === 'unknown' && maintenance.statusText) || messages.maintenance[maintenance.status],
    start,
    end,
    duration: start !== undefined && end !== undefined && end > start ? (end - start) / 1000 : undefined,
    isOpen: maintenance.status !== 'completed',
    isMaintenance: true,
    components: maintenance.components,
    updates: maintenance.updates,
  };
};
