import { feedUrlsOf, firstFeedUrl, likelyProvider } from '../adapters/feed-urls.js';
import { adapterNames, loadAdapter } from '../adapters/load-adapter.js';
import { isNative, native } from '../adapters/providers/native.js';
import { FeedError, isFeedError } from '../feed/feed-error.js';
import type { Fetched } from './fetch-json.js';
import type { FeedLocation } from './provider-reader.js';
import { fromSession, keepInSession } from './session-cache.js';
import { loaded } from './time-limit.js';

const keyOf = (url: string): string => `source:${url}`;

const loadDetection = () => loaded(import('../adapters/index.js'));

/** Loads what only feeds of providers need. Feeds in the own format do without. */
export const loadProviderReader = () => loaded(import('./provider-reader.js'));

/** Starts to load something while the feed is loading. Errors are thrown where the promise is awaited. */
const preload = (promise: Promise<unknown>): void => {
  promise.catch(() => {});
};

/** Whether a URL is that of a file or an API, or has a query: docs/elements.md#sources. Any other URL is that of a status page. */
const isFile = (url: string): boolean => /\.\w+$|\?|\/(api|feed)([./]|$)/.test(url);

/** Forgets the provider that was detected for `url`. */
export const forgetProvider = (url: string): void => keepInSession(keyOf(url), '');

/**
 * Finds the adapter and the URL of a feed. For the URL of a status page, the known feed URLs below it are tried. The result is
 * remembered for the session.
 * @param request Fetches a URL. Called again with the same URL, it must return the same answer.
 * @throws FeedError `shape` if no adapter can read the answer. If several URLs were tried, the error of the first one.
 */
export const locate = async (
  url: string,
  provider: string | undefined,
  request: (url: string) => Promise<Fetched>,
): Promise<FeedLocation> => {
  // What `provider` says, else what was found on an earlier page of this session.
  const [name, feedUrl] = provider
    ? [provider, isFile(url) ? url : firstFeedUrl(provider, url)]
    : (fromSession(keyOf(url))?.split(' ') ?? []);
  if (name) {
    preload(loadProviderReader());
    if (feedUrl && adapterNames().includes(name)) preload(request(feedUrl));
    const adapter = await loaded(loadAdapter(name));
    if (adapter) return { adapter, url: provider ? url : (feedUrl ?? url), isRemembered: !provider };
    if (provider) throw new FeedError('shape', url, (await loadDetection()).whyNoProvider(name, adapterNames()));
  }
  let firstError: unknown;
  for (const candidate of isFile(url) ? [url] : feedUrlsOf(url)) {
    const likely = likelyProvider(candidate);
    const answer = request(candidate);
    if (likely) preload(loadAdapter(likely));
    if (likely || candidate !== url) {
      preload(loadDetection());
      preload(loadProviderReader());
    }
    try {
      const { body } = await answer;
      if (candidate === url && isNative(body)) return { adapter: native, url };
      const { detectProvider, whyNoFeed } = await loadDetection();
      const detected = detectProvider(body);
      const adapter = detected && (await loaded(loadAdapter(detected)));
      if (adapter) {
        keepInSession(keyOf(url), `${adapter.name} ${candidate}`);
        return { adapter, url: candidate };
      }
      throw new FeedError('shape', candidate, whyNoFeed(body), { path: '$' });
    } catch (error) {
      firstError ??= error;
      // No further requests to a server that is slow or limits requests.
      if (isFeedError(error) && (error.kind === 'timeout' || error.status === 429)) break;
    }
  }
  if (isFeedError(firstError) && firstError.url !== url && firstError.kind !== 'network')
    await loadDetection().then(
      ({ asGuess }) => (firstError = asGuess(firstError, url)),
      () => {},
    );
  throw firstError;
};
