/** Dates of feeds: RFC 3339, as Atom writes them, and RFC 822 with its obsolete forms, as RSS does. Each may stand in either. */

/** A moment, and how far the zone it was written in is ahead of UTC. Milliseconds. */
export interface Anchor {
  readonly at: number;
  readonly offset: number;
}

export const HOUR = 3_600_000;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The month 0–11 by its English name or the beginning of that; -1 for any other. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase());

/** `GMT`, `UTC+2`, `+05:30`, `-0700`, `Z`: milliseconds ahead of UTC, as a zone's name says by itself; 0 for none. */
export const statedOffset = (zone: string): number | undefined => {
  const [found, sign, hours = '0', minutes = '0'] =
    /^(?:(?:GMT|UTC?|Z)(?=$|[+-]))?(?:([+-])(\d{1,2})(?::?(\d\d))?)?$/i.exec(zone) ?? [];
  return found !== undefined && +hours < 24 && +minutes < 60
    ? (sign === '-' ? -1 : 1) * (+hours * HOUR + +minutes * 60_000)
    : undefined;
};

/** `EST` to `PDT`; other names and letters were never clear. https://www.rfc-editor.org/rfc/rfc5322#section-4.3 */
export const usualOffset = (zone: string): number | undefined =>
  /^[ECMP][SD]T$/i.test(zone)
    ? ((/^.S/i.test(zone) ? -5 : -4) - 'ECMP'.indexOf(zone.charAt(0).toUpperCase())) * HOUR
    : undefined;

/** Two digits are of 1950 to 2049, three count from 1900 on. https://www.rfc-editor.org/rfc/rfc5322#section-4.3 */
const yearOf = (digits: string): number =>
  digits.length > 3 ? +digits : +digits + (digits.length < 3 && +digits < 50 ? 2000 : 1900);

/** In either case, with a blank for the T, any number of digits behind the second, or no second. https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
const RFC_3339 =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<hours>\d\d):(?<minutes>\d\d)(?::(?<seconds>\d\d(?:\.\d+)?))?(?<zone>Z|[+-]\d\d:?\d\d)$/i;

/** The weekday, its comma and the second may be missing, day and hour have one digit or two. https://www.rfc-editor.org/rfc/rfc822#section-5 */
const RFC_822 =
  /^(?:[a-z]{3,9}(?:, ?| ))?(?<day>\d{1,2}) (?<month>[a-z]{3,9})\.? (?<year>\d{2,4}) (?<hours>\d{1,2}):(?<minutes>\d\d)(?::(?<seconds>\d\d(?:\.\d+)?))? ?(?<zone>[a-z]{1,3}|(?:UTC?|GMT)?[+-]\d{1,2}(?::?\d\d)?)$/i;

/**
 * The moment that a date of Atom or RSS names, and how far its zone is ahead of UTC; nothing for anything else, for 30 February,
 * 24:00 and what lies before 1970. The second after a leap second is that second, too.
 */
export const feedDateOf = (text = ''): Anchor | undefined => {
  // Blanks may be many, and comments stand in brackets: https://www.rfc-editor.org/rfc/rfc822#section-3.4.3
  const written = text
    .slice(0, 200)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = (RFC_3339.exec(written) ?? RFC_822.exec(written))?.groups;
  if (!found) return undefined;
  const { year = '', month = '', day = '', hours = '', minutes = '', seconds = 0, zone = '' } = found;
  const offset = usualOffset(zone) ?? statedOffset(zone);
  const date = new Date(Date.UTC(yearOf(year), +month ? +month - 1 : monthOf(month), +day));
  // A month that there is not, or a day that it has not, is another day by now.
  if (offset === undefined || date.getUTCDate() !== +day || (+month ? +month > 12 : monthOf(month) < 0))
    return undefined;
  if (+hours > 23 || +minutes > 59 || +seconds >= 61) return undefined;
  const at = date.getTime() + +hours * HOUR + +minutes * 60_000 + Math.floor(+seconds * 1000) - offset;
  return at >= 0 ? { at, offset } : undefined;
};

/** Such a date as RFC 3339. */
export const feedTimeOf = (text: string | undefined): string | undefined => {
  const moment = feedDateOf(text);
  return moment && new Date(moment.at).toISOString();
};
