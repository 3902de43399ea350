import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feed/feed-error.js';
import { component, harbour } from '../../fixtures/elements/harbour.js';
import {
  TAGS,
  change,
  events,
  make,
  put,
  requestedUrls,
  serve,
  show,
  statesOf,
  textOf,
  until,
  container,
} from '../on-page.js';

const outage = harbour({ components: [component('cranes', 'major_outage'), component('locks')] });
const failing = (): Response => new Response('', { status: 503 });

/** Whether a promise has settled, after everything that is already queued. */
const isSettled = async (promise: Promise<void>): Promise<boolean> => {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((resolve) => setTimeout(resolve));
  return settled;
};

for (const tag of TAGS) {
  describe(`whenReady() of <${tag}>`, () => {
    it('resolves when the first feed is on screen, after status-load', async () => {
      const element = put(tag, { attributes: { src: serve(outage) } });
      await element.whenReady();
      expect(events(element).map(({ type }) => type)).to.deep.equal(['status-load']);
      expect(element.feed?.page.name).to.equal('Harbour');
      expect(element.lastError).to.equal(undefined);
      expect(statesOf(element)).to.deep.equal(['major_outage']);
      expect(textOf(element)).to.not.equal('');
    });

    it('resolves when all sources have failed', async () => {
      const attributes = { src: serve(failing), 'fallback-src': serve(failing) };
      const element = put(tag, { attributes });
      await element.whenReady();
      expect(element.feed).to.equal(undefined);
      expect(element.lastError).to.be.instanceOf(FeedError).and.include({ url: attributes.src, status: 503 });
      expect(statesOf(element)).to.deep.equal(['unknown']);
    });

    it('does not resolve while another source is left', async () => {
      let answer = (_: Response): void => {};
      const attributes = {
        src: serve(failing),
        'fallback-src': serve(() => new Promise<Response>((resolve) => (answer = resolve))),
      };
      const element = put(tag, { attributes });
      const ready = element.whenReady();
      await until(() => requestedUrls.includes(attributes['fallback-src']));
      expect(await isSettled(ready)).to.equal(false);
      answer(new Response(JSON.stringify(harbour())));
      await ready;
      expect(element.feed?.page.name).to.equal('Harbour');
    });

    it('resolves for a feed that is set as a property, also for an invalid one', async () => {
      const element = put(tag, { properties: { feed: outage } });
      await element.whenReady();
      expect(element.feed?.page.name).to.equal('Harbour');
      const invalid = put(tag, { properties: { feed: { version: 9 } } });
      await invalid.whenReady();
      expect([invalid.feed, invalid.lastError?.kind, invalid.state]).to.deep.equal([undefined, 'shape', 'unknown']);
    });

    it('resolves for an element that leaves the page and comes back', async () => {
      const element = make(tag, { attributes: { src: serve(harbour()) } });
      const ready = element.whenReady();
      expect(await isSettled(ready)).to.equal(false);
      container.append(element);
      element.remove();
      expect(await isSettled(ready)).to.equal(false);
      container.append(element);
      await ready;
      expect(element.feed?.page.name).to.equal('Harbour');
      element.remove();
      await element.whenReady();
    });

    it('resolves at once when the source changes later', async () => {
      const element = await show(tag, harbour());
      Object.assign(element, { feed: undefined, src: serve(() => new Promise(() => {})) });
      expect(await isSettled(element.whenReady())).to.equal(true);
    });

    it('resolves if rendering fails', async () => {
      const element = make(tag, { properties: { feed: harbour() } });
      const { error } = console;
      console.error = () => {};
      Object.defineProperty(element, 'renderFeed', {
        value: () => {
          throw new Error('broken');
        },
      });
      container.append(element);
      await element.whenReady();
      console.error = error;
      expect(statesOf(element)).to.deep.equal(['unknown']);
    });
  });

  describe(`lastError of <${tag}>`, () => {
    it('is the error of the last attempt, and undefined after the next success', async () => {
      const url = serve(harbour());
      const element = put(tag, { attributes: { src: url } });
      await element.whenReady();
      change(url, failing);
      await element.refreshNow();
      expect(element.lastError).to.include({ kind: 'http', status: 503 });
      expect(element.lastError).to.equal(events(element, 'status-error')[0]?.detail.error);
      expect(element.feed?.page.name).to.equal('Harbour');
      change(url, harbour());
      await element.refreshNow();
      expect(element.lastError).to.equal(undefined);
    });

    it('is that of an invalid feed property, while the feed on screen stays', async () => {
      const element = await show(tag, harbour());
      Object.assign(element, { feed: { version: 1, page: 5 } });
      expect(element.lastError?.kind).to.equal('shape');
      await element.updateComplete;
      expect(events(element, 'status-error').map(({ detail }) => detail.error)).to.deep.equal([element.lastError]);
      expect(element.feed?.page.name).to.equal('Harbour');
      Object.assign(element, { feed: outage });
      expect(element.lastError).to.equal(undefined);
    });
  });

  describe(`<${tag}> without a source`, () => {
    const { setTimeout } = globalThis;
    const { now } = Date;
    const { warn } = console;
    afterEach(() => {
      Object.assign(globalThis, { setTimeout });
      Object.assign(Date, { now });
      Object.assign(console, { warn });
    });

    it('says that the status is unknown after ten seconds, and why in the console', async () => {
      const held: (() => void)[] = [];
      const hold = (run: () => void, delay = 0): number =>
        delay > 9000 && delay <= 10_000 ? held.push(run) : Number(setTimeout(run, delay));
      Object.assign(globalThis, { setTimeout: hold });
      const logged: string[] = [];
      Object.assign(console, { warn: (text: string) => logged.push(text) });
      const element = put(tag, { attributes: { scr: '/feed.json' } });
      await element.updateComplete;
      expect([element.state, logged.length]).to.deep.equal(['loading', 0]);
      Object.assign(Date, { now: () => now() + 10_000 });
      for (const run of held) run();
      await element.whenReady();
      expect([element.state, element.feed, element.lastError]).to.deep.equal(['unknown', undefined, undefined]);
      await until(() => /unavailable|unknown|no data/i.test(textOf(element)), textOf(element));
      await until(() => logged.length === 2, logged.join());
      expect(logged).to.deep.equal([
        `status-widgets: <${tag}> has neither src nor feed`,
        `status-widgets: scr of <${tag}>: there is no attribute "scr", did you mean "src"?`,
      ]);
    });
  });
}
