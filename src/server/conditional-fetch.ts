/** What is known of the last answer of a URL. */
interface Known {
  readonly etag: string | null;
  readonly modified: string | null;
  /** The ETag that the reader gets: that of the server, else one that only this answer has. */
  readonly tag: string;
}

/** URLs whose validators are kept. */
const MAX_KEPT = 200;
/** A file that changes again in the second of its Last-Modified still has the same one. In milliseconds. */
const SAME_SECOND = 2000;

const conditions = ({ etag, modified }: Known, given: HeadersInit | undefined): Headers => {
  const headers = new Headers(given);
  if (etag) headers.set('if-none-match', etag);
  if (modified) headers.set('if-modified-since', modified);
  return headers;
};

/** The Last-Modified of an answer. Null if another change at that time would not alter it. */
const modifiedOf = (headers: Headers): string | null => {
  const modified = headers.get('last-modified');
  const sentAt = Date.parse(headers.get('date') ?? '') || Date.now();
  return sentAt - Date.parse(modified ?? '') >= SAME_SECOND ? modified : null;
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
 * a server has none. An answer that has not changed (304) becomes a 200 with the same ETag. The reader knows it by that and does not
 * read its body. If the reader no longer has that answer and reads the body, it is requested again. Answers with Last-Modified but
 * without an ETag get one of their own, because an answer that is not a 304 may have changed with the same Last-Modified.
 */
export const createConditionalFetch = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => {
  const known = new Map<string, Known>();
  let count = 0;

  /** Remembers the validators of a new answer. Returns it with its ETag. */
  const remember = (url: string, response: Response): Response => {
    const { status, headers, body } = response;
    const [etag, modified] = [headers.get('etag'), modifiedOf(headers)];
    known.delete(url);
    if (status !== 200 || !(etag || modified)) return response;
    const tag = etag ?? `"${++count}"`;
    if (known.size >= MAX_KEPT) known.clear();
    known.set(url, { etag, modified, tag });
    return etag ? response : new Response(body, { headers: { etag: tag } });
  };

  return async (input, init = {}) => {
    const url = String(input instanceof Request ? input.url : input);
    const last = known.get(url);
    const response = await fetch(url, last ? { ...init, headers: conditions(last, init.headers) } : init);
    if (response.status !== 304 || !last) return remember(url, response);
    const body = lazyBody(async () => {
      const complete = remember(url, await fetch(url, init));
      if (!complete.ok) throw new Error(`status ${complete.status}`);
      return complete;
    });
    return new Response(body, { headers: { etag: last.tag } });
  };
};
