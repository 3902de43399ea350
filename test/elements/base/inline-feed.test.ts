import { expect } from '@open-wc/testing';
import type { StatusFeed } from '../../../src/feed/schema.js';
import { component, harbour, minutesAgo } from '../../fixtures/elements/harbour.js';
import { json } from '../../store/fake-server.js';
import { put, requestedUrls, serve, shown, textOf, until } from '../on-page.js';

const inline = (feed: unknown, loadedAt?: string): HTMLScriptElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  if (loadedAt) script.setAttribute('data-loaded-at', loadedAt);
  script.textContent = JSON.stringify(feed);
  return script;
};
const whole = harbour({ components: [component('cranes'), component('locks')] });
const part = harbour({ components: [component('cranes', 'major_outage')] });

/** A feed that is not answered until `answer` is called. */
const held = (): { readonly url: string; readonly answer: (feed: object) => void } => {
  let answer: (response: Response) => void = () => {};
  const url = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
  return { url, answer: (feed) => answer(json(feed)) };
};

describe('an inline feed', () => {
  it('is that of its tag: other tags with the same src wait for the answer, and miss nothing', async () => {
    const { url, answer } = held();
    const badge = await shown(put('status-badge', { attributes: { src: url }, children: [inline(part)] }));
    const list = put('component-list', { attributes: { src: url, components: 'locks' } });
    const warnings: unknown[] = [];
    for (const tag of [badge, list]) tag.addEventListener('status-warning', ({ detail }) => warnings.push(detail));
    await list.updateComplete;
    expect(badge.feed?.components.length).to.equal(1);
    expect([list.state, list.feed]).to.deep.equal(['loading', undefined]);
    await until(() => requestedUrls.includes(url));
    answer(whole);
    await until(() => list.state === 'fresh' && badge.state === 'fresh');
    await shown(list);
    expect(textOf(list)).to.include('Locks');
    expect(badge.feed?.components.length).to.equal(2);
    expect(warnings).to.deep.equal([]);
  });

  it('is shown by each tag that has one', async () => {
    const { url } = held();
    const tags = await Promise.all(
      [whole, part].map((feed) => shown(put('status-badge', { attributes: { src: url }, children: [inline(feed)] }))),
    );
    expect(tags.map(({ feed }) => feed?.components.length)).to.deep.equal([2, 1]);
  });

  it('stays when it is replaced by one that cannot be read', async () => {
    const script = inline(part, new Date().toISOString());
    const badge = await shown(put('status-badge', { children: [script] }));
    script.textContent = '{ "version": 1, "page": ';
    await until(() => badge.lastError);
    expect([badge.lastError?.kind, badge.state, badge.feed?.components.length]).to.deep.equal(['parse', 'fresh', 1]);
    script.textContent = JSON.stringify(whole);
    await until(() => badge.feed?.components.length === 2);
    expect(badge.lastError).to.equal(undefined);
  });

  it('stays as old as it is as the property of another tag', async () => {
    const old = { ...whole, updatedAt: minutesAgo(500) };
    const badge = await shown(put('status-badge', { children: [inline(old)] }));
    const banner = await shown(put('status-banner', { properties: { feed: badge.feed } }));
    expect([badge.state, banner.state]).to.deep.equal(['unknown', 'unknown']);
    const own = await shown(put('status-banner', { properties: { feed: old } }));
    expect(own.state).to.equal('fresh');
  });

  it('stays as old as it is in a proxy, as in Vue, Svelte and Solid, and in a copy', async () => {
    const badge = await shown(put('status-badge', { children: [inline(whole, minutesAgo(500))] }));
    const proxyOf = (target: object): object =>
      new Proxy(target, {
        get: (from, key, receiver) => {
          const value: unknown = Reflect.get(from, key, receiver);
          return typeof value === 'object' && value !== null ? proxyOf(value) : value;
        },
      });
    for (const feed of [proxyOf(badge.feed!), { ...badge.feed }] as StatusFeed[]) {
      const banner = await shown(put('status-banner', { properties: { feed } }));
      expect(banner.state).to.equal('unknown');
      await shown(banner);
      const next = await shown(put('component-list', { properties: { feed: banner.feed } }));
      expect(next.state).to.equal('unknown');
    }
  });

  it('says nothing about another src', async () => {
    const { url } = held();
    const now = new Date().toISOString();
    const other = held();
    const badge = await shown(put('status-badge', { attributes: { src: url }, children: [inline(whole, now)] }));
    expect(badge.matches(':state(operational)')).to.equal(true);
    badge.setAttribute('src', other.url);
    await badge.updateComplete;
    expect([badge.state, badge.feed]).to.deep.equal(['loading', undefined]);
    await until(() => requestedUrls.includes(other.url));
    const parent = badge.parentElement;
    badge.remove();
    parent?.append(badge);
    await badge.updateComplete;
    expect([badge.state, badge.feed]).to.deep.equal(['loading', undefined]);
    other.answer(part);
    await until(() => badge.matches(':state(major_outage)'));
  });

  it('is requested again after a minute at most, even if refresh is longer', async () => {
    const { url } = held();
    const attributes = { src: url, refresh: '86400' };
    await shown(put('status-badge', { attributes, children: [inline(whole, minutesAgo(2))] }));
    await until(() => requestedUrls.includes(url));
  });

  it('stays with the error if src cannot be read', async () => {
    const url = serve(() => new Response('', { status: 500 }));
    const errors: string[] = [];
    const badge = put('status-badge', { attributes: { src: url }, children: [inline(part)] });
    badge.addEventListener('status-error', ({ detail }) => errors.push(detail.error.kind));
    await until(() => errors.length > 0);
    expect(errors).to.deep.equal(['http']);
    expect(badge.feed?.components[0]?.status).to.equal('major_outage');
  });

  it('has the age of data-loaded-at, which comes before updatedAt', async () => {
    const { url } = held();
    const old = { ...whole, updatedAt: minutesAgo(500) };
    const state = async (loadedAt: string): Promise<string> =>
      (await shown(put('status-badge', { attributes: { src: url }, children: [inline(old, loadedAt)] }))).state;
    expect(await state(minutesAgo(1))).to.equal('fresh');
    expect(await state(minutesAgo(5))).to.equal('stale');
    expect(await state(minutesAgo(50))).to.equal('unknown');
  });

  it('is not requested again until it is due', async () => {
    const { url } = held();
    const fresh = { attributes: { src: url }, children: [inline(whole, minutesAgo(0.5))] };
    const badge = await shown(put('status-badge', fresh));
    expect(badge.state).to.equal('fresh');
    expect(requestedUrls).not.to.include(url);
    const due = serve(whole);
    await shown(put('status-badge', { attributes: { src: due }, children: [inline(whole, minutesAgo(1.2))] }));
    await until(() => requestedUrls.includes(due));
  });

  it('is requested at once when another tag has no feed', async () => {
    const { url } = held();
    await shown(put('status-badge', { attributes: { src: url }, children: [inline(whole, minutesAgo(0.5))] }));
    expect(requestedUrls).not.to.include(url);
    put('status-banner', { attributes: { src: url } });
    await until(() => requestedUrls.includes(url));
  });

  it('is an error at once if it cannot be read and there is no src', async () => {
    const { warn } = console;
    const logged: string[] = [];
    Object.assign(console, { warn: (text: string) => logged.push(text) });
    const script = inline({});
    script.textContent = '{ "version": 1, "page": ';
    try {
      const banner = put('status-banner', { children: [script] });
      await banner.whenReady();
      expect([banner.state, banner.lastError?.kind]).to.deep.equal(['unknown', 'parse']);
      const newer = await shown(put('status-badge', { children: [inline({ ...whole, version: 2 })] }));
      expect([newer.state, newer.lastError?.path]).to.deep.equal(['unknown', '$.version']);
      expect(logged).to.have.length(2);
      expect(logged[0]).to.include('JSON in <status-banner>: parse:');
      expect(logged[1]).to.include('JSON in <status-badge>: shape: $.version: expected 1, found 2');
      script.textContent = JSON.stringify(whole);
      await until(() => banner.feed?.components.length === 2);
      expect(banner.lastError).to.equal(undefined);
    } finally {
      Object.assign(console, { warn });
    }
  });
});
