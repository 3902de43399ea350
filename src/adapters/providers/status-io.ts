import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { affectedLimit } from '../shared/affected-limit.js';
import type { Fits } from '../shared/affected-limit.js';
import { eachOf, hostOf, isRecord, itemsOf, listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** https://kb.status.io/developers/status-codes/. By code, because customers can change the labels. A security event (600) is not an outage. */
const STATUS = new Map<unknown, string>([
  [100, 'operational'],
  [200, 'under_maintenance'],
  [300, 'degraded_performance'],
  [400, 'partial_outage'],
  [500, 'major_outage'],
  [600, 'unknown'],
]);

/** The same codes as the impact of a message: https://kb.status.io/developers/status-codes/ */
const IMPACT = new Map<unknown, string>([
  [100, 'none'],
  [200, 'maintenance'],
  [300, 'minor'],
  [400, 'major'],
  [500, 'critical'],
  [600, 'unknown'],
]);

/** The `state` of an incident's messages: https://kb.status.io/developers/status-codes/ */
const INCIDENT = new Map<unknown, string>([
  [100, 'investigating'],
  [200, 'identified'],
  [300, 'monitoring'],
  [400, 'resolved'],
]);

/** The `state` of a maintenance's messages: https://kb.status.io/developers/status-codes/ */
const MAINTENANCE = new Map<unknown, string>([
  [100, 'scheduled'],
  [200, 'in_progress'],
]);

interface Rows {
  /** By row: the ids of its components by the ids of its containers. */
  readonly members: ReadonlyMap<unknown, ReadonlyMap<unknown, unknown>>;
  readonly fits: Fits;
}

const idOf = (item: JsonObject): unknown => item.id ?? item._id;

const stateOf = ({ status, status_code }: JsonObject) => ({
  status: wordOf(STATUS, status_code),
  statusText: STATUS.get(status_code) === 'unknown' || !STATUS.has(status_code) ? textOf(status) : undefined,
});

/**
 * A row with one container is a component. A row with several containers, such as data centers, is a group of components. A container
 * may be in many rows. If none of its containers has the state of the row, the row is a component of the group, too.
 */
const rowOf = (row: JsonObject) => {
  const id = idOf(row);
  const name = textOf(row.name);
  const containers = listOf(row.containers);
  const isApart = !containers.some(({ status_code }) => status_code === row.status_code);
  if (containers.length < (isApart ? 1 : 2))
    return { id, components: [{ id, name, ...stateOf(row) }], members: new Map([[id, id]]) };
  // A parser cuts longer ids.
  const key = String(id).slice(0, 200);
  const members = new Map(containers.map((container) => [idOf(container), `${key}/${String(idOf(container))}`]));
  return {
    id,
    group: { id, name },
    components: [
      ...(isApart ? [{ id, name, ...stateOf(row), group: id }] : []),
      ...containers.map((container) => ({
        id: members.get(idOf(container)),
        name: textOf(container.name),
        ...stateOf(container),
        group: id,
      })),
    ],
    members,
  };
};

/** The affected containers of the affected rows. All containers of a row if none of them is affected. */
const affectedOf = (
  { components_affected, containers_affected }: JsonObject,
  { members, fits }: Rows,
): readonly unknown[] => {
  const containers = [...new Set(listOf(containers_affected).map(idOf))];
  const affected: unknown[] = [];
  for (const component of new Set(listOf(components_affected).map(idOf))) {
    const own = members.get(component);
    if (!fits(containers.length + 1)) return [];
    const named = containers.flatMap((container) => own?.get(container) ?? []);
    if (!named.length && own && !fits(own.size)) return [];
    for (const member of named.length ? named : (own?.values() ?? [])) affected.push(member);
  }
  return affected;
};

/** The newest message. Their order is not documented. */
const newestOf = (messages: readonly JsonObject[]): JsonObject | undefined => {
  const at = ({ datetime }: JsonObject): number => +new Date(textOf(datetime) ?? '') || 0;
  return messages.reduce<JsonObject | undefined>(
    (newest, message) => (newest && at(newest) > at(message) ? newest : message),
    undefined,
  );
};

const updatesOf = (item: JsonObject, words: ReadonlyMap<unknown, string>): unknown =>
  eachOf(item.messages, ({ _id, details, state, datetime }) => ({
    id: _id,
    status: wordOf(words, state),
    at: timeOf(datetime),
    body: textOf(details),
    format: 'text',
  }));

const incidentOf = (item: JsonObject, rows: Rows) => {
  const newest = newestOf(listOf(item.messages));
  const status = wordOf(INCIDENT, newest?.state);
  return {
    id: idOf(item),
    title: textOf(item.name),
    status,
    impact: wordOf(IMPACT, newest?.status),
    startedAt: timeOf(item.datetime_open),
    components: affectedOf(item, rows),
    updates: updatesOf(item, INCIDENT),
  };
};

/** The phase of a maintenance depends on its list. */
const maintenanceOf = (item: JsonObject, status: string, rows: Rows) => ({
  id: idOf(item),
  title: textOf(item.name),
  status,
  startsAt: timeOf(item.datetime_planned_start ?? undefined),
  endsAt: timeOf(item.datetime_planned_end ?? undefined),
  components: affectedOf(item, rows),
  updates: updatesOf(item, MAINTENANCE),
});

/**
 * Status.io: one document with the current state.
 * @provider Status.io
 * @gives components groups incidents updates maintenances
 * @readable unknown
 * @src https://api.status.io/1.0/status/51f6f2088643809b7200000d
 * @docs https://kb.status.io/developers/public-status-api/
 * @source Documentation of the public status API and its codes (as of November 2026), and a public recording of status.gitlab.com (2023).
 * @endpoints https://api.status.io/1.0/status/<id>
 * @traps The answer for a page that does not exist has the HTTP status 200 and an `error`. Customers can change the labels of states. A container may be in several rows. The order of messages is not documented.
 * @missing Past incidents and maintenances, uptime and metrics, which are only on the page. The name of the page.
 */
export const statusIo: Adapter = {
  name: 'status-io',
  endpoints: (url) => [
    url.replace(/^https:\/\/status\.io\/pages\/([\da-f]{24})\/?$/, 'https://api.status.io/1.0/status/$1'),
  ],
  adapt: ([body], url) => {
    const result = isRecord(body) && isRecord(body.result) ? body.result : {};
    if (!isRecord(result.status_overall))
      throw new FeedError('shape', url, 'no status page of Status.io', { path: '$.result.status_overall' });
    const rows = listOf(result.status).map(rowOf);
    const found: Rows = { members: new Map(rows.map((row) => [row.id, row.members])), fits: affectedLimit() };
    const { active, upcoming } = isRecord(result.maintenance) ? result.maintenance : { active: result.maintenance };
    const home = url.replace(
      /^https?:\/\/[^/?#]+\/1\.0\/status\/([\da-f]{24})(?:[?#].*)?$/,
      'https://status.io/pages/$1',
    );
    const isOwn = home !== url;
    return {
      version: 1,
      page: { name: hostOf(url), url: isOwn ? home : undefined },
      status: wordOf(STATUS, result.status_overall.status_code) ?? 'unknown',
      groups: rows.flatMap(({ group }) => group ?? []),
      components: Array.isArray(result.status) ? rows.flatMap(({ components }) => components) : result.status,
      incidents: eachOf(result.incidents, (item) => incidentOf(item, found)),
      maintenances: [
        ...itemsOf(active).map((item) => maintenanceOf(item, 'in_progress', found)),
        ...itemsOf(upcoming).map((item) => maintenanceOf(item, 'scheduled', found)),
      ],
      links: isOwn ? { rss: `${home}/rss` } : undefined,
    };
  },
};
