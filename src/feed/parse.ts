import { BODY_FORMATS, COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';
import { TITLE_LENGTH } from './limits.js';
import { DAY_SECONDS, isDate } from './times.js';
import { markLossy, mayHideTrouble } from './lossy.js';
import { FeedError } from './feed-error.js';
import {
  body,
  date,
  fitting,
  flag,
  groupId,
  id,
  isAbsent,
  list,
  name,
  needed,
  newerFirst,
  number,
  object,
  oneOf,
  parser,
  spelling,
  start,
  text,
  time,
  url,
  warn,
  word,
} from './reading.js';
import type { Raw } from './reading.js';
import type { ComponentStatus, StatusFeed } from './schema.js';
import type { FeedWarning } from './feed-warning.js';

/** What `parseFeed` gives. */
export interface ParsedFeed {
  readonly feed: StatusFeed;
  /** What was dropped or mended: the first 100, then how many more. */
  readonly warnings: readonly FeedWarning[];
}

const itsId = needed(id);
const itsName = needed(name);
const title = text(TITLE_LENGTH);
const itsTitle = needed(title);
const itsTime = needed(time);
const itsDate = needed(date);
const componentStatus = word(COMPONENT_STATUSES);
const impact = word(IMPACTS);
const format = oneOf(BODY_FORMATS);
const seconds = number(DAY_SECONDS);
const ratio = number(1);

const identity = (item: { readonly id: string }): string => item.id;

const source = object((raw) => ({ name: itsName(raw.name, 'name'), url: url(raw.url, 'url') }));
const dayOf = (raw: Raw) => ({
  date: itsDate(raw.date, 'date'),
  partialOutage: seconds(raw.partialOutage, 'partialOutage'),
  majorOutage: seconds(raw.majorOutage, 'majorOutage'),
  minorOutage: seconds(raw.minorOutage, 'minorOutage'),
  degraded: seconds(raw.degraded, 'degraded'),
  maintenance: seconds(raw.maintenance, 'maintenance'),
  noData: flag(raw.noData, 'noData'),
});
const day = object((raw) => {
  const before = parser.count;
  const item = dayOf(raw);
  // A listed day had trouble: one of which a number cannot be read must look neither quiet nor milder.
  return parser.count > before ? dayOf({ date: item.date || undefined, noData: true }) : item;
});
const days = list(
  day,
  (item) => item.date,
  (a, b) => (a.date < b.date ? -1 : 1),
);
const uptime = object((raw) => {
  const before = parser.lost;
  const its = days(raw.days, 'days');
  // Where the last day or a troubled one cannot be read, no day counts as watched.
  const isKnown = parser.lost === before && (isAbsent(raw.to) || isDate(raw.to));
  return {
    ratio: ratio(raw.ratio, 'ratio'),
    from: isKnown ? date(raw.from, 'from') : undefined,
    to: date(raw.to, 'to'),
    days: its,
  };
});
const component = object((raw) => {
  const status = componentStatus(raw.status, 'status');
  return {
    id: itsId(raw.id, 'id'),
    name: itsName(raw.name, 'name'),
    status,
    statusText: spelling(raw.statusText, 'statusText', raw.status, status),
    group: groupId(raw.group, 'group'),
    description: body(raw.description, 'description'),
    url: url(raw.url, 'url'),
    onlyShowIfDegraded: flag(raw.onlyShowIfDegraded, 'onlyShowIfDegraded'),
    source: source(raw.source, 'source'),
    uptime: uptime(raw.uptime, 'uptime'),
  };
});

const affected = list(
  object((raw) => ({ id: itsId(raw.id, 'id'), status: componentStatus(raw.status, 'status') })),
  identity,
);
const updatesWith = <T>(status: (value: unknown, key: string) => T) =>
  list(
    object((raw) => ({
      id: id(raw.id, 'id'),
      status: status(raw.status, 'status'),
      at: itsTime(raw.at, 'at'),
      body: body(raw.body, 'body'),
      format: format(raw.format, 'format'),
      components: affected(raw.components, 'components'),
    })),
    undefined,
    (a, b) => newerFirst(a.at, b.at),
  );
const readable = list(id, (item) => item);
/** The affected components. Where one cannot be read it may be any: then it concerns the whole page, as without any. */
const ids = (value: unknown, key: string): readonly string[] => {
  const before = parser.lost;
  const items = readable(value, key);
  return parser.lost > before ? [] : items;
};
const incidentStatus = word(INCIDENT_STATUSES);
const incidentUpdates = updatesWith(incidentStatus);
const incident = object((raw) => {
  const status = incidentStatus(raw.status, 'status');
  const its = impact(raw.impact, 'impact');
  return {
    id: itsId(raw.id, 'id'),
    title: itsTitle(raw.title, 'title'),
    status,
    statusText: spelling(raw.statusText, 'statusText', raw.status, status),
    impact: its,
    impactText: spelling(raw.impactText, 'impactText', raw.impact, its),
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
    id: itsId(raw.id, 'id'),
    title: itsTitle(raw.title, 'title'),
    status,
    statusText: spelling(raw.statusText, 'statusText', raw.status, status),
    impact: isAbsent(raw.impact) ? undefined : impact(raw.impact, 'impact'),
    startsAt: time(raw.startsAt, 'startsAt'),
    endsAt: time(raw.endsAt, 'endsAt'),
    url: url(raw.url, 'url'),
    components: ids(raw.components, 'components'),
    updates: maintenanceUpdates(raw.updates, 'updates'),
  };
});

const version = fitting('1', (value): value is 1 => value === 1);
const page = object((raw) => ({
  name: itsName(raw.name, 'name'),
  url: url(raw.url, 'url'),
  language: name(raw.language, 'language'),
  timeZone: name(raw.timeZone, 'timeZone'),
}));
const groupsOf = list(
  object((raw) => ({
    id: itsId(raw.id, 'id'),
    name: itsName(raw.name, 'name'),
    description: body(raw.description, 'description'),
    collapsed: flag(raw.collapsed, 'collapsed'),
  })),
  identity,
);
const components = list(component, identity, undefined, ['operational']);
const incidents = list(incident, identity, (a, b) => newerFirst(a.startedAt, b.startedAt), [
  'resolved',
  'postmortem',
  'none',
]);
const maintenances = list(maintenance, identity, undefined, ['scheduled', 'completed']);
const ttl = number(Number.MAX_VALUE);
const history = object((raw) => ({ previous: url(raw.previous, 'previous') }));
const links = object((raw) => ({
  rss: url(raw.rss, 'rss'),
  atom: url(raw.atom, 'atom'),
  subscribe: url(raw.subscribe, 'subscribe'),
}));

/** The publisher's state, unless it is good and something was dropped that may not have been. */
const statusOf = (value: unknown): ComponentStatus | undefined => {
  if (!parser.mayHideTrouble || (value ?? 'operational') !== 'operational')
    return isAbsent(value) ? undefined : componentStatus(value, 'status');
  warn('complete lists', 'status');
  return 'unknown';
};

/** The document. Its groups come before its components, and all lists before its status. */
const document = object((raw) => {
  const groups = groupsOf(raw.groups, 'groups');
  parser.groupIds = new Set(groups.map(identity));
  const feed = {
    version: version(raw.version, 'version'),
    page: page(raw.page, 'page'),
    updatedAt: time(raw.updatedAt, 'updatedAt'),
    ttl: ttl(raw.ttl, 'ttl'),
    groups,
    components: components(raw.components, 'components'),
    incidents: incidents(raw.incidents, 'incidents'),
    maintenances: maintenances(raw.maintenances, 'maintenances'),
    status: statusOf(raw.status),
    headline: title(raw.headline, 'headline'),
    history: history(raw.history, 'history'),
    links: links(raw.links, 'links'),
  };
  // The publisher's sentence goes with the publisher's state.
  if (feed.status !== (raw.status ?? undefined)) feed.headline = undefined;
  // A feed that was read before may come again, from one tag to another.
  if (parser.mayHideTrouble || mayHideTrouble(raw)) markLossy(feed);
  return feed;
});

type Draft = NonNullable<ReturnType<typeof document>>;
const isWhole = (feed: Draft | undefined): feed is Draft & StatusFeed =>
  feed?.version === 1 && !!feed.page?.name.trim();

/**
 * Reads a status feed: copies what the format knows, mends or drops what does not fit, and reports that.
 * The state never gets better by what was dropped: `status` is `unknown` then, unless the publisher says worse.
 * The rules: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md#strict-per-document-lenient-per-item
 * @param value A parsed JSON document; it is not changed.
 * @param source URL of the document, for the error.
 * @throws FeedError `shape` when it is no object, has no `version: 1` or no `page.name`.
 */
export const parseFeed = (value: unknown, source = ''): ParsedFeed => {
  start();
  const feed = document(value, '$');
  if (isWhole(feed)) return { feed, warnings: parser.warnings };
  const path = !feed ? '$' : feed.version ? '$.page.name' : '$.version';
  throw new FeedError('shape', source, `${path} is not that of a feed`, { path });
};
