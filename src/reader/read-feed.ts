import type { Needs } from '../adapters/adapter.js';
import type { FetchOptions } from './fetch-json.js';
import { createSourceReader, type FeedReading, type SourceOptions, type SourceReader } from './source-reader.js';

/** How a feed is read. */
export interface ReaderOptions extends SourceOptions {
  /** Tried in order when the first source fails. `provider` holds for the first alone. */
  readonly fallbackSrc?: readonly string[] | undefined;
}

/** Reads the first of several sources that can be read. Throws the error of the first one. */
export const createReader = (
  src: string,
  { provider, fallbackSrc = [], ...options }: ReaderOptions = {},
): SourceReader => {
  const first = createSourceReader(src, { ...options, provider });
  const readers = [first, ...fallbackSrc.map((each) => createSourceReader(each, options))];
  /** The one that answered last. */
  let current = first;
  return {
    read: async (request) => {
      let failure: unknown;
      for (const reader of readers) {
        try {
          const reading = await reader.read(request);
          current = reader;
          return reading;
        } catch (error) {
          failure ??= error;
        }
      }
      throw failure;
    },
    readOlder: (url, limits) => current.readOlder(url, limits),
  };
};

/** Options of `readFeed`. */
export interface ReadOptions extends Omit<ReaderOptions, 'turn'>, Pick<FetchOptions, 'maxSize' | 'signal'> {
  /** What is read beyond the overall state. Default: everything. */
  readonly needs?: Needs;
}

/**
 * Reads a status feed once, in a page or in Node: in the own format or any provider's.
 * @param src URL of a feed or of a status page. Relative URLs resolve against the document; in Node it must be absolute.
 * @throws FeedError the first source's; the signal's reason when that is aborted.
 */
export const readFeed = (
  src: string,
  { needs = { components: true, incidents: true }, maxSize, signal, ...options }: ReadOptions = {},
): Promise<FeedReading> => createReader(src, options).read({ needs: () => needs, maxSize, signal });
