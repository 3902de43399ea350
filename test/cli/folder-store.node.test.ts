import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderStore } from '../../src/cli/folder-store.js';
import { createFeedHandler } from '../../src/server/feed-handler.js';
import { START } from '../store/fake-clock.js';

const WRITER = fileURLToPath(new URL('./folder-writer.ts', import.meta.url));
const start = (...args: readonly string[]) => fork(WRITER, args, { execArgv: ['--import', './scripts/ts-loader.mjs'] });

describe('folderStore', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('reads what was written, and nothing for other keys', async () => {
    const store = folderStore(join(folder, 'new'));
    assert.equal(await store.read('a.json'), undefined);
    await store.update('a.json', (text = '') => `${text}1`);
    await store.update('a.json', (text = '') => `${text}2`);
    assert.equal(await folderStore(join(folder, 'new')).read('a.json'), '12');
    assert.deepEqual(readdirSync(join(folder, 'new')), ['a.json']);
  });

  it('loses nothing of updates at the same time', async () => {
    const stores = [folderStore(folder), folderStore(folder)];
    await Promise.all(
      Array.from({ length: 100 }, (_, round) =>
        stores[round % 2]?.update('list.json', (text = '[]') =>
          JSON.stringify([...(JSON.parse(text) as number[]), round]),
        ),
      ),
    );
    const list = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8')) as number[];
    assert.deepEqual(
      list.sort((a, b) => a - b),
      Array.from({ length: 100 }, (_, round) => round),
    );
  });

  it('loses nothing of two processes', async () => {
    const children = ['a', 'b'].map((name) => start(folder, name, '50'));
    assert.deepEqual(
      await Promise.all(children.map(async (child) => ((await once(child, 'exit')) as [number])[0])),
      [0, 0],
    );
    const list = JSON.parse(readFileSync(join(folder, 'shared.json'), 'utf8')) as string[];
    assert.equal(new Set(list).size, 100);
    assert.equal(list.length, 100);
  });

  it('loses nothing of two handlers with one archive, in 100 rounds', async () => {
    const shared = join(folder, 'archive');
    let round = 0;
    const handlers = ['a', 'b'].map((name) =>
      createFeedHandler(
        { src: 'https://status.example.com/feed.json', refresh: 15 },
        {
          store: folderStore(shared),
          clock: { now: () => START + round * 60_000, monotonic: () => round * 60_000, after: () => () => {} },
          // Each sees another incident in each round.
          fetch: () =>
            Promise.resolve(
              Response.json({
                version: 1,
                page: { name: 'Harbor' },
                incidents: [
                  {
                    id: `${name}-${round}`,
                    title: name,
                    status: 'resolved',
                    impact: 'minor',
                    startedAt: '2026-11-22T05:00:00Z',
                  },
                ],
              }),
            ),
        },
      ),
    );
    for (; round < 100; round++) await Promise.all(handlers.map((handler) => handler.refresh()));
    const { incidents } = JSON.parse(readFileSync(join(shared, 'incidents-2026-11.json'), 'utf8')) as {
      incidents: { id: string }[];
    };
    assert.equal(new Set(incidents.map(({ id }) => id)).size, 200);
  });

  it('leaves no torn file when a process is killed', async () => {
    for (let round = 0; round < 5; round++) {
      const child = start(folder, `killed-${round}`, '1000000');
      await once(child, 'message');
      child.kill('SIGKILL');
      await once(child, 'exit');
      const list = JSON.parse(readFileSync(join(folder, 'shared.json'), 'utf8')) as string[];
      assert.ok(list.length > 100);
      // The killed process may have had the lock. Locks are removed after a minute.
      const lock = join(folder, '.shared.json.lock');
      if (readdirSync(folder).includes('.shared.json.lock')) utimesSync(lock, 0, 0);
      await folderStore(folder).update('shared.json', (text = '') => text);
    }
  });

  it('removes the lock of a process that has ended', async () => {
    const lock = join(folder, '.old.json.lock');
    writeFileSync(lock, '');
    utimesSync(lock, 0, 0);
    await folderStore(folder).update('old.json', () => 'new');
    assert.equal(readFileSync(join(folder, 'old.json'), 'utf8'), 'new');
    assert.deepEqual(
      readdirSync(folder).filter((file) => file.startsWith('.old')),
      [],
    );
  });

  it('removes a lock from the future', { timeout: 20_000 }, async () => {
    const lock = join(folder, '.future.json.lock');
    writeFileSync(lock, '');
    const time = Date.now() / 1000 + 30 * 86_400;
    utimesSync(lock, time, time);
    // With a limit, so that the test ends if the lock is never removed.
    await folderStore(folder, AbortSignal.timeout(5000)).update('future.json', () => 'new');
    assert.equal(readFileSync(join(folder, 'future.json'), 'utf8'), 'new');
  });

  it('stops waiting for a lock when the process is asked to stop', { timeout: 20_000 }, async () => {
    const lock = join(folder, '.held.json.lock');
    writeFileSync(lock, '');
    await assert.rejects(folderStore(folder, AbortSignal.timeout(100)).update('held.json', () => 'new'));
    assert.ok(!readdirSync(folder).includes('held.json'));
    rmSync(lock);
  });

  it('releases the lock if an update fails', async () => {
    const store = folderStore(folder);
    const fail = store.update('fails.json', () => {
      throw new Error('damaged');
    });
    await assert.rejects(fail, /damaged/);
    await store.update('fails.json', () => 'ok');
    assert.equal(await store.read('fails.json'), 'ok');
  });
});
