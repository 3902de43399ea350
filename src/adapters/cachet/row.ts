import { relatedTo } from '../shared/json-api.js';
import { isRecord, keyOf, textOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

export type Kind = 'components' | 'groups' | 'incidents' | 'schedules' | 'status' | 'updates';

/** The end of the types in version 3: `components`, `componentGroups`, `component-groups`. */
const TYPE = /(components|groups|incidents|schedules|status|updates)$/i;

/** Items of version 2 have no type. The first field that exists tells it. */
const FIELDS: readonly (readonly [field: string, kind: Kind])[] = [
  ['enabled_components', 'groups'],
  ['visible', 'incidents'],
  ['scheduled_at', 'schedules'],
  ['human_status', 'incidents'],
  ['status_name', 'components'],
  ['message', 'status'],
];

/** An item of version 2 or 3. */
export interface Row {
  /** A `Kind`. Undefined for other items. */
  readonly kind: string | undefined;
  readonly id: unknown;
  /** The fields of the item. */
  readonly own: JsonObject;
  /** The number of the latest status, and the name that the page gives it. */
  readonly value: unknown;
  readonly statusText: string | undefined;
  /** The ids of related rows (version 3). */
  readonly related: (name: string) => readonly unknown[];
}

/** A number, which some databases of version 2 return as text: https://github.com/cachethq/cachet/issues/1435. Returns other values unchanged. */
export const numberOf = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;

export const rowOf = (item: JsonObject): Row => {
  const own = isRecord(item.attributes) ? item.attributes : item;
  const status = own.latest_status ?? own.status;
  // A number in version 2, and `{ human, value }` in version 3.
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
    value: numberOf(value),
    statusText: textOf(human),
    related: (name) => relatedTo(item, name),
  };
};

/** The word for the number of a status. Returns other values unchanged. */
export const wordFor = (words: readonly string[], value: unknown): unknown =>
  typeof value === 'number' ? (words[value] ?? `${value}`) : (value ?? 'unknown');
