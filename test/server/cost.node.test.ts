import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createFeedHandler } from '../../src/server/feed-handler.js';
import { createPlainHandler } from '../../src/server/plain-handler.js';
import { r2Store } from '../../src/server/r2-store.js';
import { FakeClock } from '../store/fake-clock.js';
import { FakeBucket } from './fake-bucket.js';
import { harbor } from './fake-site.js';

const MINUTES = 10;
const RATES = [1, 100, 10_000];

/**
 * A worker with one source and an archive in R2, in ten minutes: the cron trigger runs in one process, the visitors are answered by
 * another one. Counts per minute.
 */
const measure = async (visitors: number) => {
  const clock = new FakeClock();
  const bucket = new FakeBucket();
  const counts = { origin: 0, reads: 0, writes: 0 };
  const store = r2Store({
    get: (key) => {
      counts.reads += 1;
      return bucket.get(key);
    },
    put: (key, text, options) => {
      counts.writes += 1;
      return bucket.put(key, text, options);
    },
  });
  const fetch = (): Promise<Response> => {
    counts.origin += 1;
    return Promise.resolve(Response.json(harbor({ updatedAt: new Date(clock.wall).toISOString() })));
  };
  const config = { src: 'https://status.example.com/feed.json' };
  const platform = { store, clock, random: () => 0, fetch };
  const cron = createFeedHandler(config, platform);
  const { answer } = createPlainHandler(config, platform);
  const request = { method: 'GET', url: 'https://mirror.example/status.json', ifNoneMatch: null };
  // Visitors of a second ask together.
  const perSecond = Math.max(1, Math.round(visitors / 60));
  const every = Math.max(1, Math.round(60 / visitors));
  const minute = async (): Promise<void> => {
    await cron.refresh();
    for (let second = 0; second < 60; second++) {
      if (second % every === 0)
        for (let each = 0; each < perSecond; each++) assert.equal((await answer(request)).status, 200);
      await clock.pass(1, async () => {});
    }
  };
  // The first minute also creates the archive.
  await minute();
  Object.assign(counts, { origin: 0, reads: 0, writes: 0 });
  for (let each = 0; each < MINUTES; each++) await minute();
  return Object.values(counts).map((count) => Math.round(count / MINUTES));
};

describe('the costs in docs/server.md', () => {
  const rows = [...readFileSync('docs/server.md', 'utf8').matchAll(/^\| ([\d,]+) \| (\d+) \| (\d+) \| (\d+) \|/gm)].map(
    ([, ...cells]) => cells.map((cell) => Number(cell.replace(',', ''))),
  );
  for (const visitors of RATES)
    it(`are those of ${visitors} visitors a minute`, async () => {
      assert.deepEqual(
        rows.find(([rate]) => rate === visitors),
        [visitors, ...(await measure(visitors))],
      );
    });
});
