/** Times of a wall clock, with the IANA zone that stands beside them. */

const DAY = 86_400_000;
const WALL = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)$/;

/** Milliseconds by which a zone is ahead of UTC at a moment. */
const offsetIn = (format: Intl.DateTimeFormat, at: number): number => {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = NaN, month = NaN, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
};

const formatFor = (zone: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
};

/**
 * RFC 3339 for what a clock in `zone` shows: `2026-03-29 02:30` or with a T. A time that a clock change skips is as much later, one
 * that comes twice is the first, as Temporal decides it: https://tc39.es/proposal-temporal/docs/timezone.html ("compatible").
 * Absent for anything else, and where the zone is not known.
 */
export const zonedTimeOf = (wall: unknown, zone: string): string | undefined => {
  const [, date = '', time = ''] = (typeof wall === 'string' && WALL.exec(wall)) || [];
  const shown = Date.parse(`${date}T${time}Z`);
  const format = isNaN(shown) ? undefined : formatFor(zone);
  if (!format) return undefined;
  // What the clock was and will be a day away; between both a change may lie.
  const offsets = [offsetIn(format, shown - DAY), offsetIn(format, shown + DAY)];
  const [skipped = NaN, ...moments] = offsets.map((offset) => shown - offset);
  const fitting = [skipped, ...moments].filter((at, index) => offsetIn(format, at) === offsets[index]);
  return new Date(fitting.length ? Math.min(...fitting) : skipped).toISOString();
};
