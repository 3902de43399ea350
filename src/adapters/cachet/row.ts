import { relatedTo } from '../shared/json-api.js';
import { isRecord, keyOf, textOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

export type Kind = 'components' | 'groups' | 'incidents' | 'schedules' | 'status' | 'updates';

/** Types of version 3 end like this: `components`, `componentGroups`, `component-groups`. */
const TYPE = /(components|groups|incidents|schedules|status|updates)$/i;

/** Items of version 2 do not name their type. A field tells it, the first that is there. */
const FIELDS: readonly (readonly [field: string, kind: Kind])[] = [
  ['enabled_components', 'groups'],
  ['visible', 'incidents'],
  ['scheduled_at', 'schedules'],
  ['human_status', 'incidents'],
  ['status_name', 'components'],
  ['message', 'status'],
];

/** An item of either version. */
export interface Row {
  /** A `Kind`; absent for anything else. */
  readonly kind: string | undefined;
  readonly id: unknown;
  /** Its own fields. */
  readonly own: JsonObject;
  /** The number of its status, the latest one, and the name that the page gives it. */
  readonly value: unknown;
  readonly statusText: string | undefined;
  /** The ids of related rows, in version 3. */
  readonly related: (name: string) => readonly unknown[];
}

export const rowOf = (item: JsonObject): Row => {
  const own = isRecord(item.attributes) ? item.attributes : item;
  const status = own.latest_status ?? own.status;
  // A number in version 2, `{ human, value }` in version 3.
  const { value, human } = isRecord(status)
    ? status
    : { value: status, human: own.latest_human_status ?? own.human_status ?? own.status_name };
  return {
    kind:
      own === item
        ? FIELDS.find(([field]) => field in item)?.[1]
        : TYPE.exec(textOf(item.type) ?? '')?.[1]?.toLowerCase(),
    id: keyOf(item.id),
    own,
    value,
    statusText: textOf(human),
    related: (name) => relatedTo(item, name),
  };
};

/** The word for a status by its number; anything else as it is. */
export const wordFor = (words: readonly string[], value: unknown): unknown =>
  typeof value === 'number' ? (words[value] ?? `${value}`) : (value ?? 'unknown');
