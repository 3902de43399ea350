import { BODY_FORMATS, COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';
import { TITLE_LENGTH } from './limits.js';
import { markLossy, mayHideProblems } from './lossy.js';
import { FeedError } from './feed-error.js';
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
  parser,
  positive,
  originalText,
  startDocument,
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

const translation = object((raw) => ({
  title: title(raw.title, 'title'),
  body: body(raw.body, 'body'),
  name: name(raw.name, 'name'),
  description: body(raw.description, 'description'),
}));
/** Texts by language. None for a language whose value is invalid. */
const texts = object((raw) =>
  Object.fromEntries(
    Object.keys(raw).map((language) => [language, translation(raw[language] ?? false, language) ?? {}]),
  ),
);

const idOf = (item: { readonly id: string }): string => item.id;

const source = object((raw) => ({ name: requiredName(raw.name, 'name'), url: url(raw.url, 'url') }));
const component = object((raw) => {
  const status = componentStatus(raw.status, 'status');
  return {
    id: requiredId(raw.id, 'id'),
    name: requiredName(raw.name, 'name'),
    status,
    statusText: originalText(raw.statusText, 'statusText', raw.status, status),
    group: groupId(raw.group, 'group'),
    description: body(raw.description, 'description'),
    texts: texts(raw.texts, 'texts'),
    url: url(raw.url, 'url'),
    onlyShowIfDegraded: boolean(raw.onlyShowIfDegraded, 'onlyShowIfDegraded'),
    source: source(raw.source, 'source'),
    uptime: uptime(raw.uptime, 'uptime'),
  };
});

const affected = list(
  object((raw) => ({ id: requiredId(raw.id, 'id'), status: componentStatus(raw.status, 'status') })),
  idOf,
);
const updatesWith = <T>(status: (value: unknown, key: string) => T) =>
  list(
    object((raw) => ({
      id: id(raw.id, 'id'),
      status: status(raw.status, 'status'),
      at: requiredTime(raw.at, 'at'),
      body: body(raw.body, 'body'),
      format: format(raw.format, 'format'),
      texts: texts(raw.texts, 'texts'),
      components: affected(raw.components, 'components'),
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
const incident = object((raw) => {
  const status = incidentStatus(raw.status, 'status');
  const impactWord = impact(raw.impact, 'impact');
  return {
    id: requiredId(raw.id, 'id'),
    title: requiredTitle(raw.title, 'title'),
    texts: texts(raw.texts, 'texts'),
    status,
    statusText: originalText(raw.statusText, 'statusText', raw.status, status),
    impact: impactWord,
    impactText: originalText(raw.impactText, 'impactText', raw.impact, impactWord),
    startedAt: time(raw.startedAt, 'startedAt'),
    resolvedAt: time(raw.resolvedAt, 'resolvedAt'),
    url: url(raw.url, 'url'),
    components: ids(raw.components, 'components'),
    updates: incidentUpdates(raw.updates, 'updates'),
  };
});
const maintenanceStatus = word(MAINTENANCE_STATUSES);
const maintenanceUpdates = updatesWith(maintenanceStatus);
const maintenance = object((raw) => {
  const status = maintenanceStatus(raw.status, 'status');
  return {
    id: requiredId(raw.id, 'id'),
    title: requiredTitle(raw.title, 'title'),
    texts: texts(raw.texts, 'texts'),
    status,
    statusText: originalText(raw.statusText, 'statusText', raw.status, status),
    impact: isAbsent(raw.impact) ? undefined : impact(raw.impact, 'impact'),
    startsAt: time(raw.startsAt, 'startsAt'),
    endsAt: time(raw.endsAt, 'endsAt'),
    url: url(raw.url, 'url'),
    components: ids(raw.components, 'components'),
    updates: maintenanceUpdates(raw.updates, 'updates'),
  };
});

const version = oneOf<1>([1]);
const page = object((raw) => ({
  name: requiredName(raw.name, 'name'),
  url: url(raw.url, 'url'),
  language: name(raw.language, 'language'),
  timeZone: name(raw.timeZone, 'timeZone'),
}));
const groupsOf = list(
  object((raw) => ({
    id: requiredId(raw.id, 'id'),
    name: requiredName(raw.name, 'name'),
    description: body(raw.description, 'description'),
    texts: texts(raw.texts, 'texts'),
    collapsed: boolean(raw.collapsed, 'collapsed'),
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
const history = object((raw) => ({ previous: url(raw.previous, 'previous') }));
const links = object((raw) => ({
  rss: url(raw.rss, 'rss'),
  atom: url(raw.atom, 'atom'),
  subscribe: url(raw.subscribe, 'subscribe'),
}));

/** The publisher's `status`. `unknown` instead of operational if an item was dropped that may have had a problem. */
const statusOf = (value: unknown): ComponentStatus | undefined => {
  if (!parser.mayHideProblems || (value ?? 'operational') !== 'operational')
    return isAbsent(value) ? undefined : componentStatus(value, 'status');
  warn('complete lists', 'status');
  return 'unknown';
};

/** The document. The groups must be parsed before the components, and all lists before the status. */
const document = object((raw) => {
  const groups = groupsOf(raw.groups, 'groups');
  parser.groupIds = new Set(groups.map(idOf));
  const feed = {
    version: version(raw.version, 'version'),
    page: page(raw.page, 'page'),
    updatedAt: time(raw.updatedAt, 'updatedAt'),
    ttl: positive(raw.ttl, 'ttl'),
    groups,
    components: components(raw.components, 'components'),
    incidents: incidents(raw.incidents, 'incidents'),
    maintenances: maintenances(raw.maintenances, 'maintenances'),
    status: statusOf(raw.status),
    headline: title(raw.headline, 'headline'),
    history: history(raw.history, 'history'),
    links: links(raw.links, 'links'),
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
