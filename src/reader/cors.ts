import { FeedError } from '../feed/feed-error.js';
import { serverError } from './server-error.js';
import { fromSession, keepInSession } from './session-cache.js';
import { TIMEOUT } from './time-limit.js';

/** Running probes by origin. */
const probes = new Map<string, Promise<unknown>>();

/** Whether the host of `url` answers, as far as the page may know. One request per host and session. */
const hasAnswer = async (origin: string, url: string, fetch: typeof globalThis.fetch): Promise<boolean> => {
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

/**
 * Turns a `network` error into a `cors` error if the host answers, but the page may not read its answers. Tracing tools that add headers
 * to requests can be the cause, too: https://github.com/getsentry/sentry-javascript/issues/6077. The message has a command that serves a
 * copy of `src`: docs/server.md#the-command. Where there is no page, the error says what the system says.
 */
export const explainNetworkError = async (
  error: FeedError,
  src: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<FeedError> => {
  if (typeof location !== 'object') return serverError(error);
  const { origin } = URL.canParse(error.url) ? new URL(error.url) : { origin: undefined };
  const isCrossOrigin = origin && origin !== location.origin && navigator.onLine;
  if (!isCrossOrigin || !(await hasAnswer(origin, error.url, fetch))) return error;
  return new FeedError(
    'cors',
    error.url,
    `the server does not let other sites read this. Have it send Access-Control-Allow-Origin, keep scripts from adding request headers, or serve a copy: npx @scootkit/status-widgets serve ${src}`,
    { cause: error },
  );
};
