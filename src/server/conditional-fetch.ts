/** What identifies the last answer of a URL. */
interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

/** URLs whose validators are kept. */
const MAX_KEPT = 200;

const conditions = ({ etag, modified }: Validators, given: HeadersInit | undefined): Headers => {
  const headers = new Headers(given);
  if (etag) headers.set('if-none-match', etag);
  if (modified) headers.set('if-modified-since', modified);
  return headers;
};

/** A body that is only requested when it is read. */
const lazyBody = (request: () => Promise<Response>): ReadableStream<Uint8Array> => {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        reader ??= (await request()).body?.getReader();
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => reader?.cancel(),
    },
    { highWaterMark: 0 },
  );
};

/**
 * A fetch that asks for a body only if it has changed (If-None-Match and If-Modified-Since). A browser's cache does that for the tags;
 * a server has none. An answer that has not changed (304) becomes a 200 with the same ETag and Last-Modified. The reader knows
 * it by them and does not read its body. If the reader no longer has that answer and reads the body, it is requested again.
 */
export const createConditionalFetch = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => {
  const known = new Map<string, Validators>();

  const remember = (url: string, { status, headers }: Response): void => {
    const validators = { etag: headers.get('etag'), modified: headers.get('last-modified') };
    known.delete(url);
    if (status !== 200 || !(validators.etag || validators.modified)) return;
    if (known.size >= MAX_KEPT) known.clear();
    known.set(url, validators);
  };

  return async (input, init = {}) => {
    const url = String(input instanceof Request ? input.url : input);
    const validators = known.get(url);
    const response = await fetch(url, validators ? { ...init, headers: conditions(validators, init.headers) } : init);
    if (response.status !== 304 || !validators) {
      remember(url, response);
      return response;
    }
    const body = lazyBody(async () => {
      const complete = await fetch(url, init);
      remember(url, complete);
      if (!complete.ok) throw new Error(`status ${complete.status}`);
      return complete;
    });
    const headers = new Headers();
    if (validators.etag) headers.set('etag', validators.etag);
    if (validators.modified) headers.set('last-modified', validators.modified);
    const date = response.headers.get('date');
    if (date) headers.set('date', date);
    return new Response(body, { headers });
  };
};
