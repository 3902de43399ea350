import { isOpen } from '../feed/derive.js';
import { newerFirst } from '../feed/read-values.js';
import type { Component, Incident, Maintenance, StatusFeed, Uptime } from '../feed/schema.js';
import { today } from '../feed/calendar-day.js';
import {
  addMonths,
  addSources,
  continueSeeding,
  parseState,
  startSeeding,
  STATE_KEY,
  stateText,
  type ArchiveState,
  type StoredSource,
} from './archive-state.js';
import { addToMonth, byMonth, mergeNotice, monthKey, monthOf, parseMonth, type ArchiveMonth } from './archive-month.js';
import { addObservation } from './archive-observation.js';
import type { Recovery } from './archive-recovery.js';
import type { ArchiveStore } from './archive-store.js';
import { archivedUptime } from './archived-uptime.js';
import type { ComposedFeed } from './compose-feed.js';
import { unconfirmedMaintenances } from './maintenance-lists.js';

/** What an archive contains at one time. */
export interface ArchiveSnapshot {
  readonly state: ArchiveState;
  /** The current month and the one before, which are part of the feed itself. */
  readonly recent: ReadonlyMap<string, ArchiveMonth>;
}

/** The composed feed with its history. */
export interface ArchivedFeed extends ComposedFeed {
  /** The newest month that is not part of the feed. */
  readonly previousMonth?: string | undefined;
  /** Maintenances that were withdrawn before their start. */
  readonly canceled: readonly Maintenance[];
  /** The sequences of the events of the calendar, by the id of the maintenance. */
  readonly sequences?: ReadonlyMap<string, number> | undefined;
}

/** The archive of a feed in a store. */
export interface Archive {
  readonly load: (now: number) => Promise<ArchiveSnapshot>;
  /** Adds sources, and what is seen in the feed if it is fresh. Returns the new content. */
  readonly record: (
    composed: ComposedFeed | undefined,
    sources: readonly StoredSource[],
    now: number,
    /** URL of the older page of the own source, to seed the archive at the first run. */
    older?: string,
  ) => Promise<ArchiveSnapshot>;
  /** Adds an older page of the own source. What is stored already stays, because it is newer. */
  readonly addOlder: (url: string, page: StatusFeed | 'later' | 'unreadable', now: number) => Promise<ArchiveSnapshot>;
  /** The incidents and maintenances of a month, and the month before it that has some. */
  readonly month: (name: string) => Promise<(ArchiveMonth & { readonly previous: string | undefined }) | undefined>;
}

const monthBefore = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 2, 1)).toISOString().slice(0, 7);

/** The months that are part of the feed itself, newest first. */
const recentMonths = (now: number, timeZone: string | undefined): readonly string[] => {
  const month = today(now, timeZone).slice(0, 7);
  return [month, monthBefore(month)];
};

/**
 * @param maxGap Seconds between two observations for which nothing else is assumed to have happened.
 * @param recover Keeps damaged texts beside.
 */
export const createArchive = (store: ArchiveStore, maxGap: number, recover: Recovery): Archive => {
  const readMonth = async (name: string): Promise<ArchiveMonth> => parseMonth(name, await store.read(monthKey(name)));

  const snapshot = async (state: ArchiveState, now: number): Promise<ArchiveSnapshot> => {
    // In any time zone, the months of today are two or three.
    const names = [...new Set([...recentMonths(now - 86_400_000, 'UTC'), ...recentMonths(now + 86_400_000, 'UTC')])];
    const known = names.filter((name) => state.months.includes(name));
    return {
      state,
      recent: new Map(await Promise.all(known.map(async (name) => [name, await readMonth(name)] as const))),
    };
  };

  // What this process has added to each month, to write it only once.
  const recorded = new Map<string, string>();
  // The last answer of `load`, which is the same while the state and the months are.
  let last: { readonly text: string | undefined; readonly day: number; readonly snapshot: ArchiveSnapshot } | undefined;

  const archive: Archive = {
    load: async (now) => {
      const text = await store.read(STATE_KEY);
      const day = Math.floor(now / 86_400_000);
      if (!last || last.text !== text || last.day !== day)
        last = { text, day, snapshot: await snapshot(parseState(text), now) };
      return last.snapshot;
    },
    record: async (composed, sources, now, older) => {
      const { feed, freshness } = composed ?? {};
      const months = feed && freshness === 'fresh' ? byMonth(feed) : new Map<string, ArchiveMonth>();
      // Before the state, so that the state never names a month that does not exist.
      for (const [name, seen] of months) {
        const key = JSON.stringify(seen);
        if (recorded.get(name) === key) continue;
        await store.update(monthKey(name), (text) => addToMonth(name, text, feed?.page.name ?? '', seen));
        recorded.set(name, key);
      }
      let state: ArchiveState | undefined;
      await store.update(STATE_KEY, (text) => {
        state = addMonths(addSources(parseState(text), sources, now), [...months.keys()]);
        // The time of the answer, not that of this call: the last reading may have failed.
        const at = Math.floor((composed?.loadedAt ?? now) / 1000);
        if (composed?.freshness === 'fresh')
          state = addObservation(startSeeding(state, older), { ...composed, at, maxGap });
        return stateText(state);
      });
      return snapshot(state ?? parseState(await store.read(STATE_KEY)), now);
    },
    addOlder: async (url, page, now) => {
      const months = typeof page === 'object' ? byMonth(page) : new Map<string, ArchiveMonth>();
      for (const [name, seen] of months)
        await store.update(monthKey(name), (text) =>
          addToMonth(name, text, typeof page === 'object' ? page.page.name : '', seen, true),
        );
      const next = page === 'later' ? url : page === 'unreadable' ? undefined : page.history?.previous;
      await store.update(STATE_KEY, (text) =>
        stateText(continueSeeding(addMonths(parseState(text), [...months.keys()]), url, next)),
      );
      return snapshot(parseState(await store.read(STATE_KEY)), now);
    },
    month: async (name) => {
      const { months } = parseState(await store.read(STATE_KEY));
      const index = months.indexOf(name);
      return index < 0 ? undefined : { ...(await readMonth(name)), previous: months[index - 1] };
    },
  };
  return {
    load: (now) => recover(() => archive.load(now)),
    record: (...observed) => recover(() => archive.record(...observed)),
    addOlder: (...page) => recover(() => archive.addOlder(...page)),
    month: (name) => recover(() => archive.month(name)),
  };
};

