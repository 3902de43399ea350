import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import type { StatusFeed } from '../../src/feed/schema.js';
import type { FeedHandlerConfig } from '../../src/server/handler-config.js';
import { flush } from '../store/fake-clock.js';
import { FakeSite, operational } from './fake-site.js';
import { MemoryStore } from './memory-store.js';

const SRC = 'https://status.example.com/feed.json';
const MINUTE = 60;
const HOUR = 3600;

const incident = (id: string, startedAt: string, more: object = {}) => ({
  id,
  title: id,
  status: 'resolved',
  impact: 'minor',
  startedAt,
  updates: [{ id: `${id}-1`, status: 'investigating', at: startedAt, body: 'Looking' }],
  ...more,
});

const archived = (feed: unknown, store = new MemoryStore(), more: Partial<FeedHandlerConfig> = {}): FakeSite =>
  new FakeSite({ src: SRC, page: { timeZone: 'UTC' }, ...more }, () => feed, store);
const feedAt = async (site: FakeSite, path = '/status.json'): Promise<StatusFeed> => {
  const { feed, warnings } = parseFeed(await site.json(path));
  assert.deepEqual(warnings, []);
  return feed;
};
/** Refreshes every minute. */
const watch = async (site: FakeSite, seconds: number, step = MINUTE): Promise<void> => {
  for (let passed = 0; passed < seconds; passed += step) {
    await site.handler.refresh();
    await site.clock.pass(step, async () => {});
  }
};

