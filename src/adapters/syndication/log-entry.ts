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
