/** Milliseconds for a request. */
const TIMEOUT = 10_000;
/** Milliseconds until a webhook that does not exist, or does not allow the request, is tried again. */
const REJECTED_PAUSE = 900_000;
/** Milliseconds that a webhook may ask to wait. */
export const MAX_PAUSE = 3_600_000;

/**
 * The outcome of a request. `invalid` means that the content of the message is not accepted, `unclear` that the message may have
 * been sent. `pause` is in milliseconds.
 */
export type Outcome =
  | { readonly type: 'sent'; readonly id: string | undefined; readonly pause: number }
  | { readonly type: 'refused'; readonly pause: number; readonly isGone: boolean }
  | { readonly type: 'invalid'; readonly reason: unknown }
  | { readonly type: 'unclear'; readonly reason: unknown };

/** Errors of a connection that was never made, so that nothing was sent. */
const NOT_CONNECTED = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT'];

/** Whether nothing was sent: https://docs.discord.com/developers/topics/opcodes-and-status-codes#http tells to try 502 again. */
const isUnprocessed = (status: number, { pathname }: URL): boolean =>
  status === 503 || (status === 502 && pathname.startsWith('/api/'));

const codeOf = (error: unknown): unknown => {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause && 'code' in cause ? cause.code : undefined;
};

/**
 * The URL of a webhook with the version of the API. Discord gives webhooks without one, which means the oldest version, and its
 * Retry-After is in milliseconds: https://discord.com/developers/docs/reference#api-versioning
 */
export const discordUrl = (webhook: string): URL => {
  const url = new URL(webhook);
  url.pathname = url.pathname.replace(/^\/api(\/v\d+)?\/webhooks\//, '/api/v10/webhooks/');
  return url;
};

/**
 * Milliseconds to wait after an answer: https://discord.com/developers/docs/topics/rate-limits and
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
const pauseOf = ({ status, headers }: Response): number => {
  const seconds = (name: string): number => Math.max(0, Number(headers.get(name)) || 0);
  if (status === 429 || status === 502 || status === 503)
    return Math.min(MAX_PAUSE, 1000 * Math.max(1, seconds('retry-after')));
  if (status >= 400) return REJECTED_PAUSE;
  return headers.get('x-ratelimit-remaining') === '0'
    ? Math.min(MAX_PAUSE, 1000 * seconds('x-ratelimit-reset-after'))
    : 0;
};

/** The id of the message in an answer of Discord. Slack answers `ok`, without an id. */
const idIn = (text: string): string | undefined => {
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
  return typeof body === 'object' && body && 'id' in body && typeof body.id === 'string' ? body.id : undefined;
};

/** Sends a message to a webhook, or edits one. Never rejects. */
export const requestWebhook = async (
  fetch: typeof globalThis.fetch,
  method: 'POST' | 'PATCH',
  url: URL,
  message: object,
): Promise<Outcome> => {
  try {
    const response = await fetch(url.href, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const { status } = response;
    const pause = pauseOf(response);
    if (response.ok) return { type: 'sent', id: idIn(await response.text()), pause };
    await response.body?.cancel();
    if (status === 400 || status === 413) return { type: 'invalid', reason: `status ${status}` };
    if (status >= 500 && !isUnprocessed(status, url)) return { type: 'unclear', reason: `status ${status}` };
    return { type: 'refused', pause, isGone: status === 404 };
  } catch (error) {
    return NOT_CONNECTED.includes(String(codeOf(error)))
      ? { type: 'refused', pause: 60_000, isGone: false }
      : { type: 'unclear', reason: error };
  }
};
