import { isOpen, levelOf } from '../../feed/derive.js';
import { downtimeOf, durationOf, resolvedAt, wasReopened } from '../../feed/incident-times.js';
import type { ComponentStatus, Incident, IncidentUpdate, Maintenance, MaintenanceUpdate } from '../../feed/schema.js';
import { impactWord } from '../../locale/impact-word.js';
import type { CommonMessages, HistoryMessages } from '../../locale/messages.js';
import { translationOf } from '../base/feed-translation.js';

/** An incident or a maintenance in the form that the history shows. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag of the title, if it is translated. */
  readonly language: string | undefined;
  readonly url: string | undefined;
  /** The state that corresponds to the impact. Undefined if it has no impact. */
  readonly level: ComponentStatus | undefined;
  readonly impactWord: string;
  readonly phaseWord: string;
  /** Milliseconds. Undefined if unknown. */
  readonly start: number | undefined;
  /** Milliseconds. Undefined if it has not ended. */
  readonly end: number | undefined;
  /** Seconds. Undefined if it has not ended, or if unknown. */
  readonly duration: number | undefined;
  /** Seconds without an affected component. 0 or undefined if unknown. */
  readonly downtime: number | undefined;
  /** What is special about it, in words. */
  readonly marks: readonly string[];
  readonly isOpen: boolean;
  readonly isMaintenance: boolean;
  readonly components: readonly string[];
  readonly updates: readonly (IncidentUpdate | MaintenanceUpdate)[];
}

const toTime = (at: string | undefined): number | undefined => (at ? +new Date(at) : undefined);

/** Converts an incident to a notice. Without `startedAt`, it starts with its first update. */
export const incidentNotice = (incident: Incident, messages: CommonMessages & HistoryMessages): Notice => ({
  id: incident.id,
  title: incident.title.trim() || messages.untitled,
  language: translationOf(incident)?.language,
  url: incident.url,
  level: levelOf(incident.impact),
  impactWord: impactWord(incident, messages),
  phaseWord: (incident.status === 'unknown' && incident.statusText) || messages.incident[incident.status],
  start: toTime(incident.startedAt ?? incident.updates.at(-1)?.at),
  end: toTime(resolvedAt(incident)),
  duration: durationOf(incident),
  downtime: downtimeOf(incident),
  marks: [
    ...(wasReopened(incident) ? [messages.reopened] : []),
    ...(incident.updates.some(({ status }) => status === 'postmortem') ? [messages.incident.postmortem] : []),
  ],
  isOpen: isOpen(incident),
  isMaintenance: false,
  components: incident.components,
  updates: incident.updates,
});

/** Converts a maintenance to a notice. */
export const maintenanceNotice = (maintenance: Maintenance, messages: CommonMessages & HistoryMessages): Notice => {
  const start = toTime(maintenance.startsAt);
  const end = toTime(maintenance.endsAt);
  return {
    id: maintenance.id,
    title: maintenance.title.trim() || messages.untitled,
    language: translationOf(maintenance)?.language,
    url: maintenance.url,
    level: 'under_maintenance',
    impactWord: messages.impact.maintenance,
    phaseWord: (maintenance.status === 'unknown' && maintenance.statusText) || messages.maintenance[maintenance.status],
    start,
    end,
    duration: start !== undefined && end !== undefined && end > start ? (end - start) / 1000 : undefined,
    downtime: undefined,
    marks: [],
    isOpen: maintenance.status !== 'completed',
    isMaintenance: true,
    components: maintenance.components,
    updates: maintenance.updates,
  };
};
