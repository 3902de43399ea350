import { nearestName } from '../feed/nearest-name.js';
import { DAY_SECONDS, isDate, isTime } from '../feed/time-formats.js';
import { DURATIONS } from '../feed/uptime.js';
import { isTimeZone } from '../server/is-time-zone.js';
import { nextDate, startOfDay } from '../server/start-of-day.js';
import { freshnessOf, intervalOf } from '../store/freshness.js';
import type { FeedProblem } from './feed-problem.js';
import { freshUntil } from './fresh-until.js';
import { valueAt, type JsonPath } from './json-document.js';
import { listAt } from './missing-ids.js';

const unknownTimeZone = (timeZone: string): readonly FeedProblem[] => {
  if (isTimeZone(timeZone)) return [];
  const nearest = nearestName(timeZone, Intl.supportedValuesOf('timeZone'));
  return [
    {
      path: ['page', 'timeZone'],
      expected: 'an IANA time zone, such as Europe/Berlin',
      hint: nearest ? `did you mean "${nearest}"?` : 'the tags count days in UTC',
      isWarning: true,
    },
  ];
};

/** The end of a notice that is before its start. */
const endsTooEarly = (notice: unknown, path: JsonPath, start: string, end: string): readonly FeedProblem[] => {
  const from = valueAt(notice, [start]);
  const to = valueAt(notice, [end]);
  if (!isTime(from) || !isTime(to) || Date.parse(to) >= Date.parse(from)) return [];
  return [
    { path: [...path, end], expected: `a time after "${start}"`, hint: `"${start}" is ${from}`, isWarning: true },
  ];
};

/** A day whose problems take longer than the day. */
const tooLongDay = (day: unknown, path: JsonPath, timeZone: string): readonly FeedProblem[] => {
  const date = valueAt(day, ['date']);
  const durations = DURATIONS.map(([key]) => valueAt(day, [key]) ?? 0);
  // Other values are errors already.
  const valid = durations.flatMap((each) => (typeof each === 'number' && each >= 0 && each <= DAY_SECONDS ? each : []));
  if (!isDate(date) || valid.length < durations.length) return [];
  const length = isTimeZone(timeZone) ? startOfDay(nextDate(date), timeZone) - startOfDay(date, timeZone) : DAY_SECONDS;
  const total = valid.reduce((sum, each) => sum + each, 0);
  if (total <= length) return [];
  return [
    {
      path,
      expected: `at most ${length} seconds on ${date}`,
      hint: `they add up to ${total} seconds`,
      isWarning: true,
    },
  ];
};

/** A feed that is no longer fresh by its own `ttl`. */
const expired = (document: unknown, now: number): readonly FeedProblem[] => {
  const updatedAt = valueAt(document, ['updatedAt']);
  const ttl = valueAt(document, ['ttl']);
  // Other values are errors already.
  if (!isTime(updatedAt) || typeof ttl !== 'number' || ttl < 0) return [];
  const [freshness] = freshnessOf({ refresh: intervalOf(), loadedAt: now, age: 0, updatedAt, ttl });
  if (freshness === 'fresh') return [];
  return [
    {
      path: ['updatedAt'],
      expected: `a time less than ${3 * ttl} seconds ago`,
      hint: `with "ttl", the feed was fresh until ${freshUntil({ updatedAt, ttl }) ?? ''}, and the tags now show it as ${freshness}. Leave out both keys in a file that you write by hand`,
      isWarning: true,
    },
  ];
};

/**
 * Values that are valid, but probably wrong.
 * @param now Milliseconds since 1970.
 */
export const suspectValues = (document: unknown, now: number): readonly FeedProblem[] => {
  const zone = valueAt(document, ['page', 'timeZone']);
  const timeZone = typeof zone === 'string' && zone ? zone : 'UTC';
  const ends = (kind: string, start: string, end: string): readonly FeedProblem[] =>
    listAt(document, kind).flatMap((notice, index) => endsTooEarly(notice, [kind, index], start, end));
  return [
    ...unknownTimeZone(timeZone),
    ...expired(document, now),
    ...ends('incidents', 'startedAt', 'resolvedAt'),
    ...ends('maintenances', 'startsAt', 'endsAt'),
    ...listAt(document, 'components').flatMap((component, index) =>
      listAt(valueAt(component, ['uptime']), 'days').flatMap((day, at) =>
        tooLongDay(day, ['components', index, 'uptime', 'days', at], timeZone),
      ),
    ),
  ];
};
