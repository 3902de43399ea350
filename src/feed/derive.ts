import { COMPONENT_STATUSES } from './words.js';
import type { ComponentStatus, Impact, Incident, Maintenance, StatusFeed } from './schema.js';

/** Severity as a number, milder first: operational 0, unknown 1, then as in `COMPONENT_STATUSES` up to major_outage 6. */
export const rankOf = (status: ComponentStatus): number => {
  const place = COMPONENT_STATUSES.indexOf(status);
  return status === 'unknown' ? 1 : place && place + 1;
};

/** The worst of `statuses`; absent when there is none. Known trouble outranks unknown, unknown outranks operational. */
export const worstOf = (statuses: readonly ComponentStatus[]): ComponentStatus | undefined =>
  statuses.length ? statuses.reduce((worst, status) => (rankOf(status) > rankOf(worst) ? status : worst)) : undefined;

/** Whether an incident goes on: only `resolved` and `postmortem` end one. */
export const isOpen = ({ status }: Incident): boolean => status !== 'resolved' && status !== 'postmortem';

/** Whether a maintenance goes on, by its status and never by the clock. */
export const isInProgress = ({ status }: Maintenance): boolean => status === 'in_progress' || status === 'verifying';

const LEVELS: Readonly<Partial<Record<Impact, ComponentStatus>>> = {
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'under_maintenance',
  unknown: 'unknown',
};

/** The component status that an open incident of this impact amounts to; absent for `none`, which changes nothing. */
export const levelOf = (impact: Impact): ComponentStatus | undefined => LEVELS[impact];

/** The component status that an incident amounts to now; absent once it is over. */
export const incidentLevel = (incident: Incident): ComponentStatus | undefined =>
  isOpen(incident) ? levelOf(incident.impact) : undefined;

/** The component status that a maintenance amounts to now; absent before and after it. */
export const maintenanceLevel = (maintenance: Maintenance): ComponentStatus | undefined =>
  isInProgress(maintenance) ? 'under_maintenance' : maintenance.status === 'unknown' ? 'unknown' : undefined;

/**
 * The overall state: the worst of the publisher's own, the components, open incidents and maintenances in progress.
 * `unknown` when nothing says anything. A maintenance of unknown status may be in progress: unknown at best.
 */
export const overallStatus = (feed: StatusFeed): ComponentStatus =>
  worstOf(
    [
      feed.status,
      ...feed.components.map(({ status }) => status),
      ...feed.incidents.map(incidentLevel),
      ...feed.maintenances.map(maintenanceLevel),
    ].flatMap((status) => status ?? []),
  ) ?? 'unknown';

/** How many components are at the overall state. */
export interface Breadth {
  /** The overall state. */
  readonly status: ComponentStatus;
  /** Components at that state. */
  readonly affected: number;
  /** Components that count: all of the feed's. */
  readonly count: number;
  /** Name of the one affected component; absent when there is none or more than one. */
  readonly name: string | undefined;
  /** No component is at the overall state: the publisher, an incident or a maintenance says it alone. */
  readonly levelAlone: boolean;
}

/** What the wording of the overall state depends on beside the state itself. */
export const breadth = (feed: StatusFeed): Breadth => {
  const status = overallStatus(feed);
  const [first, ...others] = feed.components.filter((component) => component.status === status);
  return {
    status,
    affected: first ? others.length + 1 : 0,
    count: feed.components.length,
    name: others.length ? undefined : first?.name,
    levelAlone: !first,
  };
};

const incidentRank = ({ impact }: Incident) => rankOf(levelOf(impact) ?? 'operational');

/** Open incidents, worst impact first, then newest. */
export const activeIncidents = (feed: StatusFeed): readonly Incident[] =>
  feed.incidents.filter(isOpen).sort((a, b) => incidentRank(b) - incidentRank(a));
