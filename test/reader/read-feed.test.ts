import { expect } from '@open-wc/testing';
import { registerAdapter } from '../../src/adapters/registered-adapters.js';
import { isRecord } from '../../src/adapters/shared/json.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { createReader, readFeed } from '../../src/reader/read-feed.js';
import * as incidentIo from '../fixtures/incident-io/bodies.js';
import { components, history, quiet, troubled } from '../fixtures/instatus/bodies.js';
import { FakeServer, feedOf, json } from '../store/fake-server.js';

const PAGE = 'https://status.example.com';
const notFound = () => new Response('<h1>Not found</h1>', { status: 404 });

/** Serves these URLs, and 404 for all others. */
const serving = (table: Readonly<Record<string, unknown>>) =>
  new FakeServer((url) => (url in table ? json(table[url]) : notFound()));

const errorOf = async (answer: Promise<unknown>): Promise<FeedError> => {
  const error = await answer.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof FeedError) return error;
  throw new Error('no FeedError');
};

beforeEach(() => sessionStorage.clear());

const DAY = 86_400_000;

describe('readFeed', () => {
  it('reads a feed in the native format with one request', async () => {
    const server = serving({ [`${PAGE}/feed.json`]: feedOf('Own') });
    const { feed, warnings, provider } = await readFeed(`${PAGE}/feed.json`, server);
    expect([feed.page.name, warnings, provider]).to.deep.equal(['Own', [], 'native']);
    expect(server.count).to.equal(1);
  });

  it('resolves a relative URL against the document and removes the hash', async () => {
    const server = new FakeServer(() => json(feedOf()));
    await readFeed('feeds/a.json#top', server);
    expect(server.urls).to.deep.equal([new URL('feeds/a.json', document.baseURI).href]);
  });

  it('requests a URL with a query unchanged', async () => {
    const server = serving({ [`${PAGE}/status?format=json`]: feedOf() });
    await readFeed(`${PAGE}/status?format=json`, server);
    expect(server.count).to.equal(1);
  });

  it('finds the feed of a status page and requests only what is needed', async () => {
    const server = serving({ [`${PAGE}/summary.json`]: troubled, [`${PAGE}/v2/components.json`]: components });
    const { feed, provider } = await readFeed(PAGE, { ...server, needs: {} });
    expect(provider).to.equal('instatus');
    expect(feed.components).to.deep.equal([]);
    expect(server.urls).to.deep.equal([`${PAGE}/api/v2/summary.json`, `${PAGE}/summary.json`]);
  });

  it('shows an incident that was planned once it begins, though the body is the same', async () => {
    const { now } = Date;
    const start = now();
    const url = `${PAGE}/summary.json`;
    // More than clocks may differ.
    const began = new Date(start + 2 * DAY).toISOString();
    const planned = {
      ...troubled,
      page: { ...troubled.page, status: 'UP' },
      activeIncidents: [{ id: 'x', name: 'Fog', started: began, status: 'INVESTIGATING', impact: 'MAJOROUTAGE' }],
      activeMaintenances: [],
    };
    const reader = createReader(url, { ...serving({ [url]: planned }), provider: 'instatus' });
    const request = { needs: () => ({}) };
    expect((await reader.read(request)).feed.incidents).to.have.length(0);
    try {
      Date.now = () => start + 2 * DAY + 60_000;
      expect((await reader.read(request)).feed.incidents.map(({ id }) => id)).to.deep.equal(['x']);
    } finally {
      Date.now = now;
    }
  });

  it('remembers the feed URL of a status page for the session', async () => {
    const server = serving({ [`${PAGE}/summary.json`]: troubled });
    await readFeed(PAGE, { ...server, needs: {} });
    server.requests.length = 0;
    expect((await readFeed(PAGE, { ...server, needs: {} })).provider).to.equal('instatus');
    expect(server.urls).to.deep.equal([`${PAGE}/summary.json`]);
  });

  it('searches again at once if a status page moved to another provider', async () => {
    await readFeed(PAGE, { ...serving({ [`${PAGE}/summary.json`]: quiet }), needs: {} });
    const moved = serving({ [`${PAGE}/index.json`]: feedOf('Moved') });
    expect((await readFeed(PAGE, moved)).feed.page.name).to.equal('Moved');
  });

  it('remembers the provider of a feed URL and detects it again if the format changes', async () => {
    const url = `${PAGE}/copy.json`;
    expect((await readFeed(url, { ...serving({ [url]: quiet }), needs: {} })).provider).to.equal('instatus');
    const server = serving({ [url]: feedOf('Own') });
    expect((await readFeed(url, server)).provider).to.equal('native');
  });

  it('requests each endpoint of a provider once', async () => {
    const server = serving({ [`${PAGE}/api/v2/summary.json`]: troubled, [`${PAGE}/v2/components.json`]: components });
    expect((await readFeed(PAGE, { ...server, needs: { components: true } })).feed.components).to.have.length(6);
    expect(server.urls).to.deep.equal([`${PAGE}/api/v2/summary.json`, `${PAGE}/v2/components.json`]);
  });

  it('accepts the URL of either JSON endpoint', async () => {
    const table = { [`${PAGE}/summary.json`]: troubled, [`${PAGE}/v2/components.json`]: components };
    for (const url of Object.keys(table)) {
      const server = serving(table);
      expect((await readFeed(url, { ...server, needs: { components: true } })).feed.components).to.have.length(6);
      expect(server.count).to.equal(2);
    }
  });

  it('detects Instatus at a path that another provider uses', async () => {
    const server = serving({ [`${PAGE}/api/v2/summary.json`]: quiet });
    expect((await readFeed(PAGE, { ...server, needs: {} })).provider).to.equal('instatus');
    expect(server.urls).to.deep.equal([`${PAGE}/api/v2/summary.json`]);
  });

  it('tries at most three URLs and reports the error of the first', async () => {
    const server = serving({});
    const error = await errorOf(readFeed(PAGE, server));
    expect([error.kind, error.status, error.url]).to.deep.equal(['http', 404, `${PAGE}/api/v2/summary.json`]);
    expect(server.count).to.equal(3);
  });

  it('says that an address was taken for a status page, and that a feed needs a version', async () => {
    const error = await errorOf(readFeed(`${PAGE}/feedfile`, serving({})));
    expect(error.message).to.include(`${PAGE}/feedfile was read as the address of a status page`);
    expect([error.kind, error.status]).to.deep.equal(['http', 404]);
    const own = `${PAGE}/own.json`;
    const unversioned = await errorOf(readFeed(own, serving({ [own]: { page: { name: 'A' } } })));
    expect(unversioned.message).to.include('"version": 1');
    expect(unversioned.message).not.to.include('was taken for');
    const unknown = await errorOf(readFeed(PAGE, { ...serving({}), provider: 'statspage' }));
    expect(unknown.message).to.include('did you mean "statuspage"');
  });

  it('stops searching on a 429 response', async () => {
    const server = new FakeServer(() => new Response('', { status: 429 }));
    expect((await errorOf(readFeed(PAGE, server))).status).to.equal(429);
    expect(server.count).to.equal(1);
  });

  it('uses the given provider without detection', async () => {
    const server = serving({ [`${PAGE}/summary.json`]: quiet });
    expect((await readFeed(PAGE, { ...server, provider: 'instatus', needs: {} })).provider).to.equal('instatus');
    expect(server.count).to.equal(1);
    const own = serving({ [`${PAGE}/status`]: feedOf() });
    expect((await readFeed(`${PAGE}/status`, { ...own, provider: 'native' })).provider).to.equal('native');
    expect(own.count).to.equal(1);
  });

  it('rejects an unknown provider without a request', async () => {
    const server = serving({});
    expect((await errorOf(readFeed(PAGE, { ...server, provider: 'nobody' }))).kind).to.equal('shape');
    expect(server.count).to.equal(0);
  });

  for (const body of [null, [], 'UP', 1, {}, { page: { name: 'A' } }]) {
    it(`rejects ${JSON.stringify(body)} with a shape error`, async () => {
      const error = await errorOf(readFeed(`${PAGE}/feed.json`, serving({ [`${PAGE}/feed.json`]: body })));
      expect([error.kind, error.path, error.url]).to.deep.equal(['shape', '$', `${PAGE}/feed.json`]);
    });
  }

  it('rejects a newer version and names the path', async () => {
    const error = await errorOf(
      readFeed(`${PAGE}/feed.json`, serving({ [`${PAGE}/feed.json`]: feedOf('A', { version: 2 }) })),
    );
    expect([error.kind, error.path]).to.deep.equal(['shape', '$.version']);
  });

  it('distinguishes a missing CORS header from a network error with one extra request per session', async () => {
    const closed = new FakeServer((_, { mode }) => {
      if (mode === 'no-cors') return new Response('');
      throw new TypeError('Failed to fetch');
    });
    for (const count of [2, 3]) {
      const error = await errorOf(readFeed(`${PAGE}/feed.json`, closed));
      expect([error.kind, error.url]).to.deep.equal(['cors', `${PAGE}/feed.json`]);
      expect(error.message)
        .to.contain('Access-Control-Allow-Origin')
        // Tracing tools add them, and most hosts allow none.
        .and.to.contain('request headers')
        .and.to.match(/ npx @scootkit\/status-widgets serve https:\S+\/feed\.json /);
      expect(closed.count).to.equal(count);
    }
    const dead = new FakeServer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await errorOf(readFeed('https://dead.example.com/feed.json', dead))).kind).to.equal('network');
    expect((await errorOf(readFeed('/feed.json', closed))).kind).to.equal('network');
  });

  it('returns the current incidents and a warning if the history cannot be read', async () => {
    const server = serving({ [`${PAGE}/summary.json`]: troubled });
    const { feed, warnings } = await readFeed(`${PAGE}/summary.json`, { ...server, needs: { incidents: true } });
    expect(feed.incidents).to.have.length(1);
    expect(warnings.map(({ path }) => path)).to.deep.equal([`${PAGE}/history.atom`]);
  });

  it('fails if a required endpoint fails', async () => {
    const error = await errorOf(readFeed(PAGE, serving({ [`${PAGE}/summary.json`]: quiet })));
    expect([error.status, error.url]).to.deep.equal([404, `${PAGE}/v2/components.json`]);
  });

  it('tries fallback URLs of any provider in order and reports the first error', async () => {
    const server = serving({ 'https://c.example.com/feed.json': feedOf('C') });
    const fallbackSrc = ['https://b.example.com/feed.json', 'https://c.example.com/feed.json'];
    const { feed, provider } = await readFeed(`${PAGE}/summary.json`, {
      ...server,
      provider: 'instatus',
      needs: {},
      fallbackSrc,
    });
    expect([feed.page.name, provider]).to.deep.equal(['C', 'native']);
    const error = await errorOf(readFeed(`${PAGE}/a.json`, { ...server, fallbackSrc: fallbackSrc.slice(0, 1) }));
    expect(error.url).to.equal(`${PAGE}/a.json`);
  });

  it('rejects with the abort reason of the signal', async () => {
    const reason = new Error('enough');
    const caught = await readFeed(`${PAGE}/a.json`, { signal: AbortSignal.abort(reason) }).catch(
      (error: unknown) => error,
    );
    expect(caught).to.equal(reason);
  });
});

