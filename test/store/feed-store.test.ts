import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import { createFeedStore } from '../../src/store/feed-store.js';
import type { StoreOptions } from '../../src/store/feed-store.js';
import '../../src/store/polling.js';
import type { FeedState, SubscribeOptions } from '../../src/store/store-types.js';
import { components, quiet } from '../fixtures/instatus/bodies.js';
import { FakeClock, START } from './fake-clock.js';
import { FakeServer, feedOf, json } from './fake-server.js';

const PAGE = 'https://status.example.com';
const fail =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('', { status, headers });

let leaves: (() => void)[] = [];
let warnings: string[] = [];
let hidden = false;
let onLine = true;
let host = 0;
const { warn } = console;

const show = (value: boolean) => {
  hidden = !value;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};

/** A store on a fake clock and server; every one has a URL of its own. */
const setUp = (
  answer: FakeServer['answer'] = () => json(feedOf()),
  options: StoreOptions = {},
  path = '/feed.json',
) => {
  const clock = new FakeClock();
  const server = new FakeServer(answer);
  const store = createFeedStore(`https://h${host++}.example.com${path}`, {
    clock,
    random: () => 0,
    fetch: server.fetch,
    ...options,
  });
  const states: FeedState[] = [];
  const listen = (wants?: SubscribeOptions) => {
    const leave = store.subscribe((state) => states.push(state), wants);
    leaves.push(leave);
    return leave;
  };
  return { clock, server, store, states, listen, pass: (seconds: number) => clock.pass(seconds, server.rest) };
};

