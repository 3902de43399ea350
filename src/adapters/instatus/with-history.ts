import type { JsonObject } from '../shared/json.js';
import { loggedIncident, loggedMaintenance } from '../syndication/log-entry.js';
import type { HistoryEntry } from '../syndication/log-entry.js';

interface Notices {
  readonly incidents: readonly JsonObject[];
  readonly maintenances: readonly JsonObject[];
}

/**
 * Combines the active incidents and maintenances with the history. The state comes from `active`, the updates from the history if
 * their times can be read. Past incidents are only in the history.
 * @param idsOf Returns the ids of components by name.
 */
export const withHistory = (
  active: Notices,
  logged: readonly HistoryEntry[],
  idsOf: (names: readonly string[]) => readonly unknown[],
): Notices => {
  const entries = new Map<unknown, HistoryEntry>(logged.map((entry) => [entry.id, entry]));
  const listed = new Set([...active.incidents, ...active.maintenances].map(({ id }) => id));
  const past = logged.filter(({ id }) => !listed.has(id));
  const told = (item: JsonObject): JsonObject => {
    const entry = entries.get(item.id);
    return entry
      ? {
          ...item,
          ...(entry.updates.some(({ at }) => at) ? { updates: entry.updates } : {}),
          components: idsOf(entry.affected),
        }
      : item;
  };
  const over = (isMaintenance: boolean, turn: (entry: HistoryEntry) => JsonObject): readonly JsonObject[] =>
    past
      .filter((entry) => entry.isMaintenance === isMaintenance)
      .map((entry) => ({ ...turn(entry), components: idsOf(entry.affected) }));
  return {
    incidents: [...active.incidents.map(told), ...over(false, loggedIncident)],
    maintenances: [...active.maintenances.map(told), ...over(true, loggedMaintenance)],
  };
};
