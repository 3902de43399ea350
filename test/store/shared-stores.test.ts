import { expect } from '@open-wc/testing';
import { sharedStore } from '../../src/store/shared-stores.js';
import { flush, until } from './fake-clock.js';
import { feedOf, json } from './fake-server.js';

const realFetch = globalThis.fetch;
let requested: string[] = [];
let running = 0;
let maxRunning = 0;
let answer: () => Promise<Response>;
let host = 0;
const urlOf = () => `https://s${host++}.example.com/feed.json`;

/** Waits until all stores are removed, one second after their last listener left. */
const storesRemoved = () => {
  const page: unknown = Reflect.get(globalThis, Symbol.for('@scootkit/status-widgets/stores@1'));
  const { stores } = page as { stores: Map<string, unknown> };
  return until(() => stores.size === 0);
};

describe('sharedStore', () => {
  beforeEach(() => {
    requested = [];
    running = maxRunning = 0;
    answer = () => Promise.resolve(json(feedOf()));
    // Let module imports and the requests of the test runner pass.
    globalThis.fetch = async (input, init) => {
      if (!/\/\/s\d+\.example\.com/.test(String(input))) return realFetch(input, init);
      requested.push(String(input));
      maxRunning = Math.max(maxRunning, ++running);
      init?.signal?.addEventListener('abort', () => running--);
      return answer();
    };
  });
  afterEach(async () => {
    await storesRemoved();
    globalThis.fetch = realFetch;
  });

  it('returns the same store for the same URL and options, and different stores otherwise', () => {
    const url = urlOf();
    const store = sharedStore(url);
    const leave = store.subscribe(() => {});
    expect(sharedStore(url)).to.equal(store);
    expect(sharedStore(`${url}#top`)).to.equal(store);
    const others = [
      sharedStore(url, { provider: 'native' }),
      sharedStore(url, { fallbackSrc: ['b.json'] }),
      sharedStore(`${url}?a`),
    ];
    for (const other of others) {
      expect(other).not.to.equal(store);
      other.subscribe(() => {})();
    }
    leave();
  });

  it('returns the same store for a relative URL and its absolute URL', () => {
    const store = sharedStore('feeds/same.json');
    expect(sharedStore(new URL('feeds/same.json', document.baseURI).href)).to.equal(store);
    store.subscribe(() => {})();
  });

  it('shares stores between two copies of the library', async () => {
    const url = urlOf();
    const copy = (await import('../../src/store/shared-stores.js?copy' as string)) as {
      readonly sharedStore: typeof sharedStore;
    };
    expect(copy.sharedStore).not.to.equal(sharedStore);
    const unsubscribers = [sharedStore(url), copy.sharedStore(url)].map((store) => store.subscribe(() => {}));
    await flush();
    expect(requested).to.deep.equal([url]);
    for (const leave of unsubscribers) leave();
  });

  it('removes a store one second after its last listener unsubscribers', async () => {
    const url = urlOf();
    const store = sharedStore(url);
    store.subscribe(() => {})();
    expect(sharedStore(url)).to.equal(store);
    await storesRemoved();
    const next = sharedStore(url);
    expect(next).not.to.equal(store);
    next.subscribe(() => {})();
  });

  it('sends at most two requests when the source changes 1,000 times', async () => {
    let leave = () => {};
    let url = '';
    for (let change = 0; change < 1000; change++) {
      url = urlOf();
      leave();
      leave = sharedStore(url).subscribe(() => {});
    }
    await until(() => requested.length > 1);
    expect(requested).to.have.length(2);
    expect(requested[1]).to.equal(url);
    leave();
  });

  it('limits concurrent requests to six and eventually sends all of them', async () => {
    answer = async () => {
      await flush();
      return json(feedOf());
    };
    const stores = Array.from({ length: 15 }, () => sharedStore(urlOf()));
    const unsubscribers = stores.map((store) => store.subscribe(() => {}));
    expect(requested).to.have.length(6);
    await until(() => stores.every((store) => store.getState().freshness === 'fresh'));
    expect(requested).to.have.length(15);
    expect(maxRunning).to.equal(6);
    for (const leave of unsubscribers) leave();
  });

  it('starts the next request when one fails', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const { warn } = console;
    console.warn = () => {};
    const stores = Array.from({ length: 8 }, () => sharedStore(urlOf()));
    const unsubscribers = stores.map((store) => store.subscribe(() => {}));
    await until(() => stores.every((store) => store.getState().error));
    await flush();
    console.warn = warn;
    for (const leave of unsubscribers) leave();
  });

  it('sends a request for another feed at once when a listener returns to the first', () => {
    const [one, two] = [urlOf(), urlOf()];
    sharedStore(one).subscribe(() => {})();
    const unsubscribers = [one, two].map((url) => sharedStore(url).subscribe(() => {}));
    expect(requested).to.deep.equal([one, two]);
    for (const leave of unsubscribers) leave();
  });

  it('reuses the store and its request when an element moves', async () => {
    const url = urlOf();
    let leave = sharedStore(url).subscribe(() => {});
    await flush();
    for (let move = 0; move < 20; move++) {
      leave();
      leave = sharedStore(url).subscribe(() => {});
    }
    await flush();
    expect(requested).to.deep.equal([url]);
    leave();
  });
});
