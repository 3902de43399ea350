import { FeedError } from '../feed/feed-error.js';
import type { Adapter } from './adapter.js';
import { eachOf, isRecord, listOf, textOf, timeOf, wordOf } from './foreign.js';
import type { Foreign } from './foreign.js';

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

/** The page's address: what stands before any of its known endpoints. */
const pageOf = (url: string): string =>
  url
    .replace(/[?#].*/, '')
    .replace(/\/((api\/v2|v[23])\/)?(summary|components)\.json$/, '')
    .replace(/\/*$/, '/');

const idOf = (item: Foreign, at: unknown): unknown => item.id ?? (textOf(item.url)?.match(/[^/]+$/)?.[0] || textOf(`${textOf(item.name) ?? ''} ${textOf(at) ?? ''}`));

/** The public endpoints tell when an incident was updated last and its state since then, but not what was written. */
const updatesOf = (item: Foreign, status: unknown) => (item.updatedAt ? [{ status, at: timeOf(item.updatedAt) }] : []);

/** `start` and a duration in minutes, which comes as a string. */
const endOf = (start: unknown, duration: unknown): unknown => {
  const from = timeOf(start);
  const at = (typeof from === 'string' ? Date.parse(from) : NaN) + (duration ? Number(duration) : NaN) * 60_000;
  return Math.abs(at) < 8.64e15 ? new Date(at).toISOString() : undefined;
};

const incidentOf = (item: Foreign) => {
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

const maintenanceOf = (item: Foreign) => {
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
  const parents = new Map<unknown, Foreign>();
  const rows = top.flatMap((row) => {
    const children = listOf(row.children);
    for (const { id } of children) parents.set(id, row);
    return [row, ...children.filter(({ id }) => !listed.has(id))];
  });
  const groupOf = (row: Foreign): Foreign | undefined => (isRecord(row.group) ? row.group : parents.get(row.id));
  const groups = new Map(rows.flatMap((row): readonly Foreign[] => { const group = groupOf(row); return group ? [group] : []; }).map((group) => [group.id, group]));
  return {
    groups: Array.from(groups.values(), ({ id, name, description }) => ({ id, name: textOf(name), description: textOf(description) })),
    components: rows
      // A group that is itself in a group stays in the list, so that no circle swallows its members.
      .filter((row) => groupOf(row) || !groups.has(row.id))
      .map((row) => ({
        id: row.id,
        name: textOf(row.name),
        status: wordOf(COMPONENT, row.status),
        description: textOf(row.description),
        group: groupOf(row)?.id,
      })),
  };
};

/** Instatus: a summary with what is going on, and a list of components. Its public JSON carries no history and no texts of updates. */
export const instatus: Adapter = {
  name: 'instatus',
  endpoints: (url, needs) => {
    const page = pageOf(url);
    const lists = /components\.json(\?|$)/.test(url);
    const summary = /summary\.json(\?|$)/.test(url) ? url : `${page}summary.json`;
    return needs.components || lists ? [summary, lists ? url : `${page}${url.includes('/v3/') ? 'v3' : 'v2'}/components.json`] : [summary];
  },
  adapt: ([summary, ...lists], url) => {
    if (!isRecord(summary) || !isRecord(summary.page) || !textOf(summary.page.status)) {
      throw new FeedError('shape', url, 'no summary of an Instatus page', { path: '$.page.status' });
    }
    if (lists.some((list) => !Array.isArray(rowsOf(list)))) {
      throw new FeedError('shape', url, 'no list of components', { path: '$.components' });
    }
    const { name, status } = summary.page;
    const home = textOf(summary.page.url) ?? pageOf(url);
    const rows = componentsOf(lists[0]);
    const incidents = eachOf(summary.activeIncidents, incidentOf);
    const isExplained = rows.components.some((row) => row.status !== 'operational') || listOf(incidents).some(({ impact }) => impact !== 'none');
    return {
      version: 1,
      page: { name: textOf(name), url: home },
      // Says that there is something, not what: those that do say stand alone, so that what they leave out is not in doubt.
      status: status === 'HASISSUES' && isExplained ? undefined : wordOf(PAGE, status),
      ...rows,
      incidents,
      maintenances: eachOf(summary.activeMaintenances, maintenanceOf),
      links: { rss: `${pageOf(home)}history.rss`, atom: `${pageOf(home)}history.atom` },
    };
  },
};
