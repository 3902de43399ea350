import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import {
  baseOf,
  hostOf,
  isRecord,
  itemsOf,
  keyOf,
  listOf,
  pathOf,
  textOf,
  timeOf,
  wordOf,
  writtenOf,
} from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** States of the page and of monitors in the feed: https://github.com/openstatusHQ/openstatus/blob/main/packages/api/src/router/statusPage.ts */
const STATE = new Map<unknown, string>([
  ['success', 'operational'],
  ['info', 'under_maintenance'],
  ['degraded', 'degraded_performance'],
  ['error', 'major_outage'],
  ['empty', 'unknown'],
]);

/** The word of the public status: https://github.com/openstatusHQ/openstatus/blob/main/apps/server/src/routes/public/status.ts. An incident is a downtime of at least one monitor. */
const STATUS = new Map<unknown, string>([
  ['operational', 'operational'],
  ['under_maintenance', 'under_maintenance'],
  ['degraded_performance', 'degraded_performance'],
  ['incident', 'partial_outage'],
  ['partial_outage', 'partial_outage'],
  ['major_outage', 'major_outage'],
  ['unknown', 'unknown'],
]);

/** Phases of a report: https://github.com/openstatusHQ/openstatus/blob/main/packages/db/src/schema/status_reports/status_reports.ts */
const REPORT = new Map<unknown, string>([
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['monitoring', 'monitoring'],
  ['resolved', 'resolved'],
]);

const millisOf = (time: unknown): number => (typeof time === 'string' ? +new Date(time) : NaN);

/** A maintenance has no phase, only a start and an end. `now` is when the feed was written. */
const phaseOf = ({ from, to }: JsonObject, now: unknown): string => {
  const [start, end, at] = [millisOf(from), millisOf(to), millisOf(now)];
  return isNaN(start + end + at) ? 'unknown' : at < start ? 'scheduled' : at <= end ? 'in_progress' : 'completed';
};

/** Older feeds have monitors instead of components. */
const affected = ({ pageComponents, monitors }: JsonObject): unknown => {
  const ids = pageComponents ?? monitors;
  return Array.isArray(ids) ? ids.map(keyOf) : ids;
};

const maintenanceOf = (item: JsonObject, now: unknown) => {
  const updates = itemsOf(item.maintenanceUpdates);
  const told = updates.length || !item.message ? updates : [{ message: item.message, date: item.updatedAt }];
  return {
    id: keyOf(item.id),
    title: textOf(item.name),
    status: phaseOf(item, now),
    startsAt: timeOf(item.from),
    endsAt: timeOf(item.to),
    components: affected(item),
    updates: told.map(({ id, message, date }: JsonObject) => ({
      id: keyOf(id),
      status: phaseOf(item, date),
      at: timeOf(date),
      body: writtenOf(message),
      format: 'markdown',
    })),
  };
};

const incidentOf = (item: JsonObject) => {
  const updates = listOf(item.statusReportUpdates).map(({ id, status, date, message }) => ({
    id: keyOf(id),
    status: wordOf(REPORT, status),
    at: timeOf(date),
    body: textOf(message),
    format: 'markdown',
  }));
  const dates = updates.map(({ at }) => millisOf(at)).filter((at) => !isNaN(at));
  return {
    id: keyOf(item.id),
    title: textOf(item.title),
    status: wordOf(REPORT, item.status),
    // An open report makes its components degraded. The feed has no impact.
    impact: REPORT.has(item.status) ? 'minor' : 'unknown',
    startedAt: dates.length ? new Date(dates.reduce((first, at) => Math.min(first, at))).toISOString() : undefined,
    components: affected(item),
    updates,
  };
};

/** A report whose first update is in the future. */
const plannedOf = ({ id, title, startedAt, components, updates }: ReturnType<typeof incidentOf>) => ({
  id: `report ${String(id)}`,
  title,
  status: 'scheduled',
  startsAt: startedAt,
  components,
  updates: updates.map((update) => ({ ...update, status: 'scheduled' })),
});

/** A report or a maintenance. */
interface Notice {
  readonly status: unknown;
  readonly components: unknown;
}

/** States of components without a monitor by id, which are those of their reports and maintenances. */
const staticStates = (incidents: readonly Notice[], maintenances: readonly Notice[]): ReadonlyMap<unknown, string> => {
  const about = (list: readonly Notice[], isMeant: (status: unknown) => boolean, state: string) =>
    list
      .filter(({ status }) => isMeant(status))
      .flatMap(({ components }) =>
        Array.isArray(components) ? components.map((id: unknown): [unknown, string] => [id, state]) : [],
      );
  return new Map([
    ...about(maintenances, (status) => status === 'unknown', 'unknown'),
    ...about(maintenances, (status) => status === 'in_progress', 'under_maintenance'),
    ...about(incidents, (status) => status !== 'resolved', 'degraded_performance'),
  ]);
};

const rankOf = (place: unknown): number => (typeof place === 'number' ? place : 0);

