import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { nodeServer } from '../../src/cli/node-server.js';
import { createPlainHandler } from '../../src/server/plain-handler.js';
import { feed } from './fake-terminal.js';

describe('nodeServer', () => {
  const handler = createPlainHandler(
    { src: 'https://status.example.com/feed.json' },
    { fetch: () => Promise.resolve(Response.json(feed())) },
  );
  const server = nodeServer(handler);
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());

  const send = async (
    path: string,
    options: { readonly method?: string; readonly headers?: Record<string, string> } = {},
  ): Promise<IncomingMessage & { text: string }> => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ host: '127.0.0.1', port, path, agent: false, ...options }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    let text = '';
    for await (const chunk of response) text += String(chunk);
    return Object.assign(response, { text });
  };

  it('answers with the length and the headers of the handler', async () => {
    const { statusCode, headers, text } = await send('/status.json', { method: 'GET' });
    assert.equal(statusCode, 200);
    assert.equal(Number(headers['content-length']), Buffer.byteLength(text));
    assert.equal(headers['access-control-allow-origin'], '*');
  });

  it('answers 304 and HEAD without a body', async () => {
    const { headers } = await send('/status.json', { method: 'HEAD' });
    const known = await send('/status.json', { headers: { 'if-none-match': String(headers.etag) } });
    assert.deepEqual([known.statusCode, known.text], [304, '']);
    assert.equal((await send('/status.json', { method: 'OPTIONS' })).statusCode, 204);
  });

  // https://github.com/dgtlmoon/changedetection.io/issues/2558
  it('links to https behind a proxy that was asked with https', async () => {
    const selfOf = async (headers: Record<string, string>) =>
      /rel="self" href="([^"]*)"/.exec((await send('/feed.atom', { headers })).text)?.[1];
    const host = 'mirror.example';
    assert.equal(await selfOf({ host }), 'http://mirror.example/feed.atom');
    for (const scheme of ['https', 'HTTPS', 'https,http', 'https, http'])
      assert.equal(await selfOf({ host, 'x-forwarded-proto': scheme }), 'https://mirror.example/feed.atom', scheme);
    for (const scheme of ['http', 'http,https', 'httpsx', 'javascript', ''])
      assert.equal(await selfOf({ host, 'x-forwarded-proto': scheme }), 'http://mirror.example/feed.atom', scheme);
  });

  it('does not end a connection that a proxy still has in its pool for a minute', () => {
    assert.ok(server.keepAliveTimeout > 60_000);
    assert.ok(server.headersTimeout > server.keepAliveTimeout);
  });

  it('answers requests with an invalid host or path', async () => {
    for (const host of ['[::', 'a b', '"><script>', 'x:99999999', ''])
      assert.ok([200, 404].includes((await send('/feed.atom', { headers: { host } })).statusCode ?? 0), host);
    for (const path of ['//evil.example/status.json', '/%', '/badge/%00.json', `/${'a'.repeat(8000)}`])
      assert.equal((await send(path)).statusCode, 404, path);
  });
});
