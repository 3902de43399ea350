import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { hostOf, isRecord, itemsOf, listOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** As recorded, because the JSON of a page is not documented. HAS_ISSUES does not say what the problem is. */
const PAGE = new Map<unknown, string>([
  ['OPERATIONAL', 'operational'],
  ['UNDER_MAINTENANCE', 'under_maintenance'],
  ['HAS_ISSUES', 'unknown'],
]);

/** The state of a service is the severity of its incident, as recorded. Severities: https://www.checklyhq.com/docs/status-pages/incidents/ */
const SERVICE = new Map<unknown, string>([
  ['OPERATIONAL', 'operational'],
  ['UNDER_MAINTENANCE', 'under_maintenance'],
  ['MINOR', 'degraded_performance'],
  ['MEDIUM', 'degraded_performance'],
  ['MAJOR', 'partial_outage'],
  ['CRITICAL', 'major_outage'],
]);

/** https://www.checklyhq.com/docs/status-pages/incidents/ */
const SEVERITY = new Map<unknown, string>([
  ['MINOR', 'minor'],
  ['MEDIUM', 'minor'],
  ['MAJOR', 'major'],
  ['CRITICAL', 'critical'],
]);

/** https://www.checklyhq.com/docs/api-reference/incidents/retrieve-an-incident */
const INCIDENT = new Map<unknown, string>([
  ['INVESTIGATING', 'investigating'],
  ['IDENTIFIED', 'identified'],
  ['MONITORING', 'monitoring'],
  ['RESOLVED', 'resolved'],
]);

/** As recorded. While a maintenance is in progress, its updates have the status MAINTENANCE. */
const MAINTENANCE = new Map<unknown, string>([
  ['SCHEDULED', 'scheduled'],
  ['MAINTENANCE', 'in_progress'],
  ['IN_PROGRESS', 'in_progress'],
  ['COMPLETED', 'completed'],
]);

const basicsOf = (item: JsonObject, words: ReadonlyMap<unknown, string>) => {
  const status = wordOf(words, item.status);
  return {
    id: item.id,
    title: textOf(item.name),
    status,
    url: textOf(item.url),
    components: listOf(item.affectedServices).map(({ id }) => id),
    // The summary has the time and the state of the last update, but not its text.
    updates: item.updatedAt ? [{ status, at: timeOf(item.updatedAt) }] : [],
  };
};

const incidentOf = (item: JsonObject) => ({
  ...basicsOf(item, INCIDENT),
  impact: wordOf(SEVERITY, item.severity),
  impactText: textOf(item.severity),
  startedAt: timeOf(item.startedAt),
});

const maintenanceOf = (item: JsonObject) => ({
  ...basicsOf(item, MAINTENANCE),
  startsAt: timeOf(item.startsAt ?? item.startedAt),
  endsAt: timeOf(item.endsAt),
});

/** A percentage of the last 90 days: https://www.checklyhq.com/docs/communicate/status-pages/overview/ (Uptime calculation). */
const uptimeOf = (percent: unknown) => ({
  shares: [{ days: 90, ratio: typeof percent === 'number' ? percent / 100 : percent }],
});

const isSummary = (body: unknown): body is JsonObject =>
  isRecord(body) && isRecord(body.page) && !!textOf(body.page.status);
const isUptime = (body: unknown): body is JsonObject => isRecord(body) && Array.isArray(body.uptime);

/**
 * Checkly: a summary with current incidents and maintenances, a list of services, or their uptime. Each has its own URL.
 * @provider Checkly
 * @gives components groups uptime incidents maintenances
 * @readable unknown
 * @src https://status.example.com/summary.json
 * @docs https://www.checklyhq.com/docs/status-pages/
 * @source Documentation of status pages, of their uptime (the last 90 days) and of the incident API (as of November 2026), and a public recording of all three bodies of one page (September 2026). The JSON of a page is not documented.
 * @endpoints /summary.json, or the URL of the services or of the uptime. Only the URL of the source is requested
 * @traps HAS_ISSUES does not say what the problem is. The state of a service is the severity of its incident. The events of a day have their whole duration, not that on this day.
 * @missing Texts of incidents, and past incidents. The API for these needs a key.
 */
export const checkly: Adapter = {
  name: 'checkly',
  endpoints: (url) => [url],
  adapt: (bodies, url) => {
    const [first] = bodies;
    if (!isSummary(first) && !isUptime(first) && !Array.isArray(first))
      throw new FeedError('shape', url, 'not a feed of Checkly', { path: '$.page.status' });
    const summary = bodies.find(isSummary);
    const services = bodies.flatMap((body) => (Array.isArray(body) ? listOf(body) : []));
    const watched = bodies
      .filter(isUptime)
      .flatMap(({ uptime }) =>
        listOf(uptime).flatMap((group) =>
          itemsOf(group.services ?? false).map((service) => ({ ...service, group: group.name })),
        ),
      );
    const uptimes = new Map(watched.map((service: JsonObject) => [service.id, service.uptime]));
    const rows: readonly JsonObject[] = services.length ? services : watched;
    const groups = new Set(rows.flatMap(({ group }) => textOf(group) ?? []));
    const page = isRecord(summary?.page) ? summary.page : {};
    const components = rows.map((service) => ({
      id: service.id,
      name: textOf(service.name),
      // The uptime does not contain the current state.
      status: services.length ? wordOf(SERVICE, service.status) : 'unknown',
      statusText: textOf(service.status),
      group: textOf(service.group),
      // No days: the events of a day have their whole duration, not how long they lasted on that day.
      uptime: (uptimes.get(service.id) ?? undefined) === undefined ? undefined : uptimeOf(uptimes.get(service.id)),
    }));
    const incidents = itemsOf(summary?.activeIncidents).map(incidentOf);
    const isExplained =
      components.some(({ status }) => status !== 'operational') ||
      incidents.some(({ status }) => status !== 'resolved' && status !== 'postmortem');
    return {
      version: 1,
      page: { name: textOf(page.name) ?? hostOf(url), url: textOf(page.url) },
      status: page.status === 'HAS_ISSUES' && isExplained ? undefined : wordOf(PAGE, page.status),
      groups: [...groups].map((name) => ({ id: name, name })),
      components,
      incidents,
      maintenances: itemsOf(summary?.activeMaintenances).map(maintenanceOf),
    };
  },
};
