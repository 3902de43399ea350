import type { Adapter, Needs, StatusFeedDraft } from '../adapters/adapter.js';
import { withoutFutureIncidents } from '../adapters/shared/not-begun.js';
import { isFeedError } from '../feed/feed-error.js';
import type { FeedWarning } from '../feed/feed-warning.js';
import type { StatusFeed } from '../feed/schema.js';
import type { CachedAnswer, Fetched } from './fetch-json.js';

/** The adapter of a feed, and the URL to pass to it. */
export interface FeedLocation {
  readonly adapter: Adapter;
  readonly url: string;
  /** Whether it was found on an earlier page of this session. The provider may have changed since. */
  readonly isRemembered?: boolean;
}

/** The answer of an endpoint. Without a body if it is the cached answer, or if there is none. */
export interface Answer extends Partial<Fetched> {
  readonly endpoint: string;
}

/** By URL: the time (of `performance.now`) before which a history is not requested again, and whether the last request failed. */
export type Pauses = Map<string, { readonly until: number; readonly failed: boolean }>;

/** Milliseconds until a history is requested again after an error. */
const FAILED_PAUSE = 900_000;
/** Milliseconds until a history is requested again while the other answers have not changed. GitHub allows visitors of an Upptime page 60 requests per hour. */
const PAUSE = 300_000;
/** Maximum number of further requests for a list. With the first one, a list has at most 20 pages. */
const MAX_ROUNDS = 19;

interface ProviderRequest {
  readonly needs: Needs;
  readonly request: (endpoint: string) => Promise<Fetched>;
  /** Returns the body of an answer for the adapter. */
  readonly read: (answer: Answer) => Promise<unknown>;
  /** The last answers by URL. */
  readonly answers: ReadonlyMap<string, CachedAnswer | undefined>;
  readonly pauses: Pauses;
  /** The last feed. */
  readonly feed: StatusFeed | undefined;
}

/** Requests a URL. If it does not exist (404, 410), returns an answer without a body and calls `onMissing`. */
const requestIfExists = async (
  endpoint: string,
  request: ProviderRequest['request'],
  onMissing?: (reason: string) => void,
): Promise<Answer> => {
  try {
    return { endpoint, ...(await request(endpoint)) };
  } catch (error) {
    if (!isFeedError(error) || (error.status !== 404 && error.status !== 410)) throw error;
    onMissing?.(error.message);
    return { endpoint };
  }
};

/** Requests the further URLs that an adapter finds in the answers. A missing one (404, 410) is an answer without a body. */
const requestMore = async (
  { adapter, url }: FeedLocation,
  firstAnswers: readonly Answer[],
  { needs, request, read }: ProviderRequest,
  warnings: FeedWarning[],
): Promise<readonly Answer[]> => {
  const answers = [...firstAnswers];
  const bodies: unknown[] = [];
  for (let round = 0; adapter.more; round++) {
    bodies.push(...(await Promise.all(answers.slice(bodies.length).map(read))));
    const next = adapter.more(bodies, url, needs).filter((each) => answers.every(({ endpoint }) => endpoint !== each));
    const [endpoint] = next;
    if (!endpoint) break;
    if (round === MAX_ROUNDS) {
      warnings.push({ path: endpoint, message: `expected ${MAX_ROUNDS + 1} pages at most` });
      break;
    }
    answers.push(...(await Promise.all(next.map((each) => requestIfExists(each, request)))));
  }
  return answers;
};

/**
 * Requests all endpoints of an adapter, and the history if incidents are needed. Throws if an endpoint cannot be read. A missing
 * part (`partAt`) and a history that cannot be read are warnings.
 */
export const requestProvider = async (
  location: FeedLocation,
  providerRequest: ProviderRequest,
): Promise<{
  readonly received: readonly Answer[];
  readonly warnings: readonly FeedWarning[];
  readonly isDue: boolean;
}> => {
  const { adapter, url } = location;
  const { needs, request, read, answers, pauses, feed } = providerRequest;
  const warnings: FeedWarning[] = [];
  const endpoints = adapter.endpoints(url, needs);
  const history = ((needs.incidents && adapter.history?.(url)) || []).filter(
    (endpoint) => !endpoints.includes(endpoint),
  );
  const requestEndpoint = async (endpoint: string): Promise<Answer> => {
    const part = adapter.partAt?.(endpoint);
    return part
      ? requestIfExists(endpoint, request, (reason) =>
          warnings.push({ path: endpoint, message: `expected ${part}: ${reason}` }),
        )
      : { endpoint, ...(await request(endpoint)) };
  };
  const firstAnswers = Promise.all(endpoints.map(requestEndpoint));
  const currentAnswers = firstAnswers.then((found) => requestMore(location, found, providerRequest, warnings));
  const requestHistory = async (endpoint: string): Promise<Answer> => {
    const cachedAnswer = { endpoint, cached: answers.get(endpoint) };
    const { until = 0, failed } = pauses.get(endpoint) ?? {};
    const isPaused = performance.now() < until;
    if (isPaused && (failed || (cachedAnswer.cached && (await currentAnswers).every(({ body }) => body === undefined))))
      return cachedAnswer;
    try {
      const answer = await request(endpoint);
      pauses.set(endpoint, { until: performance.now() + PAUSE, failed: false });
      if (answer.body === undefined) return { endpoint, ...answer };
      const input = await read({ endpoint, ...answer });
      if (input === undefined) warnings.push({ path: endpoint, message: 'expected Atom or RSS' });
      // Throws if the body is not from the provider. Otherwise, the missing incidents would not be noticed.
      if (typeof answer.body !== 'string') adapter.adapt([input], endpoint);
      return { endpoint, ...answer };
    } catch (error) {
      pauses.set(endpoint, { until: performance.now() + FAILED_PAUSE, failed: true });
      const reason = error instanceof Error ? error.message : '';
      warnings.push({ path: endpoint, message: `expected past incidents: ${reason}` });
      return cachedAnswer;
    }
  };
  const all = await Promise.all([currentAnswers, Promise.all(history.map(requestHistory))]);
  // An incident that was scheduled may have begun since, although the answers are the same.
  const isDue = !!feed?.maintenances.some(
    ({ status, startsAt = '' }) => status === 'scheduled' && +new Date(startsAt) <= Date.now(),
  );
  return { received: all.flat(), warnings, isDue };
};

/** Converts the answers to a feed. Incidents that start in the future are scheduled maintenances, whichever list they are in. */
export const adaptBodies = ({ adapter, url }: FeedLocation, bodies: readonly unknown[], now: number): StatusFeedDraft =>
  withoutFutureIncidents(adapter.adapt(bodies, url, now), now);
