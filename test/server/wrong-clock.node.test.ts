import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StatusFeed } from '../../src/feed/schema.js';
import { FakeSite, operational } from './fake-site.js';
import { FakeSlack, SLACK_WEBHOOK } from './fake-slack.js';
import { MemoryStore } from './memory-store.js';

const SRC = 'https://status.example.com/feed.json';
const MONTH = 30 * 86_400_000;
const down = () => operational({ components: [{ id: 'mail', name: 'Mail', status: 'major_outage' }] });
const siteOf = (store: MemoryStore, answer: () => unknown = () => operational()): FakeSite =>
  new FakeSite({ src: SRC, page: { timeZone: 'UTC' } }, answer, store);
const isoOf = (site: FakeSite): string => new Date(site.clock.now()).toISOString();

/** An archive to which one run has added something while its clock was a month ahead, after ten that were right. */
const archiveOfWrongClock = async (): Promise<MemoryStore> => {
  const store = new MemoryStore();
  const right = siteOf(store);
  for (let run = 0; run < 10; run++) {
    await right.handler.refresh();
    await right.clock.pass(60, async () => {});
  }
  const wrong = siteOf(store);
  wrong.clock.wall += MONTH;
  await wrong.handler.refresh();
  return store;
};

const later = (store: MemoryStore, answer: () => unknown): FakeSite => {
  const site = siteOf(store, answer);
  site.clock.wall += 600_000;
  return site;
};

describe('after a clock that was ahead', () => {
  it('shows what is read now', async () => {
    const site = later(await archiveOfWrongClock(), down);
    for (let run = 0; run < 3; run++) {
      await site.handler.refresh();
      assert.equal((await site.json('/status.json')).updatedAt, isoOf(site));
      assert.match(await site.text('/badge.svg'), /Major outage/);
      await site.clock.pass(60, async () => {});
    }
  });

  it('shows nothing of that time as the state, if the source is down', async () => {
    const site = later(await archiveOfWrongClock(), () => new Error('down'));
    await assert.doesNotReject(site.handler.refresh());
    assert.equal((await site.get('/status.json')).status, 503);
    assert.match(await site.text('/badge.svg'), /Status unknown/);
  });

  it('goes on to measure the uptime, and keeps what was measured before', async () => {
    const site = later(await archiveOfWrongClock(), down);
    for (let run = 0; run < 5; run++) {
      await site.handler.refresh();
      await site.clock.pass(60, async () => {});
    }
    const { components } = (await site.json('/status.json')) as unknown as StatusFeed;
    const { from, to, days } = components[0]?.uptime ?? {};
    // The day counts from midnight, and nobody watched until 5:00.
    const day = { date: '2026-11-22', majorOutage: 240, noData: true };
    assert.deepEqual([from, to, days], ['2026-11-22', '2026-11-22', [day]]);
  });

  it('has a time that is true, also in the process whose clock was ahead', async () => {
    const site = siteOf(new MemoryStore());
    site.clock.wall += MONTH;
    await site.handler.refresh();
    site.clock.wall -= MONTH;
    site.answer = () => new Error('down');
    await site.clock.pass(120, async () => {});
    await site.handler.refresh();
    const { updatedAt } = await site.json('/status.json');
    assert.equal(updatedAt, new Date(site.clock.now() - 120_000).toISOString());
  });

  it('goes on to load the archive', async () => {
    const store = new MemoryStore();
    const reader = siteOf(store, () => new Error('down'));
    reader.clock.wall += MONTH;
    assert.equal((await reader.get('/status.json')).status, 503);
    reader.clock.wall -= MONTH;
    await siteOf(store).handler.refresh();
    await reader.clock.pass(60, async () => {});
    assert.equal((await reader.get('/status.json')).status, 200);
  });

  it('goes on to send messages', async () => {
    const store = new MemoryStore();
    const slack = new FakeSlack();
    let incidents: readonly object[] = [];
    const site = new FakeSite(
      { src: SRC, notify: [{ type: 'slack', webhook: SLACK_WEBHOOK }] },
      (url, init) => (url === SRC ? operational({ incidents }) : slack.answer(url, init)),
      store,
    );
    await site.handler.refresh();
    const incident = { id: 'a', title: 'A', status: 'investigating', impact: 'minor' };
    incidents = [incident];
    slack.failures.push(new Response('', { status: 429, headers: { 'retry-after': '60' } }));
    site.clock.wall += MONTH;
    await site.clock.pass(60, async () => {});
    await site.handler.refresh();
    site.clock.wall -= MONTH;
    await site.clock.pass(60, async () => {});
    await site.handler.refresh();
    assert.equal(slack.messages.length, 1);
  });

  it('counts no outage that an incident announces for a time to come', async () => {
    const site = siteOf(new MemoryStore(), () =>
      operational({
        incidents: [
          {
            id: 'a',
            title: 'A',
            status: 'investigating',
            impact: 'none',
            startedAt: '2026-11-22T05:00:00Z',
            updates: [
              {
                status: 'investigating',
                at: '2026-11-22T09:00:00Z',
                components: [{ id: 'mail', status: 'operational' }],
              },
              {
                status: 'investigating',
                at: '2026-11-22T08:00:00Z',
                components: [{ id: 'mail', status: 'major_outage' }],
              },
            ],
          },
        ],
      }),
    );
    for (let run = 0; run < 3; run++) {
      await site.handler.refresh();
      await site.clock.pass(60, async () => {});
    }
    const { components } = (await site.json('/status.json')) as unknown as StatusFeed;
    assert.deepEqual(components[0]?.uptime?.days, [{ date: '2026-11-22', noData: true }]);
  });
});
