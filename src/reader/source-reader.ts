import type { Needs, StatusFeedDraft } from '../adapters/adapter.js';
import { native } from '../adapters/providers/native.js';
import { toFeedError, type FeedError } from '../feed/feed-error.js';
import { parseFeed, type ParsedFeed } from '../feed/parse.js';
import { reuseUnchanged } from '../feed/reuse-unchanged.js';
import { absoluteUrl } from './absolute-url.js';
import { parseBody, fetchJson, type Fetched, type FetchOptions, type CachedAnswer } from './fetch-json.js';
import { forgetProvider, loadProviderReader, locate } from './locate.js';
import type { FeedLocation, Pauses } from './provider-reader.js';
import { loaded } from './time-limit.js';

/** A parsed feed and its warnings. */
export interface FeedReading extends ParsedFeed {
  /** Name of the adapter that read it. */
  readonly provider: string;
  /** The URL that was asked for and answered: `src`, or one of `fallbackSrc`. */
  readonly src: string;
}

/** Options of `createSourceReader`. */
export interface SourceOptions extends Pick<FetchOptions, 'fetch'> {
  /** Name of the provider. Default: detected from the feed. */
  readonly provider?: string | undefined;
  /** Starts a request, possibly after a delay. Limits the number of simultaneous requests. */
  readonly enqueue?: (<T>(request: () => Promise<T>) => Promise<T>) | undefined;
}

/** Limits of one request. */
export type Limits = Pick<FetchOptions, 'maxSize' | 'signal'>;

/** Options of `read`. */
export interface ReadRequest extends Limits {
  /** Called after the provider is detected, so that the needs of tags that were added in the meantime are included. */
  readonly needs: () => Needs;
  /** Requests only the endpoints that the last call did not request. */
  readonly missingOnly?: boolean;
}

/** Reads the feed of one URL repeatedly. */
export interface SourceReader {
  /** Returns the same object if nothing has changed. Throws a `FeedError`, or the reason of the signal if it is aborted. */
  readonly read: (request: ReadRequest) => Promise<FeedReading>;
  /** Reads an older page of incidents with the adapter of the feed. Throws a `FeedError`. */
  readonly readOlder: (url: string, limits: Limits) => Promise<ParsedFeed>;
}

const loadSyndication = () => loaded(import('../adapters/syndication/read-history.js'));

/** Converts a body for adapters: Atom and RSS are parsed first. */
const toAdapterInput = async (body: unknown): Promise<unknown> =>
  typeof body === 'string' ? (await loadSyndication()).readHistory(body) : body;

/** The body of an answer, or that of the cached answer. */
const inputOf = async ({ body, cached }: Partial<Fetched>): Promise<unknown> =>
  toAdapterInput(body ?? (cached?.text && parseBody(cached.text)));

/** Converts the answers to a feed. A document in the own format needs no conversion. */
const adapt = async (location: FeedLocation, bodies: readonly unknown[]): Promise<StatusFeedDraft> =>
  location.adapter === native
    ? native.adapt(bodies, location.url)
    : (await loadProviderReader()).adaptBodies(location, bodies, Date.now());

/** Whether the error is temporary, so that the same URL should be requested again. */
const isTemporary = ({ kind, status = 0 }: FeedError, wasLoaded: boolean): boolean =>
  kind === 'timeout' || status === 429 || status >= 500 || (kind === 'network' && wasLoaded);

/** Creates a reader for the feed at `src`, which is the URL of a feed or of a status page. */
export const createSourceReader = (
  src: string,
  { provider, fetch, enqueue = (request) => request() }: SourceOptions,
): SourceReader => {
  // From the last successful call.
  let location: FeedLocation | undefined;
  let answers = new Map<string, CachedAnswer | undefined>();
  let reading: FeedReading | undefined;
  const pauses: Pauses = new Map();

  /** Distinguishes `cors` from `network`. Loaded on demand, because it is rarely needed. */
  const explainError = async (error: FeedError): Promise<FeedError> => {
    try {
      const { explainNetworkError } = await loaded(import('./cors.js'));
      return await explainNetworkError(error, src, fetch);
    } catch {
      return error;
    }
  };

  const read = async (readRequest: ReadRequest): Promise<FeedReading> => {
    const { needs, missingOnly, ...limits } = readRequest;
    const base = absoluteUrl(src);
    const answersByUrl = new Map<string, Promise<Fetched>>();
    const request = (url: string): Promise<Fetched> => {
      const cached = answers.get(url);
      const answer =
        answersByUrl.get(url) ??
        (missingOnly && cached
          ? Promise.resolve({ body: undefined, cached })
          : enqueue(() => fetchJson(url, { ...limits, fetch, cached, src: base })));
      answersByUrl.set(url, answer);
      return answer;
    };
    try {
      location ??= await locate(base, provider, request);
      const { adapter, url } = location;
      const wanted = needs();
      const {
        received,
        warnings: requestWarnings,
        isDue,
      } = adapter === native
        ? { received: [{ endpoint: url, ...(await request(url)) }], warnings: [], isDue: false }
        : await (
            await loadProviderReader()
          ).requestProvider(location, { needs: wanted, request, read: inputOf, answers, pauses, feed: reading?.feed });
      limits.signal?.throwIfAborted();
      const hasChanged =
        isDue ||
        received.length !== answers.size ||
        received.some(({ endpoint, body, cached }) => body !== undefined || (!cached && answers.get(endpoint)));
      if (!reading || requestWarnings.length || hasChanged) {
        const bodies = await Promise.all(received.map(inputOf));
        const { feed, warnings } = parseFeed(await adapt(location, bodies), url);
        reading = {
          feed: reuseUnchanged(reading?.feed, feed),
          warnings: [...warnings, ...requestWarnings],
          provider: adapter.name,
          src,
        };
      }
      // A body in the own format is never read a second time, so the ETag is enough.
      const toCached = (cached: CachedAnswer | undefined): CachedAnswer | undefined =>
        adapter === native && cached?.etag ? { ...cached, text: undefined } : cached;
      answers = new Map(received.map(({ endpoint, cached }) => [endpoint, toCached(cached)]));
      return reading;
    } catch (cause) {
      limits.signal?.throwIfAborted();
      const error = toFeedError(cause, location ? 'shape' : 'network', base);
      const { isRemembered } = location ?? {};
      // The provider at this URL may have changed.
      if (
        error.kind === 'shape' ||
        (error.url && location && location.url !== base && !isTemporary(error, !!reading))
      ) {
        forgetProvider(base);
        location = undefined;
        answers = new Map();
        if (isRemembered) return read(readRequest);
      }
      // If the feed was loaded before, CORS is not the reason.
      if (error.kind === 'network' && error.url && !reading) throw await explainError(error);
      throw error;
    }
  };

  return {
    read,
    readOlder: async (url, limits) => {
      const { adapter } = location ?? { adapter: native };
      const { body } = await enqueue(() => fetchJson(url, { ...limits, fetch, src: absoluteUrl(src) }));
      return parseFeed(await adapt({ adapter, url }, [await toAdapterInput(body)]), url);
    },
  };
};
