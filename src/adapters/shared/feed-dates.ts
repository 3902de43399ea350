/** Dates of feeds: RFC 3339 (Atom), and RFC 822 with its obsolete forms (RSS). Both formats are accepted in both kinds of feed. */

/** A time and the UTC offset of its zone, in milliseconds. */
export interface Anchor {
  readonly at: number;
  readonly offset: number;
}

export const HOUR = 3_600_000;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The month, 0–11, by its English name or the first letters of it. -1 for other text. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase());

/** The UTC offset in milliseconds of `GMT`, `UTC+2`, `+05:30`, `-0700` and `Z`. 0 for an empty text. */
export const statedOffset = (zone: string): number | undefined => {
  const [found, sign, hours = '0', minutes = '0'] =
    /^(?:(?:GMT|UTC?|Z)(?=$|[+-]))?(?:([+-])(\d{1,2})(?::?(\d\d))?)?$/i.exec(zone) ?? [];
  return found !== undefined && +hours < 24 && +minutes < 60
    ? (sign === '-' ? -1 : 1) * (+hours * HOUR + +minutes * 60_000)
    : undefined;
};

/** The UTC offset of `EST` to `PDT`. Other names and letters are ambiguous: https://www.rfc-editor.org/rfc/rfc5322#section-4.3 */
export const usualOffset = (zone: string): number | undefined =>
  /^[ECMP][SD]T$/i.test(zone)
    ? ((/^.S/i.test(zone) ? -5 : -4) - 'ECMP'.indexOf(zone.charAt(0).toUpperCase())) * HOUR
    : undefined;

/** Two digits mean 1950 to 2049, three digits are added to 1900: https://www.rfc-editor.org/rfc/rfc5322#section-4.3 */
const yearOf = (digits: string): number =>
  digits.length > 3 ? +digits : +digits + (digits.length < 3 && +digits < 50 ? 2000 : 1900);

/** Upper or lower case, a space or a T, any number of fraction digits, and optional seconds: https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
const RFC_3339 =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<hours>\d\d):(?<minutes>\d\d)(?::(?<seconds>\d\d(?:\.\d+)?))?(?<zone>Z|[+-]\d\d:?\d\d)$/i;

/** The weekday, its comma and the seconds are optional. The day and the hour have one or two digits: https://www.rfc-editor.org/rfc/rfc822#section-5 */
const RFC_822 =
  /^(?:[a-z]{3,9}(?:, ?| ))?(?<day>\d{1,2}) (?<month>[a-z]{3,9})\.? (?<year>\d{2,4}) (?<hours>\d{1,2}):(?<minutes>\d\d)(?::(?<seconds>\d\d(?:\.\d+)?))? ?(?<zone>[a-z]{1,3}|(?:UTC?|GMT)?[+-]\d{1,2}(?::?\d\d)?)$/i;

/**
 * Reads a date of Atom or RSS. Undefined for other text, invalid dates such as 30 February, 24:00, and times before 1970. A leap
 * second is read as the next second.
 */
export const feedDateOf = (text = ''): Anchor | undefined => {
  // White space may be repeated, and comments are in parentheses: https://www.rfc-editor.org/rfc/rfc822#section-3.4.3
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
  // `Date` turns a day or month that does not exist into another one.
  if (offset === undefined || date.getUTCDate() !== +day || (+month ? +month > 12 : monthOf(month) < 0))
    return undefined;
  if (+hours > 23 || +minutes > 59 || +seconds >= 61) return undefined;
  const at = date.getTime() + +hours * HOUR + +minutes * 60_000 + Math.floor(+seconds * 1000) - offset;
  return at >= 0 ? { at, offset } : undefined;
};

/** Converts a date of Atom or RSS to RFC 3339. */
export const feedTimeOf = (text: string | undefined): string | undefined => {
  const moment = feedDateOf(text);
  return moment && new Date(moment.at).toISOString();
};
