import { FeedError, isFeedError } from '../feed/feed-error.js';
import type { FeedErrorKind, FeedErrorPlace } from '../feed/feed-error.js';
import { DEPTH, depthGauge } from './depth-gauge.js';

/** Milliseconds until a whole answer must be there, body included. */
export const TIMEOUT = 10_000;
/** Bytes. */
export const MIB = 2 ** 20;

/** What is kept of an answer to tell the next one from it. */
export interface Seen {
  /** Absent where the headers are enough. */
  readonly text: string | undefined;
  readonly etag: string | null;
  /** Last-Modified; null where a second change within the same second could hide behind it. */
  readonly modified: string | null;
}

export interface FetchOptions {
  /** Bytes of the decoded body that are read at most. 1 MiB unless given, never more than 16 MiB. */
  readonly maxSize?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** The last good answer from this URL. */
  readonly seen?: Seen | undefined;
  /** Milliseconds; `TIMEOUT` unless given. */
  readonly timeout?: number | undefined;
}

export interface Fetched {
  /** As from `bodyOf`; `undefined` (which JSON cannot say) when the answer is the one in `seen`. */
  readonly body: unknown;
  readonly seen: Seen;
}

/** Whether `url` is unencrypted; this machine does not count (https://w3c.github.io/webappsec-secure-contexts/#localhost). */
const isOpen = (url: string): boolean => /^http:(?!\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$))/i.test(url);

/** Retry-After, in seconds or as a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
const secondsOf = (after: string): number | undefined => +after || (Date.parse(after) - Date.now()) / 1000 || undefined;

/** The encoding that a byte order mark names, else UTF-8: AWS publishes its events in UTF-16. */
const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';

/** Whether a text is Atom or RSS, which adapters read as it is. */
const isXml = (text: string): boolean => /^\s*<(\?xml|rss|feed)\b/.test(text);

/**
 * The body as a text (a BOM is skipped, broken bytes become U+FFFD), given up as soon as `check` throws: it is told the bytes
 * by now, the last part in UTF-8 and the text by now.
 */
const readText = async (
  response: Response,
  signal: AbortSignal,
  check: (size: number, part: Uint8Array, text: string) => void,
): Promise<string> => {
  const reader = response.body?.getReader();
  let decoder: TextDecoder | undefined;
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + (decoder?.decode() ?? '');
    signal.throwIfAborted();
    decoder ??= new TextDecoder(encodingOf(value));
    const part = decoder.decode(value, { stream: true });
    size += value.length;
    text += part;
    check(size, decoder.encoding === 'utf-8' ? value : new TextEncoder().encode(part), text);
  }
};

/** What a body says: a text where that is Atom or RSS, else JSON. Throws where it is neither. */
export const bodyOf = (text: string): unknown => {
  if (isXml(text)) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    try {
      // JSON from templates (cState) may have raw control characters inside its texts.
      return JSON.parse(text.replace(/[\0-\x1f]/g, ' '));
    } catch {
      throw cause;
    }
  }
};

/**
 * One request for JSON, or Atom or RSS, by docs/elements.md#polling: no custom header, so no preflight; no cookie to another
 * origin; revalidated by the browser's cache.
 * @throws FeedError network, timeout, http, parse, too-large or insecure; the signal's reason when that is aborted.
 */
export const fetchJson = async (
  url: string,
  { maxSize = MIB, signal, fetch = globalThis.fetch, seen, timeout = TIMEOUT }: FetchOptions = {},
): Promise<Fetched> => {
  const fail = (...[kind, message, place]: [FeedErrorKind, string, FeedErrorPlace?]): FeedError =>
    new FeedError(kind, url, message, place);
  signal?.throwIfAborted();
  if (!/^https?:/i.test(url) || (isOpen(url) && /^https:/.test(globalThis.origin)))
    throw fail('insecure', 'an https page reads https only');

  const abort = new AbortController();
  const ask = (cache: RequestCache): Promise<Response> =>
    fetch(url, { cache, credentials: 'same-origin', referrerPolicy: 'no-referrer', signal: abort.signal });

  const read = async (): Promise<Fetched> => {
    let response = await ask('no-cache');
    // Only a broken cache or proxy hands a script a 304.
    if (response.status === 304) response = await ask('reload');
    const { headers, status } = response;
    if (!response.ok)
      throw fail('http', `status ${status}`, { status, retryAfter: secondsOf(headers.get('retry-after') ?? '') });
    if (isOpen(response.url) && !isOpen(url)) throw fail('insecure', 'redirected to http');

    const etag = headers.get('etag');
    const modified = headers.get('last-modified');
    if (seen && (etag ? etag === seen.etag : modified && modified === seen.modified)) return { body: undefined, seen };
    const age = (Date.parse(headers.get('date') ?? '') || Date.now()) - Date.parse(modified ?? '');
    const most = Math.min(maxSize, 16 * MIB);
    const isDeep = depthGauge();
    let isMarkup = false;
    const text = await readText(response, abort.signal, (size, part, soFar) => {
      if (size > most) throw fail('too-large', `more than ${most} bytes`);
      // While more is on its way: nobody waits for it behind the last byte.
      if (isDeep(part) && !(isMarkup ||= isXml(soFar))) throw fail('too-large', `nested deeper than ${DEPTH}`);
    });
    const next: Seen = { text, etag, modified: age >= 2000 ? modified : null };
    if (text === seen?.text) return { body: undefined, seen: next };
    try {
      return { body: bodyOf(text), seen: next };
    } catch (cause) {
      throw fail(
        'parse',
        /^\s*[{[]/.test(text) && cause instanceof Error
          ? `broken JSON: ${cause.message}`
          : 'neither JSON nor Atom nor RSS',
        { cause },
      );
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  // A patched fetch may never settle and ignore its signal: the race ends without it.
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(fail('timeout', `no whole answer within ${timeout / 1000} s`)), timeout);
    signal?.addEventListener('abort', reject, { signal: abort.signal });
  });
  try {
    return await Promise.race([over, read()]);
  } catch (cause) {
    signal?.throwIfAborted();
    throw isFeedError(cause)
      ? cause
      : fail('network', 'no answer, or none that this page may read: see connect-src and CORS', { cause });
  } finally {
    clearTimeout(timer);
    // Ends whatever is left: an unread body, a download that is too long, the listener above.
    abort.abort();
  }
};
