import type { Adapter, Needs } from '../adapters/adapter.js';
import { isNative, native } from '../adapters/providers/native.js';
import { FeedError } from '../feed/feed-error.js';
import { keepSame } from '../feed/reuse-unchanged.js';
import { parseFeed } from '../feed/parse.js';
import type { ParsedFeed } from '../feed/parse.js';
import type { FeedWarning } from '../feed/feed-warning.js';
import { absoluteUrl } from './absolute-url.js';
import { bodyOf, fetchJson } from './fetch-json.js';
import type { Fetched, FetchOptions, Seen } from './fetch-json.js';
import { isFile } from './is-file.js';

/** A feed as it was read, what was dropped or mended in it, and the name of the adapter that understood it. */
export interface FeedReading extends ParsedFeed {
  readonly provider: string;
}

export interface SourceOptions extends Pick<FetchOptions, 'fetch'> {
  /** Names the adapter of the first source instead of detecting it. */
  readonly provider?: string | undefined;
  /** Tried in order when the first source fails. */
  readonly fallbackSrc?: readonly string[] | undefined;
  /** Holds one request back until it may start. */
  readonly turn?: (<T>(request: () => Promise<T>) => Promise<T>) | undefined;
}

interface Read extends Pick<FetchOptions, 'maxSize' | 'signal'> {
  /** Asked when the endpoints are chosen: who comes while the provider is being detected is served as well. */
  readonly needs: () => Needs;
  /** Asks only endpoints that the last reading did without. */
  readonly missingOnly?: boolean;
}

/** Milliseconds until a history that could not be read is asked for again… */
const FAILED_REST = 900_000;
/** …and one that could be, while the present is as it was: GitHub grants a visitor of Upptime's sixty requests an hour. */
const REST = 300_000;

/** How often an adapter is asked what else there is: with its first page a list has 20 at most. */
const ROUNDS = 19;

/** What adapters read. Atom and RSS take a reader of their own. */
const readable = async (body: unknown): Promise<unknown> =>
  typeof body === 'string' ? (await import('../adapters/syndication/read-history.js')).readHistory(body) : body;

/** What an answer says, asked again or not. */
const parsed = async ({ body, seen }: Partial<Fetched>): Promise<unknown> =>
  readable(body ?? (seen?.text && bodyOf(seen.text)));

/** Who answers where. */
export interface Source {
  readonly adapter: Adapter;
  readonly url: string;
}

