/** Detects the provider of a body. Only loaded if the provider is not known from the URL. */
import { FeedError, isFeedError } from '../feed/feed-error.js';
import { nearestName } from '../feed/nearest-name.js';
import { registeredAdapters } from './registered-adapters.js';
import { isRecord, listOf, textOf } from './shared/json.js';
import { isNative } from './providers/native.js';

/** States of a page. Some contain how many components have the state. */
const INSTATUS = /^(UP|HASISSUES|(ALL|SOME|ONE)?(UNDERMAINTENANCE|DEGRADEDPERFORMANCE|(MINOR|PARTIAL|MAJOR)OUTAGE))$/;

/** The `page` of Statuspage has an id, and Checkly writes HAS_ISSUES. */
const isInstatusSummary = (body: unknown): boolean =>
  isRecord(body) && isRecord(body.page) && !('id' in body.page) && INSTATUS.test(textOf(body.page.status) ?? '');

/** `/v2/components.json` and `/v3/components.json`: words in capitals without spaces or underscores. */
const isInstatusComponents = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) && !('page' in body) ? body.components : body);
  return (
    !!first &&
    !!textOf(first.id) &&
    typeof first.group !== 'string' &&
    /^(OPERATIONAL|UNDERMAINTENANCE|DEGRADEDPERFORMANCE|(MINOR|PARTIAL|MAJOR)OUTAGE)$/.test(textOf(first.status) ?? '')
  );
};

/** The `page` of Instatus and Rootly has no id. */
const isStatuspage = (body: unknown): boolean =>
  isRecord(body) &&
  isRecord(body.page) &&
  !!textOf(body.page.id) &&
  ((isRecord(body.status) && 'indicator' in body.status) ||
    ['components', 'incidents', 'scheduled_maintenances'].some((list) => list in body));

/** The widget API, or the API of Statuspage with ULIDs and without empty lists. Flashduty has a `page` with another id, and `overall`. */
const isIncidentIo = (body: unknown): boolean =>
  isRecord(body) &&
  (('page_title' in body && 'ongoing_incidents' in body) ||
    (isRecord(body.page) && /^[0-7][\dA-HJKMNP-TV-Z]{25}$/.test(textOf(body.page.id) ?? '')));

const isSlack = (body: unknown): boolean => {
  const [first] = listOf(body);
  return isRecord(body)
    ? 'active_incidents' in body && 'date_updated' in body
    : !!first && 'notes' in first && 'services' in first && 'date_updated' in first;
};

/** An index, a list of issues, or an issue. */
const isCstate = (body: unknown): boolean =>
  isRecord(body) &&
  (!!textOf(body.cStateVersion) ||
    (body.is === 'issues' && 'pages' in body) ||
    (body.is === 'issue' && 'permalink' in body));

const CHECKLY = ['OPERATIONAL', 'UNDER_MAINTENANCE', 'MINOR', 'MEDIUM', 'MAJOR', 'CRITICAL'];

/** A summary, uptime, or services. A service has the name of its group, a component of Instatus has an object. */
const isCheckly = (body: unknown): boolean => {
  const [first] = listOf(body);
  return isRecord(body)
    ? (isRecord(body.page) &&
        'activeIncidents' in body &&
        ['OPERATIONAL', 'HAS_ISSUES', 'UNDER_MAINTENANCE'].includes(textOf(body.page.status) ?? '')) ||
        (Array.isArray(body.metadata) && Array.isArray(body.uptime) && 'partialError' in body)
    : !!first && !!textOf(first.id) && typeof first.group === 'string' && CHECKLY.includes(textOf(first.status) ?? '');
};

/** The state of a page, a list of components or notices, or a notice. */
const isSorry = (body: unknown): boolean => {
  if (!isRecord(body)) return false;
  const { page, notice = listOf(body.notices)[0] } = body;
  const [component] = listOf(body.components);
  return (
    (isRecord(page) && !!textOf(page.state) && isRecord(page.links)) ||
    (isRecord(notice) && 'timeline_state' in notice) ||
    (!!component && 'state' in component && 'parent_id' in component)
  );
};

