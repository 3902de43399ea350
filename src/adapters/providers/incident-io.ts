import { FeedError } from '../../feed/feed-error.js';
import type { Adapter, Needs, StatusFeedDraft } from '../adapter.js';
import { eachOf, isRecord, joined, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { statuspage } from './statuspage.js';

/** https://docs.incident.io/status-pages/widget-api; the compatible interface says major_outage and speaks Statuspage's words otherwise. */
const COMPONENT = new Map<unknown, string>([['full_outage', 'major_outage']]);

/** `current_worst_impact`: https://docs.incident.io/status-pages/widget-api */
const IMPACT = new Map<unknown, string>([
  ['operational', 'none'],
  ['degraded_performance', 'minor'],
  ['partial_outage', 'major'],
  ['full_outage', 'critical'],
  ['under_maintenance', 'maintenance'],
]);

/** https://docs.incident.io/status-pages/widget-api. Words of incidents are a feed's own: https://docs.incident.io/api-reference/status-page-incidents-v2 */
const MAINTENANCE = new Map<unknown, string>([
  ['maintenance_scheduled', 'scheduled'],
  ['maintenance_in_progress', 'in_progress'],
  ['maintenance_complete', 'completed'],
]);

/** What is not over, and what is ahead. */
const MAINTENANCES = ['in_progress_maintenances', 'scheduled_maintenances'];
const LISTS = ['ongoing_incidents', ...MAINTENANCES];

const isWidget = (body: unknown): body is JsonObject => isRecord(body) && 'ongoing_incidents' in body;

/** What incidents and maintenances share; of the updates the last one alone is told. */
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

/** The components that something affects: the widget's interface lists no others. Groups have a name only. */
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
  // The lists mirror the page: where they say that nothing goes on, the page says that all is well.
  status:
    Array.isArray(body.ongoing_incidents) && Array.isArray(body.in_progress_maintenances) ? 'operational' : undefined,
  ...affectedBy(LISTS.flatMap((list) => listOf(body[list]))),
  incidents: joined([body], 'ongoing_incidents', incidentOf),
  maintenances: MAINTENANCES.flatMap((list) => joined([body], list, maintenanceOf)),
});

/** `components.json`: all components of the page and nothing else, in its order. */
const isList = (body: unknown): body is JsonObject =>
  isRecord(body) &&
  'components' in body &&
  !['status', 'incidents', 'scheduled_maintenances'].some((key) => key in body);

/** The bodies with the whole list of components in the first: the summary leaves some out, and says other things of none. */
const withAllComponents = ([main, list, ...others]: readonly unknown[], url: string): readonly unknown[] => {
  if (!isList(list) && (list === undefined || (isRecord(list) && 'incidents' in list))) return [main, list, ...others];
  if (!isRecord(main) || !isList(list) || !Array.isArray(list.components))
    throw new FeedError('shape', url, 'no list of components', { path: '$.components' });
  return [{ ...main, components: joined([list, main], 'components', (row) => row) }, ...others];
};

/** The interface that speaks like Statuspage's: no groups, no links of incidents, and empty lists left out. */
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

/** The summary, and all components where they are needed. */
const endpointsOf = (url: string, { components }: Needs): readonly string[] =>
  statuspage.endpoints(url, {}).flatMap((summary) => {
    if (!components && !LIST.test(url)) return [summary];
    const list = LIST.test(url) ? url : summary.replace(SUMMARY, '/api/v2/components.json');
    return list === summary ? [summary] : [summary, list];
  });

/**
 * incident.io: an interface that speaks like Statuspage's, and one for widgets with what goes on now.
 * @provider incident.io
 * @gives components groups incidents updates maintenances history
 * @readable varies
 * @src https://status.openai.com
 * @docs https://docs.incident.io/status-pages/api
 * @source Documentation of the widget API and of status page incidents (API v2), and public recordings of status.openai.com (September 2026); read in November 2026.
 * @endpoints /api/v2/summary.json
 * @endpoints /api/v2/components.json where components are needed; without it those of the summary, and a warning
 * @endpoints /api/v2/incidents.json for the past
 * @endpoints /api/v1/summary alone where it is the source
 * @traps The summary may leave components out, and that of a page of several regions lists none; lists that are empty are left out or null; incidents come without components, links and starts.
 * @missing Groups, shares of uptime and past maintenances: the page asks an interface of its own for them, which is not documented.
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
