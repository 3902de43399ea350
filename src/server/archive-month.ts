import { parseFeed } from '../feed/parse.js';
import type { Incident, Maintenance, StatusFeed } from '../feed/schema.js';
import { calendarDay } from '../feed/calendar-day.js';
import { readStored } from './damaged-error.js';

/** The incidents and maintenances of a month. */
export interface ArchiveMonth {
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
}

export const monthKey = (month: string): string => `incidents-${month}.json`;

const timeOf = (notice: Incident | Maintenance): string | undefined => {
  const [first] = notice.updates.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b));
  return 'impact' in notice && 'startedAt' in notice
    ? (notice.startedAt ?? first)
    : (startOfMaintenance(notice) ?? first);
};

const startOfMaintenance = (notice: Incident | Maintenance): string | undefined =>
  'startsAt' in notice ? notice.startsAt : undefined;

/** The month in which an incident or maintenance begins, `YYYY-MM` in the time zone of the page. Undefined if it has no time. */
export const monthOf = (notice: Incident | Maintenance, timeZone = 'UTC'): string | undefined => {
  const at = timeOf(notice);
  return at && calendarDay(at, timeZone).slice(0, 7);
};

/** The new state of a notice, with the updates that it no longer has. */
export const mergeNotice = <T extends Incident | Maintenance>(stored: T, current: T): T => {
  const keyOf = ({ id, at, status }: T['updates'][number]): string => id ?? `${Date.parse(at)} ${status}`;
  const keys = new Set(current.updates.map(keyOf));
  const dropped = stored.updates.filter((update) => !keys.has(keyOf(update)));
  const updates = [...current.updates, ...dropped].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return dropped.length ? { ...current, updates } : current;
};

const mergeLists = <T extends Incident | Maintenance>(stored: readonly T[], current: readonly T[]): readonly T[] => {
  const all = new Map(stored.map((notice) => [notice.id, notice]));
  for (const notice of current) {
    const known = all.get(notice.id);
    all.set(notice.id, known ? mergeNotice(known, notice) : notice);
  }
  return [...all.values()].sort(
    (a, b) => Date.parse(timeOf(b) ?? '1970-01-01') - Date.parse(timeOf(a) ?? '1970-01-01'),
  );
};

/** Reads a stored month, `YYYY-MM`. Throws a `DamagedError`. */
export const parseMonth = (month: string, text: string | undefined): ArchiveMonth => {
  const { incidents = [], maintenances = [] } =
    readStored(monthKey(month), text, (value) => parseFeed(value).feed) ?? {};
  return { incidents, maintenances };
};

/**
 * Adds what was seen to the stored text of a month. Nothing that was stored is lost.
 * @param isOlder Whether it is older than what is stored, so that the stored state of an incident stays.
 */
export const addToMonth = (
  month: string,
  text: string | undefined,
  page: string,
  seen: ArchiveMonth,
  isOlder = false,
): string => {
  const stored = parseMonth(month, text);
  const [before, after] = isOlder ? [seen, stored] : [stored, seen];
  return `${JSON.stringify({
    version: 1,
    page: { name: page },
    incidents: mergeLists(before.incidents, after.incidents),
    maintenances: mergeLists(before.maintenances, after.maintenances),
  })}\n`;
};

/** The incidents and maintenances of a feed by month. */
export const byMonth = (feed: StatusFeed): ReadonlyMap<string, ArchiveMonth> => {
  const months = new Map<string, { incidents: Incident[]; maintenances: Maintenance[] }>();
  const monthFor = (notice: Incident | Maintenance) => {
    const name = monthOf(notice, feed.page.timeZone);
    if (!name) return undefined;
    const month = months.get(name) ?? { incidents: [], maintenances: [] };
    months.set(name, month);
    return month;
  };
  for (const incident of feed.incidents) monthFor(incident)?.incidents.push(incident);
  for (const maintenance of feed.maintenances) monthFor(maintenance)?.maintenances.push(maintenance);
  return months;
};
