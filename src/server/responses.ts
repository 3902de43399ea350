/** A request without the classes of the Fetch API, which take most of the time of an answer in Node. */
export interface PlainRequest {
  readonly method: string;
  /** Absolute URL. */
  readonly url: string;
  /** The If-None-Match header. */
  readonly ifNoneMatch: string | null;
}

/** An answer without the classes of the Fetch API. */
export interface PlainResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** How long caches may keep an answer. */
export interface CacheLife {
  /** Seconds for which it may be served without asking. */
  readonly maxAge: number;
  /** Seconds for which it may be served while a newer one is requested, and after an error: https://www.rfc-editor.org/rfc/rfc5861 */
  readonly staleWhileRevalidate: number;
  readonly staleIfError: number;
}

/** A complete answer, before the headers that all answers have. */
export interface Content {
  readonly body: string;
  readonly type: string;
  /** Content Security Policy. Default: no scripts, and nothing from other servers. */
  readonly policy?: string;
}

/** Content with its entity tag. */
export interface TaggedContent extends Omit<Content, 'body'> {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

const encoder = new TextEncoder();

const COMMON_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Age, Date, ETag, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A strong entity tag: the same bytes have the same tag, on every server and after a restart. */
export const withEtag = async (content: Content): Promise<TaggedContent> => {
  const body = encoder.encode(content.body);
  const hash = await crypto.subtle.digest('SHA-256', body);
  const hex = [...new Uint8Array(hash, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ...content, body, etag: `"${hex}"` };
};

/** Whether the client has this content already: https://www.rfc-editor.org/rfc/rfc9110#field.if-none-match */
const isKnown = (header: string | null, etag: string): boolean =>
  !!header?.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);

const cacheControl = ({ maxAge, staleWhileRevalidate, staleIfError }: CacheLife): string =>
  `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`;

/** Answers a GET or HEAD request. 304 without a body if the client has the content. */
export const respond = (
  { method, ifNoneMatch }: PlainRequest,
  { body, type, etag, policy }: TaggedContent,
  life: CacheLife,
): PlainResponse => {
  const headers = {
    ...COMMON_HEADERS,
    ...(policy && { 'content-security-policy': policy }),
    etag,
    'cache-control': cacheControl(life),
  };
  if (isKnown(ifNoneMatch, etag)) return { status: 304, headers, body: undefined };
  return { status: 200, headers: { ...headers, 'content-type': type }, body: method === 'HEAD' ? undefined : body };
};

/** An error as plain text. Caches do not keep it. */
export const respondError = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse => ({
  status,
  headers: {
    ...COMMON_HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  },
  body: encoder.encode(`${message}\n`),
});

/** Answers a CORS preflight request. */
export const respondOptions = (): PlainResponse => ({
  status: 204,
  headers: {
    ...COMMON_HEADERS,
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  },
  body: undefined,
});