/**
 * The notices of the feed and, of the recent months, newest first, those that are over and no longer in the feed. One that the
 * provider has moved to another month is in both.
 */
const withRecent = <T extends Incident | Maintenance>(
  current: readonly T[],
  recent: readonly T[],
  isOver: (notice: T) => boolean,
): readonly T[] => {
  const stored = new Map(recent.toReversed().map((notice) => [notice.id, notice]));
  const ids = new Set(current.map(({ id }) => id));
  return [
    ...current.map((notice) => {
      const known = stored.get(notice.id);
      return known ? mergeNotice(known, notice) : notice;
    }),
    ...[...stored.values()].filter((notice) => !ids.has(notice.id) && isOver(notice)),
  ];
};

/** The same history for all components without a problem, because a page can have thousands. */
const uptimes = (state: ArchiveState, { page }: StatusFeed): ((component: Component) => Uptime | undefined) => {
  const seen = new Map(state.components.map((component) => [component.id, component]));
  const untroubled = new Map<number, Uptime | undefined>();
  return ({ id, uptime }) => {
    const component = seen.get(id);
    // The publisher's own history comes first.
    if (uptime || !component) return uptime;
    const { since, troubles } = component;
    if (!troubles.length && untroubled.has(since)) return untroubled.get(since);
    const own = archivedUptime(state, component, page.timeZone);
    if (!troubles.length) untroubled.set(since, own);
    return own;
  };
};

/**
 * Adds the history to a feed: incidents and maintenances that are over, updates that the provider has dropped, and the uptime of
 * components that have none. Incidents that began before the last month are on the pages of their month, unless they are open.
 */
export const withArchive = (composed: ComposedFeed, { state, recent }: ArchiveSnapshot, now: number): ArchivedFeed => {
  const { feed, lists } = composed;
  const { timeZone } = feed.page;
  const months = recentMonths(now, timeZone);
  const oldest = months.at(-1) ?? '';
  const stored = months.map((name) => recent.get(name) ?? { incidents: [], maintenances: [] });
  const isRecent = (notice: Incident | Maintenance): boolean => {
    const month = monthOf(notice, timeZone);
    return !month || month >= oldest || !state.months.includes(month);
  };
  const incidents = withRecent(
    feed.incidents,
    stored.flatMap((month) => month.incidents),
    (incident) => !isOpen(incident),
  );
  const maintenances = withRecent(
    feed.maintenances,
    stored.flatMap((month) => month.maintenances),
    ({ status }) => status === 'completed',
  );
  const unconfirmed = unconfirmedMaintenances(state.planned, feed, lists, now);
  const listed = new Set(feed.maintenances.map(({ id }) => id));
  const uptimeFor = uptimes(state, feed);
  return {
    ...composed,
    feed: {
      ...feed,
      components: feed.components.map((component) => ({ ...component, uptime: uptimeFor(component) })),
      incidents: incidents
        .filter((incident) => isOpen(incident) || isRecent(incident))
        .toSorted((a, b) => newerFirst(a.startedAt, b.startedAt)),
      maintenances: [
        ...maintenances.filter((maintenance) => maintenance.status !== 'completed' || isRecent(maintenance)),
        ...unconfirmed,
      ],
    },
    previousMonth: state.months.findLast((month) => month < oldest),
    canceled: state.canceled.filter(({ id }) => !listed.has(id)),
    sequences: new Map(state.sequences.map(({ id, sequence }) => [id, sequence])),
  };
};
