import type { FeedError } from '../feed/feed-error.js';
import type { StatusFeed } from '../feed/schema.js';
import { serverError } from '../reader/server-error.js';
import { createArchive, withArchive, type Archive, type ArchivedFeed, type ArchiveSnapshot } from './archive.js';
import { createRecovery } from './archive-recovery.js';
import type { StoredSource } from './archive-state.js';
import type { ArchiveStore } from './archive-store.js';
import { composeFeed, type ComposedFeed } from './compose-feed.js';
import { createNotifiers } from './notifier.js';
import type { AddedSourceConfig, CheckedConfig } from './handler-config.js';
import { freshTime } from '../store/freshness.js';
import { stopwatch } from '../store/clock.js';
import { seedArchive } from './seed-archive.js';
import { missingComponents, type MissingComponent } from './missing-components.js';
import { createSharedWork } from './shared-work.js';
import { createSourceCache, type Platform } from './source-cache.js';

/** Milliseconds that a request waits for a reading while the last feed is fresh, and otherwise. */
const SHORT_WAIT = 1_000;
const LONG_WAIT = 10_000;
/** Milliseconds after which a `refresh` that has not ended is taken for one that never will. */
const REFRESH_LIMIT = 600_000;
/** Milliseconds for which an archive is not loaded again. */
const ARCHIVE_LIFE = 15_000;
/** `refresh` also reads sources that are due in less than this part of their interval, so that a timer of the same interval reads each time. */
const AHEAD = 0.4;