describe('createReader', () => {
  const all = { needs: () => ({ components: true }) };
  const summary = { needs: () => ({}) };

  it('returns the same object if nothing changed', async () => {
    let body = feedOf('A');
    const server = new FakeServer(() => json(body));
    const read = createReader(`${PAGE}/feed.json`, server).read;
    const first = await read(summary);
    expect(await read(summary)).to.equal(first);
    body = feedOf('B');
    expect((await read(summary)).feed.page.name).to.equal('B');
  });

  it('remembers the provider and its URLs', async () => {
    const server = serving({ [`${PAGE}/api/v2/summary.json`]: quiet, [`${PAGE}/v2/components.json`]: components });
    const read = createReader(PAGE, server).read;
    const first = await read(all);
    server.requests.length = 0;
    expect(await read(all)).to.equal(first);
    expect(server.urls).to.deep.equal([`${PAGE}/api/v2/summary.json`, `${PAGE}/v2/components.json`]);
  });

  it('reads the history again when it is needed again', async () => {
    const server = serving({ [`${PAGE}/summary.json`]: quiet, [`${PAGE}/v2/components.json`]: components });
    const answer = server.answer;
    server.answer = (url, init) => (url.endsWith('.atom') ? new Response(history) : answer(url, init));
    const read = createReader(`${PAGE}/summary.json`, server).read;
    const past = { needs: () => ({ incidents: true }) };
    const { length } = (await read(past)).feed.incidents;
    expect(length).to.be.above(0);
    expect((await read(summary)).feed.incidents).to.have.length(0);
    expect((await read(past)).feed.incidents).to.have.length(length);
  });

  it('does not retry a failed history on the next read', async () => {
    const server = serving({ [`${PAGE}/summary.json`]: quiet });
    const read = createReader(`${PAGE}/summary.json`, server).read;
    const past = { needs: () => ({ incidents: true }) };
    await read(past);
    server.requests.length = 0;
    await read(past);
    expect(server.urls).to.deep.equal([`${PAGE}/summary.json`]);
  });

  it('returns a new feed if one of two endpoints changed', async () => {
    const table: Record<string, unknown> = {
      [`${PAGE}/summary.json`]: quiet,
      [`${PAGE}/v2/components.json`]: components,
    };
    const read = createReader(PAGE, serving(table)).read;
    await read(all);
    table[`${PAGE}/summary.json`] = troubled;
    const { feed } = await read(all);
    expect(feed.incidents).to.have.length(1);
    expect(feed.components).to.have.length(6);
  });

  it('requests only the missing endpoint when more is needed', async () => {
    const server = serving({ [`${PAGE}/summary.json`]: quiet, [`${PAGE}/v2/components.json`]: components });
    const read = createReader(`${PAGE}/summary.json`, server).read;
    expect((await read(summary)).feed.components).to.have.length(0);
    expect((await read({ ...all, missingOnly: true })).feed.components).to.have.length(6);
    expect(server.urls).to.deep.equal([`${PAGE}/summary.json`, `${PAGE}/v2/components.json`]);
  });

  it('drops components that are no longer needed instead of keeping outdated ones', async () => {
    const read = createReader(
      PAGE,
      serving({ [`${PAGE}/summary.json`]: quiet, [`${PAGE}/v2/components.json`]: components }),
    ).read;
    await read(all);
    expect((await read(summary)).feed.components).to.have.length(0);
  });

  it('does not treat an invalid response as unchanged', async () => {
    const answers = [feedOf('A'), {}, {}, feedOf('A')];
    const read = createReader(`${PAGE}/feed.json`, new FakeServer(() => json(answers.shift()))).read;
    const first = await read(summary);
    for (let time = 0; time < 2; time++) expect((await errorOf(read(summary))).kind).to.equal('shape');
    expect((await read(summary)).feed).to.deep.equal(first.feed);
  });

  it('detects a new provider at the same URL', async () => {
    const answers = [quiet, feedOf('Own'), feedOf('Own')];
    const read = createReader(`${PAGE}/summary.json`, new FakeServer(() => json(answers.shift()))).read;
    expect((await read(summary)).provider).to.equal('instatus');
    await errorOf(read(summary));
    expect((await read(summary)).provider).to.equal('native');
  });

  it('returns the same object when the first source works again unchanged', async () => {
    let up = true;
    const server = new FakeServer((url) => (url.endsWith('a.json') && !up ? notFound() : json(feedOf(url.slice(-6)))));
    const read = createReader(`${PAGE}/a.json`, { ...server, fallbackSrc: [`${PAGE}/b.json`] }).read;
    const first = await read(summary);
    expect(first.src).to.equal(`${PAGE}/a.json`);
    up = false;
    const fallback = await read(summary);
    expect(fallback.feed.page.name).to.equal('b.json');
    expect(fallback.src).to.equal(`${PAGE}/b.json`);
    up = true;
    expect(await read(summary)).to.equal(first);
  });
});

