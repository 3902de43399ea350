import type { ComponentStatus, Uptime, UptimeDay } from './schema.js';

/** Seconds that every day counts as, also the 23 and 25 hours of a clock change. */
const DAY = 86_400;

/** One day of a component's history. */
export interface Day {
  /** Calendar day `YYYY-MM-DD` in the page's time zone. */
  readonly date: string;
  /** The worst that happened; `no_data` for a day that nobody watched. */
  readonly state: ComponentStatus | 'no_data';
  /** Seconds of each trouble; absent where there was none. */
  readonly seconds: Readonly<Partial<Record<ComponentStatus, number>>>;
}

/** Which days: `count` of them, the last being `today` (`YYYY-MM-DD` in the page's time zone, see `today`). */
export interface DayRange {
  readonly count: number;
  readonly today: string;
}

/** The troubles of a day, worst first. */
const KINDS = [
  ['majorOutage', 'major_outage'],
  ['partialOutage', 'partial_outage'],
  ['minorOutage', 'minor_outage'],
  ['degraded', 'degraded_performance'],
  ['maintenance', 'under_maintenance'],
] as const satisfies readonly (readonly [keyof UptimeDay, ComponentStatus])[];

/** Milliseconds of a calendar day in UTC, on which days are counted. */
const UTC_DAY = DAY * 1000;

/** The calendar days up to `today`, oldest first. Kept: rows of a list ask for the same ones, and dates were 9 tenths of drawing 2,000 rows. */
let kept: { readonly today: string; readonly dates: readonly string[] } = { today: '', dates: [] };

const datesOf = ({ count, today }: DayRange): readonly string[] => {
  if (kept.today !== today || kept.dates.length < count) {
    const end = Date.parse(today);
    kept = {
      today,
      dates: Array.from({ length: count }, (_, index) =>
        new Date(end - (count - 1 - index) * UTC_DAY).toISOString().slice(0, 10),
      ),
    };
  }
  return kept.dates.length === count ? kept.dates : kept.dates.slice(kept.dates.length - Math.max(0, count));
};

const NO_TROUBLE: Day['seconds'] = {};

/**
 * The last `count` days, oldest first. Only days from `from` up to `to` (today when absent) were watched; without `from`, the listed ones alone.
 * A listed trouble shows wherever it lies. Days are the feed's own and counted on the calendar: no time zone is involved.
 */
export const daySeries = (uptime: Uptime | undefined, range: DayRange): readonly Day[] => {
  const listed = new Map(uptime?.days.map((day) => [day.date, day]));
  const { from, to = range.today } = uptime ?? {};
  return datesOf(range).map((date) => {
    const day = listed.get(date);
    const watched = from ? date >= from && date <= to : !!day;
    if (!day) return { date, state: watched ? 'operational' : 'no_data', seconds: NO_TROUBLE };
    const troubles = KINDS.flatMap(([key, status]) => (day[key] ? [[status, day[key]] as const] : []));
    return {
      date,
      state: troubles[0]?.[0] ?? (watched && !day.noData ? 'operational' : 'no_data'),
      seconds: Object.fromEntries(troubles),
    };
  });
};

/**
 * Share of the watched days without an outage, 0–1. Absent when it is not known that any day was watched (no `from`).
 * The publisher's `ratio` wins; else a partial outage weighs 0.3 of a major one, and maintenance, degraded and minor-outage time count as up.
 * Today counts as a whole day: an outage of today weighs the same now as when the day is over, and the number needs no clock.
 * Weights: https://github.com/ScootKit/status-widgets/blob/main/docs/feed-format.md#derived-never-stored
 */
export const uptimeOf = (
  uptime: Uptime | undefined,
  { days, today }: { readonly days: number; readonly today: string },
): number | undefined => {
  if (uptime?.ratio !== undefined || !uptime?.from) return uptime?.ratio;
  // The same days as in `daySeries`, without making them: of 2,000 rows each has a share.
  const { from, to = today } = uptime;
  const first = datesOf({ count: days, today })[0] ?? today;
  const start = Date.parse(from > first ? from : first);
  const end = Date.parse(to < today ? to : today);
  let watched = Math.max(0, (end - start) / UTC_DAY + 1);
  // In tenths of seconds, so that whole seconds never meet the inexact 0.3.
  let down = 0;
  for (const day of uptime.days)
    if (day.date >= first && day.date <= today) {
      const hadTrouble = KINDS.some(([key]) => day[key]);
      if (day.date >= from && day.date <= to) watched -= Number(!hadTrouble && !!day.noData);
      else watched += Number(hadTrouble);
      down += Math.min(10 * DAY, 10 * (day.majorOutage ?? 0) + 3 * (day.partialOutage ?? 0));
    }
  const total = 10 * DAY * watched;
  return total ? (total - down) / total : undefined;
};

/** A share of 0–1 as a percentage cut after two decimals, never rounded up: 0.99999 gives 99.99, 0.9017 gives 90.17. */
export const cutShare = (share: number): number => {
  const hundredths = Math.round(share * 10_000);
  return (hundredths / 10_000 > share ? hundredths - 1 : hundredths) / 100;
};

/** Making a format costs milliseconds, so each zone's is kept; the last 20. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string, fallback: string | undefined): Intl.DateTimeFormat => {
  const key = `${timeZone} ${fallback}`;
  let format = formats.get(key);
  if (!format) {
    const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    try {
      format = new Intl.DateTimeFormat('en', { ...options, timeZone });
    } catch {
      format = new Intl.DateTimeFormat('en', { ...options, timeZone: fallback });
    }
    if (formats.size === 20) formats.clear();
    formats.set(key, format);
  }
  return format;
};

const dayIn = (format: Intl.DateTimeFormat, at: number): string => {
  const { year, month, day } = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}`;
};

/** The calendar day `YYYY-MM-DD` at `now` (milliseconds) in an IANA time zone; in UTC when that is absent or not known to the browser. */
export const today = (now: number, timeZone: string | undefined): string =>
  timeZone && timeZone !== 'UTC' ? dayIn(formatFor(timeZone, 'UTC'), now) : new Date(now).toISOString().slice(0, 10);

/** The calendar day `YYYY-MM-DD` of a feed's time in an IANA time zone; in the viewer's own when that is absent or not known to the browser. */
export const calendarDay = (at: string, timeZone: string | undefined): string =>
  dayIn(formatFor(timeZone ?? '', undefined), Date.parse(at));
