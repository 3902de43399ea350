/** Which provider a body is from. Loaded only where the address does not tell. */
import { registeredAdapters } from './registered-adapters.js';
import { isRecord, listOf, textOf } from './shared/json.js';
import { isNative } from './providers/native.js';

/** Words for the state of a page, some of which count its components. */
const INSTATUS = /^(UP|HASISSUES|(ALL|SOME|ONE)?(UNDERMAINTENANCE|DEGRADEDPERFORMANCE|(MINOR|PARTIAL|MAJOR)OUTAGE))$/;

/** Statuspage's `page` has an id, Checkly spells HAS_ISSUES. */
const isInstatusSummary = (body: unknown): boolean =>
  isRecord(body) && isRecord(body.page) && !('id' in body.page) && INSTATUS.test(textOf(body.page.status) ?? '');

/** `/v2/components.json` and `/v3/components.json`: words in capitals without blanks or underscores. */
const isInstatusComponents = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) && !('page' in body) ? body.components : body);
  return (
    !!first &&
    !!textOf(first.id) &&
    typeof first.group !== 'string' &&
    /^(OPERATIONAL|UNDERMAINTENANCE|DEGRADEDPERFORMANCE|(MINOR|PARTIAL|MAJOR)OUTAGE)$/.test(textOf(first.status) ?? '')
  );
};

/** Instatus' and Rootly's `page` have no id. */
const isStatuspage = (body: unknown): boolean =>
  isRecord(body) &&
  isRecord(body.page) &&
  !!textOf(body.page.id) &&
  ((isRecord(body.status) && 'indicator' in body.status) ||
    ['components', 'incidents', 'scheduled_maintenances'].some((list) => list in body));

/** Statuspage's interface with ULIDs, which may leave out what is empty, or the one for widgets; Flashduty's has a `page` and `overall`. */
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

/** An index, a list of issues, or one of them. */
const isCstate = (body: unknown): boolean =>
  isRecord(body) &&
  (!!textOf(body.cStateVersion) ||
    (body.is === 'issues' && 'pages' in body) ||
    (body.is === 'issue' && 'permalink' in body));

const CHECKLY = ['OPERATIONAL', 'UNDER_MAINTENANCE', 'MINOR', 'MEDIUM', 'MAJOR', 'CRITICAL'];

/** Summary, uptime, or services, which name their group where Instatus' components have a record. */
const isCheckly = (body: unknown): boolean => {
  const [first] = listOf(body);
  return isRecord(body)
    ? (isRecord(body.page) &&
        'activeIncidents' in body &&
        ['OPERATIONAL', 'HAS_ISSUES', 'UNDER_MAINTENANCE'].includes(textOf(body.page.status) ?? '')) ||
        (Array.isArray(body.metadata) && Array.isArray(body.uptime) && 'partialError' in body)
    : !!first && !!textOf(first.id) && typeof first.group === 'string' && CHECKLY.includes(textOf(first.status) ?? '');
};

/** The state of a page, a list of components or of notices, or one notice. */
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

/** The present, or a list of incidents. */
const isHeroku = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) ? body.status : body);
  return !!first && ('system' in first || ('full_url' in first && 'systems' in first));
};

/** A page's feed, or nothing but a word for it. */
const isOpenStatus = (body: unknown): boolean =>
  isRecord(body) &&
  (('statusReports' in body && ('pageComponents' in body || 'monitors' in body)) ||
    (Object.keys(body).length === 1 &&
      /^(operational|(degraded_performan|under_maintenan)ce|(partial|major)_outage|incident|unknown)$/.test(
        textOf(body.status) ?? '',
      )));

/** The word for a page with its uptime, or (in the older API) with its services. */
const isHyperping = (body: unknown): boolean =>
  isRecord(body) &&
  /^(up|maintenance|incident|(partial)?outage|down)$/.test(textOf(body.indicator) ?? '') &&
  (!!textOf(body.uptime)?.endsWith('%') || (Array.isArray(body.services) && 'status' in body));

/** A list of version 2, whose states come as numbers with a name, or of version 3: JSON:API with times for people, or its status. */
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

/** A page of 1.x or 2.x, its beats, or (2.x) past incidents by cursor. */
const isUptimeKuma = (body: unknown): boolean =>
  isRecord(body) &&
  (Array.isArray(body.publicGroupList) ||
    isRecord(body.heartbeatList) ||
    (Array.isArray(body.incidents) && 'hasMore' in body && 'nextCursor' in body));

/** A summary, or reports: issues of GitHub labelled `status`. */
const isUpptime = (body: unknown): boolean => {
  const [first] = listOf(body);
  return (
    !!first &&
    (('slug' in first && 'uptimeDay' in first) ||
      (!!textOf(first.repository_url)?.startsWith('https://api.github.com/repos/') &&
        listOf(first.labels).some(({ name }) => name === 'status')))
  );
};

/** All endpoints or suites, or one, or what the page announces. */
const isGatus = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) ? [body] : body);
  return (
    !!first &&
    ((!!textOf(first.key) && !!textOf(first.name) && Array.isArray(first.results)) ||
      ('oidc' in first && 'authenticated' in first && Array.isArray(first.announcements)))
  );
};

/** Services, a list of incidents, or one of them. */
const isYandexCloud = (body: unknown): boolean => {
  const [first] = listOf(isRecord(body) ? body.items : body);
  return isRecord(body) && !first
    ? 'levelId' in body && 'comments' in body
    : !!first && ('installationCode' in first || ('levelId' in first && 'comments' in first));
};

/** The overview of a page, or a list. */
const isOneUptime = (body: unknown): boolean =>
  isRecord(body) &&
  'statusPageResources' in body &&
  ('incidentStateTimelines' in body || 'scheduledMaintenanceStateTimelines' in body);

/** Monitors by their tags, or what is told of them. */
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

/** A text whose root is one of theirs; HTML is nobody's. */
const isSyndication = (body: unknown): boolean =>
  typeof body === 'string' && /^\s*(?:<[?!][^>]*>\s*)*<(?:rss|feed)[\s>]/.test(body.slice(0, 5000));

/** In the order in which they are asked; the first that says yes has it. */
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

/** The provider whose body this is; undefined when none recognizes it. */
export const detectProvider = (body: unknown): string | undefined =>
  registeredAdapters().find(({ detect }) => detect(body))?.name ?? DETECTORS.find(([, detect]) => detect(body))?.[0];

/**
 * What a body is that no adapter knows, where it is something that pages link beside their feed; undefined otherwise. English, for developers.
 * https://shields.io/badges/endpoint-badge
 */
export const whyUnknown = (body: unknown): string | undefined =>
  isRecord(body) && body.schemaVersion === 1 && 'label' in body && 'message' in body
    ? 'the text of a shields.io badge, not a status feed: it says nothing about components or incidents'
    : undefined;
