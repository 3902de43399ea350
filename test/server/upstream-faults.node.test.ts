import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FakeSite, harbor, operational } from './fake-site.js';
import { MemoryStore } from './memory-store.js';

const SRC = 'https://status.example.com/feed.json';
const MANY = Array.from({ length: 20_000 }, (_, index) => ({
  id: `c${index}`,
  name: `Component ${index}`,
  status: 'operational',
}));

/** A handler that has read its source once. Returns what it serves after each of the next answers. */
const after = async (answers: readonly (() => unknown)[]) => {
  const site = new FakeSite({ src: SRC }, () => operational());
  const first = await site.json('/status.json');
  const served: Record<string, unknown>[] = [];
  for (const answer of answers) {
    site.answer = answer;
    await site.clock.pass(900);
    served.push(await site.json('/status.json'));
  }
  return { site, first, served };
};

describe('an upstream', () => {
  it('that lies leaves the last feed as it is, with its time', async () => {
    const { first, served } = await after([
      () => new Response('<!doctype html><title>All systems operational</title>'),
      () => new Response('{"version":1,"page":{"name":"Harbor"},"components":['),
      () => new Response('{"status":"ok"}'),
      () => new Response('', { headers: { 'content-length': '1000' } }),
      () => Response.json({ version: 2, page: { name: 'Harbor' } }),
      () => Response.json(operational(), { status: 500 }),
    ]);
    for (const feed of served) assert.deepEqual(feed, first);
  });

  it('that invents words is unknown, never operational', async () => {
    const { served } = await after([
      () => operational({ components: [{ id: 'mail', name: 'Mail', status: 'totally_fine' }] }),
    ]);
    const [mail] = served[0]?.components as readonly { status: string }[];
    assert.equal(mail?.status, 'unknown');
  });

  it('that redirects to another host is not followed', async () => {
    const targets = ['http://169.254.169.254/latest/', 'https://evil.example/feed.json', 'http://status.example.com/'];
    const { site, first, served } = await after(
      targets.map((location) => () => new Response('', { status: 302, headers: { location } })),
    );
    for (const feed of served) assert.deepEqual(feed, first);
    assert.ok(site.sent.every(({ url }) => url === SRC));
  });

  it('that never ends its answer is given up after 16 MiB', async () => {
    let sent = 0;
    const chunk = new Uint8Array(2 ** 20).fill(32);
    const { first, served } = await after([
      () =>
        new Response(
          new ReadableStream({
            pull: (controller) => {
              sent += 1;
              controller.enqueue(chunk);
            },
          }),
        ),
    ]);
    assert.deepEqual(served, [first]);
    assert.ok(sent < 20);
  });

  it('that flaps for a day is always served, with the time of its last answer', async () => {
    let isUp = true;
    const store = new MemoryStore();
    const site = new FakeSite(
      { src: SRC, refresh: 60 },
      () => (isUp ? operational() : new Response('', { status: 503 })),
      store,
    );
    let lastUp = '';
    for (let minute = 0; minute < 1440; minute++) {
      isUp = minute % 7 < 3;
      const before = site.sent.length;
      await site.handler.refresh();
      if (isUp && site.sent.length > before) lastUp = new Date(site.clock.wall).toISOString();
      if (minute % 60 === 0) {
        const { updatedAt, components } = await site.json('/status.json');
        assert.equal(updatedAt, lastUp);
        assert.ok((components as readonly unknown[]).length > 0);
      }
      await site.clock.pass(60, async () => {});
    }
    assert.ok(site.sent.length <= 1440);
    // Nothing that nobody saw counts as an outage.
    const { components } = await site.json('/status.json');
    const [mail] = components as readonly { uptime?: { days: readonly Record<string, unknown>[] } }[];
    for (const { date, noData, ...durations } of mail?.uptime?.days ?? [])
      assert.deepEqual(durations, {}, String(date ?? noData));
  });

  it('with 20,000 components is served whole', async () => {
    const site = new FakeSite({ src: SRC }, () => harbor({ components: MANY }), new MemoryStore());
    await site.handler.refresh();
    assert.equal(((await site.json('/status.json')).components as readonly unknown[]).length, 20_000);
    assert.equal((await site.get('/badge/c19999.json')).status, 200);
  });

  it('with a large feed does not fill the memory, whatever hosts are requested', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const used = (): number => {
      collectGarbage();
      return process.memoryUsage().arrayBuffers;
    };
    const site = new FakeSite({ src: SRC }, () => operational({ components: MANY }));
    const before = used();
    let served = 0;
    for (let host = 0; served < 150e6; host++) {
      const response = await site.handler(new Request(`https://host-${host}.example/status.json`));
      served += (await response.arrayBuffer()).byteLength;
    }
    // V8 frees the memory of buffers in another thread.
    for (let wait = 0; wait < 200 && used() - before >= 80e6; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(used() - before < 80e6, `${used() - before} bytes`);
  });
});
