import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, eachOf, isRecord, joined, pathOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/**
 * The indicator of the page: https://confluence.status.atlassian.com/api#status. `maintenance` as recorded. The words for components,
 * incidents, maintenances and impacts are those of a feed: https://confluence.status.atlassian.com/api#components, #incidents, #scheduled-maintenances
 */
const PAGE = new Map<unknown, string>([
  ['none', 'operational'],
  ['minor', 'degraded_performance'],
  ['major', 'partial_outage'],
  ['critical', 'major_outage'],
  ['maintenance', 'under_maintenance'],
]);

const OWN =
  /\/api\/v2\/(summary|status|components|incidents(?:\/unresolved)?|scheduled-maintenances(?:\/(?:active|upcoming))?)\.json$/;

/** The page and its API, and the endpoint at `url`. Undefined for a copy of a body. */
const placeOf = (url: string): { readonly home?: string; readonly api?: string; readonly endpoint?: string } => {
  const home = baseOf(url, OWN);
  return {
    home,
    api: home === undefined ? undefined : `${home}/api/v2`,
    endpoint: OWN.exec(pathOf(url))?.[1],
  };
};

/** A postmortem has no `display_at`. Bodies are Markdown, plain text or inline HTML. */
const updateOf = (update: JsonObject) => ({
  id: update.id,
  status: update.status,
  at: update.display_at ?? update.created_at,
  body: textOf(update.body),
  format: 'markdown',
  components: eachOf(update.affected_components, ({ code, new_status: status }) => ({ id: code, status })),
});

/** The common fields of incidents and maintenances. */
const noticeOf = (item: JsonObject) => ({
  id: item.id,
  title: textOf(item.name),
  status: item.status,
  impact: item.impact,
  url: textOf(item.shortlink),
  components: eachOf(item.components, ({ id }) => id),
  updates: eachOf(item.incident_updates, updateOf),
});

const incidentOf = (item: JsonObject) => ({
  ...noticeOf(item),
  startedAt: item.started_at ?? item.created_at,
  resolvedAt: item.resolved_at,
});

const maintenanceOf = (item: JsonObject) => ({
  ...noticeOf(item),
  startsAt: item.scheduled_for,
  endsAt: item.scheduled_until,
});

const isGroup = (row: JsonObject): boolean => row.group === true;
const isCalm = (row: JsonObject): boolean => row.status === 'operational';

/** The state of a group repeats that of its members, so it is not needed. The rows are sorted by group and position. */
const groupOf = ({ id, name, description }: JsonObject) => ({
  id,
  name: textOf(name),
  description: textOf(description),
});

const componentOf = (row: JsonObject) => ({
  id: row.id,
  name: textOf(row.name),
  status: row.status,
  description: textOf(row.description),
  group: isGroup(row) ? row.id : row.group_id,
  onlyShowIfDegraded: row.only_show_if_degraded,
});

/**
 * Atlassian Statuspage: a summary with components, open incidents and maintenances, and lists of the last 50 incidents and maintenances.
 * @provider Atlassian Statuspage
 * @gives components groups incidents updates maintenances history
 * @readable yes
 * @src https://www.githubstatus.com
 * @docs https://confluence.status.atlassian.com/api
 * @source Documentation of version 2 (as of November 2026), and public recordings of twelve pages (2019 to 2026).
 * @endpoints /api/v2/summary.json
 * @endpoints /api/v2/incidents.json for the past
 * @endpoints /api/v2/scheduled-maintenances.json if it is the source
 * @traps The indicator may be `none` with an open incident. A group repeats the states of its members. Bodies are text, Markdown or HTML. The lists have 50 items at most.
 * @missing Uptime, which is only on the page (90 days), and incidents before the last 50.
 */
export const statuspage: Adapter = {
  name: 'statuspage',
  // Only the summary, because the other endpoints have parts of it, and the indicator may be `none` with open incidents.
  endpoints: (url) => {
    const { api, endpoint } = placeOf(url);
    return [api && endpoint !== 'summary' ? `${api}/summary.json` : url];
  },
  history: (url) => {
    const { api, endpoint } = placeOf(url);
    if (!api) return [];
    return [
      endpoint === 'incidents' ? url : `${api}/incidents.json`,
      ...(endpoint === 'scheduled-maintenances' ? [url] : []),
    ];
  },
  adapt: (bodies, url) => {
    const [first] = bodies;
    if (!isRecord(first) || !isRecord(first.page) || !textOf(first.page.id)) {
      throw new FeedError('shape', url, 'not a feed of Statuspage', { path: '$.page.id' });
    }
    const { page } = first;
    const whole = bodies.filter(isRecord);
    const status = whole.find((body) => body.status)?.status;
    const level = isRecord(status) ? wordOf(PAGE, status.indicator) : status;
    const rows = joined(whole, 'components', (row) => row);
    const shown = new Set(rows.flatMap((row) => (isGroup(row) || isCalm(row) ? [] : [row.group_id])));
    // A group stays in the list if it has a problem that none of its members has.
    const components = rows.filter((row) => !isGroup(row) || !(isCalm(row) || shown.has(row.id))).map(componentOf);
    const affected = components.filter((component) => component.status === level).length;
    const home = textOf(page.url)?.replace(/\/$/, '') ?? placeOf(url).home;
    return {
      version: 1,
      page: { name: textOf(page.name), url: home, timeZone: textOf(page.time_zone) },
      status: level,
      // The description is about the whole page. It is not used if only some components have this state, so that these are named instead.
      headline:
        isRecord(status) && (!affected || affected === components.length) ? textOf(status.description) : undefined,
      groups: rows.filter(isGroup).map(groupOf),
      components,
      incidents: joined(whole, 'incidents', incidentOf),
      maintenances: joined(whole, 'scheduled_maintenances', maintenanceOf),
      links: home === undefined ? undefined : { rss: `${home}/history.rss`, atom: `${home}/history.atom` },
    };
  },
};
