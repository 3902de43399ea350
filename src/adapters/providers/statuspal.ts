import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { announcementState } from '../shared/announcement.js';
import { hostOf, isRecord, itemsOf, keyOf, listOf, textOf, treeOf, utcOf, wordOf } from '../shared/json.js';
import type { JsonObject, TreeRow } from '../shared/json.js';

/** The type of the current incident, or null: https://statuspal.io/api-docs. Pages may have custom types. */
const STATUS = new Map<unknown, string>([
  [null, 'operational'],
  ['scheduled', 'under_maintenance'],
  ['minor', 'degraded_performance'],
  ['major', 'major_outage'],
]);

/** The same types as impacts: https://statuspal.io/api-docs */
const IMPACT = new Map<unknown, string>([
  ['scheduled', 'maintenance'],
  ['minor', 'minor'],
  ['major', 'major'],
]);

/** Types of updates. The first one is an `issue`: https://statuspal.io/api-docs */
const UPDATE = new Map<unknown, string>([
  ['issue', 'investigating'],
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['monitoring', 'monitoring'],
  ['resolved', 'resolved'],
]);

type Ids = ReadonlyMap<unknown, unknown>;

/** The services and their children, however deep, each before its children. */
const rowsOf = (services: unknown): readonly TreeRow[] => {
  const rows: TreeRow[] = [];
  const rest: { readonly service: JsonObject; readonly above: unknown }[] = [];
  const add = (list: unknown, above: unknown): void => {
    for (const service of itemsOf(list).toReversed()) rest.push({ service, above });
  };
  add(services, undefined);
  for (let next; (next = rest.pop());) {
    const { service, above } = next;
    rows.push({
      id: keyOf(service.id),
      above: keyOf(service.parent_id ?? above),
      name: textOf(service.name),
      description: textOf(service.description),
      status: wordOf(STATUS, service.current_incident_type),
    });
    add(service.children, service.id);
  }
  return rows;
};

/** The ids of affected services. Version 1 has their names. */
const affected = ({ service_ids, services }: JsonObject, ids: Ids): unknown =>
  (Array.isArray(service_ids)
    ? service_ids
    : listOf(services).flatMap(({ id, name }) => id ?? ids.get(textOf(name)) ?? [])
  ).map(keyOf);

/** The id. Version 1 has none, so it is made from the title and the start. */
const idOf = ({ id, title, starts_at }: JsonObject): unknown =>
  keyOf(id) ?? textOf(`${textOf(title) ?? ''} ${textOf(starts_at) ?? ''}`);

/** The updates. Version 1 only has the current text, with the time of the last change. */
const textsOf = ({ updates, current_status, updated_at }: JsonObject): readonly JsonObject[] =>
  itemsOf(updates ?? (isRecord(current_status) ? { ...current_status, inserted_at: updated_at } : current_status));

const updatesOf = (item: JsonObject, status: (type: unknown) => unknown) =>
  textsOf(item).map((update) => ({
    id: keyOf(update.id ?? undefined),
    status: status(update.type),
    at: utcOf(update.posted_at ?? update.inserted_at),
    body: textOf(update.description),
    format: 'text',
  }));

const timesFirst = (a: { readonly at: unknown }, b: { readonly at: unknown }): number =>
  typeof a.at === 'string' && typeof b.at === 'string' && a.at < b.at ? 1 : -1;

const incidentOf = (item: JsonObject, ids: Ids) => {
  // An incident without an end is open: https://statuspal.io/api-docs. Its phase is that of the newest update, if there is one.
  const ended = item.ends_at ?? undefined;
  const newest = updatesOf(item, (type) => wordOf(UPDATE, type)).sort(timesFirst)[0]?.status;
  const status = ended === undefined ? (newest ?? 'investigating') : textOf(ended) ? 'resolved' : 'unknown';
  return {
    id: idOf(item),
    title: textOf(item.title),
    status,
    impact: wordOf(IMPACT, item.type),
    startedAt: utcOf(item.starts_at ?? item.inserted_at),
    resolvedAt: utcOf(ended),
    url: textOf(item.url),
    components: affected(item, ids),
    updates: updatesOf(item, (type) => (type === undefined ? status : wordOf(UPDATE, type))),
  };
};

/** The phase of a maintenance depends on its list. */
const maintenanceOf = (item: JsonObject, status: string, ids: Ids) => ({
  id: idOf(item),
  title: textOf(item.title),
  status,
  startsAt: utcOf(item.starts_at),
  endsAt: item.ends_at === null ? undefined : utcOf(item.ends_at),
  url: textOf(item.url),
  components: affected(item, ids),
  updates: updatesOf(item, () => status),
});

/** An announcement. It is listed with the incidents and does not affect the overall state. Its fields are not documented. */
const announcementOf = (item: JsonObject) => ({
  id: `notice ${textOf(keyOf(item.id)) ?? textOf(item.title) ?? ''}`,
  title: textOf(item.title) ?? textOf(item.description),
  ...announcementState(!!item.ends_at),
  startedAt: utcOf(item.starts_at ?? item.inserted_at ?? undefined),
  url: textOf(item.url),
});

/**
 * Statuspal: the summary of a page.
 * @provider Statuspal
 * @gives components groups incidents updates maintenances
 * @readable no
 * @src https://statuspal.io/api/v2/status_pages/example/summary
 * @docs https://statuspal.io/api-docs
 * @source The API reference of versions 1 and 2 (as of November 2026); no page was recorded.
 * @endpoints /api/v2/status_pages/<subdomain>/summary
 * @endpoints the status of version 1, if it is the source
 * @traps Times have no zone and are UTC. Version 1 has no ids, and only the current text. `url` is not that of the page, but of its subject. The phase of a maintenance depends on its list.
 * @missing Past incidents, which need a key. Uptime and response times, which are only on the page.
 */
export const statuspal: Adapter = {
  name: 'statuspal',
  endpoints: (url) => [url],
  adapt: ([body], url) => {
    if (!isRecord(body) || !isRecord(body.status_page))
      throw new FeedError('shape', url, 'no summary of a Statuspal page', { path: '$.status_page' });
    const page = body.status_page;
    const subdomain = textOf(page.subdomain);
    const host = /^https:\/\/(?:www\.)?(statuspal\.(?:io|eu))\//.exec(url)?.[1];
    const rows = rowsOf(body.services);
    const ids = new Map(rows.map(({ id, name }) => [name, id]));
    return {
      version: 1,
      // Not `page.url`, which is the URL of the subject of the page.
      page: {
        name: textOf(page.name) ?? hostOf(url),
        url: subdomain && host && `https://${subdomain}.${host}`,
        timeZone: textOf(page.time_zone),
      },
      status: wordOf(STATUS, page.current_incident_type),
      ...treeOf(rows),
      incidents: [
        ...itemsOf(body.incidents).map((item) => incidentOf(item, ids)),
        ...itemsOf(body.info_notices).map(announcementOf),
      ],
      maintenances: [
        ...itemsOf(body.maintenances).map((item) => maintenanceOf(item, 'in_progress', ids)),
        ...itemsOf(body.upcoming_maintenances).map((item) => maintenanceOf(item, 'scheduled', ids)),
      ],
    };
  },
};