describe('an archive', () => {
  it('keeps incidents and updates that the provider drops', async () => {
    const second = { id: 'b-2', status: 'resolved', at: '2026-11-20T02:00:00Z', body: 'Done' };
    const b = incident('b', '2026-11-20T00:00:00Z');
    const site = archived(
      operational({ incidents: [incident('a', '2026-11-10T00:00:00Z'), { ...b, updates: [...b.updates, second] }] }),
    );
    await site.handler.refresh();
    site.answer = () => operational({ incidents: [{ ...b, title: 'B', updates: [second] }] });
    await site.clock.pass(MINUTE);
    await site.handler.refresh();
    const { incidents } = await feedAt(site);
    assert.deepEqual(
      incidents.map(({ id, title, updates }) => [id, title, updates.map((update) => update.id)]),
      [
        ['b', 'B', ['b-2', 'b-1']],
        ['a', 'a', ['a-1']],
      ],
    );
  });

  it('does not show an incident as open that the provider has dropped', async () => {
    const site = archived(
      operational({ incidents: [incident('a', '2026-11-20T00:00:00Z', { status: 'investigating' })] }),
    );
    await site.handler.refresh();
    site.answer = () => operational();
    await site.clock.pass(MINUTE);
    await site.handler.refresh();
    assert.deepEqual((await feedAt(site)).incidents, []);
  });

  it('has older months on pages of their own, linked from the newest to the oldest', async () => {
    const site = archived(
      operational({
        incidents: ['2026-11-01', '2026-10-31', '2026-09-30', '2026-06-15'].map((day) =>
          incident(day, `${day}T12:00:00Z`),
        ),
      }),
    );
    await site.handler.refresh();
    const pages: string[][] = [];
    for (let path: string | undefined = 'https://mirror.example/status.json'; path;) {
      const { incidents, history, components }: StatusFeed = await feedAt(site, path);
      pages.push(incidents.map(({ id }) => id));
      if (pages.length > 1) assert.deepEqual(components, []);
      path = history?.previous;
    }
    assert.deepEqual(pages, [['2026-11-01', '2026-10-31'], ['2026-09-30'], ['2026-06-15']]);
    assert.equal((await site.get('/incidents-2026-05.json')).status, 404);
  });

  it('keeps an open incident in the feed, however old it is', async () => {
    const site = archived(
      operational({ incidents: [incident('old', '2026-03-01T00:00:00Z', { status: 'monitoring' })] }),
    );
    await site.handler.refresh();
    assert.deepEqual(
      (await feedAt(site)).incidents.map(({ id }) => id),
      ['old'],
    );
  });

  it('cancels a maintenance in the calendar that disappears before its start', async () => {
    const site = archived(operational());
    await site.handler.refresh();
    site.answer = () => operational({ maintenances: [] });
    await site.clock.pass(MINUTE);
    await site.handler.refresh();
    assert.match(await site.text('/maintenance.ics'), /UID:tag:[^]*maintenance\/dredging[^]*STATUS:CANCELLED/);
    assert.deepEqual((await feedAt(site)).maintenances, []);
    site.answer = () => operational();
    await site.clock.pass(MINUTE);
    await site.handler.refresh();
    assert.match(await site.text('/maintenance.ics'), /STATUS:CONFIRMED/);
    assert.doesNotMatch(await site.text('/maintenance.ics'), /STATUS:CANCELLED/);
  });

  it('does not cancel a maintenance that is over', async () => {
    const site = archived(operational());
    await site.handler.refresh();
    site.answer = () => operational({ maintenances: [] });
    await site.clock.pass(10 * 24 * HOUR, async () => {});
    await site.handler.refresh();
    assert.doesNotMatch(await site.text('/maintenance.ics'), /VEVENT/);
  });

  it('has the same bytes for the same input', async () => {
    const stores = [new MemoryStore(), new MemoryStore()];
    for (const store of stores) await watch(archived(operational(), store), 10 * MINUTE);
    assert.equal(stores[0]?.bytes, stores[1]?.bytes);
    const [store = new MemoryStore()] = stores;
    const before = store.bytes;
    const site = archived(operational(), store);
    site.clock.wall += 9 * MINUTE * 1000;
    await site.handler.refresh();
    assert.equal(store.bytes, before);
  });

  it('writes only what has changed', async () => {
    const store = new MemoryStore();
    await watch(archived(operational({ incidents: [incident('a', '2026-11-10T00:00:00Z')] }), store), 3 * MINUTE);
    assert.deepEqual(store.writes, ['incidents-2026-11.json', 'state.json', 'state.json', 'state.json']);
  });

  it('has an incident once that the provider has moved to another month', async () => {
    const site = archived(operational({ incidents: [incident('a', '2026-10-31T23:50:00Z')] }));
    await watch(site, MINUTE);
    const moved = incident('a', '2026-11-01T00:05:00Z');
    site.answer = () => operational({ incidents: [moved] });
    await watch(site, MINUTE);
    site.answer = () => operational();
    await watch(site, MINUTE);
    const { incidents } = await feedAt(site);
    assert.deepEqual(
      incidents.map(({ id, startedAt }) => [id, startedAt]),
      [['a', moved.startedAt]],
    );
  });

  it('has the archive in the answers to all requests that come while it is loaded', async () => {
    const store = new MemoryStore();
    await archived(operational({ incidents: [incident('a', '2026-11-20T00:00:00Z')] }), store).handler.refresh();
    const slow = {
      ...store,
      read: async (key: string) => {
        await flush();
        return store.read(key);
      },
      update: store.update,
    };
    const down = new FakeSite({ src: SRC }, () => new Error('down'), slow);
    const answers = await Promise.all([1, 2, 3].map(() => down.get('/status.json')));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    );
    const dropped = new FakeSite({ src: SRC }, () => operational(), slow);
    for (const { incidents } of await Promise.all([1, 2, 3].map(() => feedAt(dropped))))
      assert.deepEqual(
        incidents.map(({ id }) => id),
        ['a'],
      );
  });

  it('does not wait longer than ten seconds for an archive that hangs, and asks it again then', async () => {
    let reads = 0;
    const hanging = {
      read: () => {
        reads++;
        return new Promise<undefined>(() => {});
      },
      update: () => Promise.resolve(),
    };
    const site = new FakeSite({ src: SRC }, () => operational(), hanging);
    const answers = Promise.all([1, 2].map(() => site.get('/status.json')));
    await flush();
    await site.clock.pass(10);
    assert.deepEqual(
      (await answers).map(({ status }) => status),
      [200, 200],
    );
    assert.equal(reads, 1);
    await site.clock.pass(6);
    const later = site.get('/status.json');
    await site.clock.pass(10);
    assert.equal((await later).status, 200);
    assert.equal(reads, 2);
  });

  it('is written again ten minutes after a refresh that never ends', async () => {
    const memory = new MemoryStore();
    let updates = 0;
    const store = {
      read: memory.read,
      update: (...args: Parameters<typeof memory.update>) =>
        updates++ ? memory.update(...args) : new Promise<void>(() => {}),
    };
    const site = new FakeSite({ src: SRC }, () => operational(), store);
    void site.handler.refresh();
    await flush();
    await site.clock.pass(599, async () => {});
    void site.handler.refresh();
    await flush();
    assert.equal(updates, 1);
    await site.clock.pass(2, async () => {});
    await site.handler.refresh();
    assert.ok(memory.texts.has('state.json'));
  });

  it('shows the last feed of a dead source after a restart, with its time', async () => {
    const store = new MemoryStore();
    await archived(operational(), store).handler.refresh();
    const site = archived(new Error('down'), store);
    await site.clock.pass(4 * MINUTE);
    const { components, updatedAt } = await feedAt(site);
    assert.deepEqual(
      components.map(({ id }) => id),
      ['mail'],
    );
    assert.equal(updatedAt, '2026-11-22T05:00:00.000Z');
    assert.match(await site.text('/badge.svg'), /Was operational 4 minutes ago/);
  });

  it('shares what one process has read with the others', async () => {
    const store = new MemoryStore();
    const writer = archived(operational(), store);
    const reader = archived(new Error('never asked'), store);
    await writer.handler.refresh();
    assert.equal((await reader.get('/status.json')).status, 200);
    assert.equal(reader.sent.length, 0);
  });

  it('keeps serving if the store fails', async () => {
    const store = new MemoryStore();
    Object.assign(store, { read: () => Promise.reject(new Error('no access')) });
    const site = archived(operational(), store);
    const { warn } = console;
    console.warn = () => {};
    try {
      assert.equal((await site.get('/status.json')).status, 200);
    } finally {
      console.warn = warn;
    }
    await assert.rejects(site.handler.refresh(), /no access/);
  });

  it('loses nothing of what two writers see at the same time', async () => {
    const store = new MemoryStore();
    const sites = ['a', 'b'].map((id) =>
      archived(operational({ incidents: [incident(id, '2026-11-10T00:00:00Z')] }), store),
    );
    await Promise.all(sites.map((site) => site.handler.refresh()));
    assert.deepEqual((await feedAt(archived(operational(), store))).incidents.map(({ id }) => id).sort(), ['a', 'b']);
  });
});

