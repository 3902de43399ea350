import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveStore } from '../server/archive-store.js';
import { isFuture } from '../server/is-future.js';
import { writeAtomically } from './write-atomically.js';

/** Milliseconds after which the lock of a process that has ended is removed. An update takes far less. */
const LOCK_LIFE = 60_000;
/** Milliseconds between two tries to get the lock. */
const RETRY = 20;

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Also if it is from the future: a clock was wrong, and nobody knows how old it is. */
const isOld = async (file: string): Promise<boolean> => {
  const { mtimeMs } = await stat(file);
  return Date.now() - mtimeMs > LOCK_LIFE || isFuture(mtimeMs, Date.now());
};

/** Removes the lock of a process that has ended. It is renamed first, so that of several processes only one removes it. */
const removeOld = async (file: string): Promise<void> => {
  if (!(await isOld(file))) return;
  const own = `${file}.${crypto.randomUUID()}`;
  await rename(file, own);
  // Another process was faster, and this is its new lock.
  if (!(await isOld(own))) await link(own, file).catch(() => {});
  await rm(own);
};

/** Creates a lock file. Waits while another process has it, until the signal is aborted. */
const lock = async (file: string, signal: AbortSignal | undefined): Promise<void> => {
  for (;;) {
    try {
      await (await open(file, 'wx')).close();
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    try {
      await removeOld(file);
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error;
    }
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }
};

/**
 * Keeps an archive in a folder, one file per key. Files are replaced in one step, so a process that ends at any time leaves no
 * torn file. Several processes can use the same folder.
 * @param signal Ends an update that waits for another process.
 */
export const folderStore = (folder: string, signal?: AbortSignal): ArchiveStore => {
  const placeOf = (key: string): string => join(folder, key);
  const read = async (key: string): Promise<string | undefined> => {
    try {
      return await readFile(placeOf(key), 'utf8');
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  };
  /** Updates of this process, one after another. */
  let queue: Promise<unknown> = Promise.resolve();

  const update = async (key: string, change: (text: string | undefined) => string): Promise<void> => {
    await mkdir(folder, { recursive: true });
    const lockFile = join(folder, `.${key}.lock`);
    await lock(lockFile, signal);
    try {
      const text = await read(key);
      const next = change(text);
      if (next !== text) await writeAtomically(placeOf(key), next);
    } finally {
      await rm(lockFile, { force: true });
    }
  };

  return {
    read,
    placeOf,
    update: (key, change) => {
      const done = queue.then(() => update(key, change));
      queue = done.catch(() => {});
      return done;
    },
  };
};
