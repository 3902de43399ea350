import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { COMPONENT, componentsOf, rowsOf } from '../instatus/instatus-components.js';
import { textsOf } from '../instatus/texts.js';
import { withHistory } from '../instatus/with-history.js';
import { affectedLimit } from '../shared/affected-limit.js';
import { baseOf, hostOf, isRecord, itemsOf, lastOf, listOf, pathOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { isHistoryFeed } from '../syndication/log-entry.js';

/** https://instatus.com/help/api/public-data. Pages and histories also have Postmortem, as recorded. */
const INCIDENT = new Map<unknown, string>([
  ['INVESTIGATING', 'investigating'],
  ['IDENTIFIED', 'identified'],
  ['MONITORING', 'monitoring'],
  ['RESOLVED', 'resolved'],
  ['POSTMORTEM', 'postmortem'],
]);

/** https://instatus.com/help/api/public-data. VERIFYING is in https://instatus.com/help/api/maintenances */
const MAINTENANCE = new Map<unknown, string>([
  ['NOTSTARTEDYET', 'scheduled'],
  ['INPROGRESS', 'in_progress'],
  ['VERIFYING', 'verifying'],
  ['COMPLETED', 'completed'],
]);

/** The impact of an incident has the words of components: https://instatus.com/help/api/incidents */
const IMPACT = new Map<unknown, string>([
  ['OPERATIONAL', 'none'],
  ['UNDERMAINTENANCE', 'maintenance'],
  ['DEGRADEDPERFORMANCE', 'minor'],
  ['MINOROUTAGE', 'minor'],
  ['PARTIALOUTAGE', 'major'],
  ['MAJOROUTAGE', 'critical'],
]);

/**
 * https://instatus.com/help/api/public-data. Some pages have also said how many components have a state (SOMEPARTIALOUTAGE):
 * https://homepage.dare-to-ship.instatus.com/help/api
 */
const PAGE = new Map<unknown, string>([
  ['UP', 'operational'],
  ['UNDERMAINTENANCE', 'under_maintenance'],
  ['HASISSUES', 'unknown'],
  ...['ALL', 'SOME', 'ONE'].flatMap((share) =>
    [...COMPONENT].slice(1).map(([word, status]) => [`${share}${String(word)}`, status] as const),
  ),
]);

const OWN = /\/((api\/v2|v[23])\/)?(summary|components)\.json$/;

const idOf = (item: JsonObject, at: unknown): unknown =>
  item.id ?? (lastOf(textOf(item.url) ?? '') || textOf(`${textOf(item.name) ?? ''} ${textOf(at) ?? ''}`));

/** The public endpoints have the time and the state of the last update, but not its text. */
const updatesOf = (item: JsonObject, status: unknown) =>
  item.updatedAt ? [{ status, at: timeOf(item.updatedAt) }] : [];

/** The end: the start and the duration, which is a text with minutes. */
const endOf = (start: unknown, duration: unknown): unknown => {
  const from = timeOf(start);
  const at =
    (typeof from === 'string' ? +new Date(from) : NaN) +
    (typeof duration === 'string' && duration ? Number(duration) : typeof duration === 'number' ? duration : NaN) *
      60_000;
  return Math.abs(at) < 8.64e15 ? new Date(at).toISOString() : undefined;
};

const NOTICE = new Map([['name', 'title']]);
const incidentOf = (item: JsonObject) => {
  const status = wordOf(INCIDENT, item.status);
  return {
    id: idOf(item, item.started),
    title: textOf(item.name),
    texts: textsOf(item, NOTICE),
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
    texts: textsOf(item, NOTICE),
    status,
    startsAt: timeOf(item.start),
    endsAt: endOf(item.start, item.duration),
    url: item.url,
    updates: updatesOf(item, status),
  };
};

/** The rows of a list. Rows in a group follow the group. */
const rowsIn = (body: unknown): readonly JsonObject[] =>
  listOf(rowsOf(body)).flatMap((row) => [row, ...listOf(row.children)]);

/** The active incidents or maintenances of the summary, and those that are only in the affected components (documented v3). */
const activeIn = (summary: JsonObject | undefined, list: unknown, key: string): readonly JsonObject[] => {
  const own = itemsOf(summary?.[key]);
  const told = new Set(own.map(({ id }) => id));
  const rest = rowsIn(list)
    .flatMap((row) => listOf(row[key]))
    .filter(({ id }) => !id || !told.has(id));
  return [...own, ...new Map(rest.map((item) => [item.id ?? item, item])).values()];
};

/** Returns a function for the ids of components by name. If several have the same name, all of them, because it may be any of them. */
const idsIn = (components: readonly { readonly id: unknown; readonly name: string | undefined }[]) => {
  const fits = affectedLimit();
  const byName = new Map<unknown, unknown[]>();
  for (const { id, name } of components) {
    const known = byName.get(name);
    if (known) known.push(id);
    else byName.set(name, [id]);
  }
  return (names: readonly string[]): readonly unknown[] => {
    const found = [...new Set(names)].map((name) => byName.get(name) ?? []);
    return fits(found.reduce((count, ids) => count + ids.length, 0)) ? found.flat() : [];
  };
};

const isSummary = (body: unknown): body is JsonObject =>
  isRecord(body) && isRecord(body.page) && !!textOf(body.page.status);

/** Sorts the bodies by kind. */
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
 * Instatus: a summary with current incidents and maintenances, a list of components, and a history (Atom) with past ones and all texts.
 * @provider Instatus
 * @gives components groups incidents updates maintenances history
 * @readable yes
 * @src https://status.example.com/summary.json
 * @docs https://instatus.com/help/api/public-data
 * @source Documentation of the public data, the API and the webhooks (as of November 2026), and public recordings of pages with /v2 and /v3 (2025 and 2026).
 * @endpoints /summary.json, or /v3/summary.json if it is the source
 * @endpoints /v2/components.json, or /v3/components.json, if components are needed
 * @endpoints /history.atom for past incidents and maintenances, and for all texts
 * @traps A page may be UP with an open incident, and HASISSUES does not say what the problem is. Empty lists are missing. The last update may be days after the end, so the end is calculated from the duration. The history has Identified for all maintenances that are not over.
 * @missing Uptime and response times, which are only on the page. Texts of updates in other languages, which are only in the API that needs a key.
 */
export const instatus: Adapter = {
  name: 'instatus',
  endpoints: (url, needs) => {
    const base = baseOf(url, OWN);
    if (base === undefined) return [url];
    const path = pathOf(url);
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
    const incidents = activeIn(summary, list, 'activeIncidents').map(incidentOf);
    const isExplained =
      rows.components.some((row) => row.status !== 'operational') ||
      incidents.some(({ impact, status }) => impact !== 'none' && status !== 'resolved' && status !== 'postmortem');
    const maintenances = activeIn(summary, list, 'activeMaintenances').map(maintenanceOf);
    const logged = history?.entries ?? [];
    return {
      version: 1,
      // A list of components does not contain the name of the page.
      page: { name: page ? textOf(page.name) : hostOf(url), url: home },
      // Does not say what the problem is. Not used if components or incidents do, so that the overall state is theirs.
      status: page?.status === 'HASISSUES' && isExplained ? undefined : wordOf(PAGE, page?.status),
      ...rows,
      ...withHistory({ incidents, maintenances }, logged, idsIn(rows.components)),
      links: base === undefined ? undefined : { rss: `${base}/history.rss`, atom: `${base}/history.atom` },
    };
  },
};