describe('createFeedStore', () => {
  beforeEach(() => {
    leaves = [];
    warnings = [];
    hidden = false;
    onLine = true;
    Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
    Object.defineProperty(navigator, 'onLine', { get: () => onLine, configurable: true });
    console.warn = (...words) => warnings.push(words.join(' '));
  });
  afterEach(() => {
    for (const leave of leaves) leave();
    console.warn = warn;
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('starts the request within the first subscribe', () => {
    const { server, listen, store } = setUp();
    expect(store.getState().freshness).to.equal('loading');
    expect(server.count).to.equal(0);
    listen();
    expect(server.count).to.equal(1);
  });

  it('asks once for many listeners', async () => {
    const { server, listen } = setUp();
    listen();
    listen();
    await server.rest();
    listen();
    await server.rest();
    expect(server.count).to.equal(1);
  });

  it('tells its listeners, and not of what they know', async () => {
    const { server, listen, states, store } = setUp();
    listen();
    expect(states).to.deep.equal([]);
    await server.rest();
    expect(states).to.have.length(1);
    expect(states[0]).to.equal(store.getState());
    expect(states[0]).to.deep.include({ freshness: 'fresh', loadedAt: START, error: undefined });
    expect(states[0]!.feed!.page.name).to.equal('Example');
  });

  it('gives the same frozen snapshot until something changes', async () => {
    const { server, listen, store } = setUp();
    listen();
    await server.rest();
    expect(store.getState()).to.equal(store.getState());
    expect(Object.isFrozen(store.getState())).to.equal(true);
  });

  it('polls at the interval, and keeps the feed object while nothing changed', async () => {
    const { server, listen, store, pass } = setUp();
    listen();
    await server.rest();
    const { feed } = store.getState();
    await pass(59);
    expect(server.count).to.equal(1);
    await pass(1);
    expect(server.count).to.equal(2);
    expect(store.getState().feed).to.equal(feed);
    expect(store.getState().loadedAt).to.equal(START + 60_000);
  });

  it('goes by the smallest refresh that is not 0', async () => {
    const { server, listen, pass } = setUp();
    listen({ refresh: 0 });
    listen({ refresh: 120 });
    const leave = listen({ refresh: 5 });
    await server.rest();
    await pass(15);
    expect(server.count).to.equal(2);
    leave();
    await pass(119);
    expect(server.count).to.equal(2);
    await pass(1);
    expect(server.count).to.equal(3);
  });

  it('never polls at refresh 0, and ages all the same', async () => {
    const { server, listen, store, pass } = setUp();
    listen({ refresh: 0 });
    await server.rest();
    await pass(180);
    expect(store.getState().freshness).to.equal('stale');
    await pass(720);
    expect(store.getState().freshness).to.equal('unknown');
    expect(store.getState().feed).not.to.equal(undefined);
    expect(server.count).to.equal(1);
  });

  it('stops a second after the last listener, and leaves nothing behind', async () => {
    const { server, listen, clock, pass } = setUp();
    const leave = listen();
    await server.rest();
    leave();
    leave();
    await pass(1);
    expect(clock.timers).to.equal(0);
    await pass(1000);
    expect(server.count).to.equal(1);
  });

  it('goes on without a request when a listener comes back within a second', async () => {
    const { server, listen, pass } = setUp();
    const leave = listen();
    await server.rest();
    leave();
    await pass(0.9);
    listen();
    await pass(59);
    expect(server.count).to.equal(1);
    await pass(1);
    expect(server.count).to.equal(2);
  });

  it('asks at once when it starts again with an old feed, and not with a young one', async () => {
    const { server, listen, pass } = setUp();
    const first = listen();
    await server.rest();
    first();
    await pass(30);
    const leave = listen();
    await server.rest();
    expect(server.count).to.equal(1);
    leave();
    await pass(60);
    listen();
    await server.rest();
    expect(server.count).to.equal(2);
  });

  it('asks again when its first request was given up', async () => {
    const { server, listen, store, pass } = setUp();
    listen()();
    await pass(30);
    expect(store.getState().feed).to.equal(undefined);
    listen();
    await server.rest();
    expect(server.count).to.equal(2);
    expect(store.getState().freshness).to.equal('fresh');
  });

  it('ages when nobody listens', async () => {
    const { server, store, clock } = setUp();
    await store.refresh();
    expect(store.getState().freshness).to.equal('fresh');
    await clock.pass(300);
    expect(store.getState().freshness).to.equal('stale');
    expect(server.count).to.equal(1);
  });

  it('drops the answer that arrives after it stopped', async () => {
    let release = (_: Response) => {};
    const { server, listen, store, pass } = setUp(() => new Promise((resolve) => (release = resolve)));
    listen()();
    await pass(1);
    expect(server.asked[0]!.init.signal!.aborted).to.equal(true);
    release(json(feedOf()));
    await server.rest();
    expect(store.getState().feed).to.equal(undefined);
  });

  it('keeps the last good feed through errors and lets it age', async () => {
    const { server, listen, store, states, pass } = setUp();
    listen();
    await server.rest();
    server.answer = fail(500);
    await pass(60);
    expect(store.getState()).to.deep.include({ freshness: 'fresh' });
    expect(store.getState().error!.kind).to.equal('http');
    await pass(120);
    expect(store.getState().freshness).to.equal('stale');
    await pass(720);
    expect(store.getState().freshness).to.equal('unknown');
    expect(store.getState().feed!.page.name).to.equal('Example');
    server.answer = () => json(feedOf());
    await pass(300);
    expect(store.getState()).to.deep.include({ freshness: 'fresh', error: undefined });
    expect(states.some(({ feed }) => !feed)).to.equal(false);
  });

  it('is unknown at once when the first request fails', async () => {
    const { server, listen, store } = setUp(fail(404));
    listen();
    await server.rest();
    expect(store.getState()).to.deep.include({ freshness: 'unknown', feed: undefined });
    expect(store.getState().error!.status).to.equal(404);
  });

  it('ends loading after ten seconds', async () => {
    const { listen, store, clock } = setUp(() => new Promise(() => {}));
    listen();
    await clock.pass(9.9);
    expect(store.getState().freshness).to.equal('loading');
    await clock.pass(0.1);
    expect(store.getState().freshness).to.equal('unknown');
  });

  it('backs off after failures', async () => {
    const { server, listen, pass } = setUp(fail(500));
    listen();
    await server.rest();
    for (const [index, seconds] of [10, 20, 40, 80].entries()) {
      await pass(seconds - 1);
      expect(server.count).to.equal(index + 1);
      await pass(1);
      expect(server.count).to.equal(index + 2);
    }
  });

  it('waits as long as a 429 says', async () => {
    const { server, listen, pass } = setUp(fail(429, { 'retry-after': '120' }));
    listen();
    await server.rest();
    await pass(119);
    expect(server.count).to.equal(1);
    await pass(1);
    expect(server.count).to.equal(2);
  });

  it('waits a quarter of an hour after 403, whoever comes', async () => {
    const { server, listen, pass } = setUp(fail(403));
    listen();
    await server.rest();
    listen({ components: true, refresh: 15 });
    await pass(899);
    expect(server.count).to.equal(1);
    await pass(1);
    expect(server.count).to.equal(2);
  });

  it('goes by what the publisher says of itself, though nothing changed', async () => {
    const updatedAt = new Date(START).toISOString();
    const { server, listen, store, pass } = setUp(() => json(feedOf('A', { updatedAt, ttl: 60 })));
    listen();
    await server.rest();
    await pass(179);
    expect(store.getState().freshness).to.equal('fresh');
    await pass(1);
    expect(store.getState().freshness).to.equal('stale');
    await pass(900);
    expect(store.getState().freshness).to.equal('unknown');
    expect(server.count).to.be.above(10);
  });

  it('is not made fresher by a clock that is set back', async () => {
    const { server, listen, store, clock, pass } = setUp(() => json(feedOf()));
    listen();
    await server.rest();
    server.answer = fail(500);
    clock.wall += 3_600_000;
    show(true);
    expect(store.getState().freshness).to.equal('unknown');
    clock.wall -= 7_200_000;
    show(true);
    await pass(1);
    expect(store.getState().freshness).to.equal('unknown');
  });

  describe('on a page that nobody sees', () => {
    it('makes no request, and one on return if due', async () => {
      const { server, listen, store, pass } = setUp();
      listen();
      await server.rest();
      show(false);
      await pass(3600);
      expect(server.count).to.equal(1);
      show(true);
      expect(store.getState().freshness).to.equal('unknown');
      await pass(2);
      expect(server.count).to.equal(2);
      expect(store.getState().freshness).to.equal('fresh');
    });

    it('makes none on return before it is due', async () => {
      const { server, listen, pass } = setUp();
      listen();
      await server.rest();
      show(false);
      await pass(30);
      show(true);
      await pass(29);
      expect(server.count).to.equal(1);
      await pass(1);
      expect(server.count).to.equal(2);
    });

    it('spreads the return over two seconds', async () => {
      const { server, listen, pass } = setUp(undefined, { random: () => 0.5 });
      listen();
      await server.rest();
      show(false);
      await pass(100);
      show(true);
      await pass(0.9);
      expect(server.count).to.equal(1);
      await pass(0.2);
      expect(server.count).to.equal(2);
    });

    it('begins when it is shown, and loads from then on', async () => {
      hidden = true;
      const { server, listen, store, pass } = setUp();
      listen();
      await pass(60);
      expect(server.count).to.equal(0);
      show(true);
      expect(server.count).to.equal(1);
      expect(store.getState().freshness).to.equal('loading');
      await server.rest();
      expect(store.getState().freshness).to.equal('fresh');
    });

    it('makes no request off line', async () => {
      const { server, listen, pass } = setUp();
      listen();
      await server.rest();
      onLine = false;
      dispatchEvent(new Event('offline'));
      await pass(600);
      expect(server.count).to.equal(1);
      onLine = true;
      dispatchEvent(new Event('online'));
      await pass(2);
      expect(server.count).to.equal(2);
    });

    it('ends loading off line', async () => {
      onLine = false;
      const { server, listen, store, pass } = setUp();
      listen();
      await pass(10);
      expect(store.getState().freshness).to.equal('unknown');
      expect(server.count).to.equal(0);
    });

    for (const back of ['resume', 'pageshow']) {
      it(`makes no request while frozen, and goes on with ${back}`, async () => {
        const { server, listen, pass } = setUp();
        listen();
        await server.rest();
        document.dispatchEvent(new Event('freeze'));
        await pass(600);
        expect(server.count).to.equal(1);
        (back === 'resume' ? document : window).dispatchEvent(new Event(back));
        await pass(2);
        expect(server.count).to.equal(2);
      });
    }
  });

  describe('needs', () => {
    // What is loaded on demand is there, so that `rest` waits for requests alone.
    before(() =>
      Promise.all([
        import('../../src/reader/cors.js'),
        import('../../src/reader/locate.js'),
        import('../../src/adapters/index.js'),
        import('../../src/adapters/providers/instatus.js'),
        import('../../src/reader/provider-reader.js'),
      ]),
    );

    const serve = (url: string) => json(url.endsWith('components.json') ? components : quiet);
    const paths = (server: FakeServer) => server.urls.map((url) => new URL(url).pathname);

    it('asks at first for all who came with the first', async () => {
      const { server, listen, store } = setUp(serve, {}, '/summary.json');
      listen();
      listen({ components: true });
      await server.rest();
      expect(paths(server)).to.deep.equal(['/summary.json', '/v2/components.json']);
      expect(store.getState().feed!.components).to.have.length(6);
    });

    it('asks what is missing when somebody needs more, and nothing else', async () => {
      const { server, listen, store, pass } = setUp(serve, {}, '/summary.json');
      listen();
      await server.rest();
      await pass(30);
      expect(paths(server)).to.deep.equal(['/summary.json']);
      listen({ components: true });
      await server.rest();
      expect(paths(server)).to.deep.equal(['/summary.json', '/v2/components.json']);
      expect(store.getState().feed!.components).to.have.length(6);
      expect(store.getState().loadedAt).to.equal(START);
    });

    it('asks nothing more of a feed that has it all', async () => {
      const { server, listen } = setUp();
      listen();
      await server.rest();
      listen({ components: true, incidents: true });
      await server.rest();
      expect(server.count).to.equal(1);
    });

    it('reads as much as the one with the largest max-size', async () => {
      const { server, listen, store } = setUp(() => json(feedOf('A'.repeat(150))));
      listen({ maxSize: 10 });
      await server.rest();
      expect(store.getState().error!.kind).to.equal('too-large');
      const other = setUp(() => json(feedOf('A'.repeat(150))));
      other.listen({ maxSize: 10 });
      other.listen({ maxSize: 1000 });
      await other.store.refresh();
      await other.server.rest();
      await other.store.refresh();
      expect(other.store.getState().error).to.equal(undefined);
    });
  });

  describe('refresh', () => {
    it('asks now, joins the request under way, and never rejects', async () => {
      const { server, store } = setUp(fail(500));
      await Promise.all([store.refresh(), store.refresh()]);
      expect(server.count).to.equal(1);
      expect(store.getState().error!.status).to.equal(500);
    });

    it('puts the next poll off', async () => {
      const { server, listen, store, pass } = setUp();
      listen();
      await server.rest();
      await pass(50);
      await store.refresh();
      await pass(59);
      expect(server.count).to.equal(2);
      await pass(1);
      expect(server.count).to.equal(3);
    });
  });

  describe('fallback', () => {
    it('reads the next source when the first fails, without an error', async () => {
      const { server, listen, store } = setUp((url) => (url.includes('other') ? json(feedOf('B')) : fail(500)()), {
        fallbackSrc: ['https://other.example.com/feed.json'],
      });
      listen();
      await server.rest();
      expect(store.getState().feed!.page.name).to.equal('B');
      expect(store.getState().error).to.equal(undefined);
    });
  });

  describe('seed', () => {
    it('shows a feed that was handed over, without any request', async () => {
      const server = new FakeServer(() => json(feedOf()));
      const clock = new FakeClock();
      const store = createFeedStore('', { clock, fetch: server.fetch });
      leaves.push(store.subscribe(() => {}));
      store.seed(feedOf('Handed'), START);
      expect(store.getState()).to.deep.include({ freshness: 'fresh', loadedAt: START });
      await store.refresh();
      await clock.pass(180);
      expect(store.getState().freshness).to.equal('stale');
      expect(server.count).to.equal(0);
      store.seed(feedOf('Next'), clock.now());
      expect(store.getState()).to.deep.include({ freshness: 'fresh' });
      expect(store.getState().feed!.page.name).to.equal('Next');
    });

    it('is stale without a time until the first answer', async () => {
      const { server, store, listen, clock } = setUp(fail(500));
      store.seed(feedOf('Inline'));
      listen();
      expect(store.getState()).to.deep.include({ freshness: 'stale', loadedAt: undefined });
      await server.rest();
      expect(store.getState().freshness).to.equal('stale');
      server.answer = () => json(feedOf());
      await clock.pass(10, server.rest);
      expect(store.getState().freshness).to.equal('fresh');
    });

    it('counts its age from its time, and none from a time to come', () => {
      const at = (seconds: number) => {
        const { store } = setUp();
        store.seed(feedOf(), START + seconds * 1000);
        return store.getState();
      };
      expect(at(-100).freshness).to.equal('fresh');
      expect(at(-200).freshness).to.equal('stale');
      expect(at(-2000).freshness).to.equal('unknown');
      expect(at(500).loadedAt).to.equal(START);
    });

    it('gives way to an answer that is there', async () => {
      const { server, store, listen } = setUp();
      listen();
      await server.rest();
      store.seed(feedOf('Inline'), START);
      expect(store.getState().feed!.page.name).to.equal('Example');
    });

    it('refuses what is no feed', () => {
      const { store } = setUp();
      expect(() => store.seed({ version: 2 })).to.throw(FeedError, 'shape');
      expect(store.getState().feed).to.equal(undefined);
    });
  });

  describe('older incidents', () => {
    const incident = (id: string) => ({ id, title: id, status: 'resolved', impact: 'minor' });
    const pages: Record<string, object> = {
      '/feed.json': { incidents: [incident('c')], history: { previous: `${PAGE}/2.json` } },
      '/2.json': { incidents: [incident('c'), incident('b')], history: { previous: `${PAGE}/1.json` } },
      '/1.json': { incidents: [incident('a')], history: { previous: `${PAGE}/2.json` } },
    };
    const serve = (url: string) => json(feedOf('A', pages[new URL(url).pathname]));

    it('come page by page, each incident once, until a page was there before', async () => {
      const { server, store, listen } = setUp(serve);
      listen();
      await server.rest();
      const ids = () => store.getState().older.map(({ id }) => id);
      expect(store.getState().previous).to.equal(`${PAGE}/2.json`);
      await Promise.all([store.loadOlder(), store.loadOlder()]);
      expect(ids()).to.deep.equal(['b']);
      await store.loadOlder();
      expect(ids()).to.deep.equal(['b', 'a']);
      expect(store.getState().previous).to.equal(undefined);
      await store.loadOlder();
      expect(server.count).to.equal(3);
    });

    it('keep what newer ones push out of the feed', async () => {
      const { server, store, listen } = setUp(serve);
      listen();
      await server.rest();
      await store.loadOlder();
      server.answer = (url) =>
        url.endsWith('/feed.json')
          ? json(feedOf('A', { incidents: [incident('d')], history: { previous: `${PAGE}/2.json` } }))
          : serve(url);
      await store.refresh();
      await server.rest();
      const { feed, older } = store.getState();
      expect([...(feed?.incidents ?? []), ...older].map(({ id }) => id)).to.deep.equal(['d', 'c', 'b']);
    });

    it('reject with the error, and the state stays', async () => {
      const { server, store, listen } = setUp((url) => (url.endsWith('2.json') ? fail(500)() : serve(url)));
      listen();
      await server.rest();
      const before = store.getState();
      const error = await store.loadOlder().catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(FeedError);
      expect(store.getState()).to.equal(before);
    });
  });

  describe('words for the developer', () => {
    it('are said once when the browser gives no answer', async () => {
      const { server, listen, pass } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
      listen();
      await server.rest();
      await pass(60);
      expect(server.count).to.be.above(1);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('connect-src').and.include('CORS').and.include('/feed.json');
    });

    it('are not said once the feed was there', async () => {
      const { server, listen, pass } = setUp();
      listen();
      await server.rest();
      server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
      await pass(60);
      expect(warnings).to.deep.equal([]);
    });

    it('are said once about a version that is too new', async () => {
      const { server, listen, pass } = setUp(() => json(feedOf('A', { version: 2 })));
      listen();
      await server.rest();
      await pass(60);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('version');
    });

    it('are not said about a server in trouble', async () => {
      const { server, listen } = setUp(fail(500));
      listen();
      await server.rest();
      expect(warnings).to.deep.equal([]);
    });
  });

  it('survives a listener that throws', async () => {
    const { server, store, listen, states } = setUp();
    const errors: unknown[] = [];
    const { onerror } = window;
    window.onerror = (_, __, ___, ____, error) => {
      errors.push(error);
      return true;
    };
    leaves.push(
      store.subscribe(() => {
        throw new Error('listener');
      }),
    );
    listen();
    await server.rest();
    window.onerror = onerror;
    expect(states).to.have.length(1);
    expect(errors).to.have.length(1);
  });
});
