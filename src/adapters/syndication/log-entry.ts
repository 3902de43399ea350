import { isRecord } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';
import type { FeedTime } from './feed-entries.js';

export interface HistoryUpdate {
  readonly status: string;
  /** Undefined if it cannot be read, so that the parser reports it. */
  readonly at: string | undefined;
  readonly body: string | undefined;
  readonly format: 'html' | 'text';
}

/** An incident or maintenance, in the words of the feed format. */
export interface HistoryEntry {
  readonly isMaintenance: boolean;
  /** Whether its updates have phases, known or not. */
  readonly isPhased: boolean;
  /** The last segment of its link, which is the id in the provider's JSON. Otherwise the id of the entry. */
  readonly id: string;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly status: string;
  readonly startsAt: FeedTime;
  /** For an incident, only if the feed has it besides the updates. */
  readonly endsAt: FeedTime;
  /** Names of components. */
  readonly affected: readonly string[];
  /** Newest first. */
  readonly updates: readonly HistoryUpdate[];
}

/** Atom or RSS, read by `readHistory`. */
export interface HistoryFeed {
  readonly kind: 'atom' | 'rss';
  readonly title: string | undefined;
  readonly home: string | undefined;
  readonly language: string | undefined;
  readonly entries: readonly HistoryEntry[];
}

export const isHistoryFeed = (body: unknown): body is JsonObject & HistoryFeed =>
  isRecord(body) && (body.kind === 'atom' || body.kind === 'rss') && Array.isArray(body.entries);

/** An entry as an incident of a feed. It has no impact. */
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
