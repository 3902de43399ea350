import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConditionalFetch } from '../../src/server/conditional-fetch.js';
import { FakeSite, operational } from './fake-site.js';

const URL_ = 'https://status.example.com/feed.json';
const MODIFIED = 'Sun, 22 Nov 2026 04:00:00 GMT';

/** A server that knows what it has sent. `bodies` counts its answers with a body. */
const server = (validators: Readonly<Record<string, string>>) => {
  const state = { body: 'first', bodies: 0, requests: 0, status: 200, validators, isConditional: true };
  const fetch = createConditionalFetch((_, init) => {
    const headers = new Headers(init?.headers);
    state.requests += 1;
    const { etag, 'last-modified': modified } = state.validators;
    const isKnown = etag ? headers.get('if-none-match') === etag : headers.get('if-modified-since') === modified;
    if (isKnown && state.isConditional) return Promise.resolve(new Response(null, { status: 304 }));
    state.bodies += 1;
    return Promise.resolve(new Response(state.body, { status: state.status, headers: state.validators }));
  });
  return { state, fetch };
};

describe('createConditionalFetch', () => {
  for (const validators of <Readonly<Record<string, string>>[]>[{ etag: 'W/"1"' }, { 'last-modified': MODIFIED }])
    it(`requests no body that it has already, with ${Object.keys(validators).join()}`, async () => {
      const { state, fetch } = server(validators);
      const first = await fetch(URL_);
      assert.equal(await first.text(), 'first');
      const response = await fetch(URL_);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('etag'), first.headers.get('etag') ?? 'none');
      assert.deepEqual([state.requests, state.bodies], [2, 1]);
    });

  it('has another ETag for a body that was sent with the same Last-Modified', async () => {
    const { state, fetch } = server({ 'last-modified': MODIFIED });
    state.isConditional = false;
    const tags = [await fetch(URL_), await fetch(URL_)].map(({ headers }) => headers.get('etag'));
    assert.equal(new Set(tags).size, 2);
  });

  it('asks for the body if Last-Modified is in the second of the answer, in which it may change again', async () => {
    const { state, fetch } = server({ 'last-modified': MODIFIED, date: MODIFIED });
    await fetch(URL_);
    await fetch(URL_);
    assert.equal(state.bodies, 2);
  });

  it('requests the body again if it is read', async () => {
    const { state, fetch } = server({ etag: '"1"' });
    await fetch(URL_);
    assert.equal(await (await fetch(URL_)).text(), 'first');
    assert.equal(state.bodies, 2);
  });

  it('passes on new answers and errors, and forgets what it knew', async () => {
    const { state, fetch } = server({ etag: '"1"' });
    await fetch(URL_);
    Object.assign(state, { validators: { etag: '"2"' }, body: 'second' });
    assert.equal(await (await fetch(URL_)).text(), 'second');
    Object.assign(state, { validators: {}, status: 500 });
    assert.equal((await fetch(URL_)).status, 500);
    Object.assign(state, { validators: { etag: '"2"' }, status: 200 });
    assert.equal(await (await fetch(URL_)).text(), 'second');
    assert.equal(state.bodies, 4);
  });
});

describe('a handler', () => {
  it('sees an outage in an answer whose Last-Modified stays that of the script that generates it', async () => {
    let status = 'operational';
    const site = new FakeSite({ src: URL_ }, () =>
      Response.json(operational({ status }), { headers: { 'last-modified': MODIFIED } }),
    );
    const read = async (): Promise<unknown> => {
      await site.clock.pass(60);
      return (await site.json('/status.json')).status;
    };
    assert.equal(await read(), 'operational');
    status = 'major_outage';
    assert.equal(await read(), 'major_outage');
  });

  it('asks for what has changed only, and stays fresh', async () => {
    let etag = '"1"';
    let name = 'Harbor';
    let bodies = 0;
    const site = new FakeSite({ src: URL_ }, (_, { headers }) => {
      if (new Headers(headers).get('if-none-match') === etag) return new Response(null, { status: 304 });
      bodies += 1;
      return Response.json(operational({ page: { name } }), { headers: { etag } });
    });
    const read = async (): Promise<unknown> => {
      await site.clock.pass(60);
      const { page, updatedAt } = await site.json('/status.json');
      return [(page as { name: string }).name, updatedAt];
    };
    assert.deepEqual(await read(), ['Harbor', '2026-11-22T05:01:00.000Z']);
    assert.deepEqual(await read(), ['Harbor', '2026-11-22T05:02:00.000Z']);
    assert.equal(bodies, 1);
    [etag, name] = ['"2"', 'Port'];
    assert.deepEqual(await read(), ['Port', '2026-11-22T05:03:00.000Z']);
    assert.equal(bodies, 2);
  });

  it('reads an answer with 200,000 levels', async () => {
    const deep = `${'['.repeat(100_000)}${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify({ ...operational(), deep: 0 }).replace('"deep":0', `"deep":${deep}`);
    const site = new FakeSite({ src: URL_ }, () => new Response(text));
    assert.equal((await site.json('/status.json')).version, 1);
    const components = new FakeSite(
      { src: URL_ },
      () => new Response(`{"version":1,"page":{"name":"Harbor"},"components":${deep}}`),
    );
    assert.deepEqual((await components.json('/status.json')).components, []);
  });
});
