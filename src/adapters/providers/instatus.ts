import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, hostOf, isRecord, itemsOf, lastOf, listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { isHistoryFeed, withHistory } from '../syndication/log-entry.js';

/** https://instatus.com/help/api/public-data */
const PAGE = new Map<unknown, string>([
  ['UP', 'operational'],
  ['UNDERMAINTENANCE', 'under_maintenance'],
  ['HASISSUES', 'unknown'],
]);

/** https://instatus.com/help/api/components */
const COMPONENT = new Map<unknown, string>([
  ['OPERATIONAL', 'operational'],
  ['UNDERMAINTENANCE', 'under_maintenance'],
  ['DEGRADEDPERFORMANCE', 'degraded_performance'],
  ['MINOROUTAGE', 'minor_outage'],
  ['PARTIALOUTAGE', 'partial_outage'],
  ['MAJOROUTAGE', 'major_outage'],
]);

/** https://instatus.com/help/api/incidents */
const INCIDENT = new Map<unknown, string>([
  ['INVESTIGATING', 'investigating'],
  ['IDENTIFIED', 'identified'],
  ['MONITORING', 'monitoring'],
  ['RESOLVED', 'resolved'],
  ['POSTMORTEM', 'postmortem'],
]);

/** https://instatus.com/help/api/maintenances */
const MAINTENANCE = new Map<unknown, string>([
  ['NOTSTARTEDYET', 'scheduled'],
  ['INPROGRESS', 'in_progress'],
  ['VERIFYING', 'verifying'],
  ['COMPLETED', 'completed'],
]);

const IMPACT = new Map<unknown, string>([
  ['OPERATIONAL', 'none'],
  ['UNDERMAINTENANCE', 'maintenance'],
  ['DEGRADEDPERFORMANCE', 'minor'],
  ['MINOROUTAGE', 'minor'],
  ['PARTIALOUTAGE', 'major'],
  ['MAJOROUTAGE', 'critical'],
]);

const rowsOf = (body: unknown): unknown => (isRecord(body) ? (body.components ?? []) : body);

const OWN = /\/((api\/v2|v[23])\/)?(summary|components)\.json$/;

const idOf = (item: JsonObject, at: unknown): unknown =>
  item.id ?? (lastOf(textOf(item.url) ?? '') || textOf(`${textOf(item.name) ?? ''} ${textOf(at) ?? ''}`));

/** The public endpoints tell when an incident was updated last and its state since then, but not what was written. */
const updatesOf = (item: JsonObject, status: unknown) =>
  item.updatedAt ? [{ status, at: timeOf(item.updatedAt) }] : [];

/** `start` and a duration in minutes, which comes as a string. */
const endOf = (start: unknown, duration: unknown): unknown => {
  const from = timeOf(start);
  const at =
    (typeof from === 'string' ? Date.parse(from) : NaN) +
    (typeof duration === 'string' && duration ? Number(duration) : typeof duration === 'number' ? duration : NaN) *
      60_000;
  return Math.abs(at) < 8.64e15 ? new Date(at).toISOString() : undefined;
};

const incidentOf = (item: JsonObject) => {
  const status = wordOf(INCIDENT, item.status);
  return {
    id: idOf(item, item.started),
    title: textOf(item.name),
    status,
    impact: wordOf(IMPACT, item.impact),
    startedAt: timeOf(item.started),
    url: item.url,
    updates: updatesOf(item, status),
  };
};

const maintenanceOf = (item: JsonObject) => {
  const status = wordOf(MAINTENANCE, item.status);
  return {
    id: idOf(item, item.start),
    title: textOf(item.name),
    status,
    startsAt: timeOf(item.start),
    endsAt: endOf(item.start, item.duration),
    url: item.url,
    updates: updatesOf(item, status),
  };
};

