import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { announcementState } from '../shared/announcement.js';
import { readChecks } from '../shared/check-interval.js';
import { eachOf, hostOf, isRecord, itemsOf, listOf, textOf, wordOf, writtenOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { zonedTimeOf } from '../shared/zoned-time.js';

/** https://github.com/louislam/uptime-kuma/blob/master/src/util.ts. Pending is a monitor that fails and is retried. */
const BEAT = new Map<unknown, string>([
  [0, 'major_outage'],
  [1, 'operational'],
  [2, 'degraded_performance'],
  [3, 'under_maintenance'],
]);

/** Whether an incident is `active`, which is a number in SQLite: https://github.com/louislam/uptime-kuma/blob/master/server/model/incident.js */
const ACTIVE = new Map<unknown, string>([
  [true, 'investigating'],
  [1, 'investigating'],
  [false, 'resolved'],
  [0, 'resolved'],
]);

/** Styles, because an incident has no severity: https://github.com/louislam/uptime-kuma/blob/master/src/pages/StatusPage.vue */
const STYLE = new Map<unknown, string>([
  ['info', 'none'],
  ['primary', 'none'],
  ['light', 'none'],
  ['dark', 'none'],
  ['warning', 'minor'],
  ['danger', 'major'],
]);

/** https://github.com/louislam/uptime-kuma/blob/master/server/model/maintenance.js. An inactive one can become active again. */
const MAINTENANCE = new Map<unknown, string>([
  ['scheduled', 'scheduled'],
  ['under-maintenance', 'in_progress'],
  ['ended', 'completed'],
]);

/** Reads the URL of a status page or of one of its three endpoints. */
const placeOf = (url: string) => {
  const [, base, kind, slug, rest] =
    /^([^?#]*?)\/(api\/status-page|status)\/(?:heartbeat\/)?([\w-]+)(\/incident-history)?\/?(?:[?#].*)?$/.exec(url) ??
    [];
  return slug
    ? {
        page: `${base}/status/${slug}`,
        api: `${base}/api/status-page`,
        slug,
        isPage: kind === 'status',
        isHistory: !!rest,
        isBeats: url.includes('/status-page/heartbeat/'),
      }
    : undefined;
};

/** Converts times. Those of the database are UTC: `2026-08-22 10:00:00.000`. Others have an offset, or one in another field. */
const timeOf = (value: unknown, zone = 'Z'): unknown =>
  typeof value === 'string' ? value.replace(/^([\d-]{10})[ T]([\d:.]+)$/, `$1T$2${zone}`) : (value ?? undefined);

/** Ids are numbers. */
const idOf = ({ id }: JsonObject): unknown => (typeof id === 'number' ? `${id}` : id);

const beatsOf = ({ heartbeatList: list }: JsonObject, id: unknown): readonly unknown[] => {
  const beats = isRecord(list) && typeof id === 'string' ? list[id] : undefined;
  return Array.isArray(beats) ? beats : [];
};

/** The uptime of the last 24 hours: https://github.com/louislam/uptime-kuma/blob/master/server/routers/status-page-router.js */
const uptimeOf = ({ uptimeList: list }: JsonObject, id: unknown) => {
  const ratio = isRecord(list) ? (list[`${String(id)}_24`] ?? undefined) : undefined;
  return ratio === undefined ? undefined : { shares: [{ days: 1, ratio }] };
};

/** The heartbeats, and the ids of the monitors with recent ones. */
interface Heard {
  readonly body: JsonObject;
  readonly current: ReadonlySet<unknown>;
}

const componentOf = (monitor: JsonObject, { body, current }: Heard, group: unknown) => {
  const id = idOf(monitor);
  const last = current.has(id) ? beatsOf(body, id).at(-1) : undefined;
  return {
    id,
    name: textOf(monitor.name),
    // The newest heartbeat is the last one. Without it, with an old one, or with `0` instead of it, the state is not known.
    status: isRecord(last) ? wordOf(BEAT, last.status) : 'unknown',
    statusText: isRecord(last) && last.status === 2 ? 'Pending' : undefined,
    url: textOf(monitor.url)?.match(/^https?:\/\/[^/\s].*$/i)?.[0],
    group,
    uptime: uptimeOf(body, id),
  };
};

/** The monitors of all groups. A monitor in several groups is only in the first one. */
const componentsOf = (groups: readonly JsonObject[], heard: Heard) => {
  const seen = new Set();
  return groups.flatMap((group) =>
    // A group without a list counts as a monitor, so that the parser reports it.
    listOf([group.monitorList].flat()).flatMap((monitor) => {
      const id = idOf(monitor);
      if (id !== undefined && seen.size === seen.add(id).size) return [];
      return [componentOf(monitor, heard, idOf(group))];
    }),
  );
};

/** The phase of an incident. An incident that is no longer pinned is not on the page. Kuma only lists it with the past ones, even if it is active. */
const phaseOf = ({ active, pin }: JsonObject, isHistory: boolean): unknown => {
  const status = wordOf(ACTIVE, active);
  if (isHistory) return status === 'investigating' && wordOf(ACTIVE, pin) === 'resolved' ? 'resolved' : status;
  return status ?? 'investigating';
};

const incidentOf = (item: JsonObject, isHistory: boolean) => {
  const impact = wordOf(STYLE, item.style);
  const phase = phaseOf(item, isHistory);
  const { status, ...told } =
    phase === 'investigating' && impact === 'none' ? announcementState() : { status: phase, impact };
  return {
    id: idOf(item),
    title: textOf(item.title),
    status,
    ...told,
    startedAt: timeOf(item.createdDate),
    updates: [
      { status, at: timeOf(item.lastUpdatedDate ?? item.createdDate), body: textOf(item.content), format: 'markdown' },
    ],
  };
};

/** The incidents of the page, which are pinned and active (at most one in 1.x), and then the past ones. */
const incidentsOf = (now: readonly JsonObject[], past: readonly JsonObject[]) => {
  const ids = new Set<unknown>(now.flatMap(({ id }) => id ?? []));
  return [
    ...now.map((item) => incidentOf(item, false)),
    ...past.filter(({ id }) => !ids.has(id)).map((item) => incidentOf(item, true)),
  ];
};

/** The times of a single window are in the time zone of the maintenance, those of a repeated one in UTC. `timezoneOffset` is the current offset. */
const windowTimeOf = (time: unknown, { timezone, timezoneOffset }: JsonObject): unknown => {
  const zone = textOf(timezone);
  const offset = textOf(timezoneOffset)?.match(/^[+-]\d\d:\d\d$/)?.[0];
  const moment = zone && zonedTimeOf(time, zone);
  // With a space instead of the T, it is invalid without an offset, so that the parser reports it.
  return moment || (offset ? timeOf(time, offset) : (textOf(time)?.replace(/T(?=[\d:.]+$)/, ' ') ?? time));
};

const maintenanceOf = (item: JsonObject) => {
  const [slot] = listOf(item.timeslotList);
  const status = wordOf(MAINTENANCE, item.status);
  const startsAt = windowTimeOf(slot?.startDate, item);
  const body = writtenOf(item.description);
  return {
    id: idOf(item),
    title: textOf(item.title),
    status,
    startsAt,
    endsAt: windowTimeOf(slot?.endDate, item),
    // Without a window, the text has no time, so that the parser reports it.
    updates: body ? [{ status, at: startsAt, body, format: 'markdown' }] : [],
  };
};

/** The times of a monitor's checks. The check after a pending one is a retry, which comes earlier. */
const checksOf = (beats: unknown): readonly unknown[] =>
  listOf(beats).flatMap(({ time, status }) => (status === 2 ? [timeOf(time), undefined] : [timeOf(time)]));

const isPage = (body: unknown): body is JsonObject => isRecord(body) && Array.isArray(body.publicGroupList);
const isBeats = (body: unknown): body is JsonObject => isRecord(body) && isRecord(body.heartbeatList);
/** Recognized by keys that only a history has, because an incomplete page is not a history. */
const isHistory = (body: unknown): body is JsonObject =>
  isRecord(body) && ['hasMore', 'nextCursor'].some((key) => key in body);

/**
 * Uptime Kuma 1.x and 2.x: a page with its monitors, their heartbeats, and (2.x) past incidents. The uptime is that of one day.
 * @provider Uptime Kuma
 * @gives components groups uptime incidents maintenances history
 * @readable no
 * @src https://status.example.com/status/default
 * @docs https://github.com/louislam/uptime-kuma/blob/master/server/routers/status-page-router.js
 * @source louislam/uptime-kuma 2.5.3 at 6398a958 (2026-08-22): server/routers/status-page-router.js; server/model/status_page.js, incident.js, maintenance.js, heartbeat.js, monitor.js
 * @source Read from a server of version 2.5.3 with monitors in all states, incidents and four kinds of maintenance, in November 2026
 * @endpoints /api/status-page/<slug>
 * @endpoints /api/status-page/heartbeat/<slug>
 * @endpoints /api/status-page/<slug>/incident-history for the past (2.x)
 * @traps The check interval is not published, so it is the median of the gaps between heartbeats without retries. A paused monitor keeps its last heartbeat. If it has missed three, compared with the newest heartbeat of the page, it is unknown. The same if it has at most two, and the last one is more than two days older. Times of the database are UTC, and those of a single window are in the time zone of the maintenance. `timezoneOffset` is the current offset.
 * @missing Scheduled and past maintenances, and the monitors of a maintenance. Uptime of more than 24 hours.
 */
export const uptimeKuma: Adapter = {
  name: 'uptime-kuma',
  endpoints: (url) => {
    const place = placeOf(url);
    if (!place || place.isHistory) return [url];
    const { api, slug } = place;
    return [place.isPage || place.isBeats ? `${api}/${slug}` : url, place.isBeats ? url : `${api}/heartbeat/${slug}`];
  },
  history: (url) => {
    const place = placeOf(url);
    return place && !place.isHistory ? [`${place.api}/${place.slug}/incident-history`] : [];
  },
  adapt: (bodies, url) => {
    const isKnown = (body: unknown, index: number): boolean =>
      isPage(body) || isBeats(body) || isHistory(body) || (index > 0 && body === undefined) || index > 1;
    if (!bodies.length || !bodies.every(isKnown))
      throw new FeedError('shape', url, 'no status page of Uptime Kuma', { path: '$.publicGroupList' });
    const page = bodies.find(isPage);
    const beats = bodies.find(isBeats) ?? {};
    // The parser reports a body without a list of past incidents.
    const past = bodies
      .filter((body) => body !== undefined && !isPage(body) && !isBeats(body))
      .map((body) => (isRecord(body) ? body : {}));
    const list = isRecord(beats.heartbeatList) ? beats.heartbeatList : {};
    const { freshness, current } = readChecks(new Map(Object.entries(list).map(([id, each]) => [id, checksOf(each)])));
    const heard = { body: beats, current };
    const place = placeOf(url);
    const config = page && isRecord(page.config) ? page.config : {};
    const groups = listOf(page?.publicGroupList);
    const now = page?.incidents ?? (page?.incident ? [page.incident] : []);
    const cursor = textOf(past.find(({ hasMore }) => hasMore === true)?.nextCursor);
    return {
      version: 1,
      page: { name: textOf(config.title) ?? hostOf(url), url: place?.page },
      ...freshness,
      groups: groups.map((group) => ({ id: idOf(group), name: textOf(group.name) })),
      components: page
        ? componentsOf(groups, heard)
        : Object.keys(list).map((id) => componentOf({ id, name: `Monitor ${id}` }, heard, undefined)),
      incidents: incidentsOf(
        itemsOf(now),
        past.flatMap(({ incidents = false }) => itemsOf(incidents)),
      ),
      maintenances: eachOf(page?.maintenanceList, maintenanceOf),
      history:
        cursor && place
          ? { previous: `${place.api}/${place.slug}/incident-history?cursor=${encodeURIComponent(cursor)}` }
          : undefined,
    };
  },
};
