import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { incidentOf, isPlanned, maintenanceOf } from '../cachet/incidents.js';
import type { Context } from '../cachet/incidents.js';
import { numberOf, rowOf, wordFor } from '../cachet/row.js';
import type { Kind, Row } from '../cachet/row.js';
import { toldTimeReader } from '../cachet/told-time.js';
import { baseOf, hostOf, inOrder, isRecord, listOf, textOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** By number. 0 only exists in version 2. https://github.com/cachethq/core/blob/main/src/Enums/ComponentStatusEnum.php */
const COMPONENT = [
  'unknown',
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'unknown',
  'under_maintenance',
];

const componentOf = ({ id, own, value, statusText, related }: Row, find: Context['find']) => ({
  id,
  name: textOf(own.name),
  status: wordFor(COMPONENT, value),
  statusText,
  description: textOf(own.description),
  url: textOf(own.link),
  group: find('groups', related('group')[0] ?? own.group_id)?.id,
});

const API = /\/api\/.*$/;

/** The URLs of the lists of a page, with as many items as possible. */
const listsOf = (url: string) => {
  const base = baseOf(url, API);
  if (base === undefined) return undefined;
  const isOld = url.includes('/api/v1/');
  const api = `${base}/api/${isOld ? 'v1/' : ''}`;
  // Version 3 returns at most 100 items, version 2 as many as requested.
  const components = `${api}components?per_page=500&include=group`;
  const incidents = `${api}incidents?per_page=100&${isOld ? 'sort=id&order=desc' : 'include=components,updates'}`;
  return {
    base,
    components,
    incidents,
    groups: isOld ? [`${api}components/groups?per_page=500`] : [],
    schedules: [`${api}schedules?per_page=100&include=components,updates&sort=-scheduled_at`],
    status: isOld ? [] : [`${api}status`],
  };
};

interface AnsweredRow extends Row {
  readonly answer: JsonObject;
}

const isAnswer = (body: unknown): body is JsonObject =>
  isRecord(body) && (Array.isArray(body.data) || isRecord(body.data));

/** The rows of all answers. Other values count as a row, so that the parser reports them. */
const rowsIn = (bodies: readonly unknown[], key: 'data' | 'included'): readonly AnsweredRow[] =>
  bodies.flatMap((body) => {
    const answer: JsonObject = isAnswer(body) ? body : { data: body === undefined ? [] : [body] };
    return listOf([answer[key] ?? []].flat()).map((item) => ({ ...rowOf(item), answer }));
  });

/**
 * The URL of the next page of a list. Undefined if there is none.
 * Version 3: https://laravel.com/docs/pagination#converting-results-to-json. Version 2 has the same in `pagination`.
 */
const nextPageOf = (url: string, rows: readonly AnsweredRow[], kind: Kind): string | undefined => {
  const { meta, links } = rows.findLast((row) => row.kind === kind)?.answer ?? {};
  const its = isRecord(meta) && isRecord(meta.pagination) ? meta.pagination.links : links;
  const [query] = (isRecord(its) && /\bpage=\d+/.exec(String(its.next ?? its.next_page))) || [];
  return query && `${url}&${query}`;
};

/**
 * Cachet 2 and 3: lists of components, incidents and schedules. Version 2 has no time zone, so its times and updates are not read.
 * @provider Cachet
 * @gives components groups incidents updates maintenances history
 * @readable varies
 * @src https://status.example.com/api/components
 * @docs https://docs.cachethq.io
 * @source cachethq/core at 9183688b (2026-08-22): routes/api.php; src/Http/Controllers/Api, src/Http/Resources, src/Enums, src/Status.php, src/View/Components/ComponentGroups.php
 * @endpoints /api/status
 * @endpoints /api/components
 * @endpoints /api/incidents
 * @endpoints /api/schedules
 * @endpoints /api/v1/… for version 2, with /api/v1/components/groups
 * @traps `per_page` is limited to 100, so up to 20 pages are requested. Times are in APP_TIMEZONE without an offset, which is determined from the relative times next to them. If these do not tell it, times that are at least two days old are read as UTC, and others are left out. The page shows `latest_status`.
 * @missing Metrics, and the impact of incidents. Times of version 2.
 */
export const cachet: Adapter = {
  name: 'cachet',
  endpoints: (url, needs) => {
    const lists = listsOf(url);
    return lists ? [lists.components, lists.incidents, ...(needs.components ? lists.groups : [])] : [url];
  },
  more: (bodies, url) => {
    const lists = listsOf(url);
    return lists
      ? [...lists.status, nextPageOf(lists.components, rowsIn(bodies, 'data'), 'components') ?? []].flat()
      : [];
  },
  // Not in `endpoints`, because version 2.3 has no schedules.
  history: (url) => listsOf(url)?.schedules ?? [],
  adapt: (bodies, url, now) => {
    if (!isAnswer(bodies[0])) throw new FeedError('shape', url, 'no Cachet page', { path: '$.data' });
    const rows = rowsIn(bodies, 'data');
    const all = [...rows, ...rowsIn(bodies, 'included')];
    const known = new Map(all.map((row) => [`${String(row.kind)} ${String(row.id)}`, row]));
    const find: Context['find'] = (kind, id) => known.get(`${kind} ${String(id)}`);
    const ofKind = (kind: Kind, from: Iterable<Row> = rows) => [...from].filter((row) => row.kind === kind);
    const named = new Set(rows.flatMap(({ related }) => related('updates')));
    const context: Context = {
      find,
      // Times of version 2 are in an unknown time zone, so they are not read.
      timeOf: toldTimeReader(
        all.flatMap(({ own }) => Object.values(own)),
        now,
      ),
    };
    const [system] = ofKind('status');
    const lists = listsOf(url);
    return {
      version: 1,
      page: { name: textOf(system?.own.name) ?? hostOf(url), url: lists?.base },
      // The words are those of a feed: https://github.com/cachethq/core/blob/main/src/Enums/SystemStatusEnum.php. Without it, components on further pages may be worse.
      status: system ? (system.value ?? 'unknown') : nextPageOf('', rows, 'components') && 'unknown',
      headline: textOf(system?.own.label ?? system?.own.message),
      groups: inOrder(ofKind('groups', known.values()), ({ own }) => own.order).map(({ id, own }) => ({
        id,
        name: textOf(own.name),
        collapsed: !!numberOf(own.collapsed),
      })),
      components: [
        ...inOrder(ofKind('components'), ({ own }) => own.order)
          .filter(({ own }) => own.enabled !== false && numberOf(own.enabled) !== 0)
          .map((row) => componentOf(row, find)),
        // Another item may be a component, so the parser must report it.
        ...rows.filter(({ kind }) => !kind),
      ],
      incidents: [
        ...ofKind('incidents')
          .filter((row) => !isPlanned(row))
          .map((row) => incidentOf(row, context)),
        // An update without an incident, so that the parser reports it.
        ...ofKind('updates', all)
          .filter(({ id }) => !named.has(id))
          .map(() => ({ status: 'resolved' })),
      ],
      maintenances: [...ofKind('schedules'), ...ofKind('incidents').filter(isPlanned)].map((row) =>
        maintenanceOf(row, context),
      ),
      history: { previous: lists && nextPageOf(lists.incidents, rows, 'incidents') },
    };
  },
};
