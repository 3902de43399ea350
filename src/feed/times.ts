/** What counts as a time and as a day, for the schema and the reader. */
/** Seconds in the longest day there is: 25 hours, when the clocks go back. */
export const DAY_SECONDS = 90_000;

/** A calendar day from 1970 on, `YYYY-MM-DD`. */
export const DATE = /^(?:19[7-9]|[2-9]\d\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** RFC 3339 with an offset, from 1970 on. Seconds may be missing; no leap seconds, which `Date` does not know. */
export const TIME =
  /^(?:19[7-9]|[2-9]\d\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A text of that pattern whose month has that many days: engines differ on what `Date` makes of 31 April. Days up to the 19th are told by one digit, without cutting a text out. */
const matching =
  (pattern: RegExp) =>
  (value: unknown): value is string =>
    typeof value === 'string' &&
    pattern.test(value) &&
    (value > '1970-01-02' || Date.parse(value) >= 0) &&
    ((value[8] ?? '') < '2' ||
      value.slice(8, 10) < '29' ||
      new Date(value.slice(0, 10)).getUTCDate() === +value.slice(8, 10));

/** Whether `value` is a time that every engine's `Date` reads alike. */
export const isTime = matching(TIME);

/** Whether `value` is a calendar day. */
export const isDate = matching(DATE);
