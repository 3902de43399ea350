import { FeedError } from '../feed/feed-error.js';
import { TIMEOUT } from './fetch-json.js';
import { fromSession, keepInSession } from './session-cache.js';

/** Probes on their way, by origin. */
const probes = new Map<string, Promise<unknown>>();

/** Whether the host of `url` answers at all, as far as a page may learn that: one request per host and session. */
const answers = async (origin: string, url: string, fetch: typeof globalThis.fetch): Promise<boolean> => {
  const key = `answers:${origin}`;
  if (!fromSession(key)) {
    const probe =
      probes.get(origin) ??
      fetch(url, {
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(TIMEOUT),
      });
    probes.set(origin, probe);
    await probe.then(
      () => keepInSession(key, 'yes'),
      () => keepInSession(key, 'no'),
    );
    probes.delete(origin);
  }
  return fromSession(key) === 'yes';
};

/** Tells a host whose answers this page may not read from one that is dead: returns a `network` error as it is, or as `cors`. */
export const explainNetworkError = async (
  error: FeedError,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<FeedError> => {
  const { origin } = URL.canParse(error.url) ? new URL(error.url) : { origin: undefined };
  const isForeign = origin && typeof location === 'object' && origin !== location.origin && navigator.onLine;
  if (!isForeign || !(await answers(origin, error.url, fetch))) return error;
  return new FeedError(
    'cors',
    error.url,
    'the host answers, but sends no Access-Control-Allow-Origin header for this page: serve a copy of the feed from your own origin, or have that header added',
    { cause: error },
  );
};
