/** Times of Cachet 3, which are in the time zone of the application. Only the relative times next to them reveal that zone. */
import { isRecord } from '../shared/json.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The maximum difference between two clocks, including the time of the request. */
const TOLERANCE = 3 * MINUTE;
/** Units that are short enough to reveal an offset, and their lengths. */
const UNITS = ['second', 'minute', 'hour'];
const LENGTHS = [1000, MINUTE, HOUR];
/** Existing offsets in quarters of an hour: whole hours, then the others. https://www.iana.org/time-zones */
const OFFSETS = [
  ...[...Array(27).keys()].map((index) => index * 4 - 48),
  ...[-38, -14, -10, 14, 18, 22, 23, 26, 35, 38, 42, 51, 55],
];

/**
 * Reads a local time such as `2026-11-27 20:00:00`, and the same in words: `10 minutes ago`, `1 hour from now`, `in 1 hour`.
 * @returns The local time as text, and in milliseconds as if it were UTC. Then from the words: 1 for the future, -1 for the past, and
 * 0 if they do not tell; the length of their unit, and the length of time that they say, in milliseconds.
 */
const partsOf = (
  time: unknown,
): readonly [written: unknown, local: number, direction: number, unit: number, least: number] => {
  const { string, human } = isRecord(time) ? time : {};
  const [words, count, name = ''] = /^(?:in )?(\d+) ([a-z]+?)s?( ago| from now)?$/.exec(String(human)) ?? [];
  const unit = LENGTHS[UNITS.indexOf(name)] ?? NaN;
  const [date = '', clock] = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.exec(String(string))?.[0].split(' ') ?? [];
  return [
    string,
    +new Date(`${date}T${clock}Z`),
    !words ? 0 : words.endsWith('ago') ? -1 : 1,
    unit,
    Number(count) * unit,
  ];
};

/** Whether the words say that a time is in the future. */
export const isToCome = (time: unknown): boolean => partsOf(time)[2] > 0;

/**
 * Returns a function that converts such times to RFC 3339. The offset is the only one that fits the words of all `times`, which
 * are rounded down to whole units. If there is no such offset, times that are at least two days old are read as UTC, which is the
 * default of the application. Other times are returned unchanged, so that the parser reports them.
 * @param now Milliseconds.
 */
export const toldTimeReader = (times: readonly unknown[], now = NaN): ((time: unknown) => unknown) => {
  const offsets = times.map(partsOf).reduce(
    (fitting, [, local, direction, unit, least]) =>
      fitting.filter((offset) => {
        const rest = (local - offset - now) * direction - least;
        return !(rest < -TOLERANCE || rest > unit + TOLERANCE);
      }),
    OFFSETS.map((each) => each * 15 * MINUTE),
  );
  const offset = offsets.length > 1 ? undefined : offsets[0];
  return (time) => {
    const [written, local, , unit] = partsOf(time);
    const isOld = isNaN(unit) && !(local > now - 48 * HOUR);
    return isNaN(local) || (offset === undefined && !isOld) ? written : new Date(local - (offset ?? 0)).toISOString();
  };
};
