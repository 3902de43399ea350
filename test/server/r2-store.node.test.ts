import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { r2Store } from '../../src/server/r2-store.js';
import { FakeBucket } from './fake-bucket.js';

const append =
  (entry: number) =>
  (text = '[]'): string =>
    JSON.stringify([...(JSON.parse(text) as number[]), entry]);

const atOnce = (): Promise<void> => Promise.resolve();

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
    const stores = [r2Store(bucket, atOnce), r2Store(bucket, atOnce)];
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

  it('tries again after a pause if the bucket rejects a write', async () => {
    const bucket = new FakeBucket();
    const rejections = 3;
    let writes = 0;
    let pauses = 0;
    bucket.beforePut = () => {
      writes += 1;
      if (writes <= rejections)
        throw new Error('put: Reduce your concurrent request rate for the same object. (10058)');
    };
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    await r2Store(bucket, pause).update('a.json', append(1));
    assert.equal(bucket.objects.get('a.json')?.value, '[1]');
    assert.equal(pauses, rejections);
    bucket.beforePut = () => {
      throw new Error('no permission');
    };
    await assert.rejects(r2Store(bucket, pause).update('a.json', append(2)), /no permission/);
  });

  it('gives up if other writers are always faster', async () => {
    const bucket = new FakeBucket();
    let version = 0;
    bucket.beforePut = () => bucket.objects.set('a.json', { etag: `other${version++}`, value: '[]' });
    await assert.rejects(r2Store(bucket, atOnce).update('a.json', append(1)), /a\.json: other writers were faster/);
    assert.ok(version < 100);
  });
});
