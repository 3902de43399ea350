/** Moments as history feeds print them: without a year, and with the name of a zone that may be anywhere. Absent rather than wrong. */

import { HOUR, monthOf, statedOffset, usualOffset } from './feed-dates.js';
import type { Anchor } from './feed-dates.js';

/** A clock and a calendar on a wall. */
export interface WallTime {
  readonly year: number | undefined;
  /** 0–11. */
  readonly month: number;
  readonly day: number;
  /** Milliseconds since midnight. */
  readonly time: number;
  readonly hasSeconds: boolean;
  /** As written; empty where there is none. */
  readonly zone: string;
}

const DAY = 24 * HOUR;

/** `Aug 21, 00:37 UTC`, `Jun 25, 2018, 17:53 PDT`, `Sep 4, 18:27:54 GMT+0`. English months; nothing for anything else. */
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

/** The moment at which that wall shows this in that year; nothing for 30 February. */
const inYear = ({ month, day, time }: WallTime, year: number, offset: number): number | undefined => {
  const date = Date.UTC(year, month, day);
  return new Date(date).getUTCMonth() === month ? date + time - offset : undefined;
};

/** Whether a wall shows what this moment's own wall shows. */
const shows = (wall: WallTime, { at, offset }: Anchor): boolean => {
  const there = inYear(wall, new Date(at + offset).getUTCFullYear(), offset) ?? NaN;
  return wall.hasSeconds ? Math.abs(at - there) < 1000 : at >= there && at - there < 60_000;
};

/**
 * How far the zone of a wall is ahead of UTC. A name such as CST is many zones: what counts is which offset the feed writes
 * beside it for the same moment. Else RFC 822's meaning, while the feed writes no offset far from that.
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
  // Without a name no other moment tells: the next one may be in summer time.
  if (!zone) return seen ?? anchors.find((anchor) => shows(wall, anchor))?.offset;
  if (seen !== undefined) zones.set(zone, zones.has(zone) && zones.get(zone) !== seen ? undefined : seen);
  if (zones.has(zone)) return zones.get(zone);
  const usual = usualOffset(zone);
  return usual !== undefined && anchors.every(({ offset }) => !offset || Math.abs(offset - usual) <= HOUR)
    ? usual
    : undefined;
};

type Zoned = (WallTime & { readonly offset: number | undefined }) | undefined;

/** The moment among those of three years that is nearest to what is wanted; years that are written are kept. */
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

/** Every moment as close after the one before it as a year allows, the first one nearest to `from`; two days of disorder are forgiven. */
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
 * The moments of a list that is in order, as RFC 3339. A wall without a year gets it from the neighbour whose year is known, and
 * that from the anchor: an incident may be older than half a year, and New Year may be in it.
 * @param zones Offsets by the names of zones, as far as the feed shows them; added to.
 * @param order 1 for newest first, -1 for oldest first, 0 for not known: then the shorter history is the right one.
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
    // Newest first: later ones stand before the start.
    const before = chain(zoned.slice(0, start).reverse(), first, direction === 1 ? 1 : -1);
    return [...[...before].reverse(), ...chain(zoned.slice(start), first, direction === 1 ? -1 : 1)];
  };
  const newestFirst = timesFor(1);
  const oldestFirst = timesFor(-1);
  const times = order > 0 || (!order && spanOf(newestFirst) <= spanOf(oldestFirst)) ? newestFirst : oldestFirst;
  return times.map((at) => (at === undefined ? undefined : new Date(at).toISOString()));
};
