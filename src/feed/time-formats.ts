/** Seconds in the longest possible day: 25 hours, when daylight saving time ends. */
export const DAY_SECONDS = 90_000;

/** A calendar day from 1970 on, `YYYY-MM-DD`. */
export const DATE = /^(?:19[7-9]|[2-9]\d\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * A time in RFC 3339 format with an offset, from 1970 to 2999. Some systems write the end of the year 9999 for "never", which may be in the
 * year 10000 in UTC: other formats have no such year. Seconds are optional. No leap seconds, because `Date` does not support them.
 */
export const TIME =
  /^(?:19[7-9]|2\d\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Also checks that the month has that day, because engines parse April 31 differently. Days up to 19 need only one character compared, which is faster. */
const matching =
  (pattern: RegExp) =>
  (value: unknown): value is string =>
    typeof value === 'string' &&
    pattern.test(value) &&
    (value > '1970-01-02' || +new Date(value) >= 0) &&
    ((value[8] ?? '') < '2' ||
      value.slice(8, 10) < '29' ||
      new Date(value.slice(0, 10)).getUTCDate() === +value.slice(8, 10));

/** Whether `value` is a time that `Date` parses the same way in all engines. */
export const isTime = matching(TIME);

/** Whether `value` is a calendar day. */
export const isDate = matching(DATE);
