/** Times as Cachet 3 prints them: in the time zone of the application, which only the words beside them reveal. */
import { isRecord } from '../shared/json.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How far two clocks may be apart, the time of the answer included. */
const TOLERANCE = 3 * MINUTE;
/** Units that are short enough to reveal an offset, and their lengths. */
const UNITS = ['second', 'minute', 'hour'];
const LENGTHS = [1000, MINUTE, HOUR];
/** Offsets in use, in quarters of an hour: whole hours, then the others. https://www.iana.org/time-zones */
const OFFSETS = [
  ...[...Array(27).keys()].map((index) => index * 4 - 48),
  ...[-38, -14, -10, 14, 18, 22, 23, 26, 35, 38, 42, 51, 55],
];

/**
 * A local time, `2026-11-27 20:00:00`, and the same in English words: `10 minutes ago`, `1 hour from now`, `in 1 hour`.
 * @returns The local time as it is written, and in milliseconds as if it were UTC. Then what the words tell: 1 for a time that is still to
 * come, -1 for one that is past and 0 where they do not tell; the unit that they count in, and how much they count, in milliseconds.
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
    Date.parse(`${date}T${clock}Z`),
    !words ? 0 : words.endsWith('ago') ? -1 : 1,
    unit,
    Number(count) * unit,
  ];
};

/** Whether the words say that a time is still to come. */
export const isToCome = (time: unknown): boolean => partsOf(time)[2] > 0;

/**
 * Gives what reads such times as RFC 3339. The offset is the one in use that fits the words of all `times`: they count whole units.
 * Without one, what is two days old is read as UTC, the default of the application, and anything nearer is passed on as it is,
 * for the reader to report.
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
