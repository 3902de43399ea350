import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { requestWebhook } from '../../src/server/webhook-request.js';
import { FakeDiscord } from './fake-discord.js';
import { FakeSlack } from './fake-slack.js';

type Answer = (url: string, init: RequestInit) => Response;

/** A webhook on a local server. */
const serve = async (answer: Answer): Promise<readonly [Server, string]> => {
  const server = createServer((request, response) => {
    void (async () => {
      const { status, headers, body } = answer(`https://local.example${request.url}`, {
        method: request.method,
        body: await text(request),
      });
      response.writeHead(status, Object.fromEntries(headers)).end(body ? await new Response(body).text() : undefined);
    })().catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/1/token`];
};

describe('requestWebhook, with a local server', () => {
  const discord = new FakeDiscord();
  const slack = new FakeSlack();
  const servers: Server[] = [];
  let discordUrl = '';
  let slackUrl = '';
  before(async () => {
    const [first, second] = [await serve(discord.answer), await serve(slack.answer)];
    servers.push(first[0], second[0]);
    [discordUrl, slackUrl] = [first[1], second[1]];
  });
  after(() => servers.forEach((server) => server.close()));
  const message = { embeds: [{ title: 'A', description: 'B' }], text: 'A' };

  it('creates a message, and edits it', async () => {
    const url = new URL(`${discordUrl}?wait=true`);
    assert.deepEqual(await requestWebhook(fetch, 'POST', url, message), { type: 'sent', id: '1000', pause: 0 });
    const edit = new URL(`${discordUrl}/messages/1000`);
    assert.equal((await requestWebhook(fetch, 'PATCH', edit, message)).type, 'sent');
    assert.deepEqual(discord.requests, ['POST', 'PATCH 1000']);
    assert.deepEqual(await requestWebhook(fetch, 'POST', new URL(slackUrl), message), {
      type: 'sent',
      id: undefined,
      pause: 0,
    });
  });

  it('pauses as long as a 429 says, and after the last request that the limit allows', async () => {
    for (const [fake, url] of [
      [discord, discordUrl],
      [slack, slackUrl],
    ] as const) {
      fake.failures.push(new Response('{"retry_after":7}', { status: 429, headers: { 'retry-after': '7' } }));
      assert.deepEqual(await requestWebhook(fetch, 'POST', new URL(url), message), {
        type: 'refused',
        pause: 7000,
        isGone: false,
      });
    }
    discord.remaining = 1;
    const last = await requestWebhook(fetch, 'POST', new URL(`${discordUrl}?wait=true`), message);
    assert.deepEqual(last, { type: 'sent', id: '1001', pause: 2500 });
  });

  it('was not sent if Discord has no server for it, which another proxy does not promise', async () => {
    for (const [fake, url, type] of [
      [discord, discordUrl, 'refused'],
      [slack, new URL('/services/T0/B0/token', slackUrl), 'unclear'],
    ] as const) {
      fake.failures.push(new Response('Bad gateway', { status: 502 }));
      assert.equal((await requestWebhook(fetch, 'POST', new URL(url), message)).type, type);
    }
    for (const status of [500, 504]) {
      discord.failures.push(new Response('', { status }));
      assert.equal((await requestWebhook(fetch, 'POST', new URL(discordUrl), message)).type, 'unclear', String(status));
    }
  });

  it('does not know whether a message is there if the connection breaks', async () => {
    for (const [fake, url] of [
      [discord, discordUrl],
      [slack, slackUrl],
    ] as const) {
      fake.failures.push('lost');
      assert.equal((await requestWebhook(fetch, 'POST', new URL(url), message)).type, 'unclear');
    }
  });

  it('was not sent if there is no connection', async () => {
    const [server, url] = await serve(slack.answer);
    server.close();
    await once(server, 'close');
    const outcome = await requestWebhook(fetch, 'POST', new URL(url), message);
    assert.deepEqual(outcome, { type: 'refused', pause: 60_000, isGone: false });
  });
});
