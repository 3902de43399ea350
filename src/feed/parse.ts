import { BODY_FORMATS, COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';
import { TITLE_LENGTH } from './limits.js';
import { DAY_SECONDS, isDate } from './times.js';
import { FeedError } from './feed-error.js';
import {
  body,
  date,
  expect,
  firstList,
  fitting,
  flag,
  id,
  isDoubtful,
  isList,
  name,
  needed,
  number,
  oneOf,
  readDocument,
  text,
  time,
  url,
  warnings,
  word,
} from './reading.js';
import type { Leaf, ShapeOf } from './reading.js';
import type { Page, StatusFeed } from './schema.js';
import type { FeedWarning } from './warning.js';

/** What `parseFeed` gives. */
export interface ParsedFeed {
  readonly feed: StatusFeed;
  /** What was dropped or mended: the first 100, then how many more. */
  readonly warnings: readonly FeedWarning[];
}

/** A feed as it was read: without a version or a page it is none. */
interface Draft extends Omit<StatusFeed, 'version' | 'page'> {
  readonly version?: 1;
  readonly page?: Page;
}

const itsId = needed(id);
const itsName = needed(name);
const title = text(TITLE_LENGTH);
const itsTitle = needed(title);
const itsTime = needed(time);
const componentStatus = word(COMPONENT_STATUSES);
const incidentStatus = word(INCIDENT_STATUSES);
const maintenanceStatus = word(MAINTENANCE_STATUSES);
const overallStatus = word([...COMPONENT_STATUSES, undefined]);
const format = oneOf(BODY_FORMATS);
const seconds = number(DAY_SECONDS);
const existingGroup = fitting('group', (value): value is string => !!firstList?.has(value));

const update = <T>(status: Leaf<T>) =>
  ({ id, status, at: itsTime, body, format, components: [{ id: itsId, status: componentStatus }, 'id'] }) as const;

/** The document. Its groups come before its components, and all lists and the headline before its status. */
const DOCUMENT: ShapeOf<Draft> = {
  version: fitting('1', (value): value is 1 => value === 1),
  page: { name: itsName, url, language: name, timeZone: name },
  updatedAt: time,
  ttl: number(Number.MAX_VALUE),
  groups: [{ id: itsId, name: itsName, description: body, collapsed: flag }, 'id'],
  components: [
    {
      id: itsId,
      name: itsName,
      statusText: name,
      status: componentStatus,
      group: (value) => existingGroup(id(value)),
      description: body,
      url,
      onlyShowIfDegraded: flag,
      source: { name: itsName, url },
      uptime: {
        ratio: number(1),
        // Where the last day or the troubles cannot be read, no day counts as watched.
        from: (value, _item, { to, days }) => date(isDate(to ?? value) && isList(days ?? []) && value),
        to: date,
        days: [
          {
            date: needed(date),
            partialOutage: seconds,
            majorOutage: seconds,
            minorOutage: seconds,
            degraded: seconds,
            maintenance: seconds,
            noData: flag,
          },
          'date',
          'date',
        ],
      },
    },
    'id',
    '',
    ['operational'],
  ],
  incidents: [
    {
      id: itsId,
      title: itsTitle,
      statusText: name,
      status: incidentStatus,
      impactText: name,
      impact: word(IMPACTS, 'impactText'),
      startedAt: time,
      resolvedAt: time,
      url,
      components: [id],
      updates: [update(incidentStatus), '', 'at'],
    },
    'id',
    'startedAt',
    ['resolved', 'postmortem', 'none'],
  ],
  maintenances: [
    {
      id: itsId,
      title: itsTitle,
      statusText: name,
      status: maintenanceStatus,
      impact: word([...IMPACTS, undefined], 'impactText'),
      startsAt: time,
      endsAt: time,
      url,
      components: [id],
      updates: [update(maintenanceStatus), '', 'at'],
    },
    'id',
    '',
    ['scheduled', 'completed'],
  ],
  headline: title,
  status: (value, item, raw) => {
    const isHidden = isDoubtful && (value ?? 'operational') === 'operational';
    const status = isHidden ? 'unknown' : overallStatus(value, item, raw);
    if (isHidden) expect('complete lists');
    // The publisher's sentence goes with the publisher's state.
    if (status !== value) item.headline = undefined;
    return status;
  },
  history: { previous: url },
  links: { rss: url, atom: url, subscribe: url },
};

const isWhole = (feed: Draft | undefined): feed is StatusFeed => feed?.version === 1 && !!feed.page?.name.trim();

/**
 * Reads a status feed: copies what the format knows, mends or drops what does not fit, and reports that.
 * The state never gets better by what was dropped: `status` is `unknown` then, unless the publisher says worse.
 * The rules: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md#strict-per-document-lenient-per-item
 * @param value A parsed JSON document; it is not changed.
 * @param source URL of the document, for the error.
 * @throws FeedError `shape` when it is no object, has no `version: 1` or no `page.name`.
 */
export const parseFeed = (value: unknown, source = ''): ParsedFeed => {
  const feed = readDocument<Draft>(value, DOCUMENT);
  if (isWhole(feed)) return { feed, warnings };
  const path = !feed ? '$' : feed.version ? '$.page.name' : '$.version';
  throw new FeedError('shape', source, `${path} is not that of a feed`, { path });
};
