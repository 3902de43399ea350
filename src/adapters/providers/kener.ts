import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, hostOf, isRecord, itemsOf, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** https://github.com/rajnandan1/kener/blob/v4.1.2/src/lib/global-constants.ts */
const MONITOR = new Map<unknown, string>([
  ['UP', 'operational'],
  ['MAINTENANCE', 'under_maintenance'],
  ['DEGRADED', 'degraded_performance'],
  ['DOWN', 'major_outage'],
  ['NO_DATA', 'unknown'],
]);

/** https://github.com/rajnandan1/kener/blob/v4.1.2/src/lib/global-constants.ts */
const INCIDENT = new Map<unknown, string>([
  ['INVESTIGATING', 'investigating'],
  ['IDENTIFIED', 'identified'],
  ['MONITORING', 'monitoring'],
  ['RESOLVED', 'resolved'],
]);

/** https://github.com/rajnandan1/kener/blob/v4.1.2/src/lib/global-constants.ts. READY is within an hour before the start. */
const MAINTENANCE = new Map<unknown, string>([
  ['SCHEDULED', 'scheduled'],
  ['READY', 'scheduled'],
  ['ONGOING', 'in_progress'],
  ['COMPLETED', 'completed'],
]);

/** Converts seconds since 1970 to RFC 3339. Returns other values unchanged. */
const momentOf = (seconds: unknown): unknown =>
  typeof seconds === 'number' && Math.abs(seconds) < 1e11
    ? new Date(seconds * 1000).toISOString()
    : (seconds ?? undefined);

const COUNTS = ['countOfUp', 'countOfDown', 'countOfDegraded', 'countOfMaintenance'];

/** Whether a monitor was checked in the last two days. It keeps its last state without checks, and has no time of the last check. */
const isChecked = (bar: JsonObject): boolean =>
  listOf(bar.uptimeData)
    .slice(-2)
    .some((day) => COUNTS.some((count) => Number(day[count]) > 0));

const componentOf = (tag: string, bar: unknown) => {
  if (!isRecord(bar)) return { id: tag, name: tag, status: 'unknown' };
  const { uptime } = bar;
  // The uptime is that of these days. Their number can be in the query, otherwise it is 90.
  const days = listOf(bar.uptimeData).length;
  return {
    id: tag,
    name: textOf(bar.name) ?? tag,
    status: isChecked(bar) || !MONITOR.has(bar.currentStatus) ? wordOf(MONITOR, bar.currentStatus) : 'unknown',
    description: textOf(bar.description),
    uptime:
      typeof uptime === 'string' && /^\d+(\.\d+)?$/.test(uptime)
        ? { shares: [{ days, ratio: Number(uptime) / 100 }] }
        : undefined,
  };
};

/** The tags in the URL. */
const tagsIn = (url: string): string | undefined => /[?&]tags=([^&#]+)/.exec(url)?.[1];

const namesIn = (tags = ''): readonly string[] => {
  try {
    return decodeURIComponent(tags)
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
  } catch {
    return [];
  }
};

/** All requested monitors. A missing one is unknown. */
const componentsOf = ({ data, missingTags }: JsonObject, url: string): readonly unknown[] => {
  const bars = isRecord(data) ? data : {};
  const missing: readonly unknown[] = Array.isArray(missingTags) ? missingTags : [missingTags ?? []].flat();
  const tags = new Set([...namesIn(tagsIn(url)), ...Object.keys(bars), ...missing.flatMap((tag) => textOf(tag) ?? [])]);
  return [
    ...[...tags].map((tag) => componentOf(tag, Object.hasOwn(bars, tag) ? bars[tag] : undefined)),
    // So that the parser reports it.
    ...missing.filter((tag) => !textOf(tag)),
    ...(isRecord(data) ? [] : [data]),
  ];
};

/** An incident and a maintenance may have the same id, but not the same page. */
const basicsOf = (item: JsonObject, base: string | undefined) => {
  const path = textOf(item.eventURL);
  return { id: path, title: textOf(item.eventTitle), url: path && base !== undefined ? `${base}${path}` : undefined };
};

const isMaintenance = ({ eventType }: JsonObject): boolean => eventType === 'maintenance';

/** An incident has no impact. Only its monitors have a state. */
const incidentOf = (item: JsonObject, base: string | undefined) => {
  const status = wordOf(INCIDENT, item.eventStatus);
  return {
    ...basicsOf(item, base),
    status,
    impact: 'unknown',
    startedAt: momentOf(item.eventStartDateTime),
    resolvedAt: status === 'resolved' ? momentOf(item.eventEndDateTime) : undefined,
  };
};

const maintenanceOf = (item: JsonObject, base: string | undefined) => ({
  ...basicsOf(item, base),
  status: wordOf(MAINTENANCE, item.eventStatus),
  startsAt: momentOf(item.eventStartDateTime),
  endsAt: momentOf(item.eventEndDateTime),
});

const isBars = (body: unknown): body is JsonObject => isRecord(body) && 'missingTags' in body;
const isNotifications = (body: unknown): body is JsonObject => isRecord(body) && 'notifications' in body;

const OWN = /\/dashboard-apis\/[\w-]+$/;

/**
 * Kener: the states of the monitors in the URL, and their incidents and maintenances.
 * @provider Kener
 * @gives components uptime incidents maintenances
 * @readable no
 * @src https://status.example.com/dashboard-apis/monitor-bars?tags=site,api
 * @docs https://kener.ing/docs
 * @source https://github.com/rajnandan1/kener/tree/v4.1.2/src/lib/server/api-server version 4.1.2, 2026-08-03
 * @source Read from a server of version 4.1.2 with monitors that are up, down, in maintenance and without checks, incidents and maintenances, in November 2026
 * @endpoints /dashboard-apis/monitor-bars?tags=<tags>
 * @endpoints /dashboard-apis/notifications?tags=<tags>
 * @traps Everything below /api needs a token, and the data of a page is in the encoding of SvelteKit. The endpoints are those that the page requests, and need the tags of monitors.
 * @traps A monitor keeps its last state when its checks stop, and has no time of the last check. Without a check in the last two days, it is unknown.
 * @missing Texts and components of incidents. The days of the uptime, because they are periods of 24 hours before the request, and not calendar days.
 */
export const kener: Adapter = {
  name: 'kener',
  endpoints: (url) => {
    const base = baseOf(url, OWN);
    const tags = tagsIn(url);
    if (base === undefined || !tags) return [url];
    const bars = /\/monitor-bars[?]/.test(url) ? url : `${base}/dashboard-apis/monitor-bars?tags=${tags}`;
    return [bars, `${base}/dashboard-apis/notifications?tags=${tags}`];
  },
  adapt: (bodies, url) => {
    const bars = bodies.find(isBars);
    const told = bodies.find(isNotifications);
    if (!bodies.length || !bodies.every((body) => isBars(body) || isNotifications(body)))
      throw new FeedError('shape', url, 'no monitors of Kener', { path: '$.data' });
    const base = baseOf(url, OWN);
    const events = itemsOf(told?.notifications);
    return {
      version: 1,
      page: { name: hostOf(url), url: base },
      components: bars && componentsOf(bars, url),
      incidents: events.filter((item) => !isMaintenance(item)).map((item) => incidentOf(item, base)),
      maintenances: events.filter(isMaintenance).map((item) => maintenanceOf(item, base)),
      links: base === undefined ? undefined : { rss: `${base}/rss.xml` },
    };
  },
};
