import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AddedSourceConfig, FeedHandlerConfig } from '../../src/server/handler-config.js';
import { FakeSite, maintenance, operational } from './fake-site.js';
import { MemoryStore } from './memory-store.js';

const SRC = 'https://status.example.com/feed.json';
const CDN = 'https://cdn.example/feed.json';
const MIRROR = 'https://mirror-of-cdn.example/feed.json';
const WORK = maintenance({ id: 'work', title: 'Work', components: ['edge'] });

const cdn = (more: object = {}) => ({
  version: 1,
  page: { name: 'CDN' },
  components: [
    { id: 'edge', name: 'Edge', status: 'operational' },
    { id: 'origin', name: 'Origin', status: 'operational' },
  ],
  maintenances: [WORK],
  ...more,
});
const failure = () => new Response('', { status: 502 });

interface Event {
  readonly title: string;
  readonly status: string;
  readonly sequence: number;
}

const start = (
  answers: Record<string, () => unknown>,
  { store = new MemoryStore(), config = {} }: { store?: MemoryStore; config?: Partial<FeedHandlerConfig> } = {},
) => {
  const site = new FakeSite(
    { src: SRC, ...config },
    (url) => (answers[url] ?? (() => new Response('', { status: 404 })))(),
    store,
  );
  const run = async (seconds = 60): Promise<readonly Event[]> => {
    await site.clock.pass(seconds, async () => {});
    await site.handler.refresh();
    const text = (await site.text('/maintenance.ics')).replace(/\r\n /g, '');
    return text
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) => ({
        title: /SUMMARY:(.*)/.exec(event)?.[1]?.trim() ?? '',
        status: /STATUS:(.*)/.exec(event)?.[1]?.trim() ?? '',
        sequence: Number(/SEQUENCE:(.*)/.exec(event)?.[1]),
      }));
  };
  const statuses = async (seconds?: number): Promise<readonly string[]> =>
    (await run(seconds)).map(({ status }) => status);
  return { site, store, run, statuses };
};
const added = (more: Partial<AddedSourceConfig> = {}) => ({
  config: { sources: [{ src: CDN, components: '*' as const, ...more }] },
});
const own = () => operational({ maintenances: [] });

