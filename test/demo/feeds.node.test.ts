import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startDemoServer } from '../../demo/server.mjs';
import { statusFeedSchema } from '../../src/feed/schema.js';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const FIXTURES = new URL('../fixtures/feeds/', import.meta.url);
/** Invalid feeds, to show how the tags handle them. */
const ODD = ['hostile', 'unknown'];

describe('the demo server', () => {
  let server: Awaited<ReturnType<typeof startDemoServer>>;
  before(async () => {
    server = await startDemoServer({ now: () => NOON });
  });
  after(() => server.close());
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, { headers, redirect: 'manual' });

  for (const name of [
    'operational',
    'scootkit',
    'degraded',
    'minor-outage',
    'partial-outage',
    'major-outage',
    'incident',
    'many-incidents',
    'maintenance',
    'scheduled',
    'stale',
    'empty',
    'huge',
    'long-history',
    'long-history-19',
    'long-words',
    'arabic',
    'allotment',
  ])
    it(`serves ${name} as a valid feed`, async () => {
      const parsed = statusFeedSchema.safeParse(await (await get(`/feeds/${name}.json`)).json());
      assert.deepEqual(parsed.error?.issues ?? [], []);
    });

  it('serves 2,000 components in less than the default max-size of 1 MiB', async () => {
    const body = await (await get('/feeds/huge.json')).text();
    assert.equal(JSON.parse(body).components.length, 2000);
    assert.ok(body.length < 2 ** 20);
  });

  it('serves 1,000 incidents as linked pages', async () => {
    const ids = new Set<string>();
    for (let next: string | undefined = `${server.url}/feeds/long-history.json`; next;) {
      const feed: { incidents: { id: string }[]; history?: { previous: string } } = await (await fetch(next)).json();
      for (const { id } of feed.incidents) ids.add(id);
      next = feed.history?.previous;
    }
    assert.equal(ids.size, 1000);
  });

  it('returns 304 for a matching ETag and allows other origins', async () => {
    const first = await get('/feeds/operational.json');
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.equal(first.headers.get('access-control-expose-headers'), 'ETag');
    assert.equal(first.headers.get('cache-control'), 'max-age=0, must-revalidate');
    assert.ok(Date.parse(first.headers.get('last-modified') ?? '') > 0);
    assert.equal(
      (await get('/feeds/operational.json', { 'if-none-match': first.headers.get('etag') ?? '' })).status,
      304,
    );
  });

  it('sends pages with a strict Content-Security-Policy', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
    ])
      assert.ok(policy.includes(part), part);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('serves Instatus feeds', async () => {
    assert.equal((await (await get('/instatus/summary.json')).json()).page.status, 'UP');
    assert.deepEqual(
      await (await get('/instatus/api/v2/summary.json')).json(),
      await (await get('/instatus/summary.json')).json(),
    );
    assert.equal((await (await get('/instatus/maintenance/summary.json')).json()).page.status, 'UNDERMAINTENANCE');
    assert.equal((await (await get('/instatus/v2/components.json')).json()).components.length, 19 + 3);
    assert.equal((await get('/instatus/')).status, 302);
  });

  for (const path of [
    '/server.mjs',
    '/package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/dist/../package.json',
    '/feeds/nothing.json',
    '/.env',
    '/instatus/nothing.json',
  ])
    it(`returns 404 for ${path}`, async () => {
      assert.equal((await get(path)).status, 404);
    });

  it('serves the feeds in test/fixtures', async () => {
    for (const file of readdirSync(FIXTURES)) {
      const fixture = JSON.parse(
        readFileSync(new URL(file, FIXTURES), 'utf8').replaceAll(
          'https://status.example.com/scootkit.html',
          `${server.url}/scootkit.html`,
        ),
      );
      assert.deepEqual(await (await get(`/feeds/${file}`)).json(), fixture, file);
      if (!ODD.includes(file.replace('.json', '')))
        assert.equal(statusFeedSchema.safeParse(fixture).success, true, file);
    }
  });
});
