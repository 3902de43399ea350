import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, hostOf, isRecord, listOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import { isCut, nextPageOf, pageOf } from '../shared/paged-list.js';
import { isAheadIn, offsetFrom, toldTimeOf } from '../shared/relative-time.js';
import type { ToldTime } from '../shared/relative-time.js';

/** https://github.com/cachethq/core/blob/main/src/Enums/ComponentStatusEnum.php; 0 in version 2. */
const COMPONENT = new Map<unknown, string>([
  [0, 'unknown'],
  [1, 'operational'],
  [2, 'degraded_performance'],
  [3, 'partial_outage'],
  [4, 'major_outage'],
  [5, 'unknown'],
  [6, 'under_maintenance'],
]);

/**
 * https://github.com/cachethq/core/blob/main/src/Enums/IncidentStatusEnum.php: 0 is "Reported", and so is none; neither is resolved.
 * Version 2 has 0 for what it calls scheduled: no incident.
 */
const INCIDENT = new Map<unknown, string>([
  [null, 'unknown'],
  [0, 'unknown'],
  [1, 'investigating'],
  [2, 'identified'],
  [3, 'monitoring'],
  [4, 'resolved'],
]);

/** https://github.com/cachethq/core/blob/main/src/Enums/ScheduleStatusEnum.php */
const SCHEDULE = new Map<unknown, string>([
  [0, 'scheduled'],
  [1, 'in_progress'],
  [2, 'completed'],
]);

/** https://github.com/cachethq/core/blob/main/src/Enums/SystemStatusEnum.php */
const SYSTEM = new Map<unknown, string>([
  ['operational', 'operational'],
  ['partial_outage', 'partial_outage'],
  ['major_outage', 'major_outage'],
  ['under_maintenance', 'under_maintenance'],
]);

/** Cachet gives incidents no impact: what they did to their components stands for it. Milder first. */
const IMPACT = new Map<unknown, string>([
  ['under_maintenance', 'maintenance'],
  ['degraded_performance', 'minor'],
  ['partial_outage', 'major'],
  ['major_outage', 'critical'],
]);
const MILDER_FIRST = [...IMPACT.values()];

type Kind = 'component' | 'group' | 'incident' | 'schedule' | 'status' | 'update';

/** Types of version 3. */
const KINDS = new Map<unknown, Kind>([
  ['components', 'component'],
  ['componentGroups', 'group'],
  ['component-groups', 'group'],
  ['incidents', 'incident'],
  ['schedules', 'schedule'],
  ['status', 'status'],
  ['updates', 'update'],
]);

/** Items of version 2, and the status, do not say what they are. */
const kindOf = (item: JsonObject): Kind | undefined =>
  isRecord(item.attributes)
    ? KINDS.get(item.type)
    : 'message' in item && SYSTEM.has(item.status)
      ? 'status'
      : 'enabled_components' in item || 'lowest_human_status' in item
        ? 'group'
        : 'scheduled_at' in item && !('is_resolved' in item || 'visible' in item)
          ? 'schedule'
          : 'human_status' in item || 'is_resolved' in item
            ? 'incident'
            : 'status_name' in item || 'group_id' in item
              ? 'component'
              : undefined;

/** Ids are numbers in version 2, texts in version 3. */
const keyOf = (id: unknown): string | undefined => (typeof id === 'number' ? `${id}` : textOf(id));

/** An item of either version as one of version 2, its relations by name. */
interface Row {
  readonly kind: Kind | undefined;
  readonly id: string | undefined;
  readonly own: JsonObject;
  readonly relations: JsonObject;
}

type Rows = ReadonlyMap<string | undefined, Row>;

const rowOf = (item: JsonObject): Row => ({
  kind: kindOf(item),
  id: keyOf(item.id),
  own: isRecord(item.attributes) ? item.attributes : item,
  relations: isRecord(item.relationships) ? item.relationships : {},
});

/** What reading a row takes of the others. */
interface Context {
  readonly updates: Rows;
  /** States of components by their id. */
  readonly states: ReadonlyMap<unknown, unknown>;
  readonly timeOf: TimeOf;
}

const relatedTo = ({ relations }: Row, name: string): readonly string[] => {
  const relation = relations[name];
  const data = isRecord(relation) ? relation.data : undefined;
  return listOf(Array.isArray(data) ? data : [data]).flatMap(({ id }) => keyOf(id) ?? []);
};

/** A status as a number, or as `{ human, value }`. */
const stateOf = (words: ReadonlyMap<unknown, string>, status: unknown, human: unknown) => {
  const value = isRecord(status) ? status.value : status;
  return { status: wordOf(words, value), statusText: textOf(isRecord(status) ? status.human : human) };
};

/**
 * Version 3 prints times in the zone of the application, and in words, which tell its offset. Version 2 prints those of the page's
 * zone, which it does not tell: none rather than wrong ones.
 */
const toldIn = (time: unknown): ToldTime | undefined =>
  isRecord(time) ? { wall: time.string, words: time.human } : undefined;

type TimeOf = (time: unknown) => unknown;