/** The current state, or a list of incidents. */
const isHeroku = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) ? body.status : body);
  return !!first && ('system' in first || ('full_url' in first && 'systems' in first));
};

/** The feed of a page, or one word for the page. */
const isOpenStatus = (body: unknown): boolean =>
  isRecord(body) &&
  (('statusReports' in body && ('pageComponents' in body || 'monitors' in body)) ||
    (Object.keys(body).length === 1 &&
      /^(operational|(degraded_performan|under_maintenan)ce|(partial|major)_outage|incident|unknown)$/.test(
        textOf(body.status) ?? '',
      )));

/** A word for the page with its uptime, or with its services (older API). */
const isHyperping = (body: unknown): boolean =>
  isRecord(body) &&
  /^(up|maintenance|incident|(partial)?outage|down)$/.test(textOf(body.indicator) ?? '') &&
  (!!textOf(body.uptime)?.endsWith('%') || (Array.isArray(body.services) && 'status' in body));

/** A list of version 2, whose states are numbers with names. Or version 3: JSON:API with times for humans, or its status. */
const isCachet = (body: unknown): boolean => {
  const data = isRecord(body) ? body.data : undefined;
  const first = isRecord(data) ? data : listOf(data)[0];
  return (
    !!first &&
    (isRecord(first.attributes)
      ? (isRecord(first.attributes.created) && 'human' in first.attributes.created) ||
        (first.type === 'status' && 'label' in first.attributes)
      : ['status_name', 'human_status', 'lowest_human_status', 'enabled_components'].some((key) => key in first) ||
        (isRecord(data) &&
          !!textOf(data.message) &&
          /^(operational|(partial|major)_outage|under_maintenance)$/.test(textOf(data.status) ?? '')))
  );
};

/** A page of 1.x or 2.x, its heartbeats, or past incidents with a cursor (2.x). */
const isUptimeKuma = (body: unknown): boolean =>
  isRecord(body) &&
  (Array.isArray(body.publicGroupList) ||
    isRecord(body.heartbeatList) ||
    (Array.isArray(body.incidents) && 'hasMore' in body && 'nextCursor' in body));

/** A summary, or reports, which are GitHub issues with the label `status`. */
const isUpptime = (body: unknown): boolean => {
  const [first] = listOf(body);
  return (
    !!first &&
    (('slug' in first && 'uptimeDay' in first) ||
      (!!textOf(first.repository_url)?.startsWith('https://api.github.com/repos/') &&
        listOf(first.labels).some(({ name }) => name === 'status')))
  );
};

/** All endpoints or suites, or one of them, or the announcements. */
const isGatus = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) ? [body] : body);
  return (
    !!first &&
    ((!!textOf(first.key) && !!textOf(first.name) && Array.isArray(first.results)) ||
      ('oidc' in first && 'authenticated' in first && Array.isArray(first.announcements)))
  );
};

/** Services, a list of incidents, or an incident. */
const isYandexCloud = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) ? body.items : body);
  return isRecord(body) && !first
    ? 'levelId' in body && 'comments' in body
    : !!first && ('installationCode' in first || ('levelId' in first && 'comments' in first));
};

/** The overview of a page, or a list of incidents or maintenances. */
const isOneUptime = (body: unknown): boolean =>
  isRecord(body) &&
  'statusPageResources' in body &&
  ('incidentStateTimelines' in body || 'scheduledMaintenanceStateTimelines' in body);

/** Monitors by tag, or their incidents and maintenances. */
const isKener = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) ? body.notifications : undefined);
  return isRecord(body) && ((isRecord(body.data) && 'missingTags' in body) || (!!first && 'eventStatus' in first));
};

