import type { JsonObject } from '../shared/json.js';
import { loggedIncident, loggedMaintenance } from '../syndication/log-entry.js';
import type { HistoryEntry } from '../syndication/log-entry.js';

interface Notices {
  readonly incidents: readonly JsonObject[];
  readonly maintenances: readonly JsonObject[];
}

/**
 * What goes on together with what was written: `active` has the last word about the state of its own, the history about their
 * updates where their times can be read, and the past is there alone.
 * @param idsOf Gives the ids of components by their names.
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
