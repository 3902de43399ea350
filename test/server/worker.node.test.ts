import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { Miniflare, Response as MiniflareResponse } from 'miniflare';

/** Without the types of Workers, which change the types of all other tests. */
interface Scheduled {
  readonly scheduled: (options: { readonly cron: string }) => Promise<{ readonly outcome: string }>;
}
interface Bucket {
  readonly list: () => Promise<{ readonly objects: readonly { readonly key: string }[] }>;
}

const NAME = '@scootkit/status-widgets';
const FOLDER = 'examples/cloudflare';
const wrangler = JSON.parse(readFileSync(`${FOLDER}/wrangler.json`, 'utf8')) as {
  readonly main: string;
  readonly compatibility_date: string;
  readonly triggers: { readonly crons: readonly string[] };
  readonly assets: { readonly directory: string };
  readonly r2_buckets: readonly { readonly binding: string }[];
};
/** https://www.cloudflarestatus.com, an added source of the example, has an incident. The other two are operational. */
const answers: Readonly<Record<string, unknown>> = {
  'status.scootkit.com': {
    version: 1,
    page: { name: 'ScootKit', url: 'https://status.scootkit.com' },
    components: [{ id: 'bot', name: 'Bot', status: 'operational' }],
    incidents: [
      { id: 'old', title: 'Bot was slow', status: 'resolved', impact: 'minor', startedAt: '2026-03-05T00:00:00Z' },
    ],
  },
  'discordstatus.com': {
    version: 1,
    page: { name: 'Discord' },
    components: [
      { id: 'api', name: 'API', status: 'operational' },
      { id: 'gateway', name: 'Gateway', status: 'partial_outage' },
    ],
  },
};

describe('the worker of the example, in workerd', () => {
  let worker: Miniflare;
  const requested: string[] = [];
  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [`${FOLDER}/${wrangler.main}`],
      bundle: true,
      format: 'esm',
      write: false,
      conditions: ['workerd'],
      alias: { [`${NAME}/server`]: resolve('src/server/index.ts') },
    });
    worker = new Miniflare({
      modules: true,
      // Otherwise, it requests an example of request.cf from a server.
      cf: false,
      script: outputFiles[0]?.text ?? '',
      compatibilityDate: wrangler.compatibility_date,
      r2Buckets: wrangler.r2_buckets.map(({ binding }) => binding),
      assets: {
        directory: wrangler.assets.directory.replace(`node_modules/${NAME}/`, ''),
        routerConfig: { has_user_worker: true },
      },
      outboundService: (request: { readonly url: string }) => {
        requested.push(request.url);
        const answer = answers[new URL(request.url).hostname];
        return answer ? MiniflareResponse.json(answer) : new MiniflareResponse('', { status: 500 });
      },
    });
    await worker.ready;
  });
  after(() => worker.dispose());

  /** An answer with its whole body. workerd only ends when all bodies were read. */
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await worker.dispatchFetch(`https://status-mirror.example${path}`, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('reads the pages when the cron trigger fires, and keeps the archive in its bucket', async () => {
    assert.deepEqual(wrangler.triggers.crons, ['* * * * *']);
    const fetcher = (await worker.getWorker()) as unknown as Scheduled;
    assert.equal((await fetcher.scheduled({ cron: '* * * * *' })).outcome, 'ok');
    const bucket = (await worker.getR2Bucket(wrangler.r2_buckets[0]?.binding ?? '')) as unknown as Bucket;
    const { objects } = await bucket.list();
    assert.deepEqual(objects.map(({ key }) => key).sort(), ['incidents-2026-03.json', 'state.json']);
    assert.equal(new Set(requested.map((url) => new URL(url).hostname)).size, 3);
  });

  it('serves the feed from what the trigger has read', async () => {
    const before = requested.length;
    const response = await get('/status.json');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const { components } = JSON.parse(response.text) as { components: { name: string; status: string }[] };
    assert.deepEqual(
      components.map(({ name, status }) => [name, status]),
      [
        ['Bot', 'operational'],
        ['Discord API', 'operational'],
        ['Discord Gateway', 'partial_outage'],
        ['Cloudflare', 'unknown'],
      ],
    );
    assert.deepEqual(
      requested.slice(before).filter((url) => !url.includes('cloudflarestatus')),
      [],
    );
    const etag = response.headers.get('etag') ?? '';
    const again = await get('/status.json', { 'if-none-match': etag });
    assert.equal(again.status, 304);
  });

  it('serves the other routes', async () => {
    for (const path of [
      '/',
      '/api/v2/summary.json',
      '/badge.svg?lang=de',
      '/feed.atom',
      '/feed.json',
      '/maintenance.ics',
      '/embed.html',
      '/incidents-2026-03.json',
    ])
      assert.equal((await get(path)).status, 200, path);
    assert.equal((await get('/nothing')).status, 404);
  });

  it('has the scripts of the page to embed as static assets', async () => {
    const response = await get('/status-widgets.js');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /javascript/);
  });
});
