import type { ArchiveStore } from './archive-store.js';
import { DamagedError } from './damaged-error.js';
import { shortHash } from './short-hash.js';

/** Damaged texts that one piece of work may meet. */
const MAX_DAMAGED = 50;

/** Runs work on a store. */
export type Recovery = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Runs work on a store. If it meets a damaged text, that is kept beside, under a key such as `state.damaged-1a2b3c.json`, a warning
 * names it, and the work is done again without it. The same text always gets the same key, so nothing is kept twice.
 */
export const createRecovery = (store: ArchiveStore, warn: (message: string) => void): Recovery => {
  const placeOf = (key: string): string => store.placeOf?.(key) ?? key;

  const setAside = async ({ key, text, reason }: DamagedError): Promise<void> => {
    const copy = key.replace(/(\.json)?$/, `.damaged-${shortHash(text)}$1`);
    await store.update(copy, () => text);
    // Only the text that was kept. Another process may have written a good one since.
    await store.update(key, (current) => (current === undefined || current === text ? '' : current));
    warn(`${placeOf(key)} is damaged (${reason}). It is kept as ${placeOf(copy)}, and the archive goes on without it.`);
  };

  return async (work) => {
    for (let damaged = 0; ; damaged++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof DamagedError) || damaged >= MAX_DAMAGED) throw error;
        await setAside(error);
      }
    }
  };
};