describe('a maintenance that is missing', () => {
  it('stays while its source cannot be read, also after a restart, and in the feed', async () => {
    const answers = { [SRC]: own, [CDN]: cdn as () => unknown };
    const first = start(answers, added());
    assert.deepEqual(await first.statuses(), ['CONFIRMED']);
    answers[CDN] = failure;
    for (let run = 0; run < 30; run++) assert.deepEqual(await first.statuses(), ['CONFIRMED'], `run ${run}`);
    const next = start(answers, { ...added(), store: first.store });
    next.site.clock.wall = first.site.clock.wall;
    assert.deepEqual(await next.statuses(), ['CONFIRMED']);
    const { maintenances } = await next.site.json('/status.json');
    assert.deepEqual(
      (maintenances as readonly { title: string }[]).map(({ title }) => title),
      ['Work'],
    );
    answers[CDN] = cdn;
    assert.deepEqual(await next.statuses(600), ['CONFIRMED']);
    answers[CDN] = () => cdn({ maintenances: [] });
    assert.deepEqual(await next.statuses(), ['CANCELLED']);
  });

  it('stays while a part of its page cannot be read, also after a restart', async () => {
    const base = 'https://status.example.com/api/v1';
    const at = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
    const schedule = {
      id: 1,
      type: 'schedules',
      attributes: {
        id: 1,
        name: 'Work',
        status: { human: 'Upcoming', value: 0 },
        scheduled: { human: '5 days from now', string: at(Date.now() + 5 * 86_400_000) },
        completed: { human: null, string: null },
        created: { human: '10 minutes ago', string: at(Date.now() - 620_000) },
      },
    };
    let schedules: () => unknown = () => ({ data: [schedule] });
    const component = { id: 1, name: 'API', status: { human: 'Operational', value: 1 }, enabled: true };
    let components = [component];
    const answer = (url: string): unknown => {
      if (url.includes('/schedules')) return schedules();
      if (url.includes('/components'))
        return { data: components.map((attributes) => ({ id: 1, type: 'components', attributes })) };
      return url.includes('/incidents') ? { data: [] } : { data: { attributes: { status: { value: 'operational' } } } };
    };
    const store = new MemoryStore();
    const create = (): FakeSite => {
      const site = new FakeSite({ src: `${base}/components`, provider: 'cachet' }, answer, store);
      site.clock.wall = Date.now();
      return site;
    };
    await create().handler.refresh();
    schedules = failure;
    const next = create();
    for (let run = 0; run < 5; run++) {
      // The reader leaves out the list that has failed, and says so only once.
      components = [{ ...component, name: `API ${run}` }];
      await next.clock.pass(120, async () => {});
      await next.handler.refresh();
      assert.match(await next.text('/maintenance.ics'), /STATUS:CONFIRMED/, `run ${run}`);
    }
    assert.equal(((await next.json('/status.json')).maintenances as readonly unknown[]).length, 1);
  });

  it('stays while its source is read from a fallback', async () => {
    const answers = { [SRC]: own, [CDN]: cdn as () => unknown, [MIRROR]: (): unknown => cdn({ maintenances: [] }) };
    const { statuses } = start(answers, added({ fallbackSrc: [MIRROR] }));
    await statuses();
    answers[CDN] = failure;
    assert.deepEqual(await statuses(), ['CONFIRMED']);
    answers[CDN] = cdn;
    answers[MIRROR] = failure;
    assert.deepEqual(await statuses(), ['CONFIRMED']);
  });

  it('was never announced by the source itself if only a fallback has it', async () => {
    const other = (): unknown => cdn({ maintenances: [{ ...WORK, id: 'other' }] });
    const answers: Record<string, () => unknown> = { [SRC]: own, [CDN]: failure, [MIRROR]: other };
    const { run } = start(answers, added({ fallbackSrc: [MIRROR] }));
    assert.equal((await run()).length, 1);
    answers[CDN] = cdn;
    assert.deepEqual(
      (await run(600)).map(({ status }) => status),
      ['CONFIRMED'],
    );
  });

  it('stays if the feed has lost one, or an item that may hide a problem', async () => {
    for (const more of [
      { maintenances: [{ ...WORK, title: undefined }] },
      { maintenances: {} },
      { maintenances: [], components: [{ id: 'edge', status: 'operational' }, { name: 'Origin' }] },
    ]) {
      const answers = { [SRC]: own, [CDN]: cdn as () => unknown };
      const { statuses } = start(answers, added());
      await statuses();
      answers[CDN] = () => cdn(more);
      assert.deepEqual(await statuses(), ['CONFIRMED'], JSON.stringify(more));
    }
  });

  it('is not canceled if it is about other components now, or if its source is removed', async () => {
    const answers = { [SRC]: own, [CDN]: cdn as () => unknown };
    const first = start(answers, added({ components: ['edge'] }));
    assert.deepEqual(await first.statuses(), ['CONFIRMED']);
    answers[CDN] = () => cdn({ maintenances: [{ ...WORK, components: ['origin'] }] });
    assert.deepEqual(await first.statuses(), []);
    answers[CDN] = cdn;
    assert.deepEqual(await first.statuses(), ['CONFIRMED']);
    const next = start(answers, { store: first.store });
    next.site.clock.wall = first.site.clock.wall;
    assert.deepEqual(await next.statuses(), []);
  });
});

describe('the sequence of an event', () => {
  it('never decreases, and increases with each change', async () => {
    const update = (at: string) => ({ status: 'scheduled', at: `2026-11-2${at}T00:00:00Z`, body: 'Moved' });
    let maintenances: readonly object[] = [];
    const { run } = start({ [SRC]: () => operational({ maintenances }) });
    const sequences: number[] = [];
    for (const next of [
      [{ ...WORK, updates: [update('1'), update('2')] }],
      [],
      [{ ...WORK, updates: [update('1'), update('2')] }],
      [{ ...WORK, updates: [update('2')] }],
      [{ ...WORK, updates: [update('2')], startsAt: '2026-12-05T22:00:00Z', endsAt: undefined }],
      [{ ...WORK, updates: [], startsAt: '2026-12-05T22:00:00Z', endsAt: undefined }],
      [],
    ]) {
      maintenances = next;
      const events = await run();
      assert.equal(events.length, 1);
      sequences.push(events[0]?.sequence ?? -1);
    }
    assert.deepEqual(sequences, [2, 3, 4, 5, 6, 7, 8]);
  });

  it('stays the same if nothing has changed', async () => {
    const { run } = start({ [SRC]: () => operational({ maintenances: [WORK] }) });
    const first = await run();
    assert.deepEqual(await run(), first);
  });
});