/** Reads one source again and again, asking only what it needs to; the same object while nothing changed. */
const sourceReader = (src: string, { provider, fetch, turn = (request) => request() }: SourceOptions) => {
  // As of the last success.
  let source: Source | undefined;
  let answers = new Map<string, Seen | undefined>();
  /** Until when a history rests, by `performance.now`, and whether it failed. */
  const rests = new Map<string, { readonly until: number; readonly failed: boolean }>();
  let reading: FeedReading | undefined;

  return async ({ needs, missingOnly, ...limits }: Read): Promise<FeedReading> => {
    const got = new Map<string, Fetched>();
    const ask = async (url: string): Promise<Fetched> => {
      const seen = answers.get(url);
      const answer =
        got.get(url) ??
        (missingOnly && seen
          ? { body: undefined, seen }
          : await turn(() => fetchJson(url, { ...limits, fetch, seen })));
      got.set(url, answer);
      return answer;
    };
    const base = absoluteUrl(src);
    try {
      source ??=
        (!provider && isFile(base) && isNative((await ask(base)).body)) || provider === native.name
          ? { adapter: native, url: base }
          : await (await import('./locate.js')).locate(base, provider, ask);
      const { adapter, url } = source;
      const wanted = needs();
      const now = adapter.endpoints(url, wanted);
      const past = ((wanted.incidents && adapter.history?.(url)) || []).filter((place) => !now.includes(place));
      const missed: FeedWarning[] = [];
      const askNow = async (place: string) => ({ place, ...(await ask(place)) });
      const askMore = async (place: string): Promise<Partial<Fetched> & { readonly place: string }> => {
        try {
          return await askNow(place);
        } catch (error) {
          if (error instanceof FeedError && (error.status === 404 || error.status === 410)) return { place };
          throw error;
        }
      };
      const askPresent = async () => {
        const found: Awaited<ReturnType<typeof askMore>>[] = await Promise.all(now.map(askNow));
        const bodies: unknown[] = [];
        for (let round = 0; adapter.more; round++) {
          bodies.push(...(await Promise.all(found.slice(bodies.length).map(parsed))));
          const next = adapter.more(bodies, url, wanted).filter((each) => found.every(({ place }) => place !== each));
          const [first] = next;
          if (first && round === ROUNDS) missed.push({ path: first, message: `expected ${ROUNDS + 1} pages at most` });
          if (!first || round === ROUNDS) break;
          found.push(...(await Promise.all(next.map(askMore))));
        }
        return found;
      };
      const present = askPresent();
      const askPast = async (place: string): Promise<Partial<Fetched>> => {
        const before = { seen: answers.get(place) };
        const { until = 0, failed } = rests.get(place) ?? {};
        if (
          performance.now() < until &&
          (failed || (before.seen && (await present).every(({ body }) => body === undefined)))
        )
          return before;
        try {
          const answer = await ask(place);
          rests.set(place, { until: performance.now() + REST, failed: false });
          return answer;
        } catch (error) {
          rests.set(place, { until: performance.now() + FAILED_REST, failed: true });
          missed.push({
            path: place,
            message: `expected past incidents: ${error instanceof Error ? error.message : ''}`,
          });
          return before;
        }
      };
      const all = (
        await Promise.all([present, Promise.all(past.map(async (place) => ({ place, ...(await askPast(place)) })))])
      ).flat();
      limits.signal?.throwIfAborted();
      const isNew = all.some(({ place, body, seen }) => body !== undefined || (!seen && answers.get(place)));
      if (!reading || missed.length || all.length !== answers.size || isNew) {
        const bodies = await Promise.all(all.map(parsed));
        const { feed, warnings } = parseFeed(adapter.adapt(bodies, url, Date.now()), url);
        reading = { feed: keepSame(reading?.feed, feed), warnings: [...warnings, ...missed], provider: adapter.name };
      }
      answers = new Map(
        all.map(({ place, seen }) => [
          place,
          adapter === native && (seen?.etag || seen?.modified) ? { ...seen, text: undefined } : seen,
        ]),
      );
      return reading;
    } catch (cause) {
      limits.signal?.throwIfAborted();
      const error =
        cause instanceof FeedError
          ? cause
          : new FeedError(source ? 'shape' : 'network', base, 'cannot be read', { cause });
      // A place that was found below a page's address may be another's by now; only one that is slow or busy is asked again.
      const isFound = source && source.url !== base;
      const isBusy =
        error.kind === 'timeout' ||
        error.status === 429 ||
        (error.status ?? 0) >= 500 ||
        (error.kind === 'network' && !!reading);
      if (error.kind === 'shape' || (isFound && !isBusy)) {
        if (isFound) (await import('./locate.js')).forget(base);
        source = undefined;
        answers = new Map();
      }
      // A host that could be read once may be.
      if (error.kind === 'network' && !reading) throw await (await import('./cors.js')).explainNetwork(error, fetch);
      throw error;
    }
  };
};

/** Reads the first of several sources that can be read. Throws what the first one throws. */
export const createReader = (src: string, { provider, fallbackSrc = [], ...options }: SourceOptions) => {
  const readers = [
    sourceReader(src, { ...options, provider }),
    ...fallbackSrc.map((each) => sourceReader(each, options)),
  ];
  return async (read: Read): Promise<FeedReading> => {
    let first: unknown;
    for (const reader of readers) {
      try {
        return await reader(read);
      } catch (error) {
        first ??= error;
      }
    }
    throw first;
  };
};

/** What `readFeed` can be told. */
export interface ReadOptions extends Omit<SourceOptions, 'turn'>, Pick<FetchOptions, 'maxSize' | 'signal'> {
  /** What is read beyond the overall state; everything unless given. */
  readonly needs?: Needs;
}

/**
 * Reads a status feed once, in the page or in Node: own format or a known provider's, a JSON's URL or a status page's own.
 * @param src Relative URLs resolve against the document; in Node it is absolute.
 * @throws FeedError the first source's; the signal's reason when that is aborted.
 */
export const readFeed = (
  src: string,
  { needs = { components: true, incidents: true }, maxSize, signal, ...options }: ReadOptions = {},
): Promise<FeedReading> => createReader(src, options)({ needs: () => needs, maxSize, signal });
