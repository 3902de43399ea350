import { COMPONENT_STATUSES } from './words.js';
import type { Component, ComponentStatus, Impact, Incident, Maintenance, StatusFeed } from './schema.js';

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

const incidentLevel = (incident: Incident) => (isOpen(incident) ? levelOf(incident.impact) : undefined);

const maintenanceLevel = (maintenance: Maintenance): ComponentStatus | undefined =>
  isInProgress(maintenance) ? 'under_maintenance' : maintenance.status === 'unknown' ? 'unknown' : undefined;

const isStatus = (status: ComponentStatus | undefined) => status !== undefined;

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
    ].filter(isStatus),
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

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/**
 * The reason for the overall state in one English sentence, for logs and developers:
 * "degraded_performance: 1 of 20 components; 0 open incidents". Maintenances and the publisher's own state are named where they decide.
 */
export const explain = (feed: StatusFeed): string => {
  const { status, affected, count, levelAlone } = breadth(feed);
  const maintenances = levelAlone ? feed.maintenances.filter((maintenance) => maintenanceLevel(maintenance) === status).length : 0;
  const byIncident = feed.incidents.some((incident) => incidentLevel(incident) === status);
  return [
    `${status}: ${affected} of ${counted(count, 'component')}`,
    counted(feed.incidents.filter(isOpen).length, 'open incident'),
    ...(maintenances ? [`${counted(maintenances, 'maintenance')} ${status === 'unknown' ? 'of unknown status' : 'in progress'}`] : []),
    ...(levelAlone && !byIncident && !maintenances && feed.status ? [`the page says ${feed.status}`] : []),
  ].join('; ');
};

/** Impacts from which incidents may be narrowed. */
export type MinImpact = 'minor' | 'major' | 'critical';

/** What of a feed counts and shows. */
export interface Narrowing {
  /** Ids or names of components; names in any case. Absent or empty: all. */
  readonly components?: readonly string[];
  /** Milder incidents are left out; those of unknown impact never are. */
  readonly minImpact?: MinImpact;
}

const IMPACT_ORDER: readonly Impact[] = ['none', 'maintenance', 'minor', 'major', 'critical', 'unknown'];

/**
 * `feed` with only what was asked for; the same object when nothing was. `missing`: asked components that the feed does not have.
 * Incidents and maintenances that name other components only are left out, those that name none stay. The publisher's
 * headline goes and, with components, its status too: both spoke of the whole. A status of `unknown` stays, since it
 * may stand for something that could not be read; and a feed with none of the asked components is unknown, never green.
 */
export const narrowed = (feed: StatusFeed, { components, minImpact }: Narrowing): { feed: StatusFeed; missing: readonly string[] } => {
  const asked = (components ?? []).map((name) => name.trim()).filter(Boolean);
  if (!asked.length && !minImpact) return { feed, missing: [] };

  const isNamed = ({ id, name }: Component, wanted: string) => id === wanted || name.trim().toLowerCase() === wanted.toLowerCase();
  const kept = feed.components.filter((component) => !asked.length || asked.some((wanted) => isNamed(component, wanted)));
  // An asked id that no component bears may still be named by an incident.
  const ids = new Set([...asked, ...kept.map(({ id }) => id)]);
  const concerns = (item: Incident | Maintenance) => !asked.length || !item.components.length || item.components.some((id) => ids.has(id));
  const least = minImpact ? IMPACT_ORDER.indexOf(minImpact) : 0;
  const groups = new Set(kept.map(({ group }) => group));
  return {
    feed: {
      ...feed,
      headline: undefined,
      status: !asked.length || feed.status === 'unknown' ? feed.status : kept.length ? undefined : 'unknown',
      groups: asked.length ? feed.groups.filter(({ id }) => groups.has(id)) : feed.groups,
      components: kept,
      incidents: feed.incidents.filter((incident) => concerns(incident) && IMPACT_ORDER.indexOf(incident.impact) >= least),
      maintenances: feed.maintenances.filter(concerns),
    },
    missing: asked.filter((wanted) => !feed.components.some((component) => isNamed(component, wanted))),
  };
};

const incidentRank = ({ impact }: Incident) => rankOf(levelOf(impact) ?? 'operational');

/** Open incidents, worst impact first, then newest. */
export const activeIncidents = (feed: StatusFeed): readonly Incident[] =>
  feed.incidents.filter(isOpen).sort((a, b) => incidentRank(b) - incidentRank(a));

/** When an incident ended: the time of its last `resolved` update, else its own `resolvedAt`. Absent while it is open. */
export const resolvedAt = (incident: Incident): string | undefined =>
  isOpen(incident) ? undefined : (incident.updates.find(({ status }) => status === 'resolved')?.at ?? incident.resolvedAt);

/** Seconds from an incident's start to its end. Absent while it is open, and where a time is missing or the end lies before the start. */
export const durationOf = (incident: Incident): number | undefined => {
  const seconds = (Date.parse(resolvedAt(incident) ?? '') - Date.parse(incident.startedAt ?? '')) / 1000;
  return seconds >= 0 ? seconds : undefined;
};
