import { overallStatus, worstOf } from './derive.js';
import { mayHideProblems } from './lossy.js';
import { componentsNamed } from './find-component.js';
import { filterFeed } from './filter-feed.js';
import { newerFirst } from './read-values.js';
import type { Component, ComponentStatus, Incident, Maintenance, StatusFeed } from './schema.js';

/** A feed to merge into your own: usually that of a third party. */
export interface FeedSource {
  /** Absolute URL of the source. Identifies it before its feed is loaded. */
  readonly url: string;
  /** The last valid feed. Absent before the first one. */
  readonly feed: StatusFeed | undefined;
  /** Freshness of the feed. While it is stale, operational components become unknown. While it is loading or unknown, all components are unknown. */
  readonly freshness: 'loading' | 'fresh' | 'stale' | 'unknown';
  /** Ids or names of components or groups, in the order to show them. Names match in any letter case. If absent or empty, one component stands for the whole page. */
  readonly components?: readonly string[] | undefined;
  /** Name of the group for the components. Default: no group. */
  readonly group?: string | undefined;
  /** Name to show for the component. With several components, it is put before the name of each. */
  readonly name?: string | undefined;
}

/** An incident or a maintenance. */
type Notice = Incident | Maintenance;

const requestedOf = ({ components = [] }: FeedSource): readonly string[] =>
  components.map((each) => each.trim()).filter(Boolean);

const isKnown = ({ freshness }: FeedSource): boolean => freshness === 'fresh' || freshness === 'stale';

/** Not if a part of the feed that may concern the requested components could not be read. */
const mayBeOperational = (source: FeedSource): boolean =>
  source.freshness === 'fresh' && !(source.feed && requestedOf(source).length && mayHideProblems(source.feed));

const statusFrom = (source: FeedSource, status: ComponentStatus): ComponentStatus =>
  !isKnown(source) || (status === 'operational' && !mayBeOperational(source)) ? 'unknown' : status;

const hostnameOf = (url: string): string => {
  try {
    return new URL(url).hostname || url;
  } catch {
    return url;
  }
};

/** Adds an id that is not in `taken` yet: `id`, followed by as many `~` as needed. */
const addUniqueId = (taken: Set<string>, id: string): string => {
  while (taken.has(id)) id += '~';
  taken.add(id);
  return id;
};

/** The components of a source. A requested component that does not exist is listed as unknown. */
const componentsOf = (source: FeedSource): readonly Component[] => {
  const { url, feed, name } = source;
  const requested = requestedOf(source);
  if (!requested.length)
    return [
      {
        id: '',
        name: name ?? feed?.page.name ?? hostnameOf(url),
        url: feed?.page.url,
        status: feed ? overallStatus(feed) : 'unknown',
      },
    ];
  const found = requested.flatMap((request): readonly Component[] => {
    const matches = feed ? componentsNamed(feed, request) : [];
    return matches.length ? matches : [{ id: request, name: request, status: 'unknown' }];
  });
  const title =
    found.length > 1 ? (own: string) => [name, own].filter(Boolean).join(' ') : (own: string) => name ?? own;
  const renamed = found.map((component) => {
    const shown = title(component.name);
    // A translation would replace the name that the host has given.
    return { ...component, name: shown, texts: shown === component.name ? component.texts : undefined };
  });
  return [...new Map(renamed.map((component) => [component.id, component])).values()];
};

/** The incidents and maintenances of a source that concern its components. Their ids start with its URL. */
const noticesOf = (source: FeedSource, ids: ReadonlyMap<string, string>) => {
  const { url, feed } = source;
  const requested = requestedOf(source);
  const selected = feed && isKnown(source) ? filterFeed(feed, { components: requested }).feed : undefined;
  const all = [...new Set(ids.values())];
  // Without requested components, the one component of the source stands for all of them.
  const idsOf = (components: readonly string[]): readonly string[] => {
    const known = requested.length ? [...new Set(components.flatMap((id) => ids.get(id) ?? []))] : [];
    return known.length ? known : all;
  };
  const withSourceIds = <T extends Notice>(item: T): T => ({
    ...item,
    id: `${url}#${item.id}`,
    components: idsOf(item.components),
    updates: item.updates.map((update) => ({
      ...update,
      components: update.components.flatMap(({ id, status }) => {
        const own = ids.get(id);
        return own ? [{ id: own, status }] : [];
      }),
    })),
  });
  return {
    incidents: selected?.incidents.map(withSourceIds) ?? [],
    maintenances: selected?.maintenances.map(withSourceIds) ?? [],
  };
};

/** Your own items and those of the sources. Two sources of one page have the same items; each then concerns the components of both. */
const mergeNotices = <T extends Notice>(own: readonly T[], theirs: readonly T[]): readonly T[] => {
  const all = new Map(theirs.map((item) => [item.id, item]));
  for (const item of theirs) {
    const known = all.get(item.id);
    if (known && known !== item)
      all.set(item.id, { ...known, components: [...new Set([...item.components, ...known.components])] });
  }
  const taken = new Set(own.map(({ id }) => id));
  return [...own, ...[...all.values()].map((item) => ({ ...item, id: addUniqueId(taken, item.id) }))];
};

/**
 * Your own feed and the components of `sources`, as one feed. The same object if there are no sources.
 * The components of the sources come after your own, with unique ids and with the `source` they come from. They are in the group
 * of the requested name: one of yours (in any letter case), or a new one at the end. A source never improves the overall state:
 * a component whose status is not known is `unknown`. All sources affect the overall state; leave out those that must not.
 */
export const mergeFeeds = (own: StatusFeed, sources: readonly FeedSource[]): StatusFeed => {
  if (!sources.length) return own;
  const groups = [...own.groups];
  const groupIds = new Set(groups.map(({ id }) => id));
  const components = [...own.components];
  const componentIds = new Set(components.map(({ id }) => id));

  const groupIdOf = (name: string | undefined): string | undefined => {
    const groupName = name?.trim();
    if (!groupName) return undefined;
    const known = groups.find((group) => group.name.trim().toLowerCase() === groupName.toLowerCase());
    const group = known ?? { id: addUniqueId(groupIds, `group:${groupName}`), name: groupName };
    if (!known) groups.push(group);
    return group.id;
  };

  const notices = sources.map((source) => {
    const { url, feed } = source;
    const group = groupIdOf(source.group);
    const ids = new Map<string, string>();
    for (const component of componentsOf(source)) {
      // Another id while the source is loading, so that its first status does not count as a change.
      const id = addUniqueId(
        componentIds,
        [url, component.id, source.freshness === 'loading' ? 'loading' : ''].filter(Boolean).join('#'),
      );
      const status = statusFrom(source, component.status);
      const statusText = status === component.status ? component.statusText : undefined;
      ids.set(component.id, id);
      // A component that was requested is always shown.
      components.push({
        ...component,
        id,
        status,
        statusText,
        group,
        onlyShowIfDegraded: undefined,
        source: { name: feed?.page.name ?? hostnameOf(url), url: feed?.page.url },
      });
    }
    return noticesOf(source, ids);
  });
  const isUnknown = overallStatus(own) === 'unknown';
  return {
    ...own,
    ...(isUnknown && { status: worstOf(['unknown', own.status ?? 'unknown']), headline: undefined }),
    groups,
    components,
    incidents: mergeNotices(
      own.incidents,
      notices.flatMap(({ incidents }) => incidents),
    ).toSorted((a, b) => newerFirst(a.startedAt, b.startedAt)),
    maintenances: mergeNotices(
      own.maintenances,
      notices.flatMap(({ maintenances }) => maintenances),
    ),
  };
};
