import { COMPONENT_STATUSES } from './words.js';
import type { ComponentStatus, Impact, Incident, Maintenance, StatusFeed } from './schema.js';

/** Severity as a number: operational is 0, unknown is 1, and the other statuses follow in the order of `COMPONENT_STATUSES`, up to 6 for major_outage. */
export const rankOf = (status: ComponentStatus): number => {
  const index = COMPONENT_STATUSES.indexOf(status);
  return status === 'unknown' ? 1 : index && index + 1;
};

/** The worst of `statuses`. Undefined for an empty list. A known problem is worse than unknown, and unknown is worse than operational. */
export const worstOf = (statuses: readonly ComponentStatus[]): ComponentStatus | undefined =>
  statuses.length ? statuses.reduce((worst, status) => (rankOf(status) > rankOf(worst) ? status : worst)) : undefined;

/** What is known of a state whose data has a freshness: operational only while fresh, a problem also while stale. */
export const knownStatus = (
  status: ComponentStatus,
  freshness: 'loading' | 'fresh' | 'stale' | 'unknown',
): ComponentStatus =>
  freshness === 'fresh' || (freshness === 'stale' && status !== 'operational') ? status : 'unknown';

/** Whether an incident is open. Only `resolved` and `postmortem` end it. */
export const isOpen = ({ status }: Incident): boolean => status !== 'resolved' && status !== 'postmortem';

/** Whether a maintenance is in progress. Depends on its status, never on the clock. */
export const isInProgress = ({ status }: Maintenance): boolean => status === 'in_progress' || status === 'verifying';

const LEVELS: Readonly<Partial<Record<Impact, ComponentStatus>>> = {
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'under_maintenance',
  unknown: 'unknown',
};

/** The component status that an open incident of this impact stands for. Undefined for `none`, which does not affect the overall state. */
export const levelOf = (impact: Impact): ComponentStatus | undefined => LEVELS[impact];

/** The component status that an incident stands for now. Undefined when it is over. */
export const incidentLevel = (incident: Incident): ComponentStatus | undefined =>
  isOpen(incident) ? levelOf(incident.impact) : undefined;

/** The component status that a maintenance stands for now. Undefined before and after it. */
export const maintenanceLevel = (maintenance: Maintenance): ComponentStatus | undefined =>
  isInProgress(maintenance) ? 'under_maintenance' : maintenance.status === 'unknown' ? 'unknown' : undefined;

/**
 * The overall state: the worst of the publisher's `status`, the components, the open incidents and the maintenances in progress.
 * `unknown` if the feed has none of these. A maintenance of unknown status counts as unknown, because it may be in progress.
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
  /** Number of components at that state. */
  readonly affected: number;
  /** All components of the feed. */
  readonly count: number;
  /** Name of the affected component, if there is exactly one. */
  readonly name: string | undefined;
  /** Whether no component is at the overall state, so that it comes from the publisher, an incident or a maintenance only. */
  readonly levelAlone: boolean;
}

/** The facts, besides the state itself, that the wording of the overall state depends on. */
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

/** Open incidents, sorted by impact (worst first), then by start (newest first). */
export const activeIncidents = (feed: StatusFeed): readonly Incident[] =>
  feed.incidents.filter(isOpen).sort((a, b) => incidentRank(b) - incidentRank(a));

/** Whether an incident or maintenance affects one of the components. Without any of its own, it affects the whole page. */
export const affectsAny = ({ components }: Incident | Maintenance, ids: ReadonlySet<string>): boolean =>
  !components.length || components.some((id) => ids.has(id));