const timeReader = (rows: readonly Row[], now: number | undefined): TimeOf => {
  const told = rows.flatMap(({ own }) => Object.values(own).flatMap((value) => toldIn(value) ?? []));
  const offset = now === undefined ? undefined : offsetFrom(told, now);
  return (time) => {
    const its = toldIn(time);
    return its && toldTimeOf(its, offset, now);
  };
};

/** The components that an incident or a schedule is about. */
const affected = (row: Row): readonly string[] => [
  ...relatedTo(row, 'components'),
  ...[row.own.component_id, ...listOf(row.own.components).map((each) => each.component_id ?? each.id)].flatMap((id) =>
    id === 0 ? [] : (keyOf(id) ?? []),
  ),
];

const componentOf = (row: Row) => ({
  id: row.id,
  name: textOf(row.own.name),
  // What the page shows: during a maintenance or an incident it differs from the status that was set.
  ...stateOf(COMPONENT, row.own.latest_status ?? row.own.status, row.own.status_name),
  description: textOf(row.own.description),
  url: textOf(row.own.link),
  group: relatedTo(row, 'group')[0] ?? (row.own.group_id === 0 ? undefined : keyOf(row.own.group_id)),
});

/** Version 2 calls it scheduled; in version 3 it has a time that is still to come. */
const isPlanned = ({ own }: Row): boolean =>
  (own.latest_status ?? own.status) === 0 ||
  (isRecord(own.status) && own.status.value !== 4 && isAheadIn(toldIn(own.occurred)?.words));

const updatesOf = (row: Row, { updates, timeOf }: Context, words: ReadonlyMap<unknown, string>, status: unknown) =>
  relatedTo(row, 'updates').flatMap((id) => {
    const own = updates.get(id)?.own;
    if (!own) return [];
    const told =
      isRecord(own.status) && own.status.value !== null ? stateOf(words, own.status, undefined).status : status;
    return [{ id, status: told, at: timeOf(own.created), body: textOf(own.message), format: 'markdown' }];
  });

/** What was written when it was announced. */
const announced = (own: JsonObject, at: unknown, status: unknown) =>
  at && textOf(own.message) ? [{ status, at, body: textOf(own.message), format: 'markdown' }] : [];

/** The worst that an open incident does to its components now. */
const impactOf = (row: Row, states: ReadonlyMap<unknown, unknown>): string =>
  affected(row)
    .flatMap((id) => IMPACT.get(states.get(id)) ?? [])
    .reduce(
      (worst, impact) => (MILDER_FIRST.indexOf(impact) > MILDER_FIRST.indexOf(worst) ? impact : worst),
      'unknown',
    );

const incidentOf = (row: Row, context: Context) => {
  const { own } = row;
  const { timeOf, states } = context;
  const state = stateOf(INCIDENT, own.latest_status ?? own.status, own.latest_human_status ?? own.human_status);
  const startedAt = timeOf(own.occurred) ?? timeOf(own.created);
  return {
    id: row.id,
    title: textOf(own.name),
    ...state,
    impact: state.status === 'resolved' ? 'unknown' : impactOf(row, states),
    startedAt,
    url: textOf(own.permalink),
    components: affected(row),
    updates: [...updatesOf(row, context, INCIDENT, state.status), ...announced(own, startedAt, 'investigating')],
  };
};

const maintenanceOf = (row: Row, context: Context) => {
  const { own } = row;
  const { timeOf } = context;
  const isIncident = row.kind === 'incident';
  const state = isIncident ? { status: 'scheduled' } : stateOf(SCHEDULE, own.status, own.human_status);
  return {
    // Schedules and the incidents of version 2 that are none count on their own.
    id: isIncident ? `incident-${row.id ?? ''}` : row.id,
    title: textOf(own.name),
    ...state,
    startsAt: timeOf(own.scheduled ?? (isIncident ? own.occurred : undefined)),
    endsAt: timeOf(own.completed),
    components: affected(row),
    updates: [
      ...updatesOf(row, context, SCHEDULE, state.status),
      ...announced(own, timeOf(own.published) ?? timeOf(own.created), 'scheduled'),
    ],
  };
};

const LISTS = /\/api\/(v1\/)?(status|components|incidents|schedules|components\/groups|component-groups)$/;

