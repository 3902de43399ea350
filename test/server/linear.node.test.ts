import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeSite } from './fake-site.js';
import { FakeSlack, SLACK_WEBHOOK } from './fake-slack.js';
import { MemoryStore } from './memory-store.js';

const SRC = 'https://status.example.com/feed.json';
const LENGTH = 8000;
const list = (length: number, item: (index: number) => object): readonly object[] =>
  Array.from({ length }, (_, index) => item(index));

/** A feed in which everything that one thing could be multiplied with is long. */
const feedOf = (length: number, more: object = {}) => ({
  version: 1,
  page: { name: 'Harbor' },
  groups: [{ id: 'g', name: 'Group' }],
  components: list(length, (index) => ({ id: `c${index}`, name: `C${index}`, status: 'operational', group: 'g' })),
  incidents: list(length, (index) => ({
    id: `i${index}`,
    title: 'X',
    status: 'resolved',
    impact: 'minor',
    components: ['c0'],
    updates: [
      { status: 'resolved', at: '2026-11-22T04:30:00Z', components: [{ id: 'c0', status: 'operational' }] },
      { status: 'investigating', at: '2026-11-22T04:00:00Z', components: [{ id: 'c0', status: 'major_outage' }] },
    ],
  })),
  maintenances: list(length, (index) => ({
    id: `m${index}`,
    title: 'X',
    status: 'scheduled',
    startsAt: '2026-12-01T00:00:00Z',
    components: ['c0'],
  })),
  ...more,
});

/** Milliseconds that a site takes for a feed of this length. */
const timeOf = async (work: (length: number) => Promise<unknown>, length: number): Promise<number> => {
  const start = performance.now();
  await work(length);
  return performance.now() - start;
};

/** As `expectLinear`, for work that takes time between its parts. */
const expectLinear = async (work: (length: number) => Promise<unknown>): Promise<void> => {
  let measured = '';
  await work(100);
  for (let attempt = 0; attempt < 8; attempt++) {
    const eighth = await timeOf(work, LENGTH / 8);
    const whole = await timeOf(work, LENGTH);
    if (whole <= 14 * eighth + 100) return;
    measured += ` ${whole.toFixed(0)} ms instead of ${(8 * eighth).toFixed(0)},`;
  }
  assert.fail(`not linear:${measured}`);
};

const get = (path: string) => async (length: number) => {
  const site = new FakeSite({ src: SRC }, () => feedOf(length));
  assert.equal((await site.get(path)).status, 200);
};

describe('the server takes a time that is linear in the length of a feed', () => {
  for (const path of [
    'status.json',
    'feed.atom',
    'feed.json',
    'maintenance.ics',
    'badge.svg',
    'badge/g.svg',
    'badge/C1.svg',
  ])
    it(`for /${path}`, () => expectLinear(get(path)));

  it('for an archive', () =>
    expectLinear(async (length) => {
      const site = new FakeSite({ src: SRC }, () => feedOf(length), new MemoryStore());
      for (let run = 0; run < 2; run++) {
        await site.handler.refresh();
        await site.clock.pass(60, async () => {});
      }
      assert.equal((await site.get('status.json')).status, 200);
    }));

  it('for maintenances that are withdrawn', () =>
    expectLinear(async (length) => {
      const site = new FakeSite({ src: SRC }, () => feedOf(length), new MemoryStore());
      await site.handler.refresh();
      site.answer = () => feedOf(length, { maintenances: [] });
      await site.clock.pass(60, async () => {});
      await site.handler.refresh();
      assert.match(await site.text('maintenance.ics'), /CANCELLED/);
    }));

  it('for an incident with many updates of many components', () =>
    expectLinear(async (length) => {
      // The length of the feed is that of all updates together.
      const side = Math.floor(Math.sqrt(4 * length));
      const updates = list(side, (index) => ({
        status: 'investigating',
        at: new Date(Date.UTC(2026, 10, 20) + index * 60_000).toISOString(),
        components: list(side, (each) => ({
          id: `c${each}`,
          status: index % 2 ? 'major_outage' : 'degraded_performance',
        })),
      }));
      const incident = { id: 'i', title: 'X', status: 'investigating', impact: 'minor', updates };
      const feed = feedOf(side, { incidents: [incident], maintenances: [] });
      const site = new FakeSite({ src: SRC }, () => feed, new MemoryStore());
      await site.handler.refresh();
    }));

  it('for notifications', () =>
    expectLinear(async (length) => {
      const open = feedOf(length, {
        incidents: list(length, (index) => ({ id: `i${index}`, title: 'X', status: 'investigating', impact: 'minor' })),
      });
      const slack = new FakeSlack();
      const notify = [{ type: 'slack' as const, webhook: SLACK_WEBHOOK }];
      const site = new FakeSite(
        { src: SRC, notify },
        (url, init) => (url === SRC ? open : slack.answer(url, init)),
        new MemoryStore(),
      );
      await site.handler.refresh();
      await site.clock.pass(60, async () => {});
      await site.handler.refresh();
      assert.equal(slack.messages.length, 0);
    }));
});
