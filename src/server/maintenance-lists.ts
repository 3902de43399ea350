import type { Maintenance, StatusFeed } from '../feed/schema.js';

/** What the last reading of a source says about its maintenances. */
export interface MaintenanceList {
  /** The source: `src` of the own one, and what the ids of an added one begin with. */
  readonly source: string;
  /** Ids in the composed feed of all its maintenances, also of those that the configuration leaves out. */
  readonly ids: ReadonlySet<string>;
  /** Whether it was read from one of `fallbackSrc`, which may list others. */
  readonly isFallback: boolean;
  /** Whether `src` itself was read now, completely and without loss. Only then, a maintenance that is missing was withdrawn. */
  readonly isComplete: boolean;
}

/** A scheduled maintenance, and the source that has announced it. */
export interface PlannedMaintenance {
  readonly source: string;
  readonly maintenance: Maintenance;
}

/** Milliseconds since 1970. NaN if there is no start. */
const startOf = ({ startsAt = '' }: Maintenance): number => Date.parse(startsAt);

/** Whether the source has no place where it lists the maintenance. `mergeFeeds` puts `~` after an id that the own feed has too. */
const isMissing = ({ ids }: MaintenanceList, id: string): boolean => !ids.has(id) && !ids.has(id.replace(/~+$/, ''));

/** What became of planned maintenances. */
interface Planned {
  readonly planned: readonly PlannedMaintenance[];
  /** Those that their source has withdrawn. */
  readonly withdrawn: readonly Maintenance[];
}

/**
 * The planned maintenances after an observation. One that is missing is withdrawn only if its source was read completely. Until
 * then, it stays planned. One whose source is no longer configured is forgotten.
 * @param now Milliseconds since 1970.
 */
export const observePlanned = (
  before: readonly PlannedMaintenance[],
  feed: StatusFeed,
  lists: readonly MaintenanceList[],
  now: number,
): Planned => {
  const sourceOf = new Map<string, string>();
  for (const { source, ids, isFallback } of lists)
    if (!isFallback) for (const id of ids) if (!sourceOf.has(id)) sourceOf.set(id, source);
  const current = feed.maintenances.flatMap((maintenance): PlannedMaintenance[] => {
    const source = sourceOf.get(maintenance.id) ?? sourceOf.get(maintenance.id.replace(/~+$/, ''));
    return source !== undefined && maintenance.status === 'scheduled' ? [{ source, maintenance }] : [];
  });
  const planned = [...current];
  const withdrawn: Maintenance[] = [];
  for (const item of before) {
    const { source, maintenance } = item;
    const own = lists.filter((list) => list.source === source);
    const isListed = own.some((list) => !list.isFallback && !isMissing(list, maintenance.id));
    if (!own.length || isListed || !(startOf(maintenance) > now)) continue;
    if (own.every(({ isComplete }) => isComplete)) withdrawn.push(maintenance);
    else planned.push(item);
  }
  return { planned, withdrawn };
};

/** Planned maintenances that are not in the feed because their source cannot be read completely now. */
export const unconfirmedMaintenances = (
  planned: readonly PlannedMaintenance[],
  feed: StatusFeed,
  lists: readonly MaintenanceList[],
  now: number,
): readonly Maintenance[] => {
  const ids = new Set(feed.maintenances.map(({ id }) => id));
  // A fallback may list the same maintenance with another id.
  const keyOf = (maintenance: Maintenance): string => `${startOf(maintenance)} ${maintenance.title}`;
  const shown = new Set(feed.maintenances.map(keyOf));
  return planned.flatMap(({ source, maintenance }) => {
    const own = lists.filter((list) => list.source === source);
    const isUnknown = own.some((list) => !list.isComplete && (list.isFallback || isMissing(list, maintenance.id)));
    return isUnknown && startOf(maintenance) > now && !ids.has(maintenance.id) && !shown.has(keyOf(maintenance))
      ? [maintenance]
      : [];
  });
};
