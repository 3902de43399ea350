import type { ArchiveStore } from './archive-store.js';

/** The part of a Cloudflare R2 bucket that the store uses: https://developers.cloudflare.com/r2/api/workers/workers-api-reference/ */
export interface R2BucketLike {
  readonly get: (key: string) => Promise<{ readonly etag: string; readonly text: () => Promise<string> } | null>;
  /** Returns null if the condition is not met. */
  readonly put: (key: string, text: string, options: { readonly onlyIf: Headers }) => Promise<object | null>;
}

/** Tries of an update, if other writers are faster. */
const MAX_TRIES = 20;

/** Waits about a second. R2 rejects more writes of a key than one per second: https://developers.cloudflare.com/r2/platform/limits/ */
const aboutASecond = (): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, 500 + 1000 * Math.random()));

/**
 * Keeps an archive in a Cloudflare R2 bucket. R2 is strongly consistent and has conditional writes, so two writers lose nothing.
 * https://developers.cloudflare.com/r2/reference/consistency/
 * @param pause Called between two tries of an update. Default: waits about a second.
 */
export const r2Store = (bucket: R2BucketLike, pause: () => Promise<void> = aboutASecond): ArchiveStore => ({
  read: async (key) => (await bucket.get(key))?.text(),
  update: async (key, change) => {
    let failure: unknown = new Error(`${key}: other writers were faster ${MAX_TRIES} times`);
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
      if (attempt) await pause();
      const object = await bucket.get(key);
      const text = await object?.text();
      const next = change(text);
      if (next === text) return;
      const onlyIf = new Headers(object ? { 'if-match': `"${object.etag}"` } : { 'if-none-match': '*' });
      try {
        if (await bucket.put(key, next, { onlyIf })) return;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  },
});
