import type { Needs, StatusFeedDraft } from '../adapters/adapter.js';
import { native } from '../adapters/providers/native.js';
import { FeedError, isFeedError } from '../feed/feed-error.js';
import { parseFeed, type ParsedFeed } from '../feed/parse.js';
import { reuseUnchanged } from '../feed/reuse-unchanged.js';
import { absoluteUrl } from './absolute-url.js';
import type { Pauses } from './provider-reader.js';
import { bodyOf, fetchJson, type Fetched, type FetchOptions, type Seen } from './fetch-json.js';
import { forget, loadProviderReader, locate, type Source } from './locate.js';

/** A feed as it was read, what was dropped or mended in it, and the name of the adapter that read it. */
export interface FeedReading extends ParsedFeed {
  readonly provider: string;
}

/** How one source is read. */
export interface SourceOptions extends Pick<FetchOptions, 'fetch'> {
  /** Name of the provider. Default: detected from the feed. */
  readonly provider?: string | undefined;
  /** Holds one request back until it may start. */
  readonly turn?: (<T>(request: () => Promise<T>) => Promise<T>) | undefined;
}

/** Limits of one request. */
export type Limits = Pick<FetchOptions, 'maxSize' | 'signal'>;

/** What is asked of a source. */
export interface ReadRequest extends Limits {
  /** Called when the endpoints are chosen: a tag that comes while the provider is being detected is served as well. */
  readonly needs: () => Needs;
  /** Asks only endpoints that the last reading did without. */
  readonly missingOnly?: boolean;
}

/** Reads one source again and again. */
export interface SourceReader {
  /** The same object while nothing has changed. Throws a `FeedError`, or the signal's reason when that is aborted. */
  readonly read: (request: ReadRequest) => Promise<FeedReading>;
  /** One older page of history, by the adapter that read the feed. Throws a `FeedError`. */
  readonly readOlder: (url: string, limits: Limits) => Promise<ParsedFeed>;
}

const loadSyndication = () => import('../adapters/syndication/read-history.js');

/** What adapters read. Atom and RSS have a reader of their own. */
const adaptable = async (body: unknown): Promise<unknown> =>
  typeof body === 'string' ? (await loadSyndication()).readHistory(body) : body;

/** The body of an answer that is new, or that was kept as a text. */
const bodyIn = async ({ body, seen }: Partial<Fetched>): Promise<unknown> =>
  adaptable(body ?? (seen?.text && bodyOf(seen.text)));

/** A draft of the feed: of the own format the document itself. */
const adapt = async (source: Source, bodies: readonly unknown[]): Promise<StatusFeedDraft> =>
  source.adapter === native
    ? native.adapt(bodies, source.url)
    : (await loadProviderReader()).adaptBodies(source, bodies, Date.now());

/** Whether the same place is worth asking again after this error. */
const isBusy = ({ kind, status = 0 }: FeedError, wasRead: boolean): boolean =>
  kind === 'timeout' || status === 429 || status >= 500 || (kind === 'network' && wasRead);

/** A reader of the feed at `src`: a feed's URL, or a status page's own. */
export const createSourceReader = (
  src: string,
  { provider, fetch, turn = (request) => request() }: SourceOptions,
): SourceReader => {
  // As of the last success.
  let source: Source | undefined;
  let answers = new Map<string, Seen | undefined>();
  let reading: FeedReading | undefined;
  const pauses: Pauses = new Map();

  const startOver = (): void => {
    if (source) forget(absoluteUrl(src));
    source = undefined;
    answers = new Map();
  };

  /** Tells `cors` from `network`; loaded when it happens. */
  const explained = async (error: FeedError): Promise<FeedError> => {
    try {
      const { explainNetworkError } = await import('./cors.js');
      return await explainNetworkError(error, fetch);
    } catch {
      return error;
    }
  };

  const read = async ({ needs, missingOnly, ...limits }: ReadRequest, isRetry = false): Promise<FeedReading> => {
    const asked = new Map<string, Promise<Fetched>>();
    const ask = (url: string): Promise<Fetched> => {
      const seen = answers.get(url);
      const answer =
        asked.get(url) ??
        (missingOnly && seen
          ? Promise.resolve({ body: undefined, seen })
          : turn(() => fetchJson(url, { ...limits, fetch, seen })));
      asked.set(url, answer);
      return answer;
    };
    const base = absoluteUrl(src);
    try {
      source ??= await locate(base, provider, ask);
      const { adapter, url } = source;
      const wanted = needs();
      const { all, missed, isDue } =
        adapter === native
          ? { all: [{ place: url, ...(await ask(url)) }], missed: [], isDue: false }
          : await (
              await loadProviderReader()
            ).askProvider(source, { needs: wanted, ask, read: bodyIn, answers, pauses, feed: reading?.feed });
      limits.signal?.throwIfAborted();
      const hasChanged =
        isDue ||
        all.length !== answers.size ||
        all.some(({ place, body, seen }) => body !== undefined || (!seen && answers.get(place)));
      if (!reading || missed.length || hasChanged) {
        const bodies = await Promise.all(all.map(bodyIn));
        const { feed, warnings } = parseFeed(await adapt(source, bodies), url);
        reading = {
          feed: reuseUnchanged(reading?.feed, feed),
          warnings: [...warnings, ...missed],
          provider: adapter.name,
        };
      }
      // A body of the own format is not read a second time, so headers are enough.
      const kept = (seen: Seen | undefined): Seen | undefined =>
        adapter === native && (seen?.etag || seen?.modified) ? { ...seen, text: undefined } : seen;
      answers = new Map(all.map(({ place, seen }) => [place, kept(seen)]));
      return reading;
    } catch (cause) {
      limits.signal?.throwIfAborted();
      const error = isFeedError(cause)
        ? cause
        : new FeedError(source ? 'shape' : 'network', base, 'cannot be read', { cause });
      const { isRemembered } = source ?? {};
      // Another provider may answer by now.
      if (error.kind === 'shape' || (error.url && source && source.url !== base && !isBusy(error, !!reading)))
        startOver();
      if (isRemembered && !source && !isRetry) return read({ needs, ...limits }, true);
      // A host that could be read once may be read by this page.
      if (error.kind === 'network' && error.url && !reading) throw await explained(error);
      throw error;
    }
  };

  return {
    read: (request) => read(request),
    readOlder: async (url, limits) => {
      const { adapter } = source ?? { adapter: native };
      const { body } = await turn(() => fetchJson(url, { ...limits, fetch }));
      return parseFeed(await adapt({ adapter, url }, [await adaptable(body)]), url);
    },
  };
};
