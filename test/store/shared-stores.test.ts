import { expect } from '@open-wc/testing';
import { sharedStore } from '../../src/store/shared-stores.js';
import { flush, until } from './fake-clock.js';
import { feedOf, json } from './fake-server.js';

const ours = globalThis.fetch;
let asked: string[] = [];
let running = 0;
let most = 0;
let answer: () => Promise<Response>;
let host = 0;
const urlOf = () => `https://s${host++}.example.com/feed.json`;

/** Waits until the register is empty again: stores rest a second after their last listener. */
const calm = () => {
  const page: unknown = Reflect.get(globalThis, Symbol.for('@scootkit/status-widgets/stores@1'));
  const { stores } = page as { stores: Map<string, unknown> };
  return until(() => stores.size === 0);
};

describe('sharedStore', () => {
  beforeEach(() => {
    asked = [];
    running = most = 0;
    answer = () => Promise.resolve(json(feedOf()));
    // Modules and the test runner's own requests pass.
    globalThis.fetch = async (input, init) => {
      if (!/\/\/s\d+\.example\.com/.test(String(input))) return ours(input, init);
      asked.push(String(input));
      most = Math.max(most, ++running);
      init?.signal?.addEventListener('abort', () => running--);
      return answer();
    };
  });
  afterEach(async () => {
    await calm();
    globalThis.fetch = ours;
  });

  it('is one store for the same sources, and another for others', () => {
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

  it('takes relative and absolute URLs for the same', () => {
    const store = sharedStore('feeds/same.json');
    expect(sharedStore(new URL('feeds/same.json', document.baseURI).href)).to.equal(store);
    store.subscribe(() => {})();
  });

  it('is shared by two copies of the library', async () => {
    const url = urlOf();
    const copy = (await import('../../src/store/shared-stores.js?copy' as string)) as {
      readonly sharedStore: typeof sharedStore;
    };
    expect(copy.sharedStore).not.to.equal(sharedStore);
    const leaves = [sharedStore(url), copy.sharedStore(url)].map((store) => store.subscribe(() => {}));
    await flush();
    expect(asked).to.deep.equal([url]);
    for (const leave of leaves) leave();
  });

  it('leaves the register a second after its last listener', async () => {
    const url = urlOf();
    const store = sharedStore(url);
    store.subscribe(() => {})();
    expect(sharedStore(url)).to.equal(store);
    await calm();
    const next = sharedStore(url);
    expect(next).not.to.equal(store);
    next.subscribe(() => {})();
  });

  it('makes two requests at most when the source changes a thousand times', async () => {
    let leave = () => {};
    let url = '';
    for (let change = 0; change < 1000; change++) {
      url = urlOf();
      leave();
      leave = sharedStore(url).subscribe(() => {});
    }
    await until(() => asked.length > 1);
    expect(asked).to.have.length(2);
    expect(asked[1]).to.equal(url);
    leave();
  });

  it('has six requests on their way at most, and makes all of them', async () => {
    answer = async () => {
      await flush();
      return json(feedOf());
    };
    const stores = Array.from({ length: 15 }, () => sharedStore(urlOf()));
    const leaves = stores.map((store) => store.subscribe(() => {}));
    expect(asked).to.have.length(6);
    await until(() => stores.every((store) => store.getState().freshness === 'fresh'));
    expect(asked).to.have.length(15);
    expect(most).to.equal(6);
    for (const leave of leaves) leave();
  });

  it('frees its place when a request fails', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const { warn } = console;
    console.warn = () => {};
    const stores = Array.from({ length: 8 }, () => sharedStore(urlOf()));
    const leaves = stores.map((store) => store.subscribe(() => {}));
    await until(() => stores.every((store) => store.getState().error));
    await flush();
    console.warn = warn;
    for (const leave of leaves) leave();
  });

  it('asks at once for another feed when a listener only came back', () => {
    const [one, two] = [urlOf(), urlOf()];
    sharedStore(one).subscribe(() => {})();
    const leaves = [one, two].map((url) => sharedStore(url).subscribe(() => {}));
    expect(asked).to.deep.equal([one, two]);
    for (const leave of leaves) leave();
  });

  it('makes no store twice for an element that moves', async () => {
    const url = urlOf();
    let leave = sharedStore(url).subscribe(() => {});
    await flush();
    for (let move = 0; move < 20; move++) {
      leave();
      leave = sharedStore(url).subscribe(() => {});
    }
    await flush();
    expect(asked).to.deep.equal([url]);
    leave();
  });
});
