import type { Messages, NumberWords, RelativeUnit } from './messages.js';

/** Dates and times in one language and time zone. All instants are wall-clock milliseconds. */
export interface Format {
  readonly messages: Messages;
  /** Words for numbers of that language; absent where Intl speaks. */
  readonly words: NumberWords | undefined;
  /** "2 minutes ago", "in 3 hours", "just now" within a minute; never in the future when `past` is set. */
  readonly relative: (at: number, now: number, past?: boolean) => string;
  /** "20 November 2026" */
  readonly date: (at: number) => string;
  /** "14:02" */
  readonly time: (at: number) => string;
  /** "20 November 2026 at 14:02" */
  readonly full: (at: number) => string;
}

const MINUTE = 60_000;
const UNITS: readonly (readonly [unit: RelativeUnit, length: number, until: number])[] = [
  ['minute', MINUTE, 60 * MINUTE],
  ['hour', 60 * MINUTE, 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE, 60 * 24 * 60 * MINUTE],
  ['month', 30.44 * 24 * 60 * MINUTE, 730 * 24 * 60 * MINUTE],
  ['year', 365.25 * 24 * 60 * MINUTE, Infinity],
];

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
  let zone: string | undefined;
  const zoneNow = (): string => (zone ??= (wantedZone && zoneOf(wantedZone)) || '');
  // The first Intl object of a page takes 15 ms and each one more than all of Lit: they are made when first used, and kept.
  const made = new Map<string, Intl.DateTimeFormat>();
  const dates = (at: number, options: Intl.DateTimeFormatOptions): string => {
    const key = Object.keys(options).join();
    const format = made.get(key) ?? new Intl.DateTimeFormat(lang, { timeZone: zoneNow() || undefined, ...options });
    made.set(key, format);
    return format.format(at);
  };
  /** Where the viewer is, a Date knows by itself. */
  const local = (at: number): { readonly day: string; readonly time: string } | undefined => {
    if (!words || zoneNow()) return undefined;
    const date = new Date(at);
    return {
      day: words.day(date.getDate(), date.getMonth() + 1, date.getFullYear()),
      time: words.time(date.getHours(), date.getMinutes()),
    };
  };

  return {
    messages,
    words,
    relative(at, now, past) {
      const ahead = past ? Math.min(0, at - now) : at - now;
      const far = Math.abs(ahead);
      if (far < MINUTE) return messages.justNow;
      const [name, length] = UNITS.find(([, , until]) => far < until) ?? ['year', 365.25 * 24 * 60 * MINUTE];
      const count = Math.trunc(ahead / length);
      return words?.relative(count, name) ?? new Intl.RelativeTimeFormat(lang).format(count, name);
    },
    date: (at) => local(at)?.day ?? dates(at, { dateStyle: 'long' }),
    time: (at) => local(at)?.time ?? dates(at, { timeStyle: 'short' }),
    full(at) {
      const own = local(at);
      return own && words ? words.moment(own.day, own.time) : dates(at, { dateStyle: 'long', timeStyle: 'short' });
    },
  };
};

const formats = new Map<string, Format>();

/** The format of a language and time zone (the viewer's when absent or not known to the browser); kept, the last 20. */
export const formatFor = (messages: Messages, timeZone?: string): Format => {
  const key = `${messages.lang} ${timeZone}`;
  const kept = formats.get(key);
  // A host may have put other words in their place.
  if (kept?.messages === messages) return kept;
  if (formats.size === 20) formats.clear();
  const format = createFormat(messages, timeZone);
  formats.set(key, format);
  return format;
};
