/**
 * Times in a feed's template are written from now: "now-2d3h" becomes an RFC 3339 time, "today-19d" a calendar day in
 * the page's time zone, and "{origin}" the demo's address.
 */
const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

const shift = (text) => {
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)([dhms])/g)) sum += Number(amount) * UNITS[unit];
  return text.startsWith('-') ? -sum : sum;
};

const time = (at) => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** The calendar day of a moment in a time zone, `YYYY-MM-DD`. */
export const dayOf = (at, timeZone) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** Moves a calendar day by a number of days. */
export const addDays = (day, days) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * UNITS.d).toISOString().slice(0, 10);

/** A copy of a template with its times resolved against `now` (milliseconds). */
export const resolveTemplate = (template, { now, origin, timeZone = 'Europe/Berlin' }) => {
  const today = dayOf(now, timeZone);
  const resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
    if (typeof value !== 'string') return value;
    const relative = /^(now|today)((?:[+-](?:\d+[dhms])+)?)$/.exec(value);
    if (relative)
      return relative[1] === 'now' ? time(now + shift(relative[2])) : addDays(today, shift(relative[2]) / UNITS.d);
    return value.replaceAll('{origin}', origin);
  };
  return resolve(template);
};