/** Lets a platform such as Cloudflare Workers wait for a reading that goes on after the answer. */
export interface HandlerContext {
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** How the last reading of a source went. */
export interface SourceReport {
  readonly src: string;
  /** Why it cannot be read. */
  readonly error: FeedError | undefined;
  /** Time of the last valid answer, in milliseconds. */
  readonly loadedAt: number | undefined;
  /** Milliseconds until it is read again. */
  readonly dueIn: number;
  /** Components of the configuration that its feed does not have. */
  readonly missing: readonly MissingComponent[];
}

/** Reads the sources, and composes the feed that a handler serves. */
export interface FeedSource {
  /** The current feed. Reads the sources that are due, and waits for them for a limited time. Undefined if there is none yet. */
  readonly current: (context: HandlerContext, isUrgent?: boolean) => Promise<ArchivedFeed | undefined>;
  /** Reads the sources and records them in the archive. Rejects if the archive cannot be read or written. */
  readonly refresh: () => Promise<void>;
  readonly archive: Archive | undefined;
  /** How the last reading of each source went. */
  readonly reports: () => readonly SourceReport[];
}

const warn = (message: string, error: unknown): void => {
  console.warn(`status-widgets: ${message}`, error);
};

export const createFeedSource = (
  config: CheckedConfig,
  platform: Platform,
  store: ArchiveStore | undefined,
  tell: (message: string) => void,
): FeedSource => {
  const { clock } = platform;
  const cacheOf = (source: AddedSourceConfig) => ({
    src: source.src,
    components: source.components,
    ...createSourceCache(source, config.refresh, platform),
  });
  const own = config.own && cacheOf(config.own);
  const others = config.sources.map(cacheOf);
  const sources = [...(own ? [own] : []), ...others];
  const recover = store && createRecovery(store, tell);
  const archive = store && recover && createArchive(store, freshTime(config.refresh) / 1000, recover);
  if (config.notify.length && !store) throw new TypeError('invalid configuration\n  notify: expected an archive');
  const notifiers = store && recover ? createNotifiers(config.notify, { store, recover, platform }) : [];
  let snapshot: ArchiveSnapshot | undefined;
  let sinceLoad = () => Infinity;

  const load = async (): Promise<void> => {
    if (!archive) return;
    sinceLoad = stopwatch(clock);
    snapshot = await archive.load(clock.now());
    for (const stored of snapshot.state.sources)
      for (const source of sources) if (source.src === stored.src) source.restore(stored);
  };
  const loading = createSharedWork(clock, LONG_WAIT, load);

  /** Waits for work that may go on after the answer. Rejects if it does in time. */
  const waitFor = async (work: Promise<unknown>, milliseconds: number, context: HandlerContext): Promise<void> => {
    // Called as a method: Cloudflare Workers require it.
    context.waitUntil?.(work);
    let cancel = () => {};
    const timeout = new Promise<void>((resolve) => {
      cancel = clock.after(milliseconds, resolve);
    });
    await Promise.race([work, timeout]).finally(() => cancel());
  };

  /** Remembers the composed feed while the feeds and the freshness of its sources stay the same. */
  let key: readonly unknown[] = [];
  let composed: ComposedFeed | undefined;
  const compose = (): ComposedFeed | undefined => {
    const states = others.map((each) => each.state());
    const ownState = own?.state();
    const next = [ownState, ...states].flatMap((state) => [state?.feed, state?.freshness, state?.loadedAt]);
    if (next.some((value, index) => value !== key[index])) {
      key = next;
      composed = composeFeed(config, ownState, states);
    }
    return composed;
  };

  let archivedKey: readonly unknown[] = [];
  let archived: ArchivedFeed | undefined;
  const withHistory = (): ArchivedFeed | undefined => {
    const feed = compose();
    const next = [feed, snapshot, Math.floor(clock.now() / 3_600_000)];
    if (next.some((value, index) => value !== archivedKey[index])) {
      archivedKey = next;
      archived = feed && (snapshot ? withArchive(feed, snapshot, clock.now()) : { ...feed, canceled: [] });
    }
    return archived;
  };

  /** Reads the sources that are due, and waits for them for a limited time. */
  const readDue = async (context: HandlerContext, isUrgent: boolean): Promise<void> => {
    const due = sources.filter((source) => source.isDue());
    if (!due.length) return;
    const isFresh = due.every((source) => source.state().freshness === 'fresh');
    const work = Promise.all(due.map((source) => source.refresh()));
    await waitFor(work, isFresh || isUrgent ? SHORT_WAIT : LONG_WAIT, context);
  };

  /** An older page with the name and the time zone of the feed. */
  const readOlder = (url: string): Promise<StatusFeed> | undefined =>
    own?.readOlder(url)?.then((older) => ({ ...older, page: compose()?.feed.page ?? older.page }));

  const record = async (): Promise<void> => {
    const loaded = load();
    // The sources are read also if the archive is not.
    await loaded.catch(() => {});
    const ahead = AHEAD * config.refresh * 1000;
    await Promise.all(sources.filter((source) => source.isDue(ahead)).map((source) => source.refresh()));
    await loaded;
    const read = sources.flatMap(({ src, state }): readonly StoredSource[] => {
      const { feed, provider, loadedAt, isFallback } = state();
      return feed && provider !== undefined && loadedAt !== undefined
        ? [{ src, provider, loadedAt, feed, ...(isFallback && { isFallback }) }]
        : [];
    });
    if (archive) {
      snapshot = await archive.record(compose(), read, clock.now(), own?.state().feed?.history?.previous);
      if (own) snapshot = await seedArchive(archive, snapshot, readOlder, clock.now);
    }
    sinceLoad = stopwatch(clock);
    const feed = compose();
    if (feed?.freshness !== 'fresh') return;
    for (const notifier of notifiers)
      await notifier.notify(feed.feed).catch((error: unknown) => warn('a notification failed', error));
  };

  return {
    archive,
    reports: () =>
      sources.map(({ src, state, dueIn, components }) => {
        const { error, loadedAt, feed } = state();
        const missing = missingComponents(feed, components);
        return { src, error: error && serverError(error, src), loadedAt, dueIn: dueIn(), missing };
      }),
    current: async (context, isUrgent = false) => {
      // Without its first answer, the archive would be missing for all requests but the one that loads it.
      if (archive && (sinceLoad() >= ARCHIVE_LIFE || (!snapshot && loading.isRunning()))) {
        const loaded = loading.run().catch((error: unknown) => warn('the archive cannot be read', error));
        await waitFor(loaded, LONG_WAIT, context);
      }
      await readDue(context, isUrgent);
      return withHistory();
    },
    refresh: createSharedWork(clock, REFRESH_LIMIT, record).run,
  };
};
