/**
 * Times in a template are relative: "now-2d3h" becomes an RFC 3339 time, and "today-19d" a calendar day in the time zone of the
 * page. "{origin}" becomes the origin of the demo.
 */
const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

const durationIn = (text) => {
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)([dhms])/g)) sum += Number(amount) * UNITS[unit];
  return text.startsWith('-') ? -sum : sum;
};

const time = (at) => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** The calendar day of a time in a time zone, as `YYYY-MM-DD`. */
export const dayOf = (at, timeZone) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** Adds a number of days to a calendar day. */
export const addDays = (day, days) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * UNITS.d).toISOString().slice(0, 10);

/** A copy of a template with absolute times. `now` is in milliseconds. */
export const resolveTemplate = (template, { now, origin, timeZone = 'Europe/Berlin' }) => {
  const today = dayOf(now, timeZone);
  const resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
    if (typeof value !== 'string') return value;
    const relative = /^(now|today)((?:[+-](?:\d+[dhms])+)?)$/.exec(value);
    if (relative)
      return relative[1] === 'now'
        ? time(now + durationIn(relative[2]))
        : addDays(today, durationIn(relative[2]) / UNITS.d);
    return value.replaceAll('{origin}', origin);
  };
  return resolve(template);
};