/** Groups are rows that other rows name as theirs (v2, v3), or rows with children (the documented v3). */
const componentsOf = (body: unknown) => {
  const top = listOf(rowsOf(body));
  const listed = new Set(top.map(({ id }) => id));
  const parents = new Map<unknown, JsonObject>();
  const rows = top.flatMap((row) => {
    const children = listOf(row.children);
    for (const { id } of children) parents.set(id, row);
    return [row, ...children.filter(({ id }) => !listed.has(id))];
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
  const troubled = new Set(rows.flatMap((row) => (row.status === 'OPERATIONAL' ? [] : [groupOf(row)?.id])));
  return {
    groups: Array.from(groups.values(), ({ id, name, description }) => ({
      id,
      name: textOf(name),
      description: textOf(description),
    })),
    components: rows
      // A group that is itself in a group stays in the list, so that no circle swallows its members, and so does one that tells alone of its trouble.
      .filter((row) => groupOf(row) || !groups.has(row.id) || !(row.status === 'OPERATIONAL' || troubled.has(row.id)))
      .map((row) => ({
        id: row.id,
        name: textOf(row.name),
        status: wordOf(COMPONENT, row.status),
        description: textOf(row.description),
        group: groupOf(row)?.id ?? (groups.has(row.id) ? row.id : undefined),
      })),
  };
};

/** The ids of components by their names; a name that two share tells none. */
const idsIn = (components: readonly { readonly id: unknown; readonly name: string | undefined }[]) => {
  const ids = new Map<unknown, unknown>();
  for (const { id, name } of components) ids.set(name, ids.has(name) ? undefined : id);
  return (names: readonly string[]): readonly unknown[] => names.flatMap((name) => ids.get(name) ?? []);
};

const isSummary = (body: unknown): body is JsonObject =>
  isRecord(body) && isRecord(body.page) && !!textOf(body.page.status);

/** The bodies by what they are; a history that could not be read is none. */
const sorted = (bodies: readonly unknown[], url: string) => {
  const [main, ...others] = bodies;
  const isAlone = Array.isArray(main) || (isRecord(main) && !('page' in main) && 'components' in main);
  if (!isAlone && !isSummary(main))
    throw new FeedError('shape', url, 'no summary of an Instatus page', { path: '$.page.status' });
  const lists = (isAlone ? bodies : others).filter((body) => body !== undefined && !isHistoryFeed(body));
  if (lists.some((list) => !Array.isArray(rowsOf(list))))
    throw new FeedError('shape', url, 'no list of components', { path: '$.components' });
  return { summary: isSummary(main) ? main : undefined, list: lists[0], history: others.find(isHistoryFeed) };
};

/**
 * Instatus: a summary with what is going on, a list of components, and a history in Atom with the past and all that was written.
 * @provider Instatus
 * @gives components groups incidents updates maintenances history
 * @readable yes
 * @src https://status.example.com/summary.json
 * @docs https://instatus.com/help/api/public-data
 */
export const instatus: Adapter = {
  name: 'instatus',
  endpoints: (url, needs) => {
    const base = baseOf(url, OWN);
    if (base === undefined) return [url];
    const path = url.replace(/[?#].*/s, '');
    const isList = path.endsWith('/components.json');
    const summary = path.endsWith('/summary.json') ? url : `${base}/summary.json`;
    return needs.components || isList
      ? [summary, isList ? url : `${base}/${path.includes('/v3/') ? 'v3' : 'v2'}/components.json`]
      : [summary];
  },
  history: (url) => {
    const base = baseOf(url, OWN);
    return base === undefined ? [] : [`${base}/history.atom`];
  },
  adapt: (bodies, url) => {
    const { summary, list, history } = sorted(bodies, url);
    const page = isRecord(summary?.page) ? summary.page : undefined;
    const own = baseOf(url, OWN);
    const home = textOf(page?.url) ?? (own === undefined ? undefined : `${own}/`);
    const base = home?.replace(/\/$/, '');
    const rows = componentsOf(list);
    const incidents = itemsOf(summary?.activeIncidents).map(incidentOf);
    const isExplained =
      rows.components.some((row) => row.status !== 'operational') ||
      incidents.some(({ impact, status }) => impact !== 'none' && status !== 'resolved' && status !== 'postmortem');
    const maintenances = itemsOf(summary?.activeMaintenances).map(maintenanceOf);
    const logged = history?.entries ?? [];
    return {
      version: 1,
      // A list of components alone does not name its page.
      page: { name: page ? textOf(page.name) : hostOf(url), url: home },
      // Says that there is something, not what: those that do say stand alone, so that what they leave out is not in doubt.
      status: page?.status === 'HASISSUES' && isExplained ? undefined : wordOf(PAGE, page?.status),
      ...rows,
      ...withHistory({ incidents, maintenances }, logged, idsIn(rows.components)),
      links: base === undefined ? undefined : { rss: `${base}/history.rss`, atom: `${base}/history.atom` },
    };
  },
};