describe('archived uptime', () => {
  const withMail = (status: string, more: object = {}) =>
    operational({ components: [{ id: 'mail', name: 'Mail', status }], ...more });
  const uptimeOf = async (site: FakeSite) =>
    JSON.parse(
      JSON.stringify((await feedAt(site)).components[0]?.uptime),
    ) as StatusFeed['components'][number]['uptime'];

  it('counts the time between two observations as the state of the first', async () => {
    const site = archived(withMail('operational'));
    await watch(site, 10 * MINUTE);
    site.answer = () => withMail('major_outage');
    await watch(site, 5 * MINUTE);
    site.answer = () => withMail('degraded_performance');
    await watch(site, 2 * MINUTE);
    site.answer = () => withMail('operational');
    await watch(site, 10 * MINUTE);
    assert.deepEqual(await uptimeOf(site), {
      shares: [],
      from: '2026-11-22',
      to: '2026-11-22',
      // The day counts from midnight, and nobody watched until 5:00.
      days: [{ date: '2026-11-22', majorOutage: 300, degraded: 120, noData: true }],
    });
  });

  it('has no data for the first day, until half of it was watched', async () => {
    // From 5:00 on.
    const site = archived(withMail('operational'), new MemoryStore(), { refresh: 600 });
    await watch(site, 5 * MINUTE);
    const noData = [{ date: '2026-11-22', noData: true }];
    assert.deepEqual((await uptimeOf(site))?.days, noData);
    await watch(site, 4 * HOUR, 600);
    assert.deepEqual((await uptimeOf(site))?.days, noData);
    await watch(site, 2 * HOUR, 600);
    assert.deepEqual((await uptimeOf(site))?.days, []);
    // A component that is new in the evening.
    const [mail] = withMail('operational').components;
    site.answer = () => operational({ components: [{ ...mail, id: 'new' }] });
    await watch(site, HOUR, 600);
    assert.deepEqual((await uptimeOf(site))?.days, noData);
  });

  it('has no data for days that nobody watched', async () => {
    const site = archived(withMail('operational'));
    await watch(site, 2 * HOUR, 120);
    await site.clock.pass(48 * HOUR, async () => {});
    await watch(site, 2 * HOUR, 120);
    assert.deepEqual(await uptimeOf(site), {
      shares: [],
      from: '2026-11-22',
      to: '2026-11-24',
      days: [
        { date: '2026-11-22', noData: true },
        { date: '2026-11-23', noData: true },
        { date: '2026-11-24', noData: true },
      ],
    });
  });

  it('has no data for the time in which a source is down', async () => {
    const site = archived(withMail('operational'));
    await watch(site, 20 * MINUTE);
    site.answer = () => new Error('down');
    await watch(site, 18 * HOUR, 600);
    assert.equal((await uptimeOf(site))?.to, '2026-11-22');
    site.answer = () => withMail('operational');
    await site.clock.pass(HOUR, async () => {});
    await watch(site, 10 * MINUTE);
    assert.deepEqual((await uptimeOf(site))?.days, [
      { date: '2026-11-22', noData: true },
      { date: '2026-11-23', noData: true },
    ]);
  });

  it('has the exact times that an incident states', async () => {
    const updates = [
      { status: 'investigating', at: '2026-11-22T05:03:17Z', components: [{ id: 'mail', status: 'partial_outage' }] },
      { status: 'identified', at: '2026-11-22T05:07:02Z', components: [{ id: 'mail', status: 'major_outage' }] },
      { status: 'resolved', at: '2026-11-22T05:10:40Z', components: [{ id: 'mail', status: 'operational' }] },
    ];
    const site = archived(withMail('operational'));
    site.answer = () => {
      const now = site.clock.wall;
      const seen = updates.filter(({ at }) => Date.parse(at) <= now);
      const last = seen.at(-1);
      return withMail(last?.components[0]?.status ?? 'operational', {
        incidents: last ? [incident('x', '2026-11-22T05:03:17Z', { status: last.status, updates: seen })] : [],
      });
    };
    await watch(site, 20 * MINUTE);
    assert.deepEqual((await uptimeOf(site))?.days, [
      { date: '2026-11-22', majorOutage: 218, partialOutage: 225, noData: true },
    ]);
  });

  it('counts overlapping incidents once, with the worst state', async () => {
    const stating = (id: string, status: string, from: string, to: string) =>
      incident(id, from, {
        updates: [
          { status: 'investigating', at: from, components: [{ id: 'mail', status }] },
          { status: 'resolved', at: to, components: [{ id: 'mail', status: 'operational' }] },
        ],
      });
    const site = archived(
      withMail('operational', {
        incidents: [
          stating('a', 'degraded_performance', '2026-11-22T05:00:00Z', '2026-11-22T05:10:00Z'),
          stating('b', 'major_outage', '2026-11-22T05:04:00Z', '2026-11-22T05:06:00Z'),
        ],
      }),
    );
    site.clock.wall += HOUR * 1000;
    await site.handler.refresh();
    assert.deepEqual((await uptimeOf(site))?.days, [
      { date: '2026-11-22', majorOutage: 120, degraded: 480, noData: true },
    ]);
  });

  it('counts days in the time zone of the page, clock changes included', async () => {
    // The clocks go back on 25 October 2026 in Berlin: that day has 25 hours.
    const site = archived(withMail('major_outage'), new MemoryStore(), {
      page: { timeZone: 'Europe/Berlin' },
      refresh: 600,
    });
    site.clock.wall = Date.parse('2026-10-24T21:00:00Z');
    await watch(site, 28 * HOUR, 600);
    assert.deepEqual((await uptimeOf(site))?.days, [
      { date: '2026-10-24', majorOutage: HOUR, noData: true },
      { date: '2026-10-25', majorOutage: 25 * HOUR },
      { date: '2026-10-26', majorOutage: 2 * HOUR - 600 },
    ]);
  });

  it('leaves the history of the publisher as it is', async () => {
    const site = archived(
      operational({ components: [{ id: 'mail', name: 'Mail', status: 'operational', uptime: { ratio: 0.9 } }] }),
    );
    await watch(site, 5 * MINUTE);
    assert.deepEqual(await uptimeOf(site), { ratio: 0.9, shares: [], days: [] });
  });

  it('equals the recorded intervals after a month, to the second', async () => {
    // A reproducible list of outages of 1 to 3 hours.
    let seed = 7;
    const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const begin = Date.parse('2026-11-22T05:00:00Z') / 1000;
    const outages: { from: number; to: number }[] = [];
    for (let at = begin + 5000; at < begin + 30 * 86_400; at += Math.floor(86_400 * (0.5 + random()))) {
      const to = at + 3600 + Math.floor(7200 * random());
      outages.push({ from: at, to });
      at = to;
    }
    const iso = (at: number): string => new Date(at * 1000).toISOString();
    const site = archived(undefined, new MemoryStore(), { refresh: 1800 });
    site.answer = () => {
      const now = site.clock.wall / 1000;
      const begun = outages.filter(({ from }) => from <= now);
      return withMail(begun.some(({ to }) => to > now) ? 'major_outage' : 'operational', {
        // The provider lists only the three newest incidents.
        incidents: begun.slice(-3).map(({ from, to }) =>
          incident(`o${from}`, iso(from), {
            status: to <= now ? 'resolved' : 'investigating',
            resolvedAt: to <= now ? iso(to) : undefined,
            updates: [
              { status: 'investigating', at: iso(from), components: [{ id: 'mail', status: 'major_outage' }] },
              ...(to <= now
                ? [{ status: 'resolved', at: iso(to), components: [{ id: 'mail', status: 'operational' }] }]
                : []),
            ],
          }),
        ),
      });
    };
    await watch(site, 30 * 86_400, 1800);
    const end = site.clock.wall / 1000 - 1800;
    const expected = outages.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - from), 0);
    const days = (await uptimeOf(site))?.days ?? [];
    assert.equal(
      days.reduce((sum, { majorOutage = 0 }) => sum + majorOutage, 0),
      expected,
    );
    assert.ok(days.every(({ noData }) => !noData));
    assert.ok(expected > 20 * HOUR);
  });
});