const isGoogleCloud = (body: unknown): boolean => {
  const [first] = listOf(body);
  return !!first && 'external_desc' in first && 'status_impact' in first;
};

const isAws = (body: unknown): boolean => {
  const [first] = listOf(body);
  return !!first && 'event_log' in first && 'impacted_services' in first;
};

/** Text with the root element of Atom or RSS. HTML is not recognized. */
const isSyndication = (body: unknown): boolean =>
  typeof body === 'string' && /^\s*(?:<[?!][^>]*>\s*)*<(?:rss|feed)[\s>]/.test(body.slice(0, 5000));

/** The first function that returns true has detected the provider. */
const DETECTORS: readonly (readonly [provider: string, detect: (body: unknown) => boolean])[] = [
  ['native', isNative],
  ['cstate', isCstate],
  ['statuspal', (body) => isRecord(body) && isRecord(body.status_page) && 'current_incident_type' in body.status_page],
  ['better-stack', (body) => isRecord(body) && isRecord(body.data) && body.data.type === 'status_page'],
  ['uptime-kuma', isUptimeKuma],
  ['status-io', (body) => isRecord(body) && isRecord(body.result) && isRecord(body.result.status_overall)],
  ['instatus', (body) => isInstatusSummary(body) || isInstatusComponents(body)],
  ['checkly', isCheckly],
  ['sorry', isSorry],
  ['incident-io', isIncidentIo],
  ['statuspage', isStatuspage],
  ['slack', isSlack],
  ['heroku', isHeroku],
  ['openstatus', isOpenStatus],
  ['hyperping', isHyperping],
  ['cachet', isCachet],
  ['upptime', isUpptime],
  ['gatus', isGatus],
  ['one-uptime', isOneUptime],
  ['kener', isKener],
  ['google-cloud', isGoogleCloud],
  ['aws', isAws],
  ['yandex-cloud', isYandexCloud],
  ['syndication', isSyndication],
];

/** The provider of a body. Undefined if none is detected. */
export const detectProvider = (body: unknown): string | undefined =>
  registeredAdapters().find(({ detect }) => detect(body))?.name ?? DETECTORS.find(([, detect]) => detect(body))?.[0];

/**
 * What a body without an adapter is, if pages link it next to their feed. In English, for developers. Undefined for other bodies.
 * https://shields.io/badges/endpoint-badge
 */
export const whyUnknown = (body: unknown): string | undefined =>
  isRecord(body) && body.schemaVersion === 1 && 'label' in body && 'message' in body
    ? 'the text of a shields.io badge, not a status feed: it says nothing about components or incidents'
    : undefined;

/** Why a body is no feed. In English, for developers. */
export const whyNoFeed = (body: unknown): string =>
  whyUnknown(body) ??
  `no known status feed${isRecord(body) && ('page' in body || 'components' in body) ? ': one of your own needs "version": 1' : ''}`;

/** Why there is no adapter of this name. In English, for developers. */
export const whyNoProvider = (name: string, names: readonly string[]): string => {
  const meant = nearestName(name, names);
  return `no provider is called "${name}"${meant ? `, did you mean "${meant}"` : ''}; the known ones are ${names.join(', ')}`;
};

/** An error of an address below the one that was asked for, which was taken for that of a status page. Says so if that may be wrong. */
export const asGuess = (error: unknown, asked: string): unknown => {
  if (!isFeedError(error)) return error;
  const { kind, url, message, status, path } = error;
  if (!['http', 'parse', 'shape'].includes(kind) || (status ?? 0) >= 500 || status === 429) return error;
  const reason = message.slice(`${kind}: `.length).replace(` (${url})`, '');
  const guess = `${asked} was read as the address of a status page. If it is a feed, set its provider ("native" for a feed of your own)`;
  return new FeedError(kind, url, `${reason}; ${guess}`, {
    ...(status && { status }),
    ...(path && { path }),
    cause: error,
  });
};
