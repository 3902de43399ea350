/** Every provider but the project's own format; loaded by pages that need one of them. */
import type { Adapter } from './adapter.js';
import { isRecord, listOf, textOf } from './shared/json.js';
import { isNative, native } from './providers/native.js';

export interface AdapterEntry {
  /** As in the `provider` attribute. */
  readonly name: string;
  /** Whether one of the provider's bodies is this one. Cheap and certain: fields and words, never paths or prose. */
  readonly detect: (body: unknown) => boolean;
  readonly load: () => Promise<Adapter>;
}

/** Statuspage's `page` has an id, Checkly spells HAS_ISSUES. */
const isInstatusSummary = (body: unknown): boolean =>
  isRecord(body) &&
  isRecord(body.page) &&
  !('id' in body.page) &&
  ['UP', 'HASISSUES', 'UNDERMAINTENANCE'].includes(textOf(body.page.status) ?? '');

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

const isHyperping = (body: unknown): boolean =>
  isRecord(body) &&
  ['up', 'maintenance', 'incident', 'outage'].includes(textOf(body.indicator) ?? '') &&
  !!textOf(body.uptime)?.endsWith('%');

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
const ENTRIES: AdapterEntry[] = [
  { name: 'native', detect: isNative, load: () => Promise.resolve(native) },
  { name: 'cstate', detect: isCstate, load: async () => (await import('./providers/cstate.js')).cstate },
  {
    name: 'statuspal',
    detect: (body) => isRecord(body) && isRecord(body.status_page) && 'current_incident_type' in body.status_page,
    load: async () => (await import('./providers/statuspal.js')).statuspal,
  },
  {
    name: 'better-stack',
    detect: (body) => isRecord(body) && isRecord(body.data) && body.data.type === 'status_page',
    load: async () => (await import('./providers/better-stack.js')).betterStack,
  },
  {
    name: 'uptime-kuma',
    detect: isUptimeKuma,
    load: async () => (await import('./providers/uptime-kuma.js')).uptimeKuma,
  },
  {
    name: 'status-io',
    detect: (body) => isRecord(body) && isRecord(body.result) && isRecord(body.result.status_overall),
    load: async () => (await import('./providers/status-io.js')).statusIo,
  },
  {
    name: 'instatus',
    detect: (body) => isInstatusSummary(body) || isInstatusComponents(body),
    load: async () => (await import('./providers/instatus.js')).instatus,
  },
  { name: 'checkly', detect: isCheckly, load: async () => (await import('./providers/checkly.js')).checkly },
  { name: 'sorry', detect: isSorry, load: async () => (await import('./providers/sorry.js')).sorry },
  {
    name: 'incident-io',
    detect: isIncidentIo,
    load: async () => (await import('./providers/incident-io.js')).incidentIo,
  },
  {
    name: 'statuspage',
    detect: isStatuspage,
    load: async () => (await import('./providers/statuspage.js')).statuspage,
  },
  { name: 'slack', detect: isSlack, load: async () => (await import('./providers/slack.js')).slack },
  { name: 'heroku', detect: isHeroku, load: async () => (await import('./providers/heroku.js')).heroku },
  {
    name: 'openstatus',
    detect: isOpenStatus,
    load: async () => (await import('./providers/openstatus.js')).openstatus,
  },
  { name: 'hyperping', detect: isHyperping, load: async () => (await import('./providers/hyperping.js')).hyperping },
  { name: 'cachet', detect: isCachet, load: async () => (await import('./providers/cachet.js')).cachet },
  { name: 'upptime', detect: isUpptime, load: async () => (await import('./providers/upptime.js')).upptime },
  { name: 'gatus', detect: isGatus, load: async () => (await import('./providers/gatus.js')).gatus },
  {
    name: 'google-cloud',
    detect: isGoogleCloud,
    load: async () => (await import('./providers/google-cloud.js')).googleCloud,
  },
  { name: 'aws', detect: isAws, load: async () => (await import('./providers/aws.js')).aws },
  {
    name: 'yandex-cloud',
    detect: isYandexCloud,
    load: async () => (await import('./providers/yandex-cloud.js')).yandexCloud,
  },
  {
    name: 'syndication',
    detect: isSyndication,
    load: async () => (await import('./providers/syndication.js')).syndication,
  },
];

/** The adapter for a body; undefined when nobody knows it. */
export const adapterFor = async (body: unknown): Promise<Adapter | undefined> =>
  ENTRIES.find((entry) => entry.detect(body))?.load();

/** The adapter of that name; undefined when there is none. */
export const adapterNamed = async (name: string): Promise<Adapter | undefined> =>
  ENTRIES.find((entry) => entry.name === name)?.load();

/** The names that `provider` may have. */
export const adapterNames = (): readonly string[] => ENTRIES.map(({ name }) => name);

/** Adds a provider of the host's own, asked before all others. */
export const registerAdapter = (entry: AdapterEntry): void => {
  ENTRIES.unshift(entry);
};
