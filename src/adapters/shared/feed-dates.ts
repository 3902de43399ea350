/** Dates of feeds: RFC 3339, as Atom writes them, and RFC 822 with its obsolete forms, as RSS does. Each may stand in either. */
import type { Anchor } from './times.js';

const HOUR = 3_600_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours ahead of UTC. Other letters and names were never clear or mean several zones. https://www.rfc-editor.org/rfc/rfc5322#section-4.3 */
const ZONES = new Map([
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['Z', 0],
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
]);

/** `Z`, `-0700`, `+05:30`, `PDT`, `GMT+2` as milliseconds ahead of UTC. */
const offsetOf = (zone: string): number | undefined => {
  const [found, sign, hours = '', minutes = '0'] = /^(?:UTC?|GMT)?([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  if (found)
    return +hours < 24 && +minutes < 60 ? (sign === '-' ? -1 : 1) * (+hours * HOUR + +minutes * 60_000) : undefined;
  const named = ZONES.get(zone.toUpperCase());
  return named === undefined ? undefined : named * HOUR;
};

/** Two digits are of 1950 to 2049, three count from 1900 on. https://www.rfc-editor.org/rfc/rfc5322#section-4.3 */
const yearOf = (digits: string): number =>
  digits.length > 3 ? +digits : +digits + (digits.length < 3 && +digits < 50 ? 2000 : 1900);

interface Written {
  readonly year: number;
  /** 0–11. */
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  /** 60 in a leap second, which becomes the next one. */
  readonly seconds: number;
  /** Milliseconds ahead of UTC. */
  readonly offset: number | undefined;
}

/** The moment; nothing for 30 February, 24:00 and what lies before 1970. */
const momentOf = ({ year, month, day, hours, minutes, seconds, offset }: Written): Anchor | undefined => {
  const date = Date.UTC(year, month, day);
  if (offset === undefined || new Date(date).getUTCDate() !== day || month < 0 || month > 11) return undefined;
  if (hours > 23 || minutes > 59 || seconds >= 61) return undefined;
  const at = date + hours * HOUR + minutes * 60_000 + Math.floor(seconds * 1000) - offset;
  return at >= 0 ? { at, offset } : undefined;
};

/** In either case, with a blank for the T, any number of digits behind the second, or no second. https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:?\d\d)$/i;

/** The weekday, its comma and the second may be missing, day and hour have one digit or two. https://www.rfc-editor.org/rfc/rfc822#section-5 */
const RFC_822 =
  /^(?:[a-z]{3,9}(?:, ?| ))?(\d{1,2}) ([a-z]{3,9})\.? (\d{2,4}) (\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))? ?([a-z]{1,3}|(?:UTC?|GMT)?[+-]\d{1,2}(?::?\d\d)?)$/i;

/** The moment that a date of Atom or RSS names, and how far its zone is ahead of UTC; nothing for anything else. */
export const feedDateOf = (text: string | undefined): Anchor | undefined => {
  // Blanks may be many, and comments stand in brackets: https://www.rfc-editor.org/rfc/rfc822#section-3.4.3
  const written = text
    ?.slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!written) return undefined;
  const [iso, year = '', month = '', day = '', hours = '', minutes = '', seconds = '0', zone = ''] =
    RFC_3339.exec(written) ?? [];
  if (iso)
    return momentOf({
      year: +year,
      month: +month - 1,
      day: +day,
      hours: +hours,
      minutes: +minutes,
      seconds: +seconds,
      offset: offsetOf(zone),
    });
  const [found, date = '', name = '', digits = '', hour = '', minute = '', second = '0', place = ''] =
    RFC_822.exec(written) ?? [];
  return found
    ? momentOf({
        year: yearOf(digits),
        month: MONTHS.indexOf(name.slice(0, 3).toLowerCase()),
        day: +date,
        hours: +hour,
        minutes: +minute,
        seconds: +second,
        offset: offsetOf(place),
      })
    : undefined;
};
