import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import { fetchJson } from '../../src/reader/fetch-json.js';
import type { Fetched, FetchOptions } from '../../src/reader/fetch-json.js';
import { FakeServer } from '../store/fake-server.js';

const URL = 'https://feeds.example.com/feed.json';

const errorOf = async (answer: Promise<unknown>): Promise<FeedError> => {
  try {
    await answer;
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('no error');
};

const answering = (make: () => Response | Promise<Response>, options: FetchOptions = {}, url = URL): Promise<Fetched> =>
  fetchJson(url, { fetch: new FakeServer(make).fetch, ...options });

const redirected = (url: string, body = '{}', status = 200): Response =>
  Object.defineProperties(new Response(body, { status }), { url: { value: url }, redirected: { value: true } });

const NOW = Date.UTC(2026, 10, 22, 5);
const { now } = Date;
/** Sets the system time for the rest of a test. */
const setTime = (time: number): void => {
  Date.now = () => time;
};
afterEach(() => {
  Date.now = now;
});

const raw304 = (): Response => new Response(null, { status: 304 });

/** A body that never ends. `taken` counts how many chunks were pulled. */
const endless = (chunk = new Uint8Array(64 * 1024).fill(32)) => {
  const seen = { taken: 0, cancelled: false };
  const stream = new ReadableStream({
    pull: async (controller) => {
      seen.taken++;
      await new Promise((resolve) => setTimeout(resolve));
      controller.enqueue(chunk);
    },
    cancel: () => void (seen.cancelled = true),
  });
  return { stream, seen };
};

describe('fetchJson', () => {
  it('sends no custom headers, cross-origin cookies or referrer, and revalidates the cache', async () => {
    const server = new FakeServer(() => new Response('{"a":1}'));
    const { body } = await fetchJson(URL, { fetch: server.fetch });
    expect(body).to.deep.equal({ a: 1 });
    const { init, url } = server.requests[0]!;
    expect(url).to.equal(URL);
    expect(init.headers).to.equal(undefined);
    expect(init.method).to.equal(undefined);
    expect(init.credentials).to.equal('same-origin');
    expect(init.referrerPolicy).to.equal('no-referrer');
    expect(init.cache).to.equal('no-cache');
    expect(server.count).to.equal(1);
  });

  it('sends no cookies to another origin than that of src, not even those of the page, because a feed may name any URL', async () => {
    const server = new FakeServer(() => new Response('{}'));
    const own = `${location.origin}/account/delete?confirm=1`;
    await fetchJson(own, { fetch: server.fetch, src: URL });
    await fetchJson(own, { fetch: server.fetch, src: `${location.origin}/feed.json` });
    expect(server.requests.map(({ init }) => init.credentials)).to.deep.equal(['omit', 'same-origin']);
  });

  it('starts the request synchronously', () => {
    const server = new FakeServer(() => new Response('{}'));
    void fetchJson(URL, { fetch: server.fetch });
    expect(server.count).to.equal(1);
  });

  it('reads any content type, a byte order mark and invalid UTF-8', async () => {
    const bytes = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode('{"a":"'),
      0xe9,
      ...new TextEncoder().encode('"}'),
    ]);
    const { body } = await answering(() => new Response(bytes, { headers: { 'content-type': 'text/plain' } }));
    expect(body).to.deep.equal({ a: '\ufffd' });
  });

  it('reads UTF-16 with a byte order mark', async () => {
    const units = Uint16Array.from('\ufeff[{"a":"ü"}]', (unit) => unit.charCodeAt(0));
    const little = new Uint8Array(units.buffer);
    const big = little.map((_, index) => little[index ^ 1]!);
    for (const bytes of [little, big])
      expect((await answering(() => new Response(bytes))).body).to.deep.equal([{ a: 'ü' }]);
  });

  it('returns Atom and RSS as a string', async () => {
    for (const text of [
      '<?xml version="1.0"?><feed/>',
      '\n<rss version="2.0"/>',
      '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    ]) {
      expect((await answering(() => new Response(text))).body).to.equal(text);
    }
  });

  it('reads JSON with raw line breaks inside strings', async () => {
    expect((await answering(() => new Response('{\n"a": "one\ntwo"}'))).body).to.deep.equal({ a: 'one two' });
  });

  it('reads characters that are split across chunks', async () => {
    const bytes = new TextEncoder().encode('{"a":"ü"}');
    const stream = new ReadableStream({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect((await answering(() => new Response(stream))).body).to.deep.equal({ a: 'ü' });
  });

  it('returns any JSON value, and a __proto__ key does not change prototypes', async () => {
    expect((await answering(() => new Response('null'))).body).to.equal(null);
    await answering(() => new Response('{"__proto__":{"status":"operational"}}'));
    expect(Object.prototype).not.to.have.property('status');
  });

  for (const [name, text] of Object.entries({
    'an empty body': '',
    whitespace: ' \n',
    'a truncated document': '{"version":1,"page":{"na',
    'an error page': '<!doctype html><h1>Error</h1>',
    'an anti-hijacking prefix': ")]}'\n{}",
  })) {
    it(`rejects ${name} with a parse error`, async () => {
      const error = await errorOf(answering(() => new Response(text)));
      expect(error.kind).to.equal('parse');
      expect(error.url).to.equal(URL);
    });
  }

  it('rejects a 204 response with a parse error', async () => {
    expect((await errorOf(answering(() => new Response(null, { status: 204 })))).kind).to.equal('parse');
  });

  for (const status of [401, 403, 404, 410, 429, 500, 502, 503, 504]) {
    it(`rejects status ${status} with an http error and cancels the body`, async () => {
      const server = new FakeServer(() => new Response('{"version":1}', { status }));
      const error = await errorOf(fetchJson(URL, { fetch: server.fetch }));
      expect(error.kind).to.equal('http');
      expect(error.status).to.equal(status);
      expect(server.requests[0]!.init.signal!.aborted).to.equal(true);
    });
  }

  it('reads Retry-After in seconds and as a date', async () => {
    const wait = async (after: string) =>
      (await errorOf(answering(() => new Response('', { status: 429, headers: { 'retry-after': after } })))).retryAfter;
    expect(await wait('120')).to.equal(120);
    setTime(NOW);
    expect(await wait(new Date(NOW + 90_000).toUTCString())).to.equal(90);
    expect(await wait('soon')).to.equal(undefined);
    expect((await errorOf(answering(() => new Response('', { status: 429 })))).retryAfter).to.equal(undefined);
  });

  it('repeats the request without the cache after a 304 response', async () => {
    const server = new FakeServer((_, { cache }) => (cache === 'reload' ? new Response('[1]') : raw304()));
    expect((await fetchJson(URL, { fetch: server.fetch })).body).to.deep.equal([1]);
    expect(server.requests.map(({ init }) => init.cache)).to.deep.equal(['no-cache', 'reload']);
    const stubborn = new FakeServer(raw304);
    expect((await errorOf(fetchJson(URL, { fetch: stubborn.fetch }))).status).to.equal(304);
    expect(stubborn.count).to.equal(2);
  });

  for (const [name, broken] of Object.entries<() => unknown>({
    rejects: () => Promise.reject(new TypeError('Failed to fetch')),
    'throws synchronously': () => {
      throw new Error('patched');
    },
    'returns undefined': () => undefined,
    'returns an invalid response': () => ({ ok: true }),
  })) {
    it(`reports a network error if fetch ${name}`, async () => {
      const error = await errorOf(fetchJson(URL, { fetch: broken as typeof fetch }));
      expect(error.kind).to.equal('network');
      expect(error.message).to.include('connect-src').and.include('CORS').and.include(URL);
    });
  }

  it('reports a network error if the connection is lost while reading the body', async () => {
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"version":'));
        controller.error(new TypeError('cut'));
      },
    });
    expect((await errorOf(answering(() => new Response(stream)))).kind).to.equal('network');
  });

  it('times out if fetch never settles', async () => {
    const error = await errorOf(fetchJson(URL, { fetch: () => new Promise(() => {}), timeout: 10 }));
    expect(error.kind).to.equal('timeout');
  });

  it('times out on a body that never ends and stops reading it', async () => {
    const { stream, seen } = endless(new Uint8Array([32]));
    const error = await errorOf(answering(() => new Response(stream), { timeout: 30 }));
    expect(error.kind).to.equal('timeout');
    const { taken } = seen;
    // As long as it takes to read 20 chunks of a body like it.
    const reader = endless(new Uint8Array([32])).stream.getReader();
    for (let chunk = 0; chunk < 20; chunk++) await reader.read();
    await reader.cancel();
    expect(seen.taken - taken).to.be.below(4);
  });

  it('stops reading as soon as the body is too large', async () => {
    const { stream, seen } = endless();
    const error = await errorOf(answering(() => new Response(stream)));
    expect(error.kind).to.equal('too-large');
    expect(seen.taken).to.be.within(16, 19);
  });

  it('limits the decoded bytes to maxSize, and to 16 MiB', async () => {
    expect((await answering(() => new Response('"abcd"'), { maxSize: 6 })).body).to.equal('abcd');
    expect((await errorOf(answering(() => new Response('"abcde"'), { maxSize: 6 }))).kind).to.equal('too-large');
    const big = new Uint8Array(16 * 2 ** 20 + 1).fill(32);
    expect((await errorOf(answering(() => new Response(big), { maxSize: Infinity }))).kind).to.equal('too-large');
  });

  it('reads deeply nested JSON, or rejects it as broken, without a stack overflow', async () => {
    for (const text of ['['.repeat(200_000) + ']'.repeat(200_000), '{"a":'.repeat(200_000)]) {
      const read = answering(() => new Response(text)).then(
        ({ body }) => Array.isArray(body),
        (error: unknown) => error instanceof FeedError && error.kind === 'parse',
      );
      expect(await read).to.equal(true);
    }
  });

  it('rejects with the abort reason of the signal', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const answer = fetchJson(URL, { fetch: () => new Promise(() => {}), signal: abort.signal });
    abort.abort(reason);
    const caught = await answer.catch((error: unknown) => error);
    expect(caught).to.equal(reason);
    const server = new FakeServer(() => new Response('{}'));
    expect(
      await fetchJson(URL, { fetch: server.fetch, signal: abort.signal }).catch((error: unknown) => error),
    ).to.equal(reason);
    expect(server.count).to.equal(0);
  });

  describe('on an https page', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'origin')!;
    beforeEach(
      () =>
        void Object.defineProperty(globalThis, 'origin', {
          value: 'https://host.example',
          configurable: true,
          writable: true,
        }),
    );
    afterEach(() => void Object.defineProperty(globalThis, 'origin', own));

    it('rejects an http URL without a request', async () => {
      const server = new FakeServer(() => new Response('{}'));
      const error = await errorOf(fetchJson('http://feeds.example.com/feed.json', { fetch: server.fetch }));
      expect(error.kind).to.equal('insecure');
      expect(server.count).to.equal(0);
    });

    for (const host of ['localhost', 'localhost:8080', '127.0.0.1', '[::1]:3000']) {
      it(`allows http for ${host}`, async () => {
        expect((await answering(() => new Response('{}'), {}, `http://${host}/feed.json`)).body).to.deep.equal({});
      });
    }

    it('rejects http for a host name that only starts with a local name', async () => {
      expect(
        (await errorOf(answering(() => new Response('{}'), {}, 'http://localhost.example.com/feed.json'))).kind,
      ).to.equal('insecure');
      expect((await errorOf(answering(() => new Response('{}'), {}, 'http://127.0.0.1.example.com/'))).kind).to.equal(
        'insecure',
      );
    });
  });

  for (const url of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///feed.json',
    'feed.json',
    'http://[',
    'https://host:99999/',
    '',
  ]) {
    it(`rejects ${url || 'an empty URL'} without a request`, async () => {
      const server = new FakeServer(() => new Response('{}'));
      expect((await errorOf(fetchJson(url, { fetch: server.fetch }))).kind).to.equal('insecure');
      expect(server.count).to.equal(0);
    });
  }

  it('rejects a redirect from https to http and follows other redirects', async () => {
    expect((await errorOf(answering(() => redirected('http://feeds.example.com/feed.json')))).kind).to.equal(
      'insecure',
    );
    expect((await answering(() => redirected('https://other.example.com/feed.json'))).body).to.deep.equal({});
    expect(
      (await answering(() => redirected('http://other.example.com/'), {}, 'http://feeds.example.com/feed.json')).body,
    ).to.deep.equal({});
  });
});

