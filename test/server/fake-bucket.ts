import type { R2BucketLike } from '../../src/server/r2-store.js';

/** Behaves like a bucket of Cloudflare R2, with its conditional writes. */
export class FakeBucket implements R2BucketLike {
  readonly objects = new Map<string, { readonly etag: string; readonly value: string }>();
  /** Called before each write. */
  beforePut = (): void => {};
  #version = 0;

  readonly get: R2BucketLike['get'] = (key) => {
    const object = this.objects.get(key);
    return Promise.resolve(object ? { etag: object.etag, text: () => Promise.resolve(object.value) } : null);
  };

  readonly put: R2BucketLike['put'] = (key, value, { onlyIf }) => {
    this.beforePut();
    const current = this.objects.get(key);
    const isAllowed =
      onlyIf.get('if-none-match') === '*' ? !current : onlyIf.get('if-match') === `"${current?.etag ?? ''}"`;
    if (!isAllowed) return Promise.resolve(null);
    this.#version += 1;
    const object = { etag: `v${this.#version}`, value };
    this.objects.set(key, object);
    return Promise.resolve(object);
  };
}
