import { isRecord, itemsOf, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { bare } from './bare.js';

/**
 * Original names of the states of monitors: https://github.com/OneUptime/oneuptime/blob/12.0.16/Common/Server/Services/ProjectService.ts#L1646
 * A project may rename its states and add others. Only the operational state has a flag.
 */
const MONITOR = new Map([
  ['Degraded', 'degraded_performance'],
  ['Offline', 'major_outage'],
]);

export const statusOf = (status: JsonObject | undefined) => ({
  status: !status ? 'unknown' : status.isOperationalState === true ? 'operational' : wordOf(MONITOR, status.name),
  statusText: textOf(status?.name),
});

export const componentsOf = (body: JsonObject) => {
  const statuses = new Map(listOf(body.monitorStatuses).map((status) => [status._id, status]));
  const ofGroups = isRecord(body.monitorGroupCurrentStatuses) ? body.monitorGroupCurrentStatuses : {};
  return itemsOf(body.statusPageResources).map((row) => {
    const group = bare(row.monitorGroupId);
    const current = isRecord(row.monitor) ? row.monitor.currentMonitorStatusId : undefined;
    return {
      id: row._id,
      name: textOf(row.displayName),
      ...statusOf(statuses.get(bare(typeof group === 'string' ? ofGroups[group] : current))),
      description: textOf(row.displayDescription),
      group: bare(row.statusPageGroupId),
    };
  });
};

/** The ids of components by the ids of their monitors. A component shows a monitor or a group of monitors. */
export const shownIn = (body: JsonObject): ReadonlyMap<unknown, readonly unknown[]> => {
  const members = isRecord(body.monitorsInGroup) ? body.monitorsInGroup : {};
  const shown = new Map<unknown, readonly unknown[]>();
  for (const row of listOf(body.statusPageResources)) {
    const group = bare(row.monitorGroupId);
    const inGroup = typeof group === 'string' ? members[group] : [row.monitorId];
    for (const id of Array.isArray(inGroup) ? inGroup.map(bare) : [])
      shown.set(id, [...(shown.get(id) ?? []), row._id]);
  }
  return shown;
};
