import type { ComponentStatus, Uptime, UptimeDay } from '../feed/schema.js';
import { today } from '../feed/calendar-day.js';
import type { ArchiveState, SeenComponent } from './archive-state.js';
import type { Interval, Trouble } from './intervals.js';
import { nextDate, startOfDay } from './start-of-day.js';

/** The durations of a day by state. */
const FIELDS: Readonly<Partial<Record<ComponentStatus, Exclude<keyof UptimeDay, 'date' | 'noData'>>>> = {
  major_outage: 'majorOutage',
  partial_outage: 'partialOutage',
  minor_outage: 'minorOutage',
  degraded_performance: 'degraded',
  under_maintenance: 'maintenance',
};

/** The share of a day that must have been watched. */
const MIN_WATCHED = 0.5;

/** Seconds that intervals have in common with a range. */
const overlap = (intervals: readonly (Interval | Trouble)[], from: number, to: number): number =>
  intervals.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);

/**
 * The uptime history of a component from what was seen. A day that was not watched for half of its time has no data, the first one included. Of today, the time until now counts. Days are those of the time zone, clock changes included.
 */
export const archivedUptime = (
  { watched, seenAt }: ArchiveState,
  { since, troubles }: SeenComponent,
  timeZone = 'UTC',
): Uptime | undefined => {
  const [first] = watched;
  if (!first || seenAt === undefined) return undefined;
  const begin = Math.max(since, first[0]);
  const from = today(begin * 1000, timeZone);
  const to = today(seenAt * 1000, timeZone);
  const days: UptimeDay[] = [];
  for (let date = from; date <= to; date = nextDate(date)) {
    const start = startOfDay(date, timeZone);
    const end = startOfDay(nextDate(date), timeZone);
    const durations: Partial<Record<Exclude<keyof UptimeDay, 'date' | 'noData'>, number>> = {};
    const inDay = troubles.filter((trouble) => trouble[0] < end && trouble[1] > start);
    for (const trouble of inDay) {
      const field = FIELDS[trouble[2]];
      if (field) durations[field] = (durations[field] ?? 0) + overlap([trouble], start, end);
    }
    const known =
      overlap(watched, Math.max(start, begin), end) -
      overlap(
        inDay.filter(([, , status]) => status === 'unknown'),
        start,
        end,
      );
    // The time before the first run too: it was not watched.
    const expected = Math.min(end, seenAt) - start;
    const noData = known < MIN_WATCHED * expected || undefined;
    if (noData || Object.keys(durations).length) days.push({ date, ...durations, ...(noData && { noData }) });
  }
  return { from, to, days, shares: [] };
};
