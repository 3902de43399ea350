import { zonedTimeOf } from '../adapters/shared/zoned-time.js';

/** Starts of days in seconds since 1970, by time zone and date. */
const starts = new Map<string, number>();

/** When a calendar day begins in a time zone, in seconds since 1970. In UTC if the time zone is not known. */
export const startOfDay = (date: string, timeZone: string): number => {
  const key = `${timeZone} ${date}`;
  const cached = starts.get(key);
  if (cached !== undefined) return cached;
  const start = Math.floor(Date.parse(zonedTimeOf(`${date}T00:00`, timeZone) ?? `${date}T00:00Z`) / 1000);
  if (starts.size > 5000) starts.clear();
  starts.set(key, start);
  return start;
};

/** The calendar day after a day. */
export const nextDate = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
