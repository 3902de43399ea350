import type { StatusFeed } from '../feed/schema.js';
import type { ArchiveState, SeenComponent } from './archive-state.js';
import { observeSequences } from './calendar-sequences.js';
import type { Interval, Trouble } from './intervals.js';
import { isFuture } from './is-future.js';
import { observePlanned, type MaintenanceList } from './maintenance-lists.js';
import { statedChanges, withStated } from './stated-troubles.js';

/** Seconds for which intervals and revisions are kept. */
const RETENTION = 400 * 86_400;

/** Adds an interval. One that continues the last one makes that longer. */
const addInterval = (intervals: readonly Interval[], [from, to]: Interval): readonly Interval[] => {
  const last = intervals.at(-1);
  return last?.[1] === from ? [...intervals.slice(0, -1), [last[0], to]] : [...intervals, [from, to]];
};

const addTrouble = (troubles: readonly Trouble[], [from, to, status]: Trouble): readonly Trouble[] => {
  const last = troubles.at(-1);
  return last?.[1] === from && last[2] === status
    ? [...troubles.slice(0, -1), [last[0], to, status]]
    : [...troubles, [from, to, status]];
};

/** The parts of intervals that are not later than `at`. */
const until = <T extends Interval | Trouble>(
  intervals: readonly T[],
  at: number,
  cut: (interval: T) => T,
): readonly T[] =>
  intervals.flatMap((interval) => (interval[0] >= at ? [] : [interval[1] > at ? cut(interval) : interval]));

/** A state without what was recorded while a clock was ahead. When the last observation was is then not known. */
const withoutFuture = (state: ArchiveState, at: number): ArchiveState => {
  if (state.seenAt === undefined || !isFuture(state.seenAt * 1000, at * 1000)) return state;
  return {
    ...state,
    seenAt: undefined,
    watched: until(state.watched, at, ([from]) => [from, at]),
    components: state.components.map((component) => ({
      ...component,
      since: Math.min(component.since, at),
      troubles: until(component.troubles, at, ([from, , status]) => [from, at, status]),
    })),
  };
};

/** A feed that was fresh at one time. */
export interface Observation {
  readonly feed: StatusFeed;
  /** The maintenances of each source. */
  readonly lists: readonly MaintenanceList[];
  /** Seconds since 1970. */
  readonly at: number;
  /** The longest time between two observations, in seconds, for which nothing else is assumed to have happened. */
  readonly maxGap: number;
}

/**
 * Adds what was seen at one time. Between two observations that are close enough, the state of the first one counts. Observations
 * that are not newer than the last one change nothing.
 */
export const addObservation = (stored: ArchiveState, { feed, lists, at, maxGap }: Observation): ArchiveState => {
  const state = withoutFuture(stored, at);
  const { seenAt = at, watched } = state;
  if (state.seenAt !== undefined && at <= seenAt) return state;
  const isCovered = state.seenAt !== undefined && at - seenAt <= maxGap;
  const known = new Map(state.components.map((component) => [component.id, component]));
  for (const { id, status } of feed.components) {
    const before = known.get(id);
    if (!before) known.set(id, { id, since: at, status, troubles: [] });
  }
  const current = new Map(feed.components.map(({ id, status }) => [id, status]));
  const oldest = at - RETENTION;
  const statedIn = statedChanges(feed, at);
  const components = [...known.values()].map((component): SeenComponent => {
    const { id, since, status } = component;
    const hadTrouble = isCovered && since < at && status !== 'operational';
    const seen = hadTrouble ? addTrouble(component.troubles, [seenAt, at, status]) : component.troubles;
    const troubles = withStated(seen, statedIn.get(id) ?? [], seenAt, at);
    return { id, since, status: current.get(id) ?? 'unknown', troubles: troubles.filter(([, to]) => to > oldest) };
  });
  const ids = new Set(feed.maintenances.map(({ id }) => id));
  const { planned, withdrawn } = observePlanned(state.planned, feed, lists, at * 1000);
  const canceled = [...state.canceled.filter(({ id }) => !ids.has(id)), ...withdrawn].filter(
    ({ startsAt = '' }) => Date.parse(startsAt) / 1000 > at - 30 * 86_400,
  );
  return {
    ...state,
    seenAt: at,
    watched: addInterval(watched, isCovered ? [seenAt, at] : [at, at]).filter(([, to]) => to > oldest),
    // Forgets components that were not there for a long time.
    components: components.filter(
      ({ id, troubles, since }) =>
        current.has(id) || troubles.some(([, , word]) => word !== 'unknown') || since > oldest,
    ),
    planned,
    canceled,
    sequences: observeSequences(state.sequences, feed.maintenances, canceled, at, RETENTION),
  };
};
