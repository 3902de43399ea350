import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeSite, operational } from './fake-site.js';
import { FakeSlack, SLACK_WEBHOOK } from './fake-slack.js';
import { MemoryStore } from './memory-store.js';

const SRC = 'https://status.example.com/feed.json';
const MONTH = 'incidents-2026-11.json';
const KEYS = ['state.json', MONTH, 'slack-B111.json'];

const incident = (id: string) => ({
  id,
  title: id,
  status: 'investigating',
  impact: 'minor',
  startedAt: '2026-11-20T00:00:00Z',
});
const logged = async (work: () => Promise<void>): Promise<readonly string[]> => {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...parts: readonly unknown[]) => lines.push(parts.join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return lines;
};

const start = async () => {
  const store = new MemoryStore();
  const slack = new FakeSlack();
  let incidents: readonly object[] = [];
  const create = (): FakeSite =>
    new FakeSite(
      { src: SRC, page: { timeZone: 'UTC' }, notify: [{ type: 'slack', webhook: SLACK_WEBHOOK, includeOpen: true }] },
      (url, init) => (url === SRC ? operational({ incidents }) : slack.answer(url, init)),
      store,
    );
  const run = async (site: FakeSite, ...ids: readonly string[]): Promise<void> => {
    incidents = ids.map(incident);
    await site.clock.pass(60, async () => {});
    await site.handler.refresh();
  };
  const site = create();
  await run(site, 'a');
  return { store, slack, create, run, site };
};

describe('a damaged archive', () => {
  for (const key of KEYS)
    for (const text of ['{"version":1,"sour', '{}', 'null', '{"version":2}'])
      it(`is kept beside, named, and left out: ${key} with ${text}`, async () => {
        const { store, run, site, create } = await start();
        store.texts.set(key, text);
        const next = create();
        next.clock.wall = site.clock.wall;
        const lines = await logged(() => run(next, 'a', 'b'));
        const copies = [...store.texts].filter(([name]) => name.startsWith(`${key.slice(0, -5)}.damaged-`));
        assert.deepEqual(
          copies.map(([, copy]) => copy),
          [text],
        );
        assert.equal(lines.length, 1);
        assert.ok(lines[0]?.includes(`${key} is damaged`) && lines[0].includes(copies[0]?.[0] ?? '?'), lines[0]);
        assert.equal((await next.get('/status.json')).status, 200);
        assert.deepEqual(await logged(() => run(next, 'a', 'b')), []);
        assert.doesNotThrow(() => void JSON.parse(store.texts.get(key) ?? ''));
      });

  it('sends no message twice, although nobody knows which were sent', async () => {
    const { store, slack, run, site } = await start();
    assert.equal(slack.messages.length, 1);
    store.texts.set('slack-B111.json', '[');
    await logged(() => run(site, 'a'));
    await run(site, 'a', 'b');
    assert.deepEqual(
      slack.messages.map(({ text }) => /\|(\w)>/.exec(text)?.[1]),
      ['a', 'b'],
    );
  });

  it('is also found when a page of it is requested', async () => {
    const { store, site } = await start();
    store.texts.set(MONTH, '[');
    const lines = await logged(async () => {
      assert.equal((await site.get(`/${MONTH}`)).status, 200);
    });
    assert.match(lines[0] ?? '', /incidents-2026-11\.json is damaged/);
  });

  it('does not replace what another process has written since', async () => {
    const { store, run, site } = await start();
    const good = store.texts.get('state.json') ?? '';
    store.texts.set('state.json', '{');
    const { update } = store;
    Object.assign(store, {
      update: (key: string, change: (text: string | undefined) => string) => {
        if (key.includes('damaged')) store.texts.set('state.json', good);
        return update(key, change);
      },
    });
    await logged(() => run(site, 'a'));
    assert.match(store.texts.get('state.json') ?? '', /"months":\["2026-11"\]/);
  });

  it('that cannot be read at all does not keep the sources from being read', async () => {
    const { store, create } = await start();
    Object.assign(store, { read: () => Promise.reject(new Error('EACCES: state.json')) });
    const site = create();
    await assert.rejects(site.handler.refresh(), /EACCES: state\.json/);
    assert.equal(site.sent.length, 1);
  });
});
