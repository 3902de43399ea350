import { isFeedError } from '../feed/feed-error.js';
import type { StatusFeed } from '../feed/schema.js';
import type { Archive, ArchiveSnapshot } from './archive.js';

/** Older pages that one run reads. The next run goes on. */
const PAGES_PER_RUN = 5;

/** Whether the page may be there the next time. */
const isTemporary = (error: unknown): boolean =>
  !isFeedError(error) ||
  error.kind === 'timeout' ||
  error.kind === 'network' ||
  error.status === 429 ||
  (error.status ?? 0) >= 500;

/**
 * Reads the older pages of a source that an archive does not have yet, and adds their incidents. What is stored already stays, because
 * it is newer.
 * @param readOlder Returns undefined if the source was not read by this process.
 */
export const seedArchive = async (
  archive: Archive,
  start: ArchiveSnapshot,
  readOlder: (url: string) => Promise<StatusFeed> | undefined,
  now: () => number,
): Promise<ArchiveSnapshot> => {
  let snapshot = start;
  for (let pages = 0; pages < PAGES_PER_RUN; pages++) {
    const url = snapshot.state.older?.url;
    const page = url === undefined ? undefined : readOlder(url);
    if (url === undefined || !page) break;
    const read = await page.catch((error: unknown) => (isTemporary(error) ? 'later' : 'unreadable'));
    snapshot = await archive.addOlder(url, read, now());
    if (typeof read === 'string') break;
  }
  return snapshot;
};
