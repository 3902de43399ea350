/** Times of a clock whose zone nothing tells but the words beside them, such as "10 minutes ago". */

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** What two clocks may differ by, and an answer may take. */
const SLACK = 3 * MINUTE;
/** Words that tell less than the hour tell no offset. */
const UNITS = new Map([
  ['second', 1000],
  ['minute', MINUTE],
  ['hour', 60 * MINUTE],
]);
/** Offsets in use, in minutes; those that are no whole hours: https://www.iana.org/time-zones */
const OFFSETS = [
  ...Array.from({ length: 27 }, (_, index) => (index - 12) * 60),
  ...[-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825],
];

/** A time as a clock shows it, `2026-11-27 20:00:00`, and in English words: `10 minutes ago`, `1 hour from now`, `in 1 hour`. */
export interface ToldTime {
  readonly wall: unknown;
  readonly words: unknown;
}

const partsOf = (words: unknown) => {
  const [found, before, count = '', unit = '', after] =
    (typeof words === 'string' && /^(in )?(\d+) ([a-z]+?)s?( ago| from now)?$/.exec(words)) || [];
  return found && !!before !== !!after ? { count: Number(count), unit, isAhead: after !== ' ago' } : undefined;
};

/** Whether the words say that it is still to come. */
export const isAheadIn = (words: unknown): boolean => !!partsOf(words)?.isAhead;

const wallOf = (wall: unknown): number =>
  typeof wall === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(wall)
    ? Date.parse(`${wall.replace(' ', 'T')}Z`)
    : NaN;

/** Between which offsets the clock's zone is, in milliseconds: the words count whole units that have passed, or are still to. */
const offsetsOf = ({ wall, words }: ToldTime, now: number): readonly [least: number, most: number] | undefined => {
  const parts = partsOf(words);
  const unit = UNITS.get(parts?.unit ?? '');
  const shown = wallOf(wall) - now;
  if (!parts || !unit || isNaN(shown)) return undefined;
  const [less, more] = [parts.count * unit, (parts.count + 1) * unit];
  return parts.isAhead ? [shown - more, shown - less] : [shown + less, shown + more];
};

/**
 * By how many minutes the zone of such a clock is ahead of UTC at `now` (milliseconds). Absent where the words of all times leave
 * more than one offset that is in use, or none.
 */
export const offsetFrom = (times: readonly ToldTime[], now: number): number | undefined => {
  const spans = times.flatMap((time) => {
    const span = offsetsOf(time, now);
    return span ? [span] : [];
  });
  if (!spans.length) return undefined;
  const least = spans.reduce((highest, [each]) => Math.max(highest, each), -Infinity);
  const most = spans.reduce((lowest, [, each]) => Math.min(lowest, each), Infinity);
  const [offset, ...others] = OFFSETS.filter((each) => each * MINUTE >= least - SLACK && each * MINUTE <= most + SLACK);
  return others.length ? undefined : offset;
};

/**
 * RFC 3339 for such a time at an offset in minutes. Without one, UTC for what was days ago, which frameworks keep times in unless
 * they are told otherwise; anything nearer is passed on as it is, for the reader to report.
 */
export const toldTimeOf = ({ wall, words }: ToldTime, offset: number | undefined, now = Infinity): unknown => {
  const shown = wallOf(wall);
  if (isNaN(shown) || typeof wall !== 'string') return wall ?? undefined;
  const parts = partsOf(words);
  const isOld = parts ? !parts.isAhead && !UNITS.has(parts.unit) : shown < now - DAY;
  if (offset === undefined && !isOld) return wall;
  const digits = new Date(Math.abs(offset ?? 0) * MINUTE).toISOString().slice(11, 16);
  return `${wall.replace(' ', 'T')}${offset ? `${offset < 0 ? '-' : '+'}${digits}` : 'Z'}`;
};
