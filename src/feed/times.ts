/** What counts as a time and as a day, for the schema and the reader. */
/** Seconds in the longest day there is: 25 hours, when the clocks go back. */
export const DAY_SECONDS = 90_000;

/** A calendar day from 1970 on, `YYYY-MM-DD`. */
export const DATE = /^(?:19[7-9]|[2-9]\d\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** RFC 3339 with an offset, from 1970 on. Seconds may be missing; no leap seconds, which `Date` does not know. */
export const TIME =
  /^(?:19[7-9]|[2-9]\d\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the month of a `YYYY-MM-DD…` has that many days: engines differ on what `Date` makes of 31 April. */
const isInMonth = (text: string): boolean => {
  const day = text.slice(8, 10);
  return day < '29' || new Date(text.slice(0, 10)).getUTCDate() === +day;
};

/** Whether `text` is a time that every engine's `Date` reads alike. */
export const isTime = (text: string): boolean => TIME.test(text) && isInMonth(text);

/** Whether `text` is a calendar day. */
export const isDate = (text: string): boolean => DATE.test(text) && isInMonth(text);
