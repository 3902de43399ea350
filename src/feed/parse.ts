import { BODY_FORMATS, COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';
import { TITLE_LENGTH } from './limits.js';
import { markLossy, mayHideProblems } from './lossy.js';
import { FeedError } from './feed-error.js';
import { parser, startDocument } from './parser-state.js';
import {
  body,
  boolean,
  groupId,
  id,
  isAbsent,
  list,
  name,
  required,
  newerFirst,
  object,
  oneOf,
  positive,
  originalText,
  text,
  time,
  url,
  warn,
  word,
} from './read-values.js';
import { uptime } from './read-uptime.js';
import type { ComponentStatus, StatusFeed } from './schema.js';
import type { FeedWarning } from './feed-warning.js';

/** Result of `parseFeed`. */
export interface ParsedFeed {
  readonly feed: StatusFeed;
  /** What was dropped or corrected: the first 100 warnings, then one with the number of the others. */
  readonly warnings: readonly FeedWarning[];
}

const requiredId = required(id);
const requiredName = required(name);
const title = text(TITLE_LENGTH);
const requiredTitle = required(title);
const requiredTime = required(time);
const componentStatus = word(COMPONENT_STATUSES);
const impact = word(IMPACTS);
const format = oneOf(BODY_FORMATS);

const translation = object((read) => ({
  title: read('title', title),
  body: read('body', body),
  name: read('name', name),
  description: read('description', body),
}));
/** Texts by language. None for a language whose value is invalid. */
const texts = object((_, raw) =>
  Object.fromEntries(
    Object.keys(raw).map((language) => [language, translation(raw[language] ?? false, language) ?? {}]),
  ),
);

const idOf = (item: { readonly id: string }): string => item.id;

const source = object((read) => ({ name: read('name', requiredName), url: read('url', url) }));
const component = object((read, raw) => {
  const status = read('status', componentStatus);
  return {
    id: read('id', requiredId),
    name: read('name', requiredName),
    status,
    statusText: originalText(read('statusText', name), raw.status, status),
    group: read('group', groupId),
    description: read('description', body),
    texts: read('texts', texts),
    url: read('url', url),
    onlyShowIfDegraded: read('onlyShowIfDegraded', boolean),
    source: read('source', source),
    uptime: read('uptime', uptime),
  };
});

const affected = list(
  object((read) => ({ id: read('id', requiredId), status: read('status', componentStatus) })),
  idOf,
);
const updatesWith = <T>(status: (value: unknown, key: string) => T) =>
  list(
    object((read) => ({
      id: read('id', id),
      status: read('status', status),
      at: read('at', requiredTime),
      body: read('body', body),
      format: read('format', format),
      texts: read('texts', texts),
      components: read('components', affected),
    })),
    undefined,
    (a, b) => newerFirst(a.at, b.at),
  );
const validIds = list(id, (item) => item);
/** Ids of the affected components. Empty, which means the whole page, if one of them is invalid: it may be any component. */
const ids = (value: unknown, key: string): readonly string[] => {
  const before = parser.lost;
  const items = validIds(value, key);
  return parser.lost > before ? [] : items;
};
const incidentStatus = word(INCIDENT_STATUSES);
const incidentUpdates = updatesWith(incidentStatus);
const incident = object((read, raw) => {
  const status = read('status', incidentStatus);
  const impactWord = read('impact', impact);
  return {
    id: read('id', requiredId),
    title: read('title', requiredTitle),
    texts: read('texts', texts),
    status,
    statusText: originalText(read('statusText', name), raw.status, status),
    impact: impactWord,
    impactText: originalText(read('impactText', name), raw.impact, impactWord),
    startedAt: read('startedAt', time),
    resolvedAt: read('resolvedAt', time),
    url: read('url', url),
    components: read('components', ids),
    updates: read('updates', incidentUpdates),
  };
});
const maintenanceStatus = word(MAINTENANCE_STATUSES);
const maintenanceUpdates = updatesWith(maintenanceStatus);
const maintenance = object((read, raw) => {
  const status = read('status', maintenanceStatus);
  return {
    id: read('id', requiredId),
    title: read('title', requiredTitle),
    texts: read('texts', texts),
    status,
    statusText: originalText(read('statusText', name), raw.status, status),
    impact: isAbsent(raw.impact) ? undefined : read('impact', impact),
    startsAt: read('startsAt', time),
    endsAt: read('endsAt', time),
    url: read('url', url),
    components: read('components', ids),
    updates: read('updates', maintenanceUpdates),
  };
});

const version = oneOf<1>([1]);
const page = object((read) => ({
  name: read('name', requiredName),
  url: read('url', url),
  language: read('language', name),
  timeZone: read('timeZone', name),
}));
const groupsOf = list(
  object((read) => ({
    id: read('id', requiredId),
    name: read('name', requiredName),
    description: read('description', body),
    texts: read('texts', texts),
    collapsed: read('collapsed', boolean),
  })),
  idOf,
);
const components = list(component, idOf, undefined, ['operational']);
const incidents = list(incident, idOf, (a, b) => newerFirst(a.startedAt, b.startedAt), [
  'resolved',
  'postmortem',
  'none',
]);
const maintenances = list(maintenance, idOf, undefined, ['scheduled', 'completed']);
const history = object((read) => ({ previous: read('previous', url) }));
const links = object((read) => ({
  rss: read('rss', url),
  atom: read('atom', url),
  subscribe: read('subscribe', url),
}));

/** The publisher's `status`. `unknown` instead of operational if an item was dropped that may have had a problem. */
const statusOf = (value: unknown): ComponentStatus | undefined => {
  if (!parser.mayHideProblems || (value ?? 'operational') !== 'operational')
    return isAbsent(value) ? undefined : componentStatus(value, 'status');
  warn('complete lists', 'status');
  return 'unknown';
};

/** The document. The groups must be parsed before the components, and all lists before the status. */
const document = object((read, raw) => {
  const groups = read('groups', groupsOf);
  parser.groupIds = new Set(groups.map(idOf));
  const feed = {
    version: read('version', version),
    page: read('page', page),
    updatedAt: read('updatedAt', time),
    ttl: read('ttl', positive),
    groups,
    components: read('components', components),
    incidents: read('incidents', incidents),
    maintenances: read('maintenances', maintenances),
    status: statusOf(raw.status),
    headline: read('headline', title),
    history: read('history', history),
    links: read('links', links),
  };
  // The publisher's headline describes the publisher's status.
  if (feed.status !== (raw.status ?? undefined)) feed.headline = undefined;
  // The input may be the result of an earlier call, passed from one tag to another.
  if (parser.mayHideProblems || mayHideProblems(raw)) markLossy(feed);
  return feed;
});

type Draft = NonNullable<ReturnType<typeof document>>;
const isFeed = (feed: Draft | undefined): feed is Draft & StatusFeed => feed?.version === 1 && !!feed.page?.name.trim();

/**
 * Parses a status feed. Copies the known fields, corrects or drops invalid values, and reports each of them as a warning.
 * A dropped item never improves the overall state: `status` becomes `unknown` then, unless the publisher's is worse.
 * Rules: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md#strict-per-document-lenient-per-item
 * @param value A JSON document as an object. It is not modified.
 * @param source URL of the document, for the error message.
 * @throws FeedError `shape` if it is not an object, or has no `version: 1` or no `page.name`.
 */
export const parseFeed = (value: unknown, source = ''): ParsedFeed => {
  startDocument();
  const feed = document(value, '$');
  if (isFeed(feed)) return { feed, warnings: parser.warnings };
  const path = !feed ? '$' : feed.version ? '$.page.name' : '$.version';
  const found: unknown = !feed?.version && Reflect.get(Object(value), 'version');
  const shown = /^[sn][tu]/.test(typeof found) ? `, found ${JSON.stringify(found).slice(0, 50)}` : '';
  throw new FeedError('shape', source, `${path}: expected ${feed ? (feed.version ? 'name' : 1) : 'object'}${shown}`, {
    path,
  });
};
