import type { ArchiveStore } from './archive-store.js';

/** The part of a Cloudflare R2 bucket that the store uses: https://developers.cloudflare.com/r2/api/workers/workers-api-reference/ */
export interface R2BucketLike {
  readonly get: (key: string) => Promise<{ readonly etag: string; readonly text: () => Promise<string> } | null>;
  /** Returns null if the condition is not met. */
  readonly put: (key: string, text: string, options: { readonly onlyIf: Headers }) => Promise<object | null>;
}

/** Tries of an update, if other writers are faster. */
const MAX_TRIES = 20;

/**
 * Keeps an archive in a Cloudflare R2 bucket. R2 is strongly consistent and has conditional writes, so two writers lose nothing.
 * https://developers.cloudflare.com/r2/reference/consistency/
 */
export const r2Store = (bucket: R2BucketLike): ArchiveStore => ({
  read: async (key) => (await bucket.get(key))?.text(),
  update: async (key, change) => {
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
      const object = await bucket.get(key);
      const text = await object?.text();
      const next = change(text);
      if (next === text) return;
      const onlyIf = new Headers(object ? { 'if-match': `"${object.etag}"` } : { 'if-none-match': '*' });
      if (await bucket.put(key, next, { onlyIf })) return;
    }
    throw new Error(`${key}: other writers were faster ${MAX_TRIES} times`);
  },
});
