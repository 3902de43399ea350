import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { r2Store } from '../../src/server/r2-store.js';
import { FakeBucket } from './fake-bucket.js';

const append =
  (entry: number) =>
  (text = '[]'): string =>
    JSON.stringify([...(JSON.parse(text) as number[]), entry]);

describe('r2Store', () => {
  it('reads what was written, and nothing for other keys', async () => {
    const store = r2Store(new FakeBucket());
    assert.equal(await store.read('a.json'), undefined);
    await store.update('a.json', append(1));
    await store.update('a.json', append(2));
    assert.equal(await store.read('a.json'), '[1,2]');
  });

  it('loses nothing of updates at the same time', async () => {
    const bucket = new FakeBucket();
    const stores = [r2Store(bucket), r2Store(bucket)];
    for (let round = 0; round < 100; round++)
      await Promise.all(stores.map((store, index) => store.update('list.json', append(2 * round + index))));
    const list = JSON.parse(bucket.objects.get('list.json')?.value ?? '') as number[];
    assert.equal(new Set(list).size, 200);
  });

  it('writes nothing if nothing has changed', async () => {
    const bucket = new FakeBucket();
    const store = r2Store(bucket);
    await store.update('a.json', append(1));
    const { etag } = bucket.objects.get('a.json') ?? {};
    await store.update('a.json', (text = '') => text);
    assert.equal(bucket.objects.get('a.json')?.etag, etag);
  });

  it('gives up if other writers are always faster', async () => {
    const bucket = new FakeBucket();
    let version = 0;
    bucket.beforePut = () => bucket.objects.set('a.json', { etag: `other${version++}`, value: '[]' });
    await assert.rejects(r2Store(bucket).update('a.json', append(1)), /a\.json: other writers were faster/);
    assert.ok(version < 100);
  });
});