/** A group has the place of its first component. In a group, components are sorted by `groupOrder`. */
const inOrder = (items: readonly JsonObject[]): readonly JsonObject[] => {
  const parts = new Map<unknown, JsonObject[]>();
  for (const item of items) {
    const part = item.groupId ?? item;
    const known = parts.get(part);
    if (known) known.push(item);
    else parts.set(part, [item]);
  }
  const placeOf = (part: readonly JsonObject[]): number =>
    part.reduce((first, { order }) => Math.min(first, rankOf(order)), Infinity);
  return [...parts.values()]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .flatMap((part) => part.toSorted((a, b) => rankOf(a.groupOrder) - rankOf(b.groupOrder)));
};

const componentsOf = (body: JsonObject, incidents: readonly Notice[], maintenances: readonly Notice[]) => {
  const monitors = listOf(body.monitors);
  const states = new Map(monitors.map(({ id, status }) => [id, status]));
  const told = staticStates(incidents, maintenances);
  const watched = (status: unknown) => ({ status: wordOf(STATE, status), statusText: textOf(status) });
  const basics = ({ id, name, description }: JsonObject) => ({
    id: keyOf(id),
    name: textOf(name),
    description: textOf(description),
  });
  if ((body.pageComponents ?? undefined) === undefined)
    return monitors.map((monitor) => ({ ...basics(monitor), ...watched(monitor.status) }));
  return inOrder(listOf(body.pageComponents)).map((item) => ({
    ...basics(item),
    ...(item.monitorId === null
      ? { status: told.get(keyOf(item.id)) ?? 'operational' }
      : watched(states.get(item.monitorId))),
    group: keyOf(item.groupId ?? undefined),
  }));
};

/** The groups in the order of their components. */
const groupsOf = (body: JsonObject, components: readonly JsonObject[]) => {
  const places = [...new Set(components.map(({ group }) => group))];
  const ranks = new Map(places.map((id, index) => [id, index]));
  const placeOf = ({ id }: { readonly id: unknown }): number => ranks.get(id) ?? Infinity;
  return listOf(body.pageComponentGroups)
    .map(({ id, name }) => ({ id: keyOf(id), name: textOf(name) }))
    .sort((a, b) => placeOf(a) - placeOf(b) || 0);
};

/** `https://api.openstatus.dev/public/status/<slug>` is about the page `https://<slug>.openstatus.dev`. */
const SLUG = /\/public\/status\/([\w-]+)$/;

/**
 * OpenStatus: the feed of a page, or one word for the page.
 * @provider OpenStatus
 * @gives components groups incidents updates maintenances history
 * @readable varies
 * @src https://status.example.com/feed/json
 * @docs https://docs.openstatus.dev
 * @source openstatusHQ/openstatus at 22df52eb (2026-08-21): apps/status-page, feed/json/route.ts; packages/api/src/router/statusPage.ts; apps/server/src/routes/public/status.ts
 * @endpoints <page>/feed/json
 * @endpoints https://api.openstatus.dev/public/status/<slug> if it is the source
 * @traps Components in a group are sorted by `groupOrder`, not by `order`. Components without a monitor have no state. Maintenances have no phase, so their times are compared with `updatedAt`. Older feeds have monitors instead of components.
 * @missing Uptime, and the impact of reports.
 */
export const openstatus: Adapter = {
  name: 'openstatus',
  endpoints: (url) => {
    const base = baseOf(url, /\/feed\/json$/);
    const path = pathOf(url);
    return base === undefined || path.endsWith('/feed/json') || SLUG.test(path) ? [url] : [`${base}/feed/json`];
  },
  adapt: ([body], url) => {
    if (!isRecord(body) || !textOf(body.status))
      throw new FeedError('shape', url, 'not a feed of OpenStatus', { path: '$.status' });
    if (!Array.isArray(body.monitors) && !Array.isArray(body.pageComponents)) {
      const slug = SLUG.exec(pathOf(url))?.[1];
      return {
        version: 1,
        page: { name: slug ?? hostOf(url), url: slug && `https://${slug}.openstatus.dev` },
        status: wordOf(STATUS, body.status),
      };
    }
    const base = baseOf(url, /\/feed\/json$/);
    const reports = itemsOf(body.statusReports).map(incidentOf);
    // Authors can choose the date of an update.
    const isAhead = ({ status, startedAt }: (typeof reports)[number]): boolean =>
      status !== 'resolved' && millisOf(startedAt) > millisOf(body.updatedAt);
    const incidents = reports.filter((report) => !isAhead(report));
    const maintenances = [
      ...reports.filter(isAhead).map(plannedOf),
      ...itemsOf(body.maintenances).map((item) => maintenanceOf(item, body.updatedAt)),
    ];
    const components = componentsOf(body, incidents, maintenances);
    return {
      version: 1,
      page: { name: textOf(body.title) ?? hostOf(url), url: base },
      // The worst state of the monitors, without components that have no monitor.
      status: wordOf(STATE, body.status),
      groups: groupsOf(body, components),
      components,
      incidents,
      maintenances,
      links: { rss: base && `${base}/feed/rss`, atom: base && `${base}/feed/atom` },
    };
  },
};
