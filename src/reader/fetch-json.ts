import { FeedError, isFeedError } from '../feed/feed-error.js';
import type { FeedErrorKind, FeedErrorPlace } from '../feed/feed-error.js';
import { TIMEOUT, withLimit } from './time-limit.js';

/** Bytes of a mebibyte. */
export const MIB = 2 ** 20;

/** What is kept of an answer, to detect whether the next one is the same. */
export interface CachedAnswer {
  /** The body. Undefined if the headers are enough. */
  readonly text: string | undefined;
  readonly etag: string | null;
}

/** Options of `fetchJson`. */
export interface FetchOptions {
  /** Maximum size of the decoded body in bytes, up to 16 MiB. Default: 1 MiB. */
  readonly maxSize?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** The last valid answer from this URL. */
  readonly cached?: CachedAnswer | undefined;
  /** Milliseconds. Default: `TIMEOUT`. */
  readonly timeout?: number | undefined;
  /** The URL that the host has named. Other origins get no cookies, not even that of the page, as a feed may name any URL. Default: `url`. */
  readonly src?: string | undefined;
}

/** Result of `fetchJson`. */
export interface Fetched {
  /** The result of `parseBody`. Undefined, which is not a JSON value, if the answer is the cached one. */
  readonly body: unknown;
  readonly cached: CachedAnswer;
}

/** Whether `url` uses http. Local hosts are secure: https://w3c.github.io/webappsec-secure-contexts/#localhost */
const isInsecure = (url: string): boolean => /^http:(?!\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/i.test(url);

/** Seconds of a Retry-After header, which is a number of seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
const secondsIn = (after: string): number | undefined => +after || (+new Date(after) - Date.now()) / 1000 || undefined;

/** The encoding from the byte order mark. Default: UTF-8. AWS publishes its events in UTF-16. */
const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';

/** Whether a body is Atom or RSS. */
const isXml = (text: string): boolean => /^\s*<(\?xml|rss|feed)\b/.test(text);

/**
 * Reads the body as text, without its byte order mark. Invalid bytes become U+FFFD. Calls `check` with the number of bytes so far
 * after each part, and stops reading if it throws.
 */
const readBody = async (response: Response, signal: AbortSignal, check: (size: number) => void): Promise<string> => {
  const reader = response.body?.getReader();
  let decoder: TextDecoder | undefined;
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + (decoder?.decode() ?? '');
    signal.throwIfAborted();
    decoder ??= new TextDecoder(encodingOf(value));
    size += value.length;
    text += decoder.decode(value, { stream: true });
    check(size);
  }
};

/** Parses JSON. Returns Atom and RSS as text. Throws for anything else. */
export const parseBody = (text: string): unknown => {
  if (isXml(text)) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    try {
      // JSON that is generated from templates (cState) may contain unescaped control characters.
      return JSON.parse(text.replace(/[\0-\x1f]/g, ' '));
    } catch {
      throw cause;
    }
  }
};

/**
 * Requests JSON, Atom or RSS. Rules: docs/elements.md#polling. Without custom headers, so that there is no preflight request.
 * Without cookies for other origins. The browser's cache is revalidated.
 * @throws FeedError `network`, `timeout`, `http`, `parse`, `too-large` or `insecure`. Throws the reason of the signal if it is aborted.
 */
export const fetchJson = async (
  url: string,
  { maxSize = MIB, signal, fetch = globalThis.fetch, cached, timeout = TIMEOUT, src = url }: FetchOptions = {},
): Promise<Fetched> => {
  /** Where the answer is from, if not from `url`. */
  let moved = '';
  const fail = (kind: FeedErrorKind, message: string, place?: FeedErrorPlace): FeedError =>
    new FeedError(kind, url, message + moved, place);
  signal?.throwIfAborted();
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw fail('insecure', 'not an http(s) URL');
  if (isInsecure(url) && /^https:/.test(globalThis.origin)) throw fail('insecure', 'a page on https cannot read http');

  const abort = new AbortController();
  const request = (cache: RequestCache): Promise<Response> =>
    fetch(url, {
      cache,
      credentials: new URL(src).origin === new URL(url).origin ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });

  const read = async (): Promise<Fetched> => {
    let response = await request('no-cache');
    // Scripts only see a 304 because of a broken cache or proxy.
    if (response.status === 304) response = await request('reload');
    const { headers, status } = response;
    if (response.redirected) moved = `, redirected to ${response.url}`;
    if (!response.ok)
      throw fail('http', `status ${status}`, { status, retryAfter: secondsIn(headers.get('retry-after') ?? '') });
    if (isInsecure(response.url) && !isInsecure(url)) throw fail('insecure', 'https only');

    const etag = headers.get('etag');
    // Not Last-Modified: of a page that a script generates, it may be that of the script.
    if (etag && etag === cached?.etag) return { body: undefined, cached };
    const limit = Math.min(maxSize, 16 * MIB);
    const text = await readBody(response, abort.signal, (size) => {
      if (size > limit) throw fail('too-large', `more than ${limit} bytes`);
    });
    const next: CachedAnswer = { text, etag };
    if (text === cached?.text) return { body: undefined, cached: next };
    try {
      return { body: parseBody(text), cached: next };
    } catch (cause) {
      throw fail(
        'parse',
        /^\s*[{[]/.test(text) && cause instanceof Error
          ? `broken JSON: ${cause.message}`
          : /^\s*<(!doctype )?html/i.test(text)
            ? 'a page in HTML, not a feed'
            : 'neither JSON nor Atom nor RSS',
        { cause },
      );
    }
  };

  // A race, because a patched fetch may never settle and may ignore its signal.
  const aborted = new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', reject, { signal: abort.signal }),
  );
  try {
    return await withLimit(Promise.race([aborted, read()]), timeout, () =>
      fail('timeout', `no complete answer within ${timeout / 1000} s`),
    );
  } catch (cause) {
    signal?.throwIfAborted();
    throw isFeedError(cause)
      ? cause
      : fail('network', 'no answer, or none that this page may read: see connect-src and CORS', { cause });
  } finally {
    // Ends a download whose body was not read completely, and removes the listener above.
    abort.abort();
  }
};
