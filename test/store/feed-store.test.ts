import { expect } from '@open-wc/testing';
import type { Adapter } from '../../src/adapters/adapter.js';
import { registerAdapter } from '../../src/adapters/registered-adapters.js';
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

let unsubscribers: (() => void)[] = [];
let warnings: string[] = [];
let hidden = false;
let onLine = true;
let host = 0;
const { warn } = console;

const show = (value: boolean) => {
  hidden = !value;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};

/** A store with a fake clock and server. Each store has a unique URL. */
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
    const unsubscribe = store.subscribe((state) => states.push(state), wants);
    unsubscribers.push(unsubscribe);
    return unsubscribe;
  };
  return { clock, server, store, states, listen, pass: (seconds: number) => clock.pass(seconds, server.settled) };
};

describe('createFeedStore', () => {
  // Load the modules that are imported on demand, so that `settled` waits only for requests.
  before(() =>
    Promise.all([
      import('../../src/reader/cors.js'),
      import('../../src/reader/locate.js'),
      import('../../src/adapters/index.js'),
      import('../../src/adapters/providers/instatus.js'),
      import('../../src/reader/provider-reader.js'),
    ]),
  );
  beforeEach(() => {
    unsubscribers = [];
    warnings = [];
    hidden = false;
    onLine = true;
    Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
    Object.defineProperty(navigator, 'onLine', { get: () => onLine, configurable: true });
    console.warn = (...words) => warnings.push(words.join(' '));
  });
  afterEach(() => {
    for (const unsubscribe of unsubscribers) unsubscribe();
    console.warn = warn;
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('sends the request during the first subscribe call', () => {
    const { server, listen, store } = setUp();
    expect(store.getState().freshness).to.equal('loading');
    expect(server.count).to.equal(0);
    listen();
    expect(server.count).to.equal(1);
  });

  it('sends one request for many listeners', async () => {
    const { server, listen } = setUp();
    listen();
    listen();
    await server.settled();
    listen();
    await server.settled();
    expect(server.count).to.equal(1);
  });

  it('notifies a listener of a new state, but not of the state when it subscribes', async () => {
    const { server, listen, states, store } = setUp();
    listen();
    expect(states).to.deep.equal([]);
    await server.settled();
    expect(states).to.have.length(1);
    expect(states[0]).to.equal(store.getState());
    expect(states[0]).to.deep.include({ freshness: 'fresh', loadedAt: START, error: undefined });
    expect(states[0]!.feed!.page.name).to.equal('Example');
  });

  it('returns the same frozen state until something changes', async () => {
    const { server, listen, store } = setUp();
    listen();
    await server.settled();
    expect(store.getState()).to.equal(store.getState());
    expect(Object.isFrozen(store.getState())).to.equal(true);
  });

  it('polls at the interval and keeps the feed object if nothing changed', async () => {
    const { server, listen, store, pass } = setUp();
    listen();
    await server.settled();
    const { feed } = store.getState();
    await pass(59);
    expect(server.count).to.equal(1);
    await pass(1);
    expect(server.count).to.equal(2);
    expect(store.getState().feed).to.equal(feed);
    expect(store.getState().loadedAt).to.equal(START + 60_000);
  });

  it('uses the smallest refresh interval of its listeners, ignoring 0', async () => {
    const { server, listen, pass } = setUp();
    listen({ refresh: 0 });
    listen({ refresh: 120 });
    const leave = listen({ refresh: 5 });
    await server.settled();
    await pass(15);
    expect(server.count).to.equal(2);
    leave();
    await pass(119);
    expect(server.count).to.equal(2);
    await pass(1);
    expect(server.count).to.equal(3);
  });

  it('never polls if refresh is 0, but the feed still becomes stale and then unknown', async () => {
    const { server, listen, store, pass } = setUp();
    listen({ refresh: 0 });
    await server.settled();
    await pass(180);
    expect(store.getState().freshness).to.equal('stale');
    await pass(720);
    expect(store.getState().freshness).to.equal('unknown');
    expect(store.getState().feed).not.to.equal(undefined);
    expect(server.count).to.equal(1);
  });

  it('stops one second after the last listener unsubscribers and clears its timers', async () => {
    const { server, listen, clock, pass } = setUp();
    const leave = listen();
    await server.settled();
    leave();
    leave();
    await pass(1);
    expect(clock.timers).to.equal(0);
    await pass(1000);
    expect(server.count).to.equal(1);
  });

  it('continues without a new request if a listener returns within a second', async () => {
    const { server, listen, pass } = setUp();
    const leave = listen();
    await server.settled();
    leave();
    await pass(0.9);
    listen();
    await pass(59);
    expect(server.count).to.equal(1);
    await pass(1);
    expect(server.count).to.equal(2);
  });

  it('sends a request on restart only if the next poll is due', async () => {
    const { server, listen, pass } = setUp();
    const first = listen();
    await server.settled();
    first();
    await pass(30);
    const leave = listen();
    await server.settled();
    expect(server.count).to.equal(1);
    leave();
    await pass(60);
    listen();
    await server.settled();
    expect(server.count).to.equal(2);
  });

  it('sends a new request on restart if the first one was aborted', async () => {
    const { server, listen, store, pass } = setUp();
    listen()();
    await pass(30);
    expect(store.getState().feed).to.equal(undefined);
    listen();
    await server.settled();
    expect(server.count).to.equal(2);
    expect(store.getState().freshness).to.equal('fresh');
  });

  it('updates the freshness without listeners', async () => {
    const { server, store, clock } = setUp();
    await store.refresh();
    expect(store.getState().freshness).to.equal('fresh');
    await clock.pass(300);
    expect(store.getState().freshness).to.equal('stale');
    expect(server.count).to.equal(1);
  });

  it('ignores a response that arrives after it stopped', async () => {
    let release = (_: Response) => {};
    const { server, listen, store, pass } = setUp(() => new Promise((resolve) => (release = resolve)));
    listen()();
    await pass(1);
    expect(server.requests[0]!.init.signal!.aborted).to.equal(true);
    release(json(feedOf()));
    await server.settled();
    expect(store.getState().feed).to.equal(undefined);
  });

  it('has the feed on restart if it stopped while an answer was being read', async () => {
    let onAdapt = (): void => {};
    const adapter: Adapter = {
      name: 'stopping',
      endpoints: (url) => [url],
      adapt: ([body]) => {
        onAdapt();
        return Object(body);
      },
    };
    registerAdapter({ name: 'stopping', detect: () => false, load: () => Promise.resolve(adapter) });
    const { clock, server, store, listen } = setUp(undefined, { provider: 'stopping' });
    const stop = listen();
    onAdapt = () => {
      stop();
      void clock.pass(1);
    };
    await server.settled();
    onAdapt = () => {};
    listen();
    await server.settled();
    expect(store.getState().feed?.page.name).to.equal('Example');
    expect(store.getState().freshness).to.equal('fresh');
  });

  it('keeps the last good feed after errors and updates its freshness', async () => {
    const { server, listen, store, states, pass } = setUp();
    listen();
    await server.settled();
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

  it('is unknown as soon as the first request fails', async () => {
    const { server, listen, store } = setUp(fail(404));
    listen();
    await server.settled();
    expect(store.getState()).to.deep.include({ freshness: 'unknown', feed: undefined });
    expect(store.getState().error!.status).to.equal(404);
  });

  it('is unknown after ten seconds of loading', async () => {
    const { listen, store, clock } = setUp(() => new Promise(() => {}));
    listen();
    await clock.pass(9.9);
    expect(store.getState().freshness).to.equal('loading');
    await clock.pass(0.1);
    expect(store.getState().freshness).to.equal('unknown');
  });

  it('waits longer after each failure', async () => {
    const { server, listen, pass } = setUp(fail(500));
    listen();
    await server.settled();
    for (const [index, seconds] of [10, 20, 40, 80].entries()) {
      await pass(seconds - 1);
      expect(server.count).to.equal(index + 1);
      await pass(1);
      expect(server.count).to.equal(index + 2);
    }
  });

  it('waits for the Retry-After of a 429 response', async () => {
    const { server, listen, pass } = setUp(fail(429, { 'retry-after': '120' }));
    listen();
    await server.settled();
    await pass(119);
    expect(server.count).to.equal(1);
    await pass(1);
    expect(server.count).to.equal(2);
  });

  it('waits 15 minutes after a 403 response, even if a listener is added', async () => {
    const { server, listen, pass } = setUp(fail(403));
    listen();
    await server.settled();
    listen({ components: true, refresh: 15 });
    await pass(899);
    expect(server.count).to.equal(1);
    await pass(1);
    expect(server.count).to.equal(2);
  });

  it('uses updatedAt and ttl for the freshness even if the feed does not change', async () => {
    const updatedAt = new Date(START).toISOString();
    const { server, listen, store, pass } = setUp(() => json(feedOf('A', { updatedAt, ttl: 60 })));
    listen();
    await server.settled();
    await pass(179);
    expect(store.getState().freshness).to.equal('fresh');
    await pass(1);
    expect(store.getState().freshness).to.equal('stale');
    await pass(900);
    expect(store.getState().freshness).to.equal('unknown');
    expect(server.count).to.be.above(10);
  });

  it('does not become fresher when the system clock is set back', async () => {
    const { server, listen, store, clock, pass } = setUp(() => json(feedOf()));
    listen();
    await server.settled();
    server.answer = fail(500);
    clock.wall += 3_600_000;
    show(true);
    expect(store.getState().freshness).to.equal('unknown');
    clock.wall -= 7_200_000;
    show(true);
    await pass(1);
    expect(store.getState().freshness).to.equal('unknown');
  });

  describe('on a hidden, offline or frozen page', () => {
    it('sends no request while hidden, and sends one when shown if a poll is due', async () => {
      const { server, listen, store, pass } = setUp();
      listen();
      await server.settled();
      show(false);
      await pass(3600);
      expect(server.count).to.equal(1);
      show(true);
      expect(store.getState().freshness).to.equal('unknown');
      await pass(2);
      expect(server.count).to.equal(2);
      expect(store.getState().freshness).to.equal('fresh');
    });

    it('sends no request when shown before the next poll is due', async () => {
      const { server, listen, pass } = setUp();
      listen();
      await server.settled();
      show(false);
      await pass(30);
      show(true);
      await pass(29);
      expect(server.count).to.equal(1);
      await pass(1);
      expect(server.count).to.equal(2);
    });

    it('delays the request after showing the page by up to two seconds', async () => {
      const { server, listen, pass } = setUp(undefined, { random: () => 0.5 });
      listen();
      await server.settled();
      show(false);
      await pass(100);
      show(true);
      await pass(0.9);
      expect(server.count).to.equal(1);
      await pass(0.2);
      expect(server.count).to.equal(2);
    });

    it('sends its first request when the page is first shown', async () => {
      hidden = true;
      const { server, listen, store, pass } = setUp();
      listen();
      await pass(60);
      expect(server.count).to.equal(0);
      show(true);
      expect(server.count).to.equal(1);
      expect(store.getState().freshness).to.equal('loading');
      await server.settled();
      expect(store.getState().freshness).to.equal('fresh');
    });

    it('sends no request while offline, after one that fails', async () => {
      const { server, listen, pass } = setUp(() => {
        if (!onLine) throw new TypeError('Failed to fetch');
        return json(feedOf());
      });
      listen();
      await server.settled();
      onLine = false;
      await pass(600);
      expect(server.count).to.equal(2);
      onLine = true;
      dispatchEvent(new Event('online'));
      await pass(2);
      expect(server.count).to.equal(3);
    });

    it('is read where the browser says that it is offline, but is not', async () => {
      onLine = false;
      const { server, listen, store, pass } = setUp();
      listen();
      await server.settled();
      await pass(60);
      expect([server.count, store.getState().freshness]).to.deep.equal([2, 'fresh']);
    });

    it('is unknown at once if it was never read and the page is offline', async () => {
      await import('../../src/reader/cors.js');
      onLine = false;
      const { server, listen, store, pass } = setUp(() => {
        throw new TypeError('Failed to fetch');
      });
      listen();
      await server.settled();
      expect(store.getState().freshness).to.equal('unknown');
      await pass(600);
      expect(server.count).to.equal(1);
    });

    for (const back of ['resume', 'pageshow']) {
      it(`sends no request while frozen and continues on ${back}`, async () => {
        const { server, listen, pass } = setUp();
        listen();
        await server.settled();
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
    const serve = (url: string) => json(url.endsWith('components.json') ? components : quiet);
    const paths = (server: FakeServer) => server.urls.map((url) => new URL(url).pathname);

    it('requests everything that listeners added at the same time need', async () => {
      const { server, listen, store } = setUp(serve, {}, '/summary.json');
      listen();
      listen({ components: true });
      await server.settled();
      expect(paths(server)).to.deep.equal(['/summary.json', '/v2/components.json']);
      expect(store.getState().feed!.components).to.have.length(6);
    });

    it('requests only the missing endpoint when a listener needs more', async () => {
      const { server, listen, store, pass } = setUp(serve, {}, '/summary.json');
      listen();
      await server.settled();
      await pass(30);
      expect(paths(server)).to.deep.equal(['/summary.json']);
      listen({ components: true });
      await server.settled();
      expect(paths(server)).to.deep.equal(['/summary.json', '/v2/components.json']);
      expect(store.getState().feed!.components).to.have.length(6);
      expect(store.getState().loadedAt).to.equal(START);
    });

    it('sends no further request if the feed already has what a listener needs', async () => {
      const { server, listen } = setUp();
      listen();
      await server.settled();
      listen({ components: true, incidents: true });
      await server.settled();
      expect(server.count).to.equal(1);
    });

    it('uses the largest max-size of its listeners', async () => {
      const { server, listen, store } = setUp(() => json(feedOf('A'.repeat(150))));
      listen({ maxSize: 10 });
      await server.settled();
      expect(store.getState().error!.kind).to.equal('too-large');
      const other = setUp(() => json(feedOf('A'.repeat(150))));
      other.listen({ maxSize: 10 });
      other.listen({ maxSize: 1000 });
      await other.store.refresh();
      await other.server.settled();
      await other.store.refresh();
      expect(other.store.getState().error).to.equal(undefined);
    });
  });

  describe('refresh', () => {
    it('sends a request now or joins the pending one, and never rejects', async () => {
      const { server, store } = setUp(fail(500));
      await Promise.all([store.refresh(), store.refresh()]);
      expect(server.count).to.equal(1);
      expect(store.getState().error!.status).to.equal(500);
    });

    it('requests everything, even if a request for new needs is pending', async () => {
      const { server, listen, store } = setUp(() => json(quiet), {}, '/summary.json');
      listen();
      await server.settled();
      const first = server.count;
      listen({ components: true });
      await store.refresh();
      await server.settled();
      expect(server.urls.slice(first).filter((url) => url.endsWith('/summary.json'))).to.have.length(1);
    });

    it('restarts the poll interval', async () => {
      const { server, listen, store, pass } = setUp();
      listen();
      await server.settled();
      await pass(50);
      await store.refresh();
      await pass(59);
      expect(server.count).to.equal(2);
      await pass(1);
      expect(server.count).to.equal(3);
    });
  });

  describe('fallback', () => {
    it('reads the next URL if the first fails and reports no error', async () => {
      const { server, listen, store } = setUp((url) => (url.includes('other') ? json(feedOf('B')) : fail(500)()), {
        fallbackSrc: ['https://other.example.com/feed.json'],
      });
      listen();
      await server.settled();
      expect(store.getState().feed!.page.name).to.equal('B');
      expect(store.getState().error).to.equal(undefined);
    });
  });

  describe('seed', () => {
    it('sets a feed without a request', async () => {
      const server = new FakeServer(() => json(feedOf()));
      const clock = new FakeClock();
      const store = createFeedStore('', { clock, fetch: server.fetch });
      unsubscribers.push(store.subscribe(() => {}));
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

    it('is stale without a load time until the first response', async () => {
      const { server, store, listen, clock } = setUp(fail(500));
      store.seed(feedOf('Inline'));
      listen();
      expect(store.getState()).to.deep.include({ freshness: 'stale', loadedAt: undefined });
      await server.settled();
      expect(store.getState().freshness).to.equal('stale');
      server.answer = () => json(feedOf());
      await clock.pass(10, server.settled);
      expect(store.getState().freshness).to.equal('fresh');
    });

    it('counts the age from the given time and treats a future time as now', () => {
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

    it('does not replace a loaded feed', async () => {
      const { server, store, listen } = setUp();
      listen();
      await server.settled();
      store.seed(feedOf('Inline'), START);
      expect(store.getState().feed!.page.name).to.equal('Example');
    });

    it('throws if the value is not a feed', () => {
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

    it('load page by page until a page repeats', async () => {
      const { server, store, listen } = setUp(serve);
      listen();
      await server.settled();
      const ids = () => store.getState().older.map(({ id }) => id);
      expect(store.getState().previous).to.equal(`${PAGE}/2.json`);
      await Promise.all([store.loadOlder(), store.loadOlder()]);
      expect(ids()).to.deep.equal(['c', 'b']);
      await store.loadOlder();
      expect(ids()).to.deep.equal(['c', 'b', 'a']);
      expect(store.getState().previous).to.equal(undefined);
      await store.loadOlder();
      expect(server.count).to.equal(3);
    });

    it('keep incidents that drop out of the feed', async () => {
      const { server, store, listen } = setUp(serve);
      listen();
      await server.settled();
      await store.loadOlder();
      server.answer = (url) =>
        url.endsWith('/feed.json')
          ? json(feedOf('A', { incidents: [incident('d')], history: { previous: `${PAGE}/2.json` } }))
          : serve(url);
      await store.refresh();
      await server.settled();
      const { feed, older } = store.getState();
      expect([...(feed?.incidents ?? []), ...older].map(({ id }) => id)).to.deep.equal(['d', 'c', 'c', 'b']);
    });

    it('reject with the error and keep the state', async () => {
      const { server, store, listen } = setUp((url) => (url.endsWith('2.json') ? fail(500)() : serve(url)));
      listen();
      await server.settled();
      const before = store.getState();
      const error = await store.loadOlder().catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(FeedError);
      expect(store.getState()).to.equal(before);
    });
  });

  describe('console warnings', () => {
    it('are logged once if a request fails without a response', async () => {
      const { server, listen, pass } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
      listen();
      await server.settled();
      await pass(60);
      expect(server.count).to.be.above(1);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('connect-src').and.include('CORS').and.include('/feed.json');
    });

    it('are not logged after a feed was loaded', async () => {
      const { server, listen, pass } = setUp();
      listen();
      await server.settled();
      server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
      await pass(60);
      expect(warnings).to.deep.equal([]);
    });

    it('are logged once if the feed version is too new', async () => {
      const { server, listen, pass } = setUp(() => json(feedOf('A', { version: 2 })));
      listen();
      await server.settled();
      await pass(60);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('version');
    });

    it('are not logged for server errors', async () => {
      const { server, listen } = setUp(fail(500));
      listen();
      await server.settled();
      expect(warnings).to.deep.equal([]);
    });
  });

  it('notifies the other listeners if one throws', async () => {
    const { server, store, listen, states } = setUp();
    const errors: unknown[] = [];
    const { onerror } = window;
    window.onerror = (_, __, ___, ____, error) => {
      errors.push(error);
      return true;
    };
    unsubscribers.push(
      store.subscribe(() => {
        throw new Error('listener');
      }),
    );
    listen();
    await server.settled();
    window.onerror = onerror;
    expect(states).to.have.length(1);
    expect(errors).to.have.length(1);
  });
});
