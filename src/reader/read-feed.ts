import type { Needs } from '../adapters/adapter.js';
import type { FetchOptions } from './fetch-json.js';
import { createSourceReader, type FeedReading, type SourceOptions, type SourceReader } from './source-reader.js';

/** Options of `createReader`. */
export interface ReaderOptions extends SourceOptions {
  /** URLs to try in order if the first one fails. `provider` only applies to the first one. */
  readonly fallbackSrc?: readonly string[] | undefined;
}

/** Creates a reader for a URL and its fallbacks. It reads the first of them that works, and otherwise throws the error of the first one. */
export const createReader = (
  src: string,
  { provider, fallbackSrc = [], ...options }: ReaderOptions = {},
): SourceReader => {
  const first = createSourceReader(src, { ...options, provider });
  const readers = [first, ...fallbackSrc.map((each) => createSourceReader(each, options))];
  /** The reader of the last answer. */
  let current = first;
  return {
    read: async (request) => {
      let firstError: unknown;
      for (const reader of readers) {
        try {
          const reading = await reader.read(request);
          current = reader;
          return reading;
        } catch (error) {
          firstError ??= error;
        }
      }
      throw firstError;
    },
    readOlder: (url, limits) => current.readOlder(url, limits),
  };
};

/** Options of `readFeed`. */
export interface ReadOptions extends Omit<ReaderOptions, 'enqueue'>, Pick<FetchOptions, 'maxSize' | 'signal'> {
  /** What to read besides the overall state. Default: everything. */
  readonly needs?: Needs;
}

/**
 * Reads a status feed once, in a page or in Node, in any supported format.
 * @param src URL of a feed or of a status page. Relative URLs resolve against the document. In Node, the URL must be absolute.
 * @throws FeedError The error of `src`, if all fallbacks fail, too. Throws the reason of the signal if it is aborted.
 */
export const readFeed = (
  src: string,
  { needs = { components: true, incidents: true }, maxSize, signal, ...options }: ReadOptions = {},
): Promise<FeedReading> => createReader(src, options).read({ needs: () => needs, maxSize, signal });
