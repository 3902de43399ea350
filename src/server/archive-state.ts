import * as z from 'zod';
import { parseFeed } from '../feed/parse.js';
import type { ComponentStatus, Incident, Maintenance, StatusFeed } from '../feed/schema.js';
import { COMPONENT_STATUSES } from '../feed/words.js';
import type { Interval, Trouble } from './intervals.js';
import { withStated } from './stated-troubles.js';

/** What was seen of a component. */
export interface SeenComponent {
  readonly id: string;
  /** When it was seen first, in seconds since 1970. */
  readonly since: number;
  /** Its state when it was seen last. `unknown` if it was not there. */
  readonly status: ComponentStatus;
  readonly troubles: readonly Trouble[];
}

/** The last feed of a source. */
export interface StoredSource {
  readonly src: string;
  readonly provider: string;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  readonly feed: StatusFeed;
}

/** Everything of an archive but its incidents. */
export interface ArchiveState {
  readonly sources: readonly StoredSource[];
  /** The time of the last observation, in seconds since 1970. */
  readonly seenAt?: number | undefined;
  /** When the feed was watched. */
  readonly watched: readonly Interval[];
  readonly components: readonly SeenComponent[];
  /** Scheduled maintenances of the last observation, and those that disappeared before their start. */
  readonly planned: readonly Maintenance[];
  readonly canceled: readonly Maintenance[];
  /** Months with incidents or maintenances, `YYYY-MM`, oldest first. */
  readonly months: readonly string[];
  /** The next older page of the source that is not in the archive, and how many may be read. Absent if there is none. */
  readonly older?: { readonly url: string; readonly left: number } | undefined;
}

export const EMPTY_STATE: ArchiveState = {
  sources: [],
  watched: [],
  components: [],
  planned: [],
  canceled: [],
  months: [],
};

/** Seconds for which intervals are kept. */
const RETENTION = 400 * 86_400;

const seconds = z.number().int().min(0);
const status = z.enum(COMPONENT_STATUSES);
/** The parser of feeds checks feeds and maintenances. */
const feedOf = (value: unknown): StatusFeed => parseFeed(value).feed;
const maintenances = z
  .array(z.unknown())
  .transform((list) => feedOf({ version: 1, page: { name: 'archive' }, maintenances: list }).maintenances);

const stateSchema = z.object({
  version: z.literal(1),
  sources: z.array(
    z.object({ src: z.string(), provider: z.string(), loadedAt: z.number(), feed: z.unknown().transform(feedOf) }),
  ),
  seenAt: seconds.optional(),
  watched: z.array(z.tuple([seconds, seconds])),
  components: z.array(
    z.object({ id: z.string(), since: seconds, status, troubles: z.array(z.tuple([seconds, seconds, status])) }),
  ),
  planned: maintenances,
  canceled: maintenances,
  months: z.array(z.string().regex(/^\d{4}-\d\d$/)),
  older: z.object({ url: z.string(), left: z.number() }).optional(),
});

/** Reads a stored state. Throws if it is damaged, so that it is never replaced with an empty one. */
export const parseState = (text: string | undefined): ArchiveState =>
  text === undefined ? EMPTY_STATE : stateSchema.parse(JSON.parse(text));

export const stateText = (state: ArchiveState): string => `${JSON.stringify({ version: 1, ...state })}\n`;

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

/** The incidents that state the states of a component in their updates. */
const incidentsByComponent = ({ incidents }: StatusFeed): ReadonlyMap<string, readonly Incident[]> => {
  const byComponent = new Map<string, Incident[]>();
  for (const incident of incidents)
    for (const id of new Set(incident.updates.flatMap(({ components }) => components.map((each) => each.id))))
      byComponent.set(id, [...(byComponent.get(id) ?? []), incident]);
  return byComponent;
};

/** A feed that was fresh at one time. */
export interface Observation {
  readonly feed: StatusFeed;
  /** Seconds since 1970. */
  readonly at: number;
  /** The longest time between two observations, in seconds, for which nothing else is assumed to have happened. */
  readonly maxGap: number;
}

/**
 * Adds what was seen at one time. Between two observations that are close enough, the state of the first one counts. Observations
 * that are not newer than the last one change nothing.
 */
export const addObservation = (state: ArchiveState, { feed, at, maxGap }: Observation): ArchiveState => {
  const { seenAt = at, watched } = state;
  if (state.seenAt !== undefined && at <= seenAt) return state;
  const isCovered = at - seenAt <= maxGap;
  const known = new Map(state.components.map((component) => [component.id, component]));
  for (const { id, status } of feed.components) {
    const before = known.get(id);
    if (!before) known.set(id, { id, since: at, status, troubles: [] });
  }
  const current = new Map(feed.components.map(({ id, status }) => [id, status]));
  const oldest = at - RETENTION;
  const statedIn = incidentsByComponent(feed);
  const components = [...known.values()].map((component): SeenComponent => {
    const { id, since, status } = component;
    const hadTrouble = isCovered && since < at && status !== 'operational';
    const seen = hadTrouble ? addTrouble(component.troubles, [seenAt, at, status]) : component.troubles;
    const troubles = withStated(seen, id, statedIn.get(id) ?? [], seenAt, at);
    return { id, since, status: current.get(id) ?? 'unknown', troubles: troubles.filter(([, to]) => to > oldest) };
  });
  const scheduled = feed.maintenances.filter(({ status: phase }) => phase === 'scheduled');
  const ids = new Set(feed.maintenances.map(({ id }) => id));
  const startOf = ({ startsAt = '' }: Maintenance): number => Date.parse(startsAt) / 1000;
  const gone = state.planned.filter((planned) => !ids.has(planned.id) && startOf(planned) > at);
  return {
    ...state,
    seenAt: at,
    watched: addInterval(watched, isCovered ? [seenAt, at] : [at, at]).filter(([, to]) => to > oldest),
    // Forgets components that were not there for a long time.
    components: components.filter(
      ({ id, troubles, since }) =>
        current.has(id) || troubles.some(([, , word]) => word !== 'unknown') || since > oldest,
    ),
    planned: scheduled,
    canceled: [...state.canceled.filter(({ id }) => !ids.has(id)), ...gone].filter(
      (maintenance) => startOf(maintenance) > at - 30 * 86_400,
    ),
  };
};

/** Adds the last feeds of sources. The newest one of each stays. */
export const addSources = (state: ArchiveState, sources: readonly StoredSource[]): ArchiveState => {
  const newest = new Map(state.sources.map((source) => [source.src, source]));
  for (const source of sources)
    if (source.loadedAt > (newest.get(source.src)?.loadedAt ?? -1)) newest.set(source.src, source);
  return { ...state, sources: [...newest.values()] };
};

/** Older pages that are read at most, as far as there are that many. A run that fails counts too. */
const MAX_OLDER = 100;

/** At the first observation, remembers the older page of the source. */
export const startSeeding = (state: ArchiveState, url: string | undefined): ArchiveState =>
  state.seenAt === undefined && url ? { ...state, older: { url, left: MAX_OLDER } } : state;

/** Remembers that an older page was read, and that `next` comes after it. */
export const continueSeeding = (state: ArchiveState, url: string, next: string | undefined): ArchiveState => {
  const { older } = state;
  if (older?.url !== url) return state;
  return { ...state, older: next && older.left > 1 ? { url: next, left: older.left - 1 } : undefined };
};

/** Adds months, oldest first. */
export const addMonths = (state: ArchiveState, months: readonly string[]): ArchiveState => ({
  ...state,
  months: [...new Set([...state.months, ...months])].sort(),
});
