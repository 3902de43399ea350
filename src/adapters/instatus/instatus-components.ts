import { isRecord, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { textsOf } from './texts.js';

/** https://instatus.com/help/api; MINOROUTAGE is also in https://instatus.com/help/webhooks */
export const COMPONENT = new Map<unknown, string>([
  ['OPERATIONAL', 'operational'],
  ['UNDERMAINTENANCE', 'under_maintenance'],
  ['DEGRADEDPERFORMANCE', 'degraded_performance'],
  ['MINOROUTAGE', 'minor_outage'],
  ['PARTIALOUTAGE', 'partial_outage'],
  ['MAJOROUTAGE', 'major_outage'],
]);

/** The list of components, which is the body itself or its `components`. */
export const rowsOf = (body: unknown): unknown => (isRecord(body) ? body.components : body);

const ROW = new Map([
  ['name', 'name'],
  ['description', 'description'],
]);

/** Groups are rows that other rows have as their `group` (v2, v3), or rows with children (documented v3). */
export const componentsOf = (body: unknown) => {
  const top = listOf(rowsOf(body));
  const listed = new Set(top.map(({ id }) => id));
  const parents = new Map<unknown, JsonObject>();
  const rows = top.flatMap((row) => {
    const children = listOf(row.children);
    for (const { id } of children) parents.set(id, row);
    return [row, ...children.filter(({ id }) => !id || !listed.has(id))];
  });
  const groupOf = (row: JsonObject): JsonObject | undefined => (isRecord(row.group) ? row.group : parents.get(row.id));
  const groups = new Map(
    rows
      .flatMap((row): readonly JsonObject[] => {
        const group = groupOf(row);
        return group ? [group] : [];
      })
      .map((group) => [group.id, group]),
  );
  // The first row with an id.
  const byId = new Map(rows.toReversed().map((row) => [row.id, row]));
  const troubled = new Set(rows.flatMap((row) => (row.status === 'OPERATIONAL' ? [] : [groupOf(row)?.id])));
  return {
    groups: [...groups.values()].map((group) => ({
      id: group.id,
      name: textOf(group.name),
      description: textOf(group.description),
      texts: textsOf(byId.get(group.id) ?? group, ROW),
    })),
    components: rows
      // A group stays in the list if it is in a group itself, because groups may contain each other, and if none of its members shows its problem.
      .filter(
        (row) =>
          !row.id || groupOf(row) || !groups.has(row.id) || !(row.status === 'OPERATIONAL' || troubled.has(row.id)),
      )
      .map((row) => ({
        id: row.id,
        name: textOf(row.name),
        status: wordOf(COMPONENT, row.status),
        description: textOf(row.description),
        texts: textsOf(row, ROW),
        group: groupOf(row)?.id ?? (groups.has(row.id) ? row.id : undefined),
      })),
  };
};