describe('a list of several pages', () => {
  const place = (page: number): string => `${PAGE}/paged.json?page=${page}`;
  const numberOf = (body: unknown): number => (isRecord(body) ? Number(body.paged) : NaN);
  registerAdapter({
    name: 'paged',
    detect: (body) => isRecord(body) && 'paged' in body,
    load: () =>
      Promise.resolve({
        name: 'paged',
        endpoints: () => [place(1)],
        more: (bodies) => bodies.flatMap((body) => (isRecord(body) && body.more ? [place(numberOf(body) + 1)] : [])),
        adapt: (bodies, _url, now) => ({
          version: 1,
          page: { name: 'Pages' },
          headline: typeof now,
          components: bodies.map((body, index) => ({
            id: `${index}`,
            name: body === undefined ? 'gone' : `${numberOf(body)}`,
            status: 'operational',
          })),
        }),
      }),
  });
  const pages = (count: number, last = count): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [place(index + 1), { paged: index + 1, more: index + 1 < last }]),
    );

  it('is read to the end, each page once, and the adapter gets the current time', async () => {
    const server = serving(pages(3));
    const { feed, warnings } = await readFeed(place(1), server);
    expect(feed.components.map(({ name }) => name)).to.deep.equal(['1', '2', '3']);
    expect([server.count, warnings, feed.headline]).to.deep.equal([3, [], 'number']);
  });

  it('is read up to page 20, and a warning names the next page', async () => {
    const server = serving(pages(30));
    const { feed, warnings } = await readFeed(place(1), server);
    expect([feed.components.length, server.count]).to.deep.equal([20, 20]);
    expect(warnings).to.deep.equal([{ path: place(21), message: 'expected 20 pages at most' }]);
  });

  it('skips a missing page and fails if a page returns a server error', async () => {
    const { feed } = await readFeed(place(1), serving(pages(1, 2)));
    expect(feed.components.map(({ name }) => name)).to.deep.equal(['1', 'gone']);
    const broken = new FakeServer((url) =>
      url === place(1) ? json(pages(2)[url]) : new Response('', { status: 500 }),
    );
    expect((await errorOf(readFeed(place(1), broken))).status).to.equal(500);
  });

  it('returns the same object if nothing changed, and a new one if a later page changed or is gone', async () => {
    const table: Record<string, unknown> = { ...pages(2) };
    const server = serving(table);
    const read = createReader(place(1), server).read;
    const needs = () => ({});
    const first = await read({ needs });
    expect(await read({ needs })).to.equal(first);
    table[place(2)] = { paged: 7 };
    expect((await read({ needs })).feed.components[1]!.name).to.equal('7');
    delete table[place(2)];
    expect((await read({ needs })).feed.components[1]!.name).to.equal('gone');
  });
});

