import type { Adapter } from '../adapters/adapter.js';
import { feedUrlsOf, firstFeedUrl, likelyProvider } from '../adapters/feed-urls.js';
import { adapterNames, loadAdapter } from '../adapters/load-adapter.js';
import { isNative, native } from '../adapters/providers/native.js';
import { FeedError, isFeedError } from '../feed/feed-error.js';
import type { Fetched } from './fetch-json.js';
import { fromSession, keepInSession } from './session-cache.js';

/** An adapter and the URL of a body that it reads. */
export interface Source {
  readonly adapter: Adapter;
  readonly url: string;
  /** From an earlier page of this session: another provider may answer there by now. */
  readonly isRemembered?: boolean;
}

const keyOf = (url: string): string => `source:${url}`;

const loadDetection = () => loaded(import('../adapters/index.js'));

/** Throws a `FeedError` without a URL where a file of the library does not load: the feed has no fault. */
const loaded = async <T>(file: Promise<T>): Promise<T> => {
  try {
    return await file;
  } catch (cause) {
    throw new FeedError('network', '', 'a file of the library does not load', { cause });
  }
};

/** How a provider's endpoints are asked; pages with a feed of the own format do without. */
export const loadProviderReader = () => loaded(import('./provider-reader.js'));

/** Lets something load while the feed does. Its errors show where it is awaited. */
const startLoading = (loading: Promise<unknown>): void => {
  loading.catch(() => {});
};

/** Whether an absolute `url` names a file or an interface, or has a query; any other is a page's address. */
const isFile = (url: string): boolean => /\.\w+$|\?|\/(api|feed)[./]/.test(url);

/** Forgets which provider answered at `url`. */
export const forget = (url: string): void => keepInSession(keyOf(url));

/**
 * Finds out which provider answers at `url`, or below it where it is a page's address, and remembers that for the session.
 * @param ask Fetches a URL; gives the same answer when it is asked again.
 * @throws FeedError `shape` when no adapter knows the answer; of several places, the error of the first one.
 */
export const locate = async (
  url: string,
  provider: string | undefined,
  ask: (url: string) => Promise<Fetched>,
): Promise<Source> => {
  if (provider) {
    startLoading(loadProviderReader());
    const first = isFile(url) ? url : firstFeedUrl(provider, url);
    if (first && adapterNames().includes(provider)) startLoading(ask(first));
    const adapter = await loaded(loadAdapter(provider));
    if (adapter) return { adapter, url };
    throw new FeedError('shape', url, `no provider is called ${provider}; there are ${adapterNames().join(', ')}`);
  }
  const [name = '', known] = fromSession(keyOf(url))?.split(' ') ?? [];
  if (known) {
    startLoading(loadProviderReader());
    startLoading(ask(known));
    const adapter = await loaded(loadAdapter(name));
    if (adapter) return { adapter, url: known, isRemembered: true };
  }
  let first: unknown;
  for (const place of isFile(url) ? [url] : feedUrlsOf(url)) {
    const likely = likelyProvider(place);
    const asked = ask(place);
    if (likely) startLoading(loadAdapter(likely));
    if (likely || place !== url) {
      startLoading(loadDetection());
      startLoading(loadProviderReader());
    }
    try {
      const { body } = await asked;
      if (place === url && isNative(body)) return { adapter: native, url };
      const { detectProvider, whyUnknown } = await loadDetection();
      const found = detectProvider(body);
      const adapter = found && (await loaded(loadAdapter(found)));
      if (adapter) {
        keepInSession(keyOf(url), `${adapter.name} ${place}`);
        return { adapter, url: place };
      }
      throw new FeedError('shape', place, whyUnknown(body) ?? 'no known status feed', { path: '$' });
    } catch (error) {
      first ??= error;
      // A page that is slow or has had enough is not asked twice more.
      if (isFeedError(error) && (error.kind === 'timeout' || error.status === 429)) break;
    }
  }
  throw first;
};
