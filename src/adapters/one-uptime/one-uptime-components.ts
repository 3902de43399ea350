import { affectedLimit } from '../shared/affected-limit.js';
import { isRecord, itemsOf, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { bare } from './bare.js';
import { groupedBy } from './grouped-by.js';

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

/** Returns a function for the ids of the components of monitors. A component shows a monitor or a group of monitors. */
export const shownIn = (body: JsonObject) => {
  const fits = affectedLimit();
  const rows = groupedBy(listOf(body.statusPageResources), (row) => bare(row.monitorGroupId) ?? bare(row.monitorId));
  const members = Object.entries(isRecord(body.monitorsInGroup) ? body.monitorsInGroup : {});
  const groups = groupedBy(
    members.flatMap(([group, ids]) => (Array.isArray(ids) ? ids.map((id: unknown) => ({ group, id: bare(id) })) : [])),
    ({ id }) => id,
  );
  return (monitors: readonly JsonObject[]): readonly unknown[] => {
    const found = new Set<unknown>();
    for (const id of new Set(monitors.map(({ _id }) => _id)))
      for (const key of [id, ...(groups.get(id) ?? []).map(({ group }) => group)]) {
        const own = rows.get(key) ?? [];
        if (!fits(own.length + 1)) return [];
        for (const row of own) found.add(row._id);
      }
    return [...found];
  };
};
