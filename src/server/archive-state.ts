import * as z from 'zod';
import { parseFeed } from '../feed/parse.js';
import type { ComponentStatus, Maintenance, StatusFeed } from '../feed/schema.js';
import { COMPONENT_STATUSES } from '../feed/words.js';
import type { CalendarSequence } from './calendar-sequences.js';
import { readStored } from './damaged-error.js';
import type { Interval, Trouble } from './intervals.js';
import { isFuture } from './is-future.js';
import type { PlannedMaintenance } from './maintenance-lists.js';

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
  /** Whether it was read from one of `fallbackSrc`. */
  readonly isFallback?: boolean | undefined;
}

/** Everything of an archive but its incidents. */
export interface ArchiveState {
  readonly sources: readonly StoredSource[];
  /** The time of the last observation, in seconds since 1970. */
  readonly seenAt?: number | undefined;
  /** When the feed was watched. */
  readonly watched: readonly Interval[];
  readonly components: readonly SeenComponent[];
  /** Scheduled maintenances that their source has not withdrawn, and those that it has withdrawn before their start. */
  readonly planned: readonly PlannedMaintenance[];
  readonly canceled: readonly Maintenance[];
  /** The last revision of each event of the calendar. */
  readonly sequences: readonly CalendarSequence[];
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
  sequences: [],
  months: [],
};

export const STATE_KEY = 'state.json';

const seconds = z.number().int().min(0);
const status = z.enum(COMPONENT_STATUSES);
/** The parser of feeds checks feeds and maintenances. */
const feedOf = (value: unknown): StatusFeed => parseFeed(value).feed;
const maintenances = z
  .array(z.unknown())
  .transform((list) => feedOf({ version: 1, page: { name: 'archive' }, maintenances: list }).maintenances);
/** Items of an older archive without a source are left out, because nobody knows who could withdraw them. */
const planned = z.array(z.unknown()).transform((list) =>
  list.flatMap((item): PlannedMaintenance[] => {
    const { data } = z.object({ source: z.string(), maintenance: z.unknown() }).safeParse(item);
    const [maintenance] = data ? maintenances.parse([data.maintenance]) : [];
    return data && maintenance ? [{ source: data.source, maintenance }] : [];
  }),
);

const stateSchema = z.object({
  version: z.literal(1),
  sources: z.array(
    z.object({
      src: z.string(),
      provider: z.string(),
      loadedAt: z.number(),
      feed: z.unknown().transform(feedOf),
      isFallback: z.boolean().optional(),
    }),
  ),
  seenAt: seconds.optional(),
  watched: z.array(z.tuple([seconds, seconds])),
  components: z.array(
    z.object({ id: z.string(), since: seconds, status, troubles: z.array(z.tuple([seconds, seconds, status])) }),
  ),
  planned,
  canceled: maintenances,
  sequences: z.array(z.object({ id: z.string(), sequence: seconds, version: z.string(), seenAt: seconds })).default([]),
  months: z.array(z.string().regex(/^\d{4}-\d\d$/)),
  older: z.object({ url: z.string(), left: z.number() }).optional(),
});

/** Reads a stored state. Throws a `DamagedError`, so that a damaged one is never replaced without a copy. */
export const parseState = (text: string | undefined): ArchiveState =>
  readStored(STATE_KEY, text, (value) => stateSchema.parse(value)) ?? EMPTY_STATE;

export const stateText = (state: ArchiveState): string => `${JSON.stringify({ version: 1, ...state })}\n`;

/** Adds the last feeds of sources. The newest one of each stays, unless its time is in the future of `now`, in milliseconds. */
export const addSources = (state: ArchiveState, sources: readonly StoredSource[], now: number): ArchiveState => {
  const newest = new Map(state.sources.map((source) => [source.src, source]));
  for (const source of sources) {
    const { loadedAt = -1 } = newest.get(source.src) ?? {};
    if (source.loadedAt > loadedAt || isFuture(loadedAt, now)) newest.set(source.src, source);
  }
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
