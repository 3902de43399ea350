import { FeedError } from '../feed/feed-error.js';

/** Milliseconds for a complete answer, including its body, and for a file of the library. */
export const TIMEOUT = 10_000;

/** The result of `work`. Rejects with the error that `fail` creates if it takes longer than `milliseconds`. */
export const withLimit = async <T>(work: Promise<T>, milliseconds: number, fail: () => Error): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(fail()), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};

/** A file of the library. Throws a `FeedError` without a URL if it does not load in time, because the feed is not at fault. */
export const loaded = async <T>(file: Promise<T>): Promise<T> => {
  const fail = (cause: unknown = 'not in time'): FeedError =>
    new FeedError('network', '', `a file of the library does not load: ${String(cause)}`, { cause });
  try {
    return await withLimit(file, TIMEOUT, fail);
  } catch (cause) {
    throw fail(cause);
  }
};
