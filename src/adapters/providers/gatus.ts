import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { announcementState } from '../shared/announcement.js';
import { readChecks } from '../shared/check-interval.js';
import { baseOf, hostOf, isRecord, itemsOf, listOf, pathOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** The `success` of a check: https://github.com/TwiN/gatus/blob/master/config/endpoint/result.go. Of a suite: config/suite/result.go */
const CHECK = new Map<unknown, string>([
  [true, 'operational'],
  [false, 'major_outage'],
]);

/**
 * Types of announcements: https://github.com/TwiN/gatus/blob/master/config/announcement/announcement.go. Their meaning is in
 * https://github.com/TwiN/gatus#announcements: outage is for "service disruptions or critical issues", warning for "potential issues",
 * and operational "indicates resolved issues or normal operations".
 */
const IMPACT = new Map<unknown, string>([
  ['outage', 'major'],
  ['warning', 'minor'],
  ['information', 'none'],
  ['operational', 'none'],
  ['none', 'none'],
]);

const resultsOf = (row: JsonObject): readonly unknown[] => (Array.isArray(row.results) ? row.results : []);

const componentsOf = (rows: readonly JsonObject[], current: ReadonlySet<unknown>) => {
  const keys = new Set<unknown>();
  return rows.map((row) => {
    // The newest check is the last one. Without a check, or with an old one, the state is not known.
    const last = resultsOf(row).at(-1);
    const key = textOf(row.key);
    // A suite and an endpoint with the same name and group have the same key.
    const id = key && keys.size === keys.add(key).size ? `suite ${key}` : row.key;
    return {
      id,
      name: textOf(row.name),
      status: isRecord(last) && current.has(row) ? wordOf(CHECK, last.success) : 'unknown',
      group: textOf(row.group),
    };
  });
};

/** An announcement, which is at the top of the page until it is archived. It has no id, title or phase. */
const incidentOf = (item: JsonObject) => {
  const at = timeOf(item.timestamp);
  const message = textOf(item.message);
  const title = message?.split('\n', 1)[0]?.slice(0, 200);
  const impact = wordOf(IMPACT, item.type);
  const isOver = item.archived === true || item.type === 'operational';
  const phase =
    impact === 'none' ? announcementState(isOver) : { status: isOver ? 'resolved' : 'investigating', impact };
  return {
    id: message && typeof at === 'string' ? `${at} ${message}`.slice(0, 200) : undefined,
    title,
    ...phase,
    startedAt: at,
    updates: [{ status: phase.status, at, body: message === title ? undefined : message, format: 'markdown' }],
  };
};

const OWN = /\/api\/v1\/.*$/;
/** The lists of a page. They may have a query. */
const LISTS = /\/api\/v1\/(?:config|(?:endpoints|suites)\/statuses)$/;
const SUITES = '/api/v1/suites/statuses';

const isConfig = (body: unknown): body is JsonObject => isRecord(body) && Array.isArray(body.announcements);
const isRow = (body: unknown): body is JsonObject => isRecord(body) && 'key' in body && 'results' in body;
const isList = (body: unknown): body is readonly unknown[] => Array.isArray(body) && (!body.length || body.some(isRow));

/**
 * Gatus: the last checks of endpoints and suites, and announcements.
 * @provider Gatus
 * @gives components groups incidents history
 * @readable no
 * @src https://status.example.com/api/v1/endpoints/statuses
 * @docs https://github.com/TwiN/gatus/blob/master/config/endpoint/status.go
 * @source TwiN/gatus at 08c46354 (2026-08-18): api/api.go, suite_status.go, config.go; config/endpoint, suite, announcement; web/app/src/views/Home.vue
 * @endpoints /api/v1/endpoints/statuses
 * @endpoints /api/v1/suites/statuses (since September 2025; 404 before)
 * @endpoints /api/v1/config for announcements
 * @traps The check interval is not published, so it is the median of the gaps between checks. Everything is checked at once after a restart or a reload. An announcement is over when it is archived.
 * @traps An endpoint keeps its last result when its checks stop. If it has missed three checks, compared with the newest check of the page, it is unknown. The same if it has at most two checks, and the last one is more than two days older.
 * @missing Response times, and the events of an endpoint. Maintenance windows: there are no checks then, without a reason.
 */
export const gatus: Adapter = {
  name: 'gatus',
  endpoints: (url) => {
    const base = baseOf(url, OWN);
    const path = pathOf(url);
    return [
      base === undefined || (OWN.test(path) && !path.endsWith('/config')) ? url : `${base}/api/v1/endpoints/statuses`,
    ];
  },
  more: (_bodies, url) => {
    const base = baseOf(url, OWN);
    const path = pathOf(url);
    if (base === undefined || (OWN.test(path) && !LISTS.test(path))) return [];
    const other = path.endsWith(SUITES) ? '/api/v1/endpoints/statuses' : SUITES;
    return [`${base}${other}`, `${base}/api/v1/config`];
  },
  adapt: (bodies, url) => {
    const isKnown = (body: unknown, index: number): boolean =>
      isList(body) || isRow(body) || isConfig(body) || (index > 0 && (body ?? undefined) === undefined);
    // Empty lists may be from another provider.
    if (
      !bodies.every(isKnown) ||
      !bodies.some((body) => isConfig(body) || isRow(body) || (isList(body) && body.length))
    )
      throw new FeedError('shape', url, 'no statuses of Gatus', { path: '$[0].results' });
    const rows = bodies.flatMap((body) => (isRow(body) ? [body] : Array.isArray(body) ? listOf(body) : []));
    const groups = new Set(rows.flatMap(({ group }) => textOf(group) ?? []));
    const timesOf = (row: JsonObject): readonly unknown[] =>
      resultsOf(row).map((result) => (isRecord(result) ? timeOf(result.timestamp) : undefined));
    const { freshness, current } = readChecks(new Map(rows.map((row) => [row, timesOf(row)])));
    return {
      version: 1,
      page: { name: hostOf(url), url: baseOf(url, OWN) },
      ...freshness,
      groups: [...groups].map((group) => ({ id: group, name: group })),
      components: componentsOf(rows, current),
      incidents: itemsOf(bodies.find(isConfig)?.announcements).map(incidentOf),
    };
  },
};
