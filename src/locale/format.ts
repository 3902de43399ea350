import type { CommonMessages, NumberWords, RelativeUnit } from './messages.js';
import { oncePer } from './once.js';

/** Formats dates and times for one language and time zone. All times are in milliseconds since 1970. */
export interface Format {
  readonly messages: CommonMessages;
  /** The language's own number words. Absent if `Intl` formats numbers and dates. */
  readonly words: NumberWords | undefined;
  /**
   * "2 minutes ago", "in 3 hours", or "just now" for less than a minute ago. Time that has passed is rounded down. Time to come is
   * rounded, at least one minute, and in hours up to two days. With `past`, a time in the future counts as now.
   */
  readonly relative: (at: number, now: number, past?: boolean) => string;
  /** A date or time in the form of these options. */
  readonly dates: (at: number, options: Intl.DateTimeFormatOptions) => string;
  /** "20 November 2026" */
  readonly date: (at: number) => string;
  /** "November 2026" */
  readonly month: (at: number) => string;
  /** "14:02" */
  readonly time: (at: number) => string;
  /** "20 November 2026 at 14:02" */
  readonly full: (at: number) => string;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Average lengths. */
const MONTH = 30.436875 * DAY;
const YEAR = 12 * MONTH;
/** Each unit is used from one limit to the next. The limits are multiples of the next unit, so that words never go back in time. */
const UNITS: readonly (readonly [unit: RelativeUnit, length: number, until: number])[] = [
  ['minute', MINUTE, HOUR],
  ['hour', HOUR, DAY],
  ['day', DAY, 2 * MONTH],
  ['month', MONTH, 2 * YEAR],
  ['year', YEAR, Infinity],
];

const relativeTime = oncePer((lang) => new Intl.RelativeTimeFormat(lang));

/** The time zone, if the browser supports it. */
export const zoneOf = (timeZone: string | undefined): string | undefined => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return undefined;
  }
};

const createFormat = (messages: CommonMessages, requestedZone: string | undefined): Format => {
  const { lang } = messages;
  const words = messages.numbers?.[lang];
  let zone: string | undefined;
  const zoneNow = (): string => (zone ??= (requestedZone && zoneOf(requestedZone)) || '');
  // The first Intl object of a page takes 15 ms, and each further one more than all of Lit. So they are created on first use and cached.
  const cache = new Map<string, Intl.DateTimeFormat>();
  const dates = (at: number, options: Intl.DateTimeFormatOptions): string => {
    const key = Object.keys(options).join();
    const format = cache.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone: zoneNow() || undefined, ...options });
    cache.set(key, format);
    return format.format(at);
  };
  /** `Date` has the visitor's time zone without `Intl`. Undefined for any other time zone. */
  const local = <T>(at: number, make: (own: NumberWords, date: Date) => T): T | undefined =>
    words && !zoneNow() ? make(words, new Date(at)) : undefined;
  const dayIn = (own: NumberWords, date: Date): string =>
    own.day(date.getDate(), date.getMonth() + 1, date.getFullYear());
  const timeIn = (own: NumberWords, date: Date): string => own.time(date.getHours(), date.getMinutes());

  return {
    messages,
    words,
    relative(at, now, past) {
      const offset = past ? Math.min(0, at - now) : at - now;
      const isFuture = offset > 0;
      if (offset <= 0 && offset > -MINUTE) return messages.justNow;
      // Time to come is rounded: "in 1 hour", not "in 60 minutes".
      const [name, length] = UNITS.find(([unit, size, until]) =>
        isFuture ? offset < (unit === 'hour' ? 2 * DAY : until) - size / 2 : -offset < until,
      ) ?? ['year', YEAR];
      const count = isFuture ? Math.max(1, Math.round(offset / length)) : Math.trunc(offset / length);
      return words?.relative(count, name) ?? relativeTime(lang).format(count, name);
    },
    dates,
    date: (at) => local(at, dayIn) ?? dates(at, { dateStyle: 'long' }),
    // Months of the Persian calendar begin on other days. Those of the Thai calendar have only other years.
    month: (at) =>
      local(at, (own, date) => own.month?.(date.getMonth() + 1, date.getFullYear())) ??
      dates(at, { year: 'numeric', month: 'long', calendar: lang.startsWith('th') ? 'buddhist' : 'gregory' }),
    time: (at) => local(at, timeIn) ?? dates(at, { timeStyle: 'short' }),
    full: (at) =>
      local(at, (own, date) => own.moment(dayIn(own, date), timeIn(own, date))) ??
      dates(at, { dateStyle: 'long', timeStyle: 'short' }),
  };
};

const formats = new Map<string, Format>();

/** The format for a language and a time zone. The visitor's time zone if it is absent or the browser does not support it. Cached, at most 20. */
export const formatFor = (messages: CommonMessages, timeZone?: string): Format => {
  const key = `${messages.lang} ${timeZone}`;
  const cached = formats.get(key);
  // `addLocale` may have replaced the messages of this language.
  if (cached?.messages === messages) return cached;
  if (formats.size === 20) formats.clear();
  const format = createFormat(messages, timeZone);
  formats.set(key, format);
  return format;
};
