import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { bare } from '../one-uptime/bare.js';
import { componentsOf, shownIn, statusOf } from '../one-uptime/one-uptime-components.js';
import { EPISODE, INCIDENT, MAINTENANCE } from '../one-uptime/kinds.js';
import { noticesOf } from '../one-uptime/notices.js';
import { announcementState } from '../shared/announcement.js';
import { hostOf, isRecord, itemsOf, pathOf, textOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** Original names of severities: https://github.com/OneUptime/oneuptime/blob/12.0.16/Common/Server/Services/ProjectService.ts#L1646 */
const SEVERITY = new Map([
  ['Critical Incident', 'critical'],
  ['Major Incident', 'major'],
  ['Minor Incident', 'minor'],
]);

/** Reads the URL of a page on its own domain, of a page of an installation, or of an endpoint. The id of a page is its domain or a UUID. */
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

/** An announcement has no components. It is in the list until it ends. */
const announcementOf = (item: JsonObject, page: string | undefined) => {
  const state = announcementState();
  const at = bare(item.showAnnouncementAt ?? item.createdAt);
  return {
    id: item._id,
    title: textOf(item.title),
    ...state,
    startedAt: at,
    url: page && textOf(item._id) && `${page}/announcements/${textOf(item._id)}`,
    updates: item.description ? [{ status: state.status, at, body: item.description, format: 'markdown' }] : [],
  };
};

const isBody = (body: unknown): body is JsonObject => isRecord(body) && 'statusPageResources' in body;

/**
 * OneUptime: the overview of a status page, and its lists of incidents and maintenances.
 * @provider OneUptime
 * @gives components groups incidents updates maintenances history
 * @readable yes
 * @src https://status.example.com/status-page-api/overview/status.example.com
 * @docs https://oneuptime.com/docs/status-pages/public-api
 * @source https://github.com/OneUptime/oneuptime/blob/12.0.16/Common/Server/API/StatusPageAPI.ts version 12.0.16, 2026-08-22
 * @endpoints /status-page-api/overview/<domain or id>
 * @endpoints /status-page-api/incidents/<domain or id>
 * @endpoints /status-page-api/scheduled-maintenance-events/<domain or id>
 * @traps Before version 11.3.20 (July 2026), the endpoints only answer POST requests.
 * @traps A project may rename its states. Only those with a flag (operational, resolved, ongoing …) or with the original name are known.
 * @traps Identified is the state of a new incident, so it is read as investigating.
 * @traps Ids and times may be objects: { _type, value }. The list of maintenances has the scheduled ones twice.
 * @missing The name of the page. The uptime of components, which the page calculates from monitorStatusTimelines.
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
    if (!isBody(first)) throw new FeedError('shape', url, 'not a feed of OneUptime', { path: '$.statusPageResources' });
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
          noticesOf(own, kind, shown, page).map(({ item, ...each }) => {
            const severity = isRecord(item.incidentSeverity) ? item.incidentSeverity.name : undefined;
            return { ...each, impact: wordOf(SEVERITY, severity), impactText: textOf(severity) };
          }),
        ),
        ...itemsOf(first.activeAnnouncements).map((item) => announcementOf(item, page)),
      ],
      maintenances: noticesOf(own, MAINTENANCE, shown, page).map(({ item, ...each }) => ({
        ...each,
        startsAt: bare(item.startsAt),
        endsAt: bare(item.endsAt),
      })),
      links: page === undefined ? undefined : { rss: `${page}/rss` },
    };
  },
};
