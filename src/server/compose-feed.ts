import { knownStatus, overallStatus, worstOf } from '../feed/derive.js';
import { mergeFeeds, type FeedSource } from '../feed/merge-feeds.js';
import { parseFeed } from '../feed/parse.js';
import type { StatusFeed } from '../feed/schema.js';
import { expiryOf } from '../store/freshness.js';
import type { Freshness } from '../store/store-types.js';
import type { AddedSourceConfig, CheckedConfig } from './handler-config.js';
import type { MaintenanceList } from './maintenance-lists.js';
import type { SourceState } from './source-cache.js';
import { shortenIds, shortId, sourcePrefix } from './source-ids.js';

/** The feed of the handler at one time. */
export interface ComposedFeed {
  readonly feed: StatusFeed;
  /** How much to trust it. Components of sources that are not fresh are unknown already. */
  readonly freshness: 'fresh' | 'stale' | 'unknown';
  /** Time of the last valid answer of the own source, in milliseconds. Of all sources, if there is no own one. */
  readonly loadedAt: number | undefined;
  /** The maintenances of each source that has a feed. */
  readonly lists: readonly MaintenanceList[];
}

/** A time and the seconds for which it is valid. */
interface Validity {
  readonly updatedAt: string;
  readonly ttl: number;
}

/** When an answer and the feed in it expire, whichever is first. Nothing for a source without an answer. */
const validitiesOf = ({ feed, loadedAt }: SourceState, refresh: number): readonly Validity[] => {
  if (!feed || loadedAt === undefined) return [];
  const { updatedAt, ttl } = feed;
  const answer = { updatedAt: new Date(loadedAt).toISOString(), ttl: Math.max(60, refresh) };
  return updatedAt && ttl !== undefined ? [answer, { updatedAt, ttl }] : [answer];
};

const knownFreshness = (freshness: Freshness): ComposedFeed['freshness'] =>
  freshness === 'loading' ? 'unknown' : freshness;

const NOTHING: SourceState = {
  feed: undefined,
  provider: undefined,
  loadedAt: undefined,
  error: undefined,
  freshness: 'unknown',
  isComplete: false,
  isFallback: false,
};

/** The maintenances of a source that is shown. `idOf` returns the id in the composed feed. */
const listOf = (
  source: string,
  { feed, freshness, isComplete, isFallback }: SourceState,
  idOf: (id: string) => string,
): MaintenanceList => ({
  source,
  // Notices of a source that is neither fresh nor stale are not part of the feed.
  ids: new Set(freshness === 'fresh' || freshness === 'stale' ? feed?.maintenances.map(({ id }) => idOf(id)) : []),
  isFallback,
  isComplete: isComplete && freshness === 'fresh',
});

const toFeedSource = (
  { src, components, group, name }: AddedSourceConfig,
  { feed, freshness }: SourceState,
): FeedSource => ({
  url: sourcePrefix(src),
  feed,
  freshness: knownFreshness(freshness),
  components: components === '*' ? feed?.components.map(({ id }) => id) : components,
  group,
  name,
});

/** The overall state of a source of which all components are shown. `mergeFeeds` adds components and notices, but not the publisher's own status. */
const statusesOf = (sources: readonly AddedSourceConfig[], states: readonly SourceState[]): StatusFeed['status'][] =>
  states.map(({ feed, freshness }, index) => {
    if (sources[index]?.components !== '*' || !feed) return undefined;
    return knownStatus(overallStatus(feed), freshness);
  });

/**
 * The feed of all sources. Undefined until the own source has answered once. `updatedAt` and `ttl` are those of the part that
 * expires first, so that no reader takes an old state for a fresh one.
 */
export const composeFeed = (
  config: CheckedConfig,
  own: SourceState | undefined,
  states: readonly SourceState[],
): ComposedFeed | undefined => {
  if (own && !own.feed) return undefined;
  const ownFeed = own?.feed;
  const base: StatusFeed = {
    version: 1,
    groups: [],
    components: [],
    incidents: [],
    maintenances: [],
    ...ownFeed,
    // Only a document in this format can be the older page of another one. With headers, its URL may be private.
    history: own?.provider === 'native' && !config.own?.headers ? ownFeed?.history : undefined,
    page: {
      name: config.page?.name ?? ownFeed?.page.name ?? '',
      url: config.page?.url ?? ownFeed?.page.url,
      language: config.page?.language ?? ownFeed?.page.language,
      timeZone: config.page?.timeZone ?? ownFeed?.page.timeZone,
    },
  };
  const merged = mergeFeeds(
    base,
    config.sources.map((source, index) => toFeedSource(source, states[index] ?? NOTHING)),
  );
  const status = worstOf([merged.status, ...statusesOf(config.sources, states)].flatMap((each) => each ?? []));
  // A stale source shows nothing as operational, so only its problems could expire.
  const trusted = [...(own ? [own] : []), ...states.filter(({ freshness }) => freshness === 'fresh')];
  const [validity] = trusted
    .flatMap((state) => validitiesOf(state, config.refresh))
    .sort((a, b) => expiryOf(a) - expiryOf(b));
  const times = (own ? [own] : states).flatMap(({ loadedAt }) => loadedAt ?? []);
  // Parsed again, because a name may be too long together with that of its source.
  const { feed } = parseFeed({
    ...shortenIds(merged),
    status,
    headline: status === merged.status ? merged.headline : undefined,
    updatedAt: validity?.updatedAt,
    ttl: validity?.ttl,
  });
  return {
    feed,
    freshness: own ? knownFreshness(own.freshness) : 'fresh',
    loadedAt: times.length ? Math.max(...times) : undefined,
    lists: [
      ...(own && config.own ? [listOf(config.own.src, own, (id) => id)] : []),
      ...config.sources.map(({ src }, index) => {
        const prefix = `${sourcePrefix(src)}#`;
        return listOf(prefix, states[index] ?? NOTHING, (id) => shortId(prefix + id));
      }),
    ],
  };
};