/** The lists of one page, complete as far as they can be asked for; the user's own question about one of them stays. */
const listsOf = (url: string) => {
  const base = baseOf(url, LISTS);
  const path = url.replace(/[?#].*/s, '');
  if (base === undefined || /\/(schedules|groups|component-groups)$/.test(path)) return undefined;
  const isOld = /\/api\/v1\//.test(path);
  const api = `${base}/api/${isOld ? 'v1/' : ''}`;
  const place = (name: string, query: string): string =>
    path === `${api}${name}` && path !== url ? url : `${api}${name}?per_page=${query}`;
  return {
    status: isOld ? [] : [`${api}status`],
    // Version 3 gives 100 of a list at most, version 2 as many as are asked for.
    components: place('components', isOld ? '500' : '100&include=group'),
    groups: isOld ? [place('components/groups', '500')] : [],
    incidents: place('incidents', isOld ? '100&sort=id&order=desc' : '100&include=components,updates'),
    schedules: place('schedules', isOld ? '100' : '100&include=components,updates&sort=-scheduled_at'),
  };
};

const isAnswer = (body: unknown): body is JsonObject =>
  isRecord(body) && (Array.isArray(body.data) || isRecord(body.data));

/** The pages of one list among the answers, in their order. */
const pagesOf = (answers: readonly JsonObject[], kind: Kind): readonly JsonObject[] =>
  answers
    .filter(({ data }) => listOf(data).some((item) => kindOf(item) === kind))
    .sort((a, b) => pageOf(a) - pageOf(b));

/** As the page has them; equal ones as they came. */
const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (Number(a.own.order) || 0) - (Number(b.own.order) || 0));

/**
 * Cachet 2 and 3: lists of components, of incidents and of schedules. Version 2 tells no times that can be placed, thus no updates.
 * @provider Cachet
 * @gives components groups incidents updates maintenances history
 * @readable varies
 * @src https://status.example.com/api/components
 * @docs https://docs.cachethq.io
 * @source cachethq/core at 9183688b (2026-08-22): routes/api.php; src/Http/Controllers/Api, src/Http/Resources, src/Enums, src/Status.php, src/View/Components/ComponentGroups.php
 * @endpoints /api/status, /api/components, /api/incidents, /api/schedules; version 2 below /api/v1, with /api/v1/components/groups
 * @traps `per_page` is clamped to 100: further pages are asked for, 20 at most. Times are in APP_TIMEZONE without an offset, which the words beside them tell; where nothing of the last hours does, what was days ago is read as UTC and the rest left out. `latest_status` is what the page shows.
 * @missing Metrics, and the impact of an incident. Times of version 2.
 */
export const cachet: Adapter = {
  name: 'cachet',
  endpoints: (url, needs) => {
    const lists = listsOf(url);
    if (!lists) return [url];
    return [lists.components, lists.incidents, ...(needs.components ? lists.groups : [])];
  },
  more: (bodies, url) => {
    const lists = listsOf(url);
    const last = pagesOf(bodies.filter(isAnswer), 'component').at(-1);
    return lists ? [...lists.status, ...(last && isCut(last) ? [nextPageOf(lists.components, last)] : [])] : [];
  },
  // Version 2.3 has no schedules: the feed stands without them.
  history: (url) => {
    const lists = listsOf(url);
    return lists ? [lists.schedules] : [];
  },
  adapt: (bodies, url, now) => {
    const answers = bodies.filter(isAnswer);
    if (!isAnswer(bodies[0])) throw new FeedError('shape', url, 'no list of a Cachet page', { path: '$.data' });
    const rows = answers.flatMap(({ data }) => (isRecord(data) ? [data] : listOf(data))).map(rowOf);
    const all = [...rows, ...answers.flatMap(({ included }) => listOf(included)).map(rowOf)];
    const byId = (kind: Kind) => new Map(all.filter((row) => row.kind === kind).map((row) => [row.id, row]));
    const ofKind = (kind: Kind) => rows.filter((row) => row.kind === kind);

    const groups = byId('group');
    const context: Context = {
      updates: byId('update'),
      states: new Map([...byId('component')].map(([id, row]) => [id, componentOf(row).status])),
      timeOf: timeReader(all, now),
    };
    const past = pagesOf(answers, 'incident').at(-1);
    const cut = pagesOf(answers, 'component').at(-1);
    // What is something else may be a component, for the reader to report.
    const lost = [
      ...rows.filter(({ kind }) => !kind),
      ...bodies.filter((body) => (body ?? undefined) !== undefined && !isAnswer(body)),
    ].map(() => null);
    const [system] = ofKind('status');
    const lists = listsOf(url);
    return {
      version: 1,
      page: { name: textOf(system?.own.name) ?? hostOf(url), url: baseOf(url, LISTS) },
      // Components of further pages may be worse.
      status: system ? wordOf(SYSTEM, system.own.status) : cut && isCut(cut) ? 'unknown' : undefined,
      headline: textOf(system?.own.label ?? system?.own.message),
      groups: inOrder([...groups.values()]).map(({ id, own }) => ({
        id,
        name: textOf(own.name),
        collapsed: own.collapsed === 1 || own.collapsed === 2,
      })),
      components: [
        ...inOrder(ofKind('component'))
          .filter(({ own }) => own.enabled !== false)
          .map(componentOf)
          .map((each) => ({ ...each, group: groups.has(each.group) ? each.group : undefined })),
        ...lost,
      ],
      incidents: ofKind('incident')
        .filter((row) => !isPlanned(row))
        .map((row) => incidentOf(row, context)),
      maintenances: [...ofKind('schedule'), ...ofKind('incident').filter(isPlanned)].map((row) =>
        maintenanceOf(row, context),
      ),
      history: past && isCut(past) && lists ? { previous: nextPageOf(lists.incidents, past) } : undefined,
    };
  },
};
