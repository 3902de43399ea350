import { cutShare } from '../feed/uptime.js';
import type { Messages, RelativeUnit } from './messages.js';

/** Dates, times and numbers in one language and time zone. All instants are wall-clock milliseconds. */
export interface Format {
  /** "2 minutes ago", "in 3 hours", "just now" within a minute; never in the future when `past` is set. */
  readonly relative: (at: number, now: number, past?: boolean) => string;
  /** "20 November 2026" */
  readonly date: (at: number) => string;
  /** "14:02" */
  readonly time: (at: number) => string;
  /** "20 November 2026 at 14:02" */
  readonly full: (at: number) => string;
  /** A calendar day `YYYY-MM-DD` in words; with the weekday if `long`. */
  readonly day: (date: string, long?: boolean) => string;
  /** "5 h 12 min"; spelled out for a screen reader if `long`: "5 hours 12 minutes". At least one minute. */
  readonly duration: (seconds: number, long?: boolean) => string;
  /** A share of 0–1 as a percentage, cut after two decimals. */
  readonly share: (share: number) => string;
}

const MINUTE = 60_000;
const UNITS: readonly (readonly [unit: RelativeUnit, length: number, until: number])[] = [
  ['minute', MINUTE, 60 * MINUTE],
  ['hour', 60 * MINUTE, 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE, 60 * 24 * 60 * MINUTE],
  ['month', 30.44 * 24 * 60 * MINUTE, 730 * 24 * 60 * MINUTE],
  ['year', 365.25 * 24 * 60 * MINUTE, Infinity],
];

/** Making an Intl object costs more than all of Lit: each is made when first used, once per language and zone. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** An IANA time zone that the browser knows; absent for any other. */
export const zoneOf = (timeZone: string | undefined): string | undefined => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return undefined;
  }
};

const createFormat = (messages: Messages, wantedZone: string | undefined): Format => {
  const { lang } = messages;
  const words = messages.numbers?.[lang];
  const zone = once(() => (wantedZone && zoneOf(wantedZone)) || '');
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(lang, { timeZone: zone() || undefined, ...options }));
  const relative = once(() => new Intl.RelativeTimeFormat(lang));
  const date = dates({ dateStyle: 'long' });
  const time = dates({ timeStyle: 'short' });
  const full = dates({ dateStyle: 'long', timeStyle: 'short' });
  const day = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const longDay = dates({ dateStyle: 'full', timeZone: 'UTC' });
  const percent = once(() => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 }));
  const unit = (name: string) =>
    once(() => new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long' }));
  const hours = unit('hour');
  const minutes = unit('minute');
  /** Where and when the viewer is a Date knows by itself. */
  const local = (at: number): { readonly day: string; readonly time: string } | undefined => {
    if (!words || zone()) return undefined;
    const date = new Date(at);
    return {
      day: words.day(date.getDate(), date.getMonth() + 1, date.getFullYear()),
      time: words.time(date.getHours(), date.getMinutes()),
    };
  };

  return {
    relative(at, now, past) {
      const ahead = past ? Math.min(0, at - now) : at - now;
      const far = Math.abs(ahead);
      if (far < MINUTE) return messages.justNow;
      const [name, length] = UNITS.find(([, , until]) => far < until) ?? ['year', 365.25 * 24 * 60 * MINUTE];
      const count = Math.trunc(ahead / length);
      return words?.relative(count, name) ?? relative().format(count, name);
    },
    date: (at) => local(at)?.day ?? date().format(at),
    time: (at) => local(at)?.time ?? time().format(at),
    full(at) {
      const own = local(at);
      return own && words ? words.moment(own.day, own.time) : full().format(at);
    },
    day(text, long) {
      const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
      return (!long && words?.day(date, month, year)) || (long ? longDay() : day()).format(Date.parse(text));
    },
    duration(seconds, long) {
      const total = Math.max(1, Math.round(seconds / 60));
      const h = Math.floor(total / 60);
      const min = total % 60;
      const parts: string[] = [];
      if (h) parts.push(long ? (words?.amount(h, 'hour') ?? hours().format(h)) : messages.hours(h));
      if (min) parts.push(long ? (words?.amount(min, 'minute') ?? minutes().format(min)) : messages.minutes(min));
      return parts.join(' ');
    },
    share: (share) => words?.percent(cutShare(share)) ?? percent().format(cutShare(share) / 100),
  };
};

const formats = new Map<string, { readonly messages: Messages; readonly format: Format }>();

/** The format of a language and time zone (the viewer's when absent or not known to the browser); kept, the last 20. */
export const formatFor = (messages: Messages, timeZone?: string): Format => {
  const key = `${messages.lang} ${timeZone}`;
  const kept = formats.get(key);
  // A host may have put other words in their place.
  if (kept?.messages === messages) return kept.format;
  if (formats.size === 20) formats.clear();
  const format = createFormat(messages, timeZone);
  formats.set(key, { messages, format });
  return format;
};
