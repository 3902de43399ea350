/** Local times in an IANA time zone. */

const DAY = 86_400_000;
const WALL = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)$/;

/** The UTC offset of a zone at a time, in milliseconds. */
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
 * Converts a local time in `zone`, such as `2026-03-29 02:30` or `2026-03-29T02:30`, to RFC 3339. If a clock change skips the time, it is
 * moved forward, and if the time occurs twice, the first one is used: "compatible" in
 * https://tc39.es/proposal-temporal/docs/timezone.html. Undefined for other values, and if the zone is not known.
 */
export const zonedTimeOf = (wall: unknown, zone: string): string | undefined => {
  const [, date = '', time = ''] = (typeof wall === 'string' && WALL.exec(wall)) || [];
  const shown = +new Date(`${date}T${time}Z`);
  const format = isNaN(shown) ? undefined : formatFor(zone);
  if (!format) return undefined;
  // The offsets a day before and after. They differ if there is a clock change in between.
  const offsets = [offsetIn(format, shown - DAY), offsetIn(format, shown + DAY)];
  const [skipped = NaN, ...moments] = offsets.map((offset) => shown - offset);
  const fitting = [skipped, ...moments].filter((at, index) => offsetIn(format, at) === offsets[index]);
  return new Date(fitting.length ? Math.min(...fitting) : skipped).toISOString();
};
