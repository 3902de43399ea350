/** Times in the text of history feeds, without a year and with ambiguous zone names. A time is undefined rather than wrong. */

import { HOUR, monthOf, statedOffset, usualOffset } from './feed-dates.js';
import type { Anchor } from './feed-dates.js';

/** A local date and time. */
export interface WallTime {
  readonly year: number | undefined;
  /** 0–11. */
  readonly month: number;
  readonly day: number;
  /** Milliseconds since midnight. */
  readonly time: number;
  readonly hasSeconds: boolean;
  /** As written. Empty if there is none. */
  readonly zone: string;
}

const DAY = 24 * HOUR;

/** Reads `Aug 21, 00:37 UTC`, `Jun 25, 2018, 17:53 PDT` and `Sep 4, 18:27:54 GMT+0`, in English. Undefined for other text. */
export const wallTimeOf = (text: string): WallTime | undefined => {
  const [found, name = '', day = '', year, hours = '', minutes = '', seconds, zone = ''] =
    /^([A-Z][a-z]{2,8}) (\d{1,2}) ?, (?:(\d{4}),? )?(\d{1,2}):(\d\d)(?::(\d\d))?(?: ([A-Z]{1,5}|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d\d)?))?$/.exec(
      text,
    ) ?? [];
  const month = monthOf(name);
  return found && month >= 0 && +day && +day < 32 && +hours < 24 && +minutes < 60
    ? {
        year: year ? +year : undefined,
        month,
        day: +day,
        time: +hours * HOUR + +minutes * 60_000 + +(seconds ?? 0) * 1000,
        hasSeconds: !!seconds,
        zone,
      }
    : undefined;
};

/** The local time in a year, in milliseconds. Undefined for dates that do not exist, such as 30 February. */
const inYear = ({ month, day, time }: WallTime, year: number, offset: number): number | undefined => {
  const date = Date.UTC(year, month, day);
  return new Date(date).getUTCMonth() === month ? date + time - offset : undefined;
};

/** Whether a local time is the same as that of an anchor, in the zone of the anchor. */
const shows = (wall: WallTime, { at, offset }: Anchor): boolean => {
  const there = inYear(wall, new Date(at + offset).getUTCFullYear(), offset) ?? NaN;
  return wall.hasSeconds ? Math.abs(at - there) < 1000 : at >= there && at - there < 60_000;
};

/**
 * The UTC offset of a local time. A name such as CST is ambiguous, so it has the offset that the feed writes elsewhere for the same
 * time. Otherwise, it has the meaning of RFC 822, unless the feed has very different offsets.
 */
const offsetOf = (
  wall: WallTime,
  anchors: readonly Anchor[],
  zones: Map<string, number | undefined>,
): number | undefined => {
  const { zone } = wall;
  const plain = zone ? statedOffset(zone) : undefined;
  if (plain !== undefined) return plain;
  const seen = anchors.find((anchor) => anchor.offset && shows(wall, anchor))?.offset;
  // Without a zone name, only the same time tells the offset: another time may be in summer time.
  if (!zone) return seen ?? anchors.find((anchor) => shows(wall, anchor))?.offset;
  if (seen !== undefined) zones.set(zone, zones.has(zone) && zones.get(zone) !== seen ? undefined : seen);
  if (zones.has(zone)) return zones.get(zone);
  const usual = usualOffset(zone);
  return usual !== undefined && anchors.every(({ offset }) => !offset || Math.abs(offset - usual) <= HOUR)
    ? usual
    : undefined;
};

type Zoned = (WallTime & { readonly offset: number | undefined }) | undefined;

/** The time with the lowest cost in three years around `near`. A written year is kept. */
const bestYear = (wall: Zoned, near: number, costOf: (at: number) => number): number | undefined => {
  const { offset } = wall ?? {};
  if (!wall || offset === undefined) return undefined;
  const year = new Date(near).getUTCFullYear();
  const moments = (wall.year ? [wall.year] : [year - 1, year, year + 1]).flatMap(
    (each) => inYear(wall, each, offset) ?? [],
  );
  return moments.reduce<number | undefined>(
    (best, at) => (best === undefined || costOf(at) < costOf(best) ? at : best),
    undefined,
  );
};

/** Chooses the years so that each time follows the one before it as closely as possible. Times may be out of order by up to two days. */
const chain = (walls: readonly Zoned[], from: number, direction: 1 | -1): readonly (number | undefined)[] => {
  let last = from;
  return walls.map((wall) => {
    const at = bestYear(wall, last, (moment) => {
      const gap = (moment - last) * direction;
      return gap < -2 * DAY ? 1000 * DAY - gap : Math.abs(gap);
    });
    last = at ?? last;
    return at;
  });
};

const spanOf = (times: readonly (number | undefined)[]): number => {
  const known = times.flatMap((at) => at ?? []).sort((a, b) => a - b);
  return (known.at(-1) ?? 0) - (known[0] ?? 0);
};

/**
 * Converts the times of a sorted list to RFC 3339. A time without a year gets it from its neighbor, and the first one from the anchors,
 * because an incident may be older than half a year, or may have lasted over New Year.
 * @param zones Known offsets by zone name. New ones are added.
 * @param order 1 for newest first, -1 for oldest first, 0 if it is not known. The order with the shorter history is used then.
 */
export const withYears = (
  walls: readonly (WallTime | undefined)[],
  anchors: readonly Anchor[],
  zones: Map<string, number | undefined>,
  order: number,
): readonly (string | undefined)[] => {
  const zoned = walls.map((wall) => wall && { ...wall, offset: offsetOf(wall, anchors, zones) });
  const [anchor] = anchors;
  const marked = zoned.findIndex((wall) => wall && anchors.some((each) => shows(wall, each)));
  const start = Math.max(marked, 0);
  const timesFor = (direction: 1 | -1): readonly (number | undefined)[] => {
    if (!anchor) return zoned.map((wall) => (wall?.year ? bestYear(wall, 0, () => 0) : undefined));
    const near = anchors.find((each) => zoned[start] && shows(zoned[start], each)) ?? anchor;
    const first = bestYear(zoned[start], near.at, (at) => Math.abs(at - near.at)) ?? near.at;
    // If the newest comes first, later times are before the start.
    const before = chain(zoned.slice(0, start).reverse(), first, direction === 1 ? 1 : -1);
    return [...[...before].reverse(), ...chain(zoned.slice(start), first, direction === 1 ? -1 : 1)];
  };
  const newestFirst = timesFor(1);
  const oldestFirst = timesFor(-1);
  const times = order > 0 || (!order && spanOf(newestFirst) <= spanOf(oldestFirst)) ? newestFirst : oldestFirst;
  return times.map((at) => (at === undefined ? undefined : new Date(at).toISOString()));
};
