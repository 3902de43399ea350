import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { hostOf, isRecord, itemsOf, listOf, pathOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

type Words = ReadonlyMap<string, string>;

/**
 * Of monitors. A project may rename its states and add others; only the good one is flagged.
 * https://github.com/OneUptime/oneuptime/blob/12.0.16/Common/Server/Services/ProjectService.ts#L1646 (the names of all states below too)
 */
const MONITOR: Words = new Map([
  ['Degraded', 'degraded_performance'],
  ['Offline', 'major_outage'],
]);

const SEVERITY: Words = new Map([
  ['Critical Incident', 'critical'],
  ['Major Incident', 'major'],
  ['Minor Incident', 'minor'],
]);

/** One kind of happening: what a body calls its parts. */
interface Kind {
  readonly lists: readonly string[];
  readonly state: string;
  readonly current: string;
  readonly notes: string;
  readonly steps: string;
  readonly owner: string;
  /** Of the page about one, below the status page. */
  readonly path: string;
  /** By the flags of states, then by the names that they have at first. */
  readonly words: Words;
}

const INCIDENT: Kind = {
  // Those of the timeline come without what was written, thus last.
  lists: ['activeIncidents', 'incidents', 'timelineIncidents'],
  state: 'incidentState',
  current: 'currentIncidentState',
  notes: 'incidentPublicNotes',
  steps: 'incidentStateTimelines',
  owner: 'incidentId',
  path: 'incidents',
  words: new Map([
    ['isResolvedState', 'resolved'],
    ['isAcknowledgedState', 'investigating'],
    ['isCreatedState', 'investigating'],
    ['Resolved', 'resolved'],
    ['Acknowledged', 'investigating'],
    // The state in which an incident is declared: nobody has looked yet.
    ['Identified', 'investigating'],
  ]),
};

/** Several incidents told as one. */
const EPISODE: Kind = {
  ...INCIDENT,
  lists: ['activeEpisodes'],
  notes: 'episodePublicNotes',
  steps: 'episodeStateTimelines',
  owner: 'incidentEpisodeId',
  path: 'episodes',
};

const MAINTENANCE: Kind = {
  lists: ['scheduledMaintenanceEvents'],
  state: 'scheduledMaintenanceState',
  current: 'currentScheduledMaintenanceState',
  notes: 'scheduledMaintenanceEventsPublicNotes',
  steps: 'scheduledMaintenanceStateTimelines',
  owner: 'scheduledMaintenanceId',
  path: 'scheduled-events',
  words: new Map([
    ['isResolvedState', 'completed'],
    ['isEndedState', 'completed'],
    ['isOngoingState', 'in_progress'],
    ['isScheduledState', 'scheduled'],
    ['Completed', 'completed'],
    ['Ended', 'completed'],
    ['Ongoing', 'in_progress'],
    ['Scheduled', 'scheduled'],
  ]),
};

/** Ids and times come wrapped: `{ _type: 'ObjectID', value: '…' }`. https://github.com/OneUptime/oneuptime/blob/12.0.16/Common/Types/JSONFunctions.ts */
const bare = (value: unknown): unknown => (isRecord(value) && '_type' in value ? value.value : value);

/** The address of a page on a domain of its own, of one below an installation, or of one of their endpoints; the page's id is its domain or a UUID. */
const placeOf = (url: string) => {
  const path = pathOf(url);
  const [, origin, id = ''] =
    /^(https?:\/\/[^/]+)\/(?:status-page-api\/[a-z-]+|status-page)\/([\w.-]+)\/?$/.exec(path) ??
    /^(https?:\/\/([^/:]+)(?::\d+)?)\/?$/.exec(path) ??
    [];
  return origin === undefined
    ? undefined
    : {
        api: `${origin}/status-page-api`,
        id,
        page: id.includes('.') ? `https://${id}` : `${origin}/status-page/${id}`,
      };
};

const statusOf = (status: JsonObject | undefined) => ({
  status: !status ? 'unknown' : status.isOperationalState === true ? 'operational' : wordOf(MONITOR, status.name),
  statusText: textOf(status?.name),
});

const componentsOf = (body: JsonObject) => {
  const statuses = new Map(listOf(body.monitorStatuses).map((status) => [status._id, status]));
  const ofGroups = isRecord(body.monitorGroupCurrentStatuses) ? body.monitorGroupCurrentStatuses : {};
  return itemsOf(body.statusPageResources).map((row) => {
    const group = bare(row.monitorGroupId);
    const current = isRecord(row.monitor) ? row.monitor.currentMonitorStatusId : undefined;
    return {
      id: row._id,
      name: textOf(row.displayName),
      ...statusOf(statuses.get(bare(typeof group === 'string' ? ofGroups[group] : current))),
      description: textOf(row.displayDescription),
      group: bare(row.statusPageGroupId),
    };
  });
};

/** The ids of components by the monitors that they show, alone or as a group. */
const shownIn = (body: JsonObject): ReadonlyMap<unknown, readonly unknown[]> => {
  const members = isRecord(body.monitorsInGroup) ? body.monitorsInGroup : {};
  const shown = new Map<unknown, readonly unknown[]>();
  for (const row of listOf(body.statusPageResources)) {
    const group = bare(row.monitorGroupId);
    const inGroup = typeof group === 'string' ? members[group] : [row.monitorId];
    for (const id of Array.isArray(inGroup) ? inGroup.map(bare) : [])
      shown.set(id, [...(shown.get(id) ?? []), row._id]);
  }
  return shown;
};

/** Gives what a state means: the flags tell, which one of the bodies may have for all; else the name. */
const phasesOf = (bodies: readonly JsonObject[], { words, steps, state }: Kind) => {
  const flagged = (item: JsonObject) => [...words].find(([flag]) => item[flag] === true)?.[1];
  const known = new Map<unknown, string>();
  for (const item of bodies.flatMap((body) =>
    [body.incidentStates, body.scheduledMaintenanceStates, body[steps]].flatMap(listOf),
  )) {
    const its = isRecord(item[state]) ? item[state] : item;
    const word = flagged(its);
    if (word && its._id) known.set(its._id, word);
  }
  return (item: unknown): unknown =>
    isRecord(item) ? (flagged(item) ?? known.get(item._id) ?? wordOf(words, item.name)) : item;
};

const happeningOf = (
  item: JsonObject,
  bodies: readonly JsonObject[],
  kind: Kind,
  phaseOf: (state: unknown) => unknown,
) => {
  // The overview and the lists have the same ones, without ids.
  const own = (list: string) =>
    bodies
      .map((body) => listOf(body[list]).filter((each) => bare(each[kind.owner]) === item._id))
      .find((found) => found.length) ?? [];
  const state = item[kind.current];
  const status = phaseOf(state);
  const startedAt = bare(item.declaredAt ?? item.createdAt);
  const written = (text: unknown) => (text ? { body: text, format: 'markdown' } : {});
  // The description tells of the beginning, which may be a step as well.
  const steps = own(kind.steps).map((step) => {
    const at = bare(step.startsAt ?? step.createdAt);
    return { status: phaseOf(step[kind.state]), at, ...(at === startedAt ? written(item.description) : {}) };
  });
  // A note comes without a state: it has that of its moment, of steps that come newest first.
  const phaseAt = (moment: unknown): unknown =>
    (steps.find(({ at }) => (textOf(at) ?? '') <= (textOf(moment) ?? '')) ?? steps.at(-1))?.status ?? status;
  return {
    id: item._id,
    title: textOf(item.title),
    status,
    statusText: isRecord(state) ? textOf(state.name) : undefined,
    startedAt,
    updates: [
      ...steps,
      ...(item.description && !steps.some(({ at }) => at === startedAt)
        ? [{ status: phaseAt(startedAt), at: startedAt, ...written(item.description) }]
        : []),
      ...own(kind.notes).map(({ note, postedAt }) => ({
        status: phaseAt(bare(postedAt)),
        at: bare(postedAt),
        ...written(note),
      })),
      ...(item.showPostmortemOnStatusPage === true && item.postmortemNote
        ? [{ status: 'postmortem', at: bare(item.postmortemPostedAt), ...written(item.postmortemNote) }]
        : []),
    ],
  };
};

/**
 * All of a kind, each once: the list of maintenances has those to come twice, and the overview what the lists have as well.
 * A note or a step that belongs to none of them is an item that cannot be read.
 */
const allOf = (
  bodies: readonly JsonObject[],
  kind: Kind,
  shown: ReadonlyMap<unknown, readonly unknown[]>,
  page: string | undefined,
) => {
  const phaseOf = phasesOf(bodies, kind);
  const seen = new Set<unknown>();
  const turn = (item: JsonObject, from: readonly JsonObject[]) => ({
    ...happeningOf(item, from, kind, phaseOf),
    item,
    url: page && textOf(item._id) && `${page}/${kind.path}/${textOf(item._id)}`,
    components: [...new Set(listOf(item.monitors).flatMap(({ _id }) => shown.get(_id) ?? []))],
  });
  const all = kind.lists.flatMap((list) =>
    bodies.flatMap((body) =>
      itemsOf(body[list])
        .filter(({ _id }) => !_id || seen.size < seen.add(_id).size)
        .map((item) => turn(item, [body, ...bodies])),
    ),
  );
  const strays = bodies
    .flatMap((body) => [kind.notes, kind.steps].flatMap((list) => listOf(body[list])))
    .filter((each) => !seen.has(bare(each[kind.owner])));
  return [...all, ...strays.map(() => ({ ...turn({}, []), status: kind.words.get('isResolvedState') }))];
};

/** An announcement is about no component. It is listed until it ends. */
const announcementOf = (item: JsonObject, page: string | undefined) => {
  const at = bare(item.showAnnouncementAt ?? item.createdAt);
  return {
    id: item._id,
    title: textOf(item.title),
    status: 'identified',
    impact: 'none',
    startedAt: at,
    url: page && textOf(item._id) && `${page}/announcements/${textOf(item._id)}`,
    updates: item.description ? [{ status: 'identified', at, body: item.description, format: 'markdown' }] : [],
  };
};

const isBody = (body: unknown): body is JsonObject => isRecord(body) && 'statusPageResources' in body;

/**
 * OneUptime: the overview of a status page with what goes on, and its lists of incidents and maintenances.
 * @provider OneUptime
 * @gives components groups incidents updates maintenances history
 * @readable yes
 * @src https://status.example.com/status-page-api/overview/status.example.com
 * @docs https://oneuptime.com/docs/status-pages/public-api
 * @source https://github.com/OneUptime/oneuptime/blob/12.0.16/Common/Server/API/StatusPageAPI.ts version 12.0.16, 2026-08-22
 * @endpoints /status-page-api/overview/<domain or id> /status-page-api/incidents/<domain or id> /status-page-api/scheduled-maintenance-events/<domain or id>
 * @traps Before version 11.3.20 (July 2026) the endpoints answer POST alone.
 * @traps Names of states are the project's; only what is flagged (operational, resolved, ongoing …) or has its original name is known.
 * @traps Identified is the state in which an incident is declared, thus investigating.
 * @traps Ids and times come wrapped as { _type, value }; the list of maintenances has those to come twice.
 * @missing The page's name and the uptime of components, which the page counts from monitorStatusTimelines.
 */
export const oneUptime: Adapter = {
  name: 'one-uptime',
  endpoints: (url) => {
    const place = placeOf(url);
    return place ? [`${place.api}/overview/${place.id}`] : [url];
  },
  history: (url) => {
    const place = placeOf(url);
    return place ? ['incidents', 'scheduled-maintenance-events'].map((list) => `${place.api}/${list}/${place.id}`) : [];
  },
  adapt: (bodies, url) => {
    const [first] = bodies;
    if (!isBody(first))
      throw new FeedError('shape', url, 'nothing of a OneUptime page', { path: '$.statusPageResources' });
    const own = bodies.filter(isRecord);
    const page = placeOf(url)?.page;
    const shown = shownIn(first);
    const overall = first.overallStatus ?? undefined;
    return {
      version: 1,
      page: { name: hostOf(page ?? url), url: page },
      status: isRecord(overall) ? statusOf(overall).status : overall,
      groups: itemsOf(first.resourceGroups).map((group) => ({
        id: group._id,
        name: textOf(group.name),
        description: textOf(group.description),
        collapsed: group.isExpandedByDefault === false ? true : undefined,
      })),
      components: componentsOf(first),
      incidents: [
        ...[INCIDENT, EPISODE].flatMap((kind) =>
          allOf(own, kind, shown, page).map(({ item, ...each }) => {
            const severity = isRecord(item.incidentSeverity) ? item.incidentSeverity.name : undefined;
            return { ...each, impact: wordOf(SEVERITY, severity), impactText: textOf(severity) };
          }),
        ),
        ...itemsOf(first.activeAnnouncements).map((item) => announcementOf(item, page)),
      ],
      maintenances: allOf(own, MAINTENANCE, shown, page).map(({ item, ...each }) => ({
        ...each,
        startsAt: bare(item.startsAt),
        endsAt: bare(item.endsAt),
      })),
      links: page === undefined ? undefined : { rss: `${page}/rss` },
    };
  },
};
