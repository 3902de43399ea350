import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isOpen } from '../feed/derive.js';
import { parseFeed } from '../feed/parse.js';
import type { StatusFeed } from '../feed/schema.js';
import { readFeed } from '../reader/read-feed.js';

/** Milliseconds until a build continues without the feed. */
const PATIENCE = 15_000;

/** The part of a feed that is about now, because every page contains it. It has the time of the answer if the feed has none. */
const presentPart = (feed: StatusFeed, now: Date): StatusFeed => ({
  ...feed,
  updatedAt: feed.updatedAt ?? now.toISOString(),
  components: feed.components.map((component) => ({ ...component, uptime: undefined })),
  incidents: feed.incidents.filter(isOpen).map((incident) => ({ ...incident, updates: incident.updates.slice(0, 1) })),
  maintenances: feed.maintenances.filter(({ status }) => status !== 'completed'),
});

const lastFeed = async (file: string): Promise<StatusFeed | undefined> => {
  try {
    return parseFeed(JSON.parse(await readFile(file, 'utf8'))).feed;
  } catch {
    return undefined;
  }
};

/**
 * The feed that a build writes into the pages. If the source fails, it is that of an earlier build, which is kept in a file in
 * `folder`. Undefined if there is none. Never rejects.
 */
export const readBakedFeed = async (src: string, folder: string): Promise<StatusFeed | undefined> => {
  const name = createHash('sha256').update(src).digest('hex').slice(0, 16);
  const file = join(folder, 'status-widgets', `${name}.json`);
  try {
    const { feed } = await readFeed(src, { needs: {}, signal: AbortSignal.timeout(PATIENCE) });
    const present = presentPart(feed, new Date());
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(present));
    return present;
  } catch (error) {
    const last = await lastFeed(file);
    const state = last ? `the state of ${last.updatedAt ?? 'an earlier build'}` : 'no state';
    console.warn(`status-widgets: the pages are built with ${state}. ${String(error)}`);
    return last;
  }
};
