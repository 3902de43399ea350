import type { ComponentStatus, Uptime, UptimeDay } from './schema.js';

/** Seconds that each day counts as, even days of 23 or 25 hours when the clocks change. */
const DAY = 86_400;

/** One day in the history of a component. */
export interface Day {
  /** Calendar day `YYYY-MM-DD` in the page's time zone. */
  readonly date: string;
  /** The worst state of the day. `no_data` if the day was not monitored. */
  readonly state: ComponentStatus | 'no_data';
  /** Seconds in each state other than operational. Absent for states that did not occur. */
  readonly seconds: Readonly<Partial<Record<ComponentStatus, number>>>;
}

/** A range of `count` days that ends with `today` (`YYYY-MM-DD` in the page's time zone, see `today`). */
export interface DayRange {
  readonly count: number;
  readonly today: string;
}

/** The durations of a day and their states, worst first. */
export const DURATIONS = [
  ['majorOutage', 'major_outage'],
  ['partialOutage', 'partial_outage'],
  ['minorOutage', 'minor_outage'],
  ['degraded', 'degraded_performance'],
  ['maintenance', 'under_maintenance'],
] as const satisfies readonly (readonly [keyof UptimeDay, ComponentStatus])[];

/** Milliseconds of a day. Dates are calculated in UTC. */
const UTC_DAY = DAY * 1000;

/** The last result of `datesOf`. All rows of a list need the same dates; without this cache, dates took 90 % of the time to render 2,000 rows. */
let lastDates: { readonly today: string; readonly dates: readonly string[] } = { today: '', dates: [] };

const datesOf = ({ count, today }: DayRange): readonly string[] => {
  if (lastDates.today !== today || lastDates.dates.length < count) {
    const end = +new Date(today);
    lastDates = {
      today,
      dates: [...Array(count).keys()].map((index) =>
        new Date(end - (count - 1 - index) * UTC_DAY).toISOString().slice(0, 10),
      ),
    };
  }
  return lastDates.dates.length === count
    ? lastDates.dates
    : lastDates.dates.slice(lastDates.dates.length - Math.max(0, count));
};

const NO_PROBLEMS: Day['seconds'] = {};

/**
 * The last `count` days, oldest first. Days from `from` to `to` (default: today) count as monitored. Without `from`, only the listed days do.
 * Problems of listed days are included even outside that range. Dates are the feed's own calendar days, so no time zone is involved.
 */
export const daySeries = (uptime: Uptime | undefined, range: DayRange): readonly Day[] => {
  const listed = new Map(uptime?.days.map((day) => [day.date, day]));
  const { from, to = range.today } = uptime ?? {};
  return datesOf(range).map((date) => {
    const day = listed.get(date);
    const isMonitored = from ? date >= from && date <= to : !!day;
    if (!day) return { date, state: isMonitored ? 'operational' : 'no_data', seconds: NO_PROBLEMS };
    const problems = DURATIONS.flatMap(([key, status]) => (day[key] ? [[status, day[key]] as const] : []));
    return {
      date,
      state: problems[0]?.[0] ?? (isMonitored && !day.noData ? 'operational' : 'no_data'),
      seconds: Object.fromEntries(problems),
    };
  });
};

/**
 * The number of days whose uptime to show where `days` are wanted: those of the shortest span that covers them and that the publisher
 * states a share for, or of the longest. `days` if the publisher states none, or a `ratio`, which is for any span.
 */
export const statedDays = (uptime: Uptime | undefined, days: number): number => {
  const stated = uptime?.shares.find((share) => share.days >= days) ?? uptime?.shares.at(-1);
  return stated && uptime?.ratio === undefined ? stated.days : days;
};

/** The share that the publisher states for exactly `days`, else the publisher's `ratio`. Undefined if there is neither. */
export const statedShare = (uptime: Uptime | undefined, days: number): number | undefined =>
  uptime?.shares.find((share) => share.days === days)?.ratio ?? uptime?.ratio;

/**
 * Uptime of the monitored days as a share, 0–1. Undefined if no day is known to be monitored (no `from`).
 * The publisher's share comes first, see `statedShare`. Otherwise, time in a partial outage counts as 0.3 of downtime, and maintenance, degraded performance and minor outages count as uptime.
 * Today counts as a full day, so that the result depends on the feed only, and not on the time of day.
 * Weights: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md#derived-never-stored
 */
export const uptimeOf = (
  uptime: Uptime | undefined,
  { days, today }: { readonly days: number; readonly today: string },
): number | undefined => {
  const stated = statedShare(uptime, days);
  if (stated !== undefined || !uptime?.from) return stated;
  // The same days as in `daySeries`, without creating them: a list may need this for 2,000 rows.
  const { from, to = today } = uptime;
  const first = datesOf({ count: days, today })[0] ?? today;
  const start = +new Date(from > first ? from : first);
  const end = +new Date(to < today ? to : today);
  let monitored = Math.max(0, (end - start) / UTC_DAY + 1);
  // In tenths of a second, to avoid the inexact 0.3.
  let downtime = 0;
  for (const day of uptime.days)
    if (day.date >= first && day.date <= today) {
      const hadProblem = DURATIONS.some(([key]) => day[key]);
      if (day.date >= from && day.date <= to) monitored -= +(!hadProblem && !!day.noData);
      else monitored += +hadProblem;
      downtime += Math.min(10 * DAY, 10 * (day.majorOutage ?? 0) + 3 * (day.partialOutage ?? 0));
    }
  const total = 10 * DAY * monitored;
  return total ? (total - downtime) / total : undefined;
};

/** A share of 0–1 as a percentage with at most two decimals, rounded down: 99.99 for 0.99999, and 90.17 for 0.9017. */
export const cutShare = (share: number): number => {
  const hundredths = Math.round(share * 10_000);
  return (hundredths / 10_000 > share ? hundredths - 1 : hundredths) / 100;
};
