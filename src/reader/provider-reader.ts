import type { Needs, StatusFeedDraft } from '../adapters/adapter.js';
import { withoutFutureIncidents } from '../adapters/shared/not-begun.js';
import { isFeedError } from '../feed/feed-error.js';
import type { FeedWarning } from '../feed/feed-warning.js';
import type { StatusFeed } from '../feed/schema.js';
import type { Fetched, Seen } from './fetch-json.js';
import type { Source } from './locate.js';

/** An answer, or what is known of it, and where it is from. */
export interface Answer extends Partial<Fetched> {
  readonly place: string;
}

/** By URL: until when a history is not asked for, by `performance.now`, and whether it failed. */
export type Pauses = Map<string, { readonly until: number; readonly failed: boolean }>;

/** Milliseconds until a history that could not be read is asked for again… */
const FAILED_PAUSE = 900_000;
/** …and one that could be, while the present has not changed: GitHub grants a visitor of Upptime's sixty requests an hour. */
const PAUSE = 300_000;
/** How often an adapter is asked what else there is: with its first page a list has 20 at most. */
const ROUNDS = 19;

interface Asking {
  readonly needs: Needs;
  readonly ask: (place: string) => Promise<Fetched>;
  /** The body of an answer, as adapters read it. */
  readonly read: (answer: Answer) => Promise<unknown>;
  /** What is known of the last answers. */
  readonly answers: ReadonlyMap<string, Seen | undefined>;
  readonly pauses: Pauses;
  /** The last feed. */
  readonly feed: StatusFeed | undefined;
}

/** The further URLs that the answers lead to. One that is not there (404, 410) is an answer without a body. */
const askMore = async (
  { adapter, url }: Source,
  first: readonly Answer[],
  { needs, ask, read }: Asking,
  missed: FeedWarning[],
): Promise<readonly Answer[]> => {
  const answers = [...first];
  const bodies: unknown[] = [];
  const askOne = async (place: string): Promise<Answer> => {
    try {
      return { place, ...(await ask(place)) };
    } catch (error) {
      if (isFeedError(error) && (error.status === 404 || error.status === 410)) return { place };
      throw error;
    }
  };
  for (let round = 0; adapter.more; round++) {
    bodies.push(...(await Promise.all(answers.slice(bodies.length).map(read))));
    const next = adapter.more(bodies, url, needs).filter((each) => answers.every(({ place }) => place !== each));
    const [place] = next;
    if (!place) break;
    if (round === ROUNDS) {
      missed.push({ path: place, message: `expected ${ROUNDS + 1} pages at most` });
      break;
    }
    answers.push(...(await Promise.all(next.map(askOne))));
  }
  return answers;
};

/**
 * Asks a provider for all that an adapter reads: the present and, where incidents are needed, the past. Throws where the present
 * cannot be read; a past that cannot be read is a warning.
 */
export const askProvider = async (
  source: Source,
  asking: Asking,
): Promise<{ readonly all: readonly Answer[]; readonly missed: readonly FeedWarning[]; readonly isDue: boolean }> => {
  const { adapter, url } = source;
  const { needs, ask, read, answers, pauses, feed } = asking;
  const missed: FeedWarning[] = [];
  const now = adapter.endpoints(url, needs);
  const past = ((needs.incidents && adapter.history?.(url)) || []).filter((place) => !now.includes(place));
  const first = Promise.all(now.map(async (place) => ({ place, ...(await ask(place)) })));
  const present = first.then((found) => askMore(source, found, asking, missed));
  const askPast = async (place: string): Promise<Answer> => {
    const before = { place, seen: answers.get(place) };
    const { until = 0, failed } = pauses.get(place) ?? {};
    const isPaused = performance.now() < until;
    if (isPaused && (failed || (before.seen && (await present).every(({ body }) => body === undefined)))) return before;
    try {
      const answer = await ask(place);
      pauses.set(place, { until: performance.now() + PAUSE, failed: false });
      const isReadable = answer.body === undefined || (await read({ place, ...answer })) !== undefined;
      if (!isReadable) missed.push({ path: place, message: 'expected Atom or RSS' });
      return { place, ...answer };
    } catch (error) {
      pauses.set(place, { until: performance.now() + FAILED_PAUSE, failed: true });
      const reason = error instanceof Error ? error.message : '';
      missed.push({ path: place, message: `expected past incidents: ${reason}` });
      return before;
    }
  };
  const all = await Promise.all([present, Promise.all(past.map(askPast))]);
  // What was scheduled may be an incident that has begun since, though its body is the same.
  const isDue = !!feed?.maintenances.some(
    ({ status, startsAt = '' }) => status === 'scheduled' && Date.parse(startsAt) <= Date.now(),
  );
  return { all: all.flat(), missed, isDue };
};

/** A draft of the feed. What starts in the future has not begun, whatever list the provider keeps it in. */
export const adaptBodies = ({ adapter, url }: Source, bodies: readonly unknown[], now: number): StatusFeedDraft =>
  withoutFutureIncidents(adapter.adapt(bodies, url, now), now);