describe('a part of a page that does not exist', () => {
  const summary = `${PAGE}/api/v2/summary.json`;
  const list = `${PAGE}/api/v2/components.json`;
  const needs = { components: true };

  it('is a warning that names it, and the rest is read', async () => {
    const server = serving({ [summary]: incidentIo.troubled });
    const alone = await readFeed(summary, { ...server, needs: {} });
    const { feed, warnings } = await readFeed(summary, { ...server, needs });
    expect(warnings).to.deep.equal([{ path: list, message: `expected components: http: status 404 (${list})` }]);
    expect(feed).to.deep.equal(alone.feed);
  });

  it('is an error if the server fails, so that the last feed stays', async () => {
    const server = new FakeServer((url) =>
      url === summary ? json(incidentIo.troubled) : new Response('', { status: 500 }),
    );
    expect((await errorOf(readFeed(summary, { ...server, needs }))).status).to.equal(500);
  });

  it('is read as soon as it exists', async () => {
    const { page, troubled: body } = incidentIo;
    const table: Record<string, unknown> = { [summary]: body };
    const { read } = createReader(summary, serving(table));
    await read({ needs: () => needs });
    table[list] = { page, components: [...body.components, { id: 'new', name: 'New', status: 'operational' }] };
    const { feed, warnings } = await read({ needs: () => needs });
    expect([feed.components.at(-1)?.name, warnings]).to.deep.equal(['New', []]);
  });
});
