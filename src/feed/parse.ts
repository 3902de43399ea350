import { BODY_FORMATS, COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';
import { BODY_LENGTH, TITLE_LENGTH } from './limits.js';
import { DAY_SECONDS } from './times.js';
import { FeedError } from './feed-error.js';
import {
  date,
  endReading,
  flag,
  id,
  isDay,
  isLost,
  isNone,
  isRaw,
  list,
  name,
  number,
  object,
  oneOf,
  optionalWord,
  spelling,
  startReading,
  text,
  time,
  url,
  warn,
  warningCount,
  word,
} from './reading.js';
import type { Read } from './reading.js';
import type { StatusFeed, UptimeDay } from './schema.js';
import type { FeedWarning } from './warning.js';

/** What `parseFeed` gives. */
export interface ParsedFeed {
  readonly feed: StatusFeed;
  /** What was dropped or mended: the first 100, then how many more. */
  readonly warnings: readonly FeedWarning[];
}

const sameId = (id: string) => id;
const idOf = (item: { readonly id: string }) => item.id;

/** Newest first, without a time last. Times of one length in UTC sort as texts, which saves parsing them. */
const compareTimes = (a = '1970-01-01', b = '1970-01-01') =>
  a.length === b.length && a.endsWith('Z') && b.endsWith('Z') ? (a < b ? 1 : a > b ? -1 : 0) : Date.parse(b) - Date.parse(a);

const newestFirst =
  <T>(read: Read<T[]>, timeOf: (item: T) => string | undefined): Read<readonly T[]> =>
  (value, key, raw) =>
    read(value, key, raw).sort((a, b) => compareTimes(timeOf(a), timeOf(b)));

const title = text(TITLE_LENGTH);
const body = text(BODY_LENGTH);
const status = word(COMPONENT_STATUSES);
const optionalStatus = optionalWord(COMPONENT_STATUSES);
const daySeconds = number(DAY_SECONDS);

/** The page's name is what a feed cannot do without: not blank. */
const pageName: Read<string | undefined> = (value, key, raw) => {
  const given = name(value, key, raw);
  return given?.trim() ? given : undefined;
};

const readDay = object(
  {
    date,
    partialOutage: daySeconds,
    majorOutage: daySeconds,
    minorOutage: daySeconds,
    degraded: daySeconds,
    maintenance: daySeconds,
    noData: flag,
  },
  'date',
);
/** A listed day had trouble: one whose numbers cannot be read must not look quiet. */
const day: Read<UptimeDay | undefined> = (value, key, raw) => {
  const before = warningCount();
  const read = readDay(value, key, raw);
  return read && warningCount() > before ? { ...read, noData: true } : read;
};

const uptime = object({
  ratio: number(1),
  /** Where the last day or the troubles cannot be read, no day counts as watched. */
  from: (value, key, raw) =>
    (isNone(raw.to) || isDay(raw.to)) && (isNone(raw.days) || Array.isArray(raw.days)) ? date(value, key, raw) : undefined,
  to: date,
  days: (value, key, raw) => list(day, (each) => each.date)(value, key, raw).sort((a, b) => (a.date < b.date ? -1 : 1)),
});

const component = object(
  {
    id,
    name,
    status,
    statusText: spelling('status', COMPONENT_STATUSES),
    group: id,
    description: body,
    url,
    onlyShowIfDegraded: flag,
    source: object({ name, url }, 'name'),
    uptime,
  },
  'id',
  'name',
);

const updates = <T extends string>(words: readonly T[]) =>
  newestFirst(
    list(
      object(
        { id, status: word(words), at: time, body, format: oneOf(BODY_FORMATS), components: list(object({ id, status }, 'id'), idOf) },
        'at',
      ),
    ),
    (update) => update.at,
  );

const incident = object(
  {
    id,
    title,
    status: word(INCIDENT_STATUSES),
    statusText: spelling('status', INCIDENT_STATUSES),
    impact: word(IMPACTS),
    impactText: spelling('impact', IMPACTS),
    startedAt: time,
    resolvedAt: time,
    url,
    components: list(id, sameId),
    updates: updates(INCIDENT_STATUSES),
  },
  'id',
  'title',
);

const maintenance = object(
  {
    id,
    title,
    status: word(MAINTENANCE_STATUSES),
    statusText: spelling('status', MAINTENANCE_STATUSES),
    impact: optionalWord(IMPACTS),
    startsAt: time,
    endsAt: time,
    url,
    components: list(id, sameId),
    updates: updates(MAINTENANCE_STATUSES),
  },
  'id',
  'title',
);

/** The document. Its lists come before its status, which depends on whether they could be read. */
const document = object(
  {
    version: (): 1 => 1,
    page: object({ name: pageName, url, language: name, timeZone: name }, 'name'),
    updatedAt: time,
    ttl: number(Number.MAX_VALUE),
    groups: list(object({ id, name, description: body, collapsed: flag }, 'id', 'name'), idOf),
    components: list(component, idOf, (raw) => raw.status === 'operational'),
    incidents: newestFirst(
      list(incident, idOf, (raw) => raw.status === 'resolved' || raw.status === 'postmortem' || raw.impact === 'none'),
      (each) => each.startedAt,
    ),
    maintenances: list(maintenance, idOf, (raw) => raw.status === 'scheduled' || raw.status === 'completed'),
    status: (value, key, raw) => {
      const said = optionalStatus(value, key, raw);
      if (!isLost() || (said && said !== 'operational')) return said;
      warn(key, 'unknown: something that was dropped may be in trouble');
      return 'unknown';
    },
    headline: title,
    history: object({ previous: url }),
    links: object({ rss: url, atom: url, subscribe: url }),
  },
  'page',
);

/**
 * Reads a status feed: copies what the format knows, mends or drops what does not fit, and reports that.
 * The state never gets better by what was dropped: `status` is `unknown` then, unless the publisher says worse.
 * The rules: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md#strict-per-document-lenient-per-item
 * @param value A parsed JSON document; it is not changed.
 * @param source URL of the document, for the error.
 * @throws FeedError `shape` when it is no object, has no `version: 1` or no `page.name`.
 */
export const parseFeed = (value: unknown, source = ''): ParsedFeed => {
  const refuse = (path: string, expected: string) => new FeedError('shape', source, `${path} is not ${expected}`, { path });
  if (!isRaw(value)) throw refuse('$', 'an object');
  if (value.version !== 1) throw refuse('$.version', '1');
  startReading();
  const feed = document(value, '$', value);
  if (!feed) throw refuse('$.page.name', 'a name');

  const groups = new Set(feed.groups.map(idOf));
  feed.components.forEach((each, index) => {
    if (each.group === undefined || groups.has(each.group)) return;
    warn(`$.components[${index}].group`, 'dropped: no such group');
    each.group = undefined;
  });
  // The publisher's sentence goes with the publisher's state.
  if (feed.status !== (value.status ?? undefined)) feed.headline = undefined;
  return { feed, warnings: endReading() };
};