describe('an error after a redirect', () => {
  const HOME = 'https://status.example.org/';

  it('names the address that answered: a page moved to the root of another host (bentleypark/aiwatch#1004)', async () => {
    const html =
      '<!doctype html><html><head><title>Status</title></head><body><div id="__next">All systems operational</div></body></html>';
    const error = await errorOf(answering(() => redirected(HOME, html)));
    expect(error.kind).to.equal('parse');
    expect(error.message).to.contain(`a page in HTML, not a feed, redirected to ${HOME}`);
    expect(error.url).to.equal('https://feeds.example.com/feed.json');
  });

  it('names it beside a status, and where http answers in place of https', async () => {
    const missing = await errorOf(answering(() => redirected(HOME, '', 404)));
    expect([missing.status, missing.message.includes(`status 404, redirected to ${HOME}`)]).to.deep.equal([404, true]);
    const insecure = await errorOf(answering(() => redirected('http://feeds.example.com/feed.json')));
    expect(insecure.message).to.contain('insecure: https only, redirected to http://feeds.example.com/feed.json');
  });
});

describe('fetchJson with a previous response', () => {
  const headers = (more: Record<string, string>) => ({ date: 'Sun, 22 Nov 2026 05:00:10 GMT', ...more });
  const again = async (first: Response, second: () => Response) => {
    const { cached } = await answering(() => first);
    const server = new FakeServer(second);
    return { cached, server, next: await fetchJson(URL, { fetch: server.fetch, cached }) };
  };

  it('detects an unchanged response by its ETag without reading the body', async () => {
    const { stream, seen: body } = endless();
    const { cached, next, server } = await again(
      new Response('{"a":1}', { headers: { etag: '"1"' } }),
      () => new Response(stream, { headers: { etag: '"1"' } }),
    );
    expect(next.body).to.equal(undefined);
    expect(next.cached).to.equal(cached);
    expect(server.requests[0]!.init.signal!.aborted).to.equal(true);
    expect(body.taken).to.be.below(3);
  });

  it('reads a body whose Last-Modified is the same, which may be that of a script that generates it', async () => {
    const modified = headers({ 'last-modified': 'Sun, 22 Nov 2026 04:00:00 GMT' });
    const answer = (text: string) => () => new Response(text, { headers: modified });
    expect((await again(answer('{"a":1}')(), answer('{"a":2}'))).next.body).to.deep.equal({ a: 2 });
    expect((await again(answer('{"a":1}')(), answer('{"a":1}'))).next.body).to.equal(undefined);
  });

  it('reads a body with another ETag', async () => {
    const modified = headers({ 'last-modified': 'Sun, 22 Nov 2026 04:00:00 GMT' });
    const { next } = await again(
      new Response('1', { headers: { ...modified, etag: '"1"' } }),
      () => new Response('2', { headers: { ...modified, etag: '"2"' } }),
    );
    expect(next.body).to.equal(2);
  });

  it('otherwise compares the body and keeps the new ETag', async () => {
    const { next } = await again(
      new Response('{"a":1}', { headers: { etag: '"1"' } }),
      () => new Response('{"a":1}', { headers: { etag: '"2"' } }),
    );
    expect(next.body).to.equal(undefined);
    expect(next.cached.etag).to.equal('"2"');
  });
});
