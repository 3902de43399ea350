import { FeedError } from '../../feed/feed-error.js';
import type { Adapter, Needs, StatusFeedDraft } from '../adapter.js';
import { eachOf, isRecord, joined, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { statuspage } from './statuspage.js';

/** States of components: https://docs.incident.io/api-reference/status-page-incidents-v2. The API that is compatible with Statuspage has major_outage instead. */
const COMPONENT = new Map<unknown, string>([['full_outage', 'major_outage']]);

/** `current_worst_impact`, which has the states of components: https://docs.incident.io/status-pages/widget-api */
const IMPACT = new Map<unknown, string>([
  ['operational', 'none'],
  ['degraded_performance', 'minor'],
  ['partial_outage', 'major'],
  ['full_outage', 'critical'],
  ['under_maintenance', 'maintenance'],
]);

/** https://docs.incident.io/api-reference/status-page-maintenances-v2. The words of incidents are those of a feed: https://docs.incident.io/api-reference/status-page-incidents-v2 */
const MAINTENANCE = new Map<unknown, string>([
  ['maintenance_scheduled', 'scheduled'],
  ['maintenance_in_progress', 'in_progress'],
  ['maintenance_complete', 'completed'],
]);

/** The lists of maintenances in progress, and of scheduled ones. */
const MAINTENANCES = ['in_progress_maintenances', 'scheduled_maintenances'];
const LISTS = ['ongoing_incidents', ...MAINTENANCES];

const isWidget = (body: unknown): body is JsonObject => isRecord(body) && 'ongoing_incidents' in body;

/** The common fields of incidents and maintenances. Only the last update is included. */
const noticeOf = (item: JsonObject, status: unknown) => ({
  id: item.id,
  title: textOf(item.name),
  status,
  url: textOf(item.url),
  components: eachOf(item.affected_components, ({ id }) => id),
  updates: item.last_update_at
    ? [{ status, at: item.last_update_at, body: textOf(item.last_update_message), format: 'markdown' }]
    : [],
});

const incidentOf = (item: JsonObject) => ({
  ...noticeOf(item, item.status),
  impact: wordOf(IMPACT, item.current_worst_impact),
});

const maintenanceOf = (item: JsonObject) => ({
  ...noticeOf(item, wordOf(MAINTENANCE, item.status)),
  startsAt: item.started_at ?? item.starts_at,
  endsAt: item.scheduled_end_at ?? item.ends_at,
});

/** The affected components. The widget API has no others. Groups only have a name. */
const affectedBy = (notices: readonly JsonObject[]) => {
  const affected = new Map(
    notices
      .flatMap((notice) => listOf(notice.affected_components))
      .map((component) => [component.id ?? component, component]),
  );
  const groups = new Set([...affected.values()].map((component) => textOf(component.group_name)));
  return {
    groups: [...groups].flatMap((name) => (name ? [{ id: name, name }] : [])),
    components: [...affected.values()].map(({ id, name, group_name: group, current_status: status }) => ({
      id,
      name: textOf(name),
      status: wordOf(COMPONENT, status),
      group: textOf(group),
    })),
  };
};

const widgetOf = (body: JsonObject) => ({
  version: 1,
  page: { name: textOf(body.page_title), url: textOf(body.page_url) },
  // The lists are those of the page: if they are empty, the page is operational.
  status:
    Array.isArray(body.ongoing_incidents) && Array.isArray(body.in_progress_maintenances) ? 'operational' : undefined,
  ...affectedBy(LISTS.flatMap((list) => listOf(body[list]))),
  incidents: joined([body], 'ongoing_incidents', incidentOf),
  maintenances: MAINTENANCES.flatMap((list) => joined([body], list, maintenanceOf)),
});

/** Whether a body is `components.json`: all components of the page in its order, and nothing else. */
const isList = (body: unknown): body is JsonObject =>
  isRecord(body) &&
  'components' in body &&
  !['status', 'incidents', 'scheduled_maintenances'].some((key) => key in body);

/** Adds the complete list of components to the first body, because the summary may not have all of them. */
const withAllComponents = ([main, list, ...others]: readonly unknown[], url: string): readonly unknown[] => {
  if (!isList(list) && (list === undefined || (isRecord(list) && 'incidents' in list))) return [main, list, ...others];
  if (!isRecord(main) || !isList(list) || !Array.isArray(list.components))
    throw new FeedError('shape', url, 'no list of components', { path: '$.components' });
  return [{ ...main, components: joined([list, main], 'components', (row) => row) }, ...others];
};

/** The API that is compatible with Statuspage, without groups, links of incidents and empty lists. */
const compatibleOf = (bodies: readonly unknown[], url: string): StatusFeedDraft => {
  const feed = statuspage.adapt(withAllComponents(bodies, url), url);
  const home = isRecord(feed.page) ? textOf(feed.page.url) : undefined;
  const linked = (item: JsonObject) => ({
    ...item,
    url: item.url ?? (home && textOf(item.id) ? `${home}/incidents/${textOf(item.id)}` : undefined),
  });
  const phased = (item: JsonObject) => ({ ...item, status: wordOf(MAINTENANCE, item.status) });
  return {
    ...feed,
    incidents: eachOf(feed.incidents, linked),
    maintenances: eachOf(feed.maintenances, (item) => ({
      ...phased(linked(item)),
      updates: eachOf(item.updates, phased),
    })),
    links: home ? { rss: `${home}/feed.rss`, atom: `${home}/feed.atom` } : undefined,
  };
};

const isWidgetUrl = (url: string): boolean => /\/api\/v1\/summary(?:[?#]|$)/.test(url);

const LIST = /\/api\/v2\/components\.json(?:[?#]|$)/;
const SUMMARY = /\/api\/v2\/summary\.json(?:[?#].*)?$/s;

/** The summary, and the list of components if they are needed. */
const endpointsOf = (url: string, { components }: Needs): readonly string[] =>
  statuspage.endpoints(url, {}).flatMap((summary) => {
    if (!components && !LIST.test(url)) return [summary];
    const list = LIST.test(url) ? url : summary.replace(SUMMARY, '/api/v2/components.json');
    return list === summary ? [summary] : [summary, list];
  });

/**
 * incident.io: an API that is compatible with Statuspage, and a widget API with current incidents and maintenances.
 * @provider incident.io
 * @gives components groups incidents updates maintenances history
 * @readable varies
 * @src https://status.openai.com
 * @docs https://docs.incident.io/status-pages/api
 * @source Documentation of the widget API and of incidents and maintenances of status pages (API v2, as of November 2026), and public recordings of status.openai.com (September 2026). The API that is compatible with Statuspage is not documented.
 * @source incident-io/sdk-go at 6919772 (2026-08-21): openapi3.json, for the words
 * @endpoints /api/v2/summary.json
 * @endpoints /api/v2/components.json if components are needed. If it does not exist: the components of the summary, and a warning
 * @endpoints /api/v2/incidents.json for the past
 * @endpoints /api/v1/summary only if it is the source
 * @traps The summary may not have all components, and that of a page with several regions has none. Empty lists are missing or null. Incidents have no components, links and starts.
 * @missing Groups, uptime and past maintenances. The page requests them from an API that is not documented.
 */
export const incidentIo: Adapter = {
  name: 'incident-io',
  endpoints: (url, needs) => (isWidgetUrl(url) ? [url] : endpointsOf(url, needs)),
  partAt: (endpoint) => (LIST.test(endpoint) ? 'components' : undefined),
  history: (url) => (isWidgetUrl(url) ? [] : (statuspage.history?.(url) ?? [])),
  adapt: (bodies, url) => {
    const [first] = bodies;
    return isWidget(first) ? widgetOf(first) : compatibleOf(bodies, url);
  },
};
