import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseFeed } from '../feed/parse.js';
import type { StatusFeed } from '../feed/schema.js';
import { readFeed } from '../reader/read-feed.js';

/** Milliseconds until a build continues without the feed. */
const PATIENCE = 15_000;

/** A feed, and when it was read. Kept as JSON from one build to the next. */
export interface BakedFeed {
  /** RFC 3339. */
  readonly readAt: string;
  readonly feed: StatusFeed;
}

/** A feed with the newest update of each incident, because every page contains it. */
const withNewestUpdates = (feed: StatusFeed): StatusFeed => ({
  ...feed,
  incidents: feed.incidents.map((incident) => ({ ...incident, updates: incident.updates.slice(0, 1) })),
});

const lastFeed = async (file: string): Promise<BakedFeed | undefined> => {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!(kept instanceof Object && 'readAt' in kept && 'feed' in kept)) return undefined;
    return { readAt: String(kept.readAt), feed: parseFeed(kept.feed).feed };
  } catch {
    return undefined;
  }
};

const keepFeed = async (file: string, feed: BakedFeed): Promise<void> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(feed));
  } catch (error) {
    console.warn(`status-widgets: the state cannot be kept for later builds. ${String(error)}`);
  }
};

/**
 * The feed that a build writes into the pages. If the source fails, it is that of an earlier build, which is kept in a file in
 * `folder`. Undefined if there is none. Never rejects.
 */
export const readBakedFeed = async (src: string, folder: string): Promise<BakedFeed | undefined> => {
  const name = createHash('sha256').update(src).digest('hex').slice(0, 16);
  const file = join(folder, 'status-widgets', `${name}.json`);
  try {
    const { feed } = await readFeed(src, { needs: {}, signal: AbortSignal.timeout(PATIENCE) });
    const baked = { readAt: new Date().toISOString(), feed: withNewestUpdates(feed) };
    await keepFeed(file, baked);
    return baked;
  } catch (error) {
    const last = await lastFeed(file);
    const state = last ? `the state of ${last.readAt}` : 'no state';
    console.warn(`status-widgets: the pages are built with ${state}. ${String(error)}`);
    return last;
  }
};
