/** Date and time of day at a moment in a time zone. */
interface ZonedTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
}

/** The formats of browsers without Temporal. Cached, because creating a format takes milliseconds. At most 20. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string | undefined): Intl.DateTimeFormat => {
  const key = timeZone ?? '';
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en', { ...options, hourCycle: 'h23', timeZone });
  if (formats.size === 20) formats.clear();
  formats.set(key, format);
  return format;
};

/**
 * Throws if the time zone is not supported. Without one, the visitor's counts. The first use of `Intl` takes 25 ms on a computer and
 * 100 ms on a phone, that of Temporal 1 ms.
 */
const timeIn = (timeZone: string | undefined, at: number): ZonedTime => {
  if (timeZone === 'UTC') {
    const time = new Date(at);
    return { date: time.toISOString().slice(0, 10), hour: time.getUTCHours(), minute: time.getUTCMinutes() };
  }
  if (typeof Temporal !== 'undefined') {
    const zone = timeZone ?? Temporal.Now.timeZoneId();
    const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    return { date: time.toPlainDate().toString(), hour: time.hour, minute: time.minute };
  }
  const parts = formatFor(timeZone).formatToParts(at);
  const { year, month, day, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return { date: `${year}-${month}-${day}`, hour: Number(hour), minute: Number(minute) };
};

/** In the first of these time zones that is supported, otherwise in UTC: that of the visitor may be `Etc/Unknown`. */
const zonedTime = (at: number, zones: readonly (string | undefined)[]): ZonedTime => {
  for (const zone of zones)
    try {
      return timeIn(zone, at);
    } catch {
      // The next one.
    }
  return timeIn('UTC', at);
};

/** Seconds from midnight to the minute of `at` (milliseconds) in an IANA time zone. In UTC if the time zone is absent or the browser does not support it. */
export const secondsOfDay = (at: number, timeZone: string | undefined): number => {
  const { hour, minute } = zonedTime(at, [timeZone || 'UTC']);
  return hour * 3600 + minute * 60;
};

/** The calendar day `YYYY-MM-DD` at `now` (milliseconds) in an IANA time zone. In UTC if the time zone is absent or the browser does not support it. */
export const today = (now: number, timeZone: string | undefined): string => zonedTime(now, [timeZone || 'UTC']).date;

/** The calendar day `YYYY-MM-DD` of a time of the feed in an IANA time zone. In the visitor's if the time zone is absent or the browser does not support it. */
export const calendarDay = (at: string, timeZone: string | undefined): string =>
  zonedTime(+new Date(at), [timeZone, undefined]).date;
