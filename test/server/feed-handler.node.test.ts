import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import { statusFeedSchema } from '../../src/feed/schema.js';
import { readFeed } from '../../src/reader/read-feed.js';
import { FakeSite, harbor, mirrorOf, never, operational } from './fake-site.js';

const MINUTE = 60;

describe('createFeedHandler', () => {
  it('serves the feed in the native format', async () => {
    const { get } = mirrorOf(harbor());
    const response = await get('/status.json');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    const document: unknown = await response.json();
    assert.ok(statusFeedSchema.safeParse(document).success);
    const { feed, warnings } = parseFeed(document);
    assert.deepEqual(warnings, []);
    assert.deepEqual(
      feed.components.map(({ id, status }) => [id, status]),
      [
        ['cranes', 'degraded_performance'],
        ['mail', 'operational'],
      ],
    );
    assert.equal(feed.updatedAt, '2026-11-22T05:00:00.000Z');
    assert.equal(feed.ttl, 60);
  });

  it('finds the feed below the address of a status page', async () => {
    const site = new FakeSite({ src: 'https://status.example.com' }, (url) =>
      url.endsWith('/index.json') ? harbor() : new Response('', { status: 404 }),
    );
    assert.equal((await site.json('/status.json')).version, 1);
  });

  it('is found by its address', async () => {
    const { get } = mirrorOf(harbor());
    const asked: string[] = [];
    const { feed, provider } = await readFeed('https://mirror.example', {
      fetch: (input) => {
        asked.push(String(input));
        return get(String(input));
      },
    });
    assert.equal(provider, 'native');
    assert.equal(feed.page.name, 'Harbor');
    assert.deepEqual(asked, ['https://mirror.example/api/v2/summary.json']);
  });

  it('allows every origin to read it, and exposes the headers that the tags use', async () => {
    const { get } = mirrorOf(harbor());
    for (const path of ['/', '/status.json', '/badge.svg', '/nothing']) {
      const { headers } = await get(path);
      assert.equal(headers.get('access-control-allow-origin'), '*', path);
      assert.match(headers.get('access-control-expose-headers') ?? '', /ETag/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    }
    const preflight = await get('/status.json', { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /GET/);
  });

  it('answers 304 to a client that has the same bytes', async () => {
    const { get } = mirrorOf(harbor());
    const etag = (await get('/status.json')).headers.get('etag') ?? '';
    assert.match(etag, /^"[\da-f]{32}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await get('/status.json', { headers: { 'if-none-match': known } });
      assert.equal(response.status, 304, known);
      assert.equal(response.headers.get('etag'), etag);
      assert.equal(await response.text(), '');
    }
    assert.equal((await get('/status.json', { headers: { 'if-none-match': '"other"' } })).status, 200);
  });

  it('gives the same bytes the same tag after a restart', async () => {
    const tags = await Promise.all(
      [0, 1].map(async () => (await mirrorOf(harbor()).get('/feed.atom')).headers.get('etag')),
    );
    assert.equal(tags[0], tags[1]);
  });

  it('answers HEAD without a body, and other methods not at all', async () => {
    const { get } = mirrorOf(harbor());
    const head = await get('/status.json', { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
    const post = await get('/status.json', { method: 'POST' });
    assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD, OPTIONS']);
  });

  it('answers 404 to unknown paths without asking upstream', async () => {
    const site = mirrorOf(harbor());
    for (const path of [
      '/constructor',
      '/status.json/',
      '/badge/',
      '/badge/a/b.svg',
      '/badge/%E0%A4.svg',
      '/../status',
    ])
      assert.equal((await site.get(path)).status, 404, path);
    assert.equal(site.sent.length, 0);
  });

  it('serves its routes below the path of its own URL', async () => {
    const site = mirrorOf(harbor(), { url: 'https://example.com/status/' });
    assert.equal((await site.get('/status/status.json')).status, 200);
    assert.equal((await site.get('/status.json')).status, 404);
    assert.match(await site.text('/status/feed.atom'), /href="https:\/\/example\.com\/status\/feed\.atom"/);
  });

  it('asks an upstream once for many requests at the same time', async () => {
    const site = mirrorOf(harbor());
    const responses = await Promise.all(Array.from({ length: 50 }, () => site.get('/status.json')));
    assert.ok(responses.every(({ status }) => status === 200));
    assert.equal(site.sent.length, 1);
  });

  it('asks an upstream again when it is due', async () => {
    const site = mirrorOf(harbor());
    await site.get('/status.json');
    await site.clock.pass(59);
    await site.get('/status.json');
    assert.equal(site.sent.length, 1);
    await site.clock.pass(1);
    site.answer = () => operational();
    assert.deepEqual(((await site.json('/status.json')).components as unknown[]).length, 1);
    assert.equal(site.sent.length, 2);
  });

  it('does not wait for a slow upstream while the last feed is fresh', async () => {
    const site = mirrorOf(harbor());
    await site.get('/status.json');
    await site.clock.pass(MINUTE);
    site.answer = never;
    const response = site.get('/status.json');
    await site.clock.pass(1);
    assert.equal((await response).status, 200);
  });

  it('passes a reading that goes on to waitUntil', async () => {
    const site = mirrorOf(harbor());
    const works: Promise<unknown>[] = [];
    const context = {
      waitUntil(work: Promise<unknown>): void {
        assert.equal(this, context);
        works.push(work);
      },
    };
    await site.handler(new Request('https://mirror.example/status.json'), context);
    assert.equal(works.length, 1);
    await works[0];
  });

  it('answers 503 until its source has answered once', async () => {
    const site = mirrorOf(new Error('down'));
    for (const path of ['/', '/status.json', '/feed.atom', '/maintenance.ics']) {
      const response = await site.get(path);
      assert.deepEqual([response.status, response.headers.get('cache-control')], [503, 'no-store'], path);
      assert.ok(response.headers.has('retry-after'));
    }
  });

  it('waits ten seconds for the first answer', async () => {
    const site = mirrorOf(undefined);
    site.answer = never;
    const response = site.get('/status.json');
    let isAnswered = false;
    void response.then(() => (isAnswered = true));
    await site.clock.pass(9);
    assert.equal(isAnswered, false);
    await site.clock.pass(1);
    assert.equal((await response).status, 503);
  });

  it('starts over if a reading never ends', async () => {
    const site = mirrorOf(undefined);
    site.answer = never;
    const first = site.get('/status.json');
    await site.clock.pass(46);
    assert.equal((await first).status, 503);
    site.answer = () => operational();
    assert.equal((await site.get('/status.json')).status, 200);
    assert.equal(site.sent.length, 2);
  });

  it('serves a gray badge, which no cache keeps, until its source has answered once', async () => {
    const site = mirrorOf(new Error('down'));
    const response = await site.get('/badge.svg?lang=de');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('cache-control') ?? '', /max-age=0,.*stale-if-error=0/);
    assert.match(await response.text(), /aria-label="status\.example\.com: Status unbekannt"/);
    assert.equal((await site.json('/badge/mail.json')).isError, true);
  });

  it('keeps the last feed of a dead upstream, with the time of its last answer', async () => {
    const site = mirrorOf(operational());
    await site.get('/status.json');
    site.answer = () => new Error('down');
    for (const minutes of [1, 5, 60]) {
      await site.clock.pass(minutes * MINUTE);
      const document = await site.json('/status.json');
      assert.equal(document.updatedAt, '2026-11-22T05:00:00.000Z');
      assert.equal((document.components as unknown[]).length, 1);
    }
  });

  it('never shows an operational badge from a feed that is not fresh', async () => {
    const site = mirrorOf(operational());
    assert.match(await site.text('/badge.svg'), />Operational</);
    site.answer = () => new Error('down');
    await site.clock.pass(4 * MINUTE);
    assert.match(await site.text('/badge.svg'), />Was operational 4 minutes ago</);
    assert.match(await site.text('/badge/mail.svg'), />Was operational 4 minutes ago</);
    await site.clock.pass(20 * MINUTE);
    assert.match(await site.text('/badge.svg'), />Status unknown</);
    assert.match(await site.text('/badge/mail.svg'), />Unknown</);
    assert.equal((await site.json('/badge.json')).isError, true);
  });

  it('keeps bad news while they are stale', async () => {
    const site = mirrorOf(harbor());
    await site.get('/status.json');
    site.answer = () => new Error('down');
    await site.clock.pass(4 * MINUTE);
    assert.match(await site.text('/badge.svg'), /Cranes: degraded performance/);
  });

  it('does not refresh the age of a generated feed that has stopped', async () => {
    const { get, json } = mirrorOf(operational({ updatedAt: '2026-11-22T04:00:00Z', ttl: 300 }));
    assert.deepEqual((({ updatedAt, ttl }) => [updatedAt, ttl])(await json('/status.json')), [
      '2026-11-22T04:00:00Z',
      300,
    ]);
    assert.match(await (await get('/badge.svg')).text(), /Status unknown/);
  });

  it('lets no cache keep a badge for longer than it is fresh', async () => {
    const site = mirrorOf(operational());
    const lifeOf = async (path: string): Promise<number> =>
      [
        ...((await site.get(path)).headers.get('cache-control') ?? '').matchAll(/(max-age|stale-if-error)=(\d+)/g),
      ].reduce((sum, [, , seconds]) => sum + Number(seconds), 0);
    assert.equal(await lifeOf('/badge.svg'), 90);
    site.answer = () => new Error('down');
    await site.clock.pass(170);
    assert.equal(await lifeOf('/badge.svg'), 10);
    assert.ok((await lifeOf('/status.json')) > 3600);
  });

  it('waits longer after each failure', async () => {
    const site = mirrorOf(new Error('down'));
    for (let request = 0; request < 100; request++) await site.get('/status.json');
    assert.equal(site.sent.length, 1);
    await site.clock.pass(60 * MINUTE);
    await site.get('/status.json');
    assert.equal(site.sent.length, 2);
  });

  it('rejects an answer of more than 16 MiB', async () => {
    let bytes = 0;
    const chunk = new Uint8Array(2 ** 20).fill(32);
    const site = mirrorOf(undefined);
    site.answer = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            bytes += chunk.length;
            controller.enqueue(chunk);
          },
        }),
      );
    assert.equal((await site.get('/status.json')).status, 503);
    assert.ok(bytes <= 20 * 2 ** 20, `${bytes}`);
  });

  it('never shows the headers of a source', async () => {
    const site = mirrorOf(harbor({ history: { previous: 'https://status.example.com/old.json?token=secret' } }), {
      headers: { authorization: 'Bearer secret' },
    });
    for (const path of [
      '/',
      '/status.json',
      '/badge.svg',
      '/badge.json',
      '/feed.atom',
      '/feed.json',
      '/maintenance.ics',
    ]) {
      const response = await site.get(path);
      assert.doesNotMatch((await response.text()) + JSON.stringify([...response.headers]), /secret/, path);
    }
    assert.equal(site.sent[0]?.headers.get('authorization'), 'Bearer secret');
  });
});

