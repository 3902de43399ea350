import { isRecord } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import type { FeedTime } from './feed-entries.js';

export interface HistoryUpdate {
  readonly status: string;
  /** Absent where it cannot be read, for the reader to report. */
  readonly at: string | undefined;
  readonly body: string | undefined;
  readonly format: 'html' | 'text';
}

/** An incident or a maintenance of a feed's own format. */
export interface HistoryEntry {
  readonly isMaintenance: boolean;
  /** Whether its updates name phases, known ones or not. */
  readonly isPhased: boolean;
  /** The end of its link, as the provider's JSON has it; else what the feed calls it. */
  readonly id: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly status: string;
  readonly startsAt: FeedTime;
  /** Of an incident: only where the feed states it apart from the updates. */
  readonly endsAt: FeedTime;
  /** Names of components. */
  readonly affected: readonly string[];
  /** Newest first. */
  readonly updates: readonly HistoryUpdate[];
}

/** Atom or RSS, as `readHistory` reads it. */
export interface HistoryFeed {
  readonly kind: 'atom' | 'rss';
  readonly title: string | undefined;
  readonly home: string | undefined;
  readonly language: string | undefined;
  readonly entries: readonly HistoryEntry[];
}

export const isHistoryFeed = (body: unknown): body is JsonObject & HistoryFeed =>
  isRecord(body) && (body.kind === 'atom' || body.kind === 'rss') && Array.isArray(body.entries);

/** What an entry of a history feed is in a feed. It tells no impact. */
export const loggedIncident = ({ id, title, url, status, startsAt, endsAt, updates }: HistoryEntry) => ({
  id,
  title,
  status,
  impact: 'unknown',
  startedAt: startsAt,
  resolvedAt: endsAt,
  url,
  updates,
});

export const loggedMaintenance = ({ id, title, url, status, startsAt, endsAt, updates }: HistoryEntry) => ({
  id,
  title,
  status,
  startsAt,
  endsAt,
  url,
  updates,
});

interface Notices {
  readonly incidents: readonly JsonObject[];
  readonly maintenances: readonly JsonObject[];
}

/**
 * What goes on together with what was written: `active` has the last word about the state of its own, the history about their
 * updates where their times can be read, and the past is there alone.
 * @param idsOf Gives the ids of components by their names.
 */
export const withHistory = (
  active: Notices,
  logged: readonly HistoryEntry[],
  idsOf: (names: readonly string[]) => readonly unknown[],
): Notices => {
  const entries = new Map<unknown, HistoryEntry>(logged.map((entry) => [entry.id, entry]));
  const listed = new Set([...active.incidents, ...active.maintenances].map(({ id }) => id));
  const past = logged.filter(({ id }) => !listed.has(id));
  const told = (item: JsonObject): JsonObject => {
    const entry = entries.get(item.id);
    return entry
      ? {
          ...item,
          ...(entry.updates.some(({ at }) => at) ? { updates: entry.updates } : {}),
          components: idsOf(entry.affected),
        }
      : item;
  };
  const over = (isMaintenance: boolean, turn: (entry: HistoryEntry) => JsonObject): readonly JsonObject[] =>
    past
      .filter((entry) => entry.isMaintenance === isMaintenance)
      .map((entry) => ({ ...turn(entry), components: idsOf(entry.affected) }));
  return {
    incidents: [...active.incidents.map(told), ...over(false, loggedIncident)],
    maintenances: [...active.maintenances.map(told), ...over(true, loggedMaintenance)],
  };
};
