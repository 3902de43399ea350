import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';

/** Adds numbers to a list, all at the same time. Answers with the numbers that are kept: in a bucket, and in a namespace. */
const WORKER = `
import { r2Store } from './src/server/r2-store.js';

const append = (entry) => (text = '[]') => JSON.stringify([...JSON.parse(text), entry]);

export default {
  async fetch(_request, { bucket, namespace }) {
    const entries = Array.from({ length: 20 }, (_, index) => index);
    const store = r2Store(bucket, async () => {});
    await Promise.all(entries.map((entry) => store.update('list', append(entry))));
    await Promise.all(
      entries.map(async (entry) => namespace.put('list', append(entry)((await namespace.get('list')) ?? undefined))),
    );
    const large = 'a'.repeat(30e6);
    await store.update('large', () => large);
    return Response.json({
      inBucket: JSON.parse(await store.read('list')).length,
      inNamespace: JSON.parse(await namespace.get('list')).length,
      isLargeKept: (await store.read('large')) === large,
    });
  },
};`;

/** Why the archive is in R2: docs/server.md#archive */
describe('stores of Cloudflare, in workerd', () => {
  let worker: Miniflare;
  before(async () => {
    const { outputFiles } = await build({
      stdin: { contents: WORKER, resolveDir: '.' },
      bundle: true,
      format: 'esm',
      write: false,
    });
    worker = new Miniflare({
      modules: true,
      cf: false,
      script: outputFiles[0]?.text ?? '',
      compatibilityDate: '2026-04-01',
      r2Buckets: ['bucket'],
      kvNamespaces: ['namespace'],
    });
    await worker.ready;
  });
  after(() => worker.dispose());

  it('keeps all of 20 updates at once in R2, but not in KV, and texts of 30 MB', async () => {
    const response = await worker.dispatchFetch('https://status-mirror.example/');
    const { inBucket, inNamespace, isLargeKept } = (await response.json()) as {
      readonly inBucket: number;
      readonly inNamespace: number;
      readonly isLargeKept: boolean;
    };
    assert.equal(inBucket, 20);
    assert.ok(inNamespace < 20, String(inNamespace));
    assert.ok(isLargeKept);
  });
});