describe('a feed of several sources', () => {
  const discord = {
    version: 1,
    page: { name: 'Discord', url: 'https://discordstatus.example' },
    components: [
      { id: 'api', name: 'API', status: 'operational' },
      { id: 'voice', name: 'Voice', status: 'major_outage' },
    ],
  };
  const site = (source: object, feeds: Readonly<Record<string, unknown>> = {}): FakeSite =>
    new FakeSite(
      {
        src: 'https://status.example.com/feed.json',
        sources: [{ src: 'https://discordstatus.example/feed.json', ...source }],
      },
      (url) =>
        ({
          'https://status.example.com/feed.json': operational(),
          'https://discordstatus.example/feed.json': discord,
          ...feeds,
        })[url],
    );
  const rowsOf = async ({ json }: FakeSite): Promise<unknown> =>
    parseFeed(await json('/status.json')).feed.components.map(({ name, status, group, source }) => [
      name,
      status,
      group,
      source?.name,
    ]);

  it('adds requested components in a group', async () => {
    const both = site({ components: ['api'], group: 'Third Parties', name: 'Discord API' });
    assert.deepEqual(await rowsOf(both), [
      ['Mail', 'operational', undefined, undefined],
      ['Discord API', 'operational', 'group:Third Parties', 'Discord'],
    ]);
    assert.match(await both.text('/badge/third%20parties.svg'), /aria-label="Third Parties: Operational"/);
  });

  it('adds all components', async () => {
    assert.deepEqual(await rowsOf(site({ components: '*' })), [
      ['Mail', 'operational', undefined, undefined],
      ['API', 'operational', undefined, 'Discord'],
      ['Voice', 'major_outage', undefined, 'Discord'],
    ]);
  });

  it('does not lose a status that no component has', async () => {
    const feeds = {
      'https://discordstatus.example/feed.json': {
        ...discord,
        components: discord.components.slice(0, 1),
        status: 'partial_outage',
      },
    };
    assert.equal((await site({ components: '*' }, feeds).json('/status.json')).status, 'partial_outage');
  });

  it('shows a dead source as unknown, and the rest as it is', async () => {
    const dead = site({ name: 'Discord' }, { 'https://discordstatus.example/feed.json': new Error('down') });
    assert.deepEqual(await rowsOf(dead), [
      ['Mail', 'operational', undefined, undefined],
      ['Discord', 'unknown', undefined, 'discordstatus.example'],
    ]);
  });

  it('shows nothing of a stale source as operational', async () => {
    const stale = site({ components: '*' });
    await rowsOf(stale);
    stale.answer = (url) => (url.includes('discord') ? new Error('down') : operational());
    await stale.clock.pass(4 * MINUTE);
    assert.deepEqual(await rowsOf(stale), [
      ['Mail', 'operational', undefined, undefined],
      ['API', 'unknown', undefined, 'Discord'],
      ['Voice', 'major_outage', undefined, 'Discord'],
    ]);
  });

  it('expires with the source that expires first', async () => {
    const one = site({ components: '*' });
    await one.get('/status.json');
    one.answer = (url) => (url.includes('discord') ? new Error('down') : operational());
    await one.clock.pass(2 * MINUTE);
    assert.equal((await one.json('/status.json')).updatedAt, '2026-11-22T05:00:00.000Z');
  });

  it('needs no source of its own', async () => {
    const { json } = new FakeSite(
      {
        page: { name: 'All' },
        sources: [{ src: 'https://discordstatus.example/feed.json', components: '*', group: 'Discord' }],
      },
      () => discord,
    );
    const { feed } = parseFeed(await json('/status.json'));
    assert.equal(feed.page.name, 'All');
    assert.deepEqual(
      feed.groups.map(({ name }) => name),
      ['Discord'],
    );
    assert.equal(feed.status, 'major_outage');
  });

  it('has a link to the status page in /embed.html, which is that of the feed', async () => {
    const site = mirrorOf(harbor());
    const response = await site.get('/embed.html');
    assert.match(await response.text(), /<main><a href="https:\/\/status\.example\.com">Harbor<\/a><\/main>/);
    assert.match(response.headers.get('cache-control') ?? '', /max-age=300/);
    const configured = mirrorOf(harbor(), { page: { name: 'Own', url: 'https://own.example' } });
    assert.match(await configured.text('/embed.html'), /<a href="https:\/\/own\.example">Own<\/a>/);
  });

  it('has an /embed.html that nobody waits for, and that is not kept while the page is not known', async () => {
    const site = mirrorOf(undefined);
    site.answer = never;
    const answer = site.get('/embed.html');
    await site.clock.pass(1.1);
    const response = await answer;
    assert.equal(response.status, 200);
    assert.match(response.headers.get('cache-control') ?? '', /max-age=0/);
  });
});
