import { adapterFor, adapterNamed, adapterNames } from '../adapters/index.js';
import { placesBelow } from '../adapters/feed-urls.js';
import { FeedError } from '../feed/feed-error.js';
import type { Fetched } from './fetch-json.js';
import { isFile } from './is-file.js';
import type { Source } from './read-feed.js';
import { note, noted } from './session-cache.js';

const keyOf = (url: string): string => `source:${url}`;

/** Forgets who answered at `url`: what is there now is another's. */
export const forget = (url: string): void => note(keyOf(url));

/**
 * Finds out who answers at `url`, or below it where it is a page's address, and remembers that for the visit. Loaded only for
 * what is not the project's own format.
 * @param ask Fetches a URL; the same answer when it is asked again.
 * @throws FeedError `shape` when nobody knows the answer; of several places, what the first one ran into.
 */
export const locate = async (
  url: string,
  provider: string | undefined,
  ask: (url: string) => Promise<Fetched>,
): Promise<Source> => {
  if (provider) {
    const adapter = await adapterNamed(provider);
    if (!adapter)
      throw new FeedError('shape', url, `no provider is called ${provider}; there are ${adapterNames().join(', ')}`);
    return { adapter, url };
  }
  const [name = '', known] = noted(keyOf(url))?.split(' ') ?? [];
  const before = known && (await adapterNamed(name));
  if (before) return { adapter: before, url: known };
  let first: unknown;
  for (const place of isFile(url) ? [url] : placesBelow(url)) {
    try {
      const adapter = await adapterFor((await ask(place)).body);
      if (adapter) {
        if (place !== url) note(keyOf(url), `${adapter.name} ${place}`);
        return { adapter, url: place };
      }
      throw new FeedError('shape', place, 'no known status feed', { path: '$' });
    } catch (error) {
      first ??= error;
      // A page that is slow or has had enough is not asked twice more.
      if (error instanceof FeedError && (error.kind === 'timeout' || error.status === 429)) break;
    }
  }
  throw first;
};
