import { overallStatus, worstOf } from './derive.js';
import { mayHideTrouble } from './lossy.js';
import { isNamed } from './find-component.js';
import { filterFeed } from './filter-feed.js';
import type { Component, ComponentStatus, Incident, Maintenance, StatusFeed } from './schema.js';

/** A feed that is shown beside one's own: a third party's. */
export interface FeedSource {
  /** Absolute URL: names the source, also before anything of it was read. */
  readonly url: string;
  /** The last good answer; absent before the first. */
  readonly feed: StatusFeed | undefined;
  /** Freshness of the feed. A stale operational is unknown, since green stands for fresh answers alone; otherwise all that is not known is. */
  readonly freshness: 'loading' | 'fresh' | 'stale' | 'unknown';
  /** Ids or names, in any case, in the order in which they show. Absent or empty: one component stands for the whole page. */
  readonly components?: readonly string[] | undefined;
  /** Name of the group that they join; absent: none. */
  readonly group?: string | undefined;
  /** Instead of the one component's name; where several are asked for, before the name of each. */
  readonly name?: string | undefined;
}

/** What the items of a feed have in common. */
type Notice = Incident | Maintenance;

const askedOf = ({ components = [] }: FeedSource): readonly string[] =>
  components.map((each) => each.trim()).filter(Boolean);

const isKnown = ({ freshness }: FeedSource): boolean => freshness === 'fresh' || freshness === 'stale';

/** What was lost of a source may have been about the components that are asked for. */
const mayBeGreen = (source: FeedSource): boolean =>
  source.freshness === 'fresh' && !(source.feed && askedOf(source).length && mayHideTrouble(source.feed));

const believed = (source: FeedSource, status: ComponentStatus): ComponentStatus =>
  !isKnown(source) || (status === 'operational' && !mayBeGreen(source)) ? 'unknown' : status;

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname || url;
  } catch {
    return url;
  }
};

/** `id`, or something like it that nobody has; takes it. */
const claim = (taken: Set<string>, id: string): string => {
  while (taken.has(id)) id += '~';
  taken.add(id);
  return id;
};

/** What stands for a source. What was asked for and is not there, stands there as unknown. */
const chosen = (source: FeedSource): readonly Component[] => {
  const { url, feed, name } = source;
  const asked = askedOf(source);
  if (!asked.length)
    return [
      {
        id: '',
        name: name ?? feed?.page.name ?? hostOf(url),
        url: feed?.page.url,
        status: feed ? overallStatus(feed) : 'unknown',
      },
    ];
  const found = asked.flatMap((wanted): readonly Component[] => {
    const named = feed?.components.filter((component) => isNamed(component, wanted)) ?? [];
    return named.length ? named : [{ id: wanted, name: wanted, status: 'unknown' }];
  });
  const title =
    asked.length > 1 ? (own: string) => [name, own].filter(Boolean).join(' ') : (own: string) => name ?? own;
  return [...new Map(found.map((component) => [component.id, { ...component, name: title(component.name) }])).values()];
};

/** What one source tells of incidents and maintenances that concern its components, by ids that name the source. */
const noticesOf = (source: FeedSource, ids: ReadonlyMap<string, string>) => {
  const { url, feed } = source;
  const asked = askedOf(source);
  const told = feed && isKnown(source) ? filterFeed(feed, { components: asked }).feed : undefined;
  const all = [...new Set(ids.values())];
  // The whole page's one component stands for all of them.
  const ours = (components: readonly string[]): readonly string[] => {
    const known = asked.length ? [...new Set(components.flatMap((id) => ids.get(id) ?? []))] : [];
    return known.length ? known : all;
  };
  const named = <T extends Notice>(item: T): T => ({
    ...item,
    id: `${url}#${item.id}`,
    components: ours(item.components),
    updates: item.updates.map((update) => ({
      ...update,
      components: update.components.flatMap(({ id, status }) => {
        const own = ids.get(id);
        return own ? [{ id: own, status }] : [];
      }),
    })),
  });
  return {
    incidents: told?.incidents.map(named) ?? [],
    maintenances: told?.maintenances.map(named) ?? [],
  };
};

/** Two sources of one page tell the same story: it concerns the components of both. */
const together = <T extends Notice>(own: readonly T[], theirs: readonly T[]): readonly T[] => {
  const all = new Map(theirs.map((item) => [item.id, item]));
  for (const item of theirs) {
    const known = all.get(item.id);
    if (known && known !== item)
      all.set(item.id, { ...known, components: [...new Set([...item.components, ...known.components])] });
  }
  const taken = new Set(own.map(({ id }) => id));
  return [...own, ...Array.from(all.values(), (item) => ({ ...item, id: claim(taken, item.id) }))];
};

const startOf = ({ startedAt = '1970-01-01' }: Incident): number => Date.parse(startedAt);

/**
 * `own` with what stands for each of `sources`, as if all were one page: the same object when there is none. Their components come after one's
 * own, in the group of the asked name (one's own, in any case, else a new one at the end), under ids that nobody else has, and with the
 * `source` that they are from. Nothing of a source can better the state: what is not known of it is a component of status `unknown`.
 * All of them count; leave out those that must not.
 */
export const mergeFeeds = (own: StatusFeed, sources: readonly FeedSource[]): StatusFeed => {
  if (!sources.length) return own;
  const groups = [...own.groups];
  const groupIds = new Set(groups.map(({ id }) => id));
  const components = [...own.components];
  const componentIds = new Set(components.map(({ id }) => id));

  const groupNamed = (name: string | undefined): string | undefined => {
    const wanted = name?.trim();
    if (!wanted) return undefined;
    const known = groups.find((group) => group.name.trim().toLowerCase() === wanted.toLowerCase());
    const group = known ?? { id: claim(groupIds, `group:${wanted}`), name: wanted };
    if (!known) groups.push(group);
    return group.id;
  };

  const told = sources.map((source) => {
    const { url, feed } = source;
    const group = groupNamed(source.group);
    const ids = new Map<string, string>();
    for (const component of chosen(source)) {
      // What is being loaded is another component: its first state is no change.
      const id = claim(
        componentIds,
        [url, component.id, source.freshness === 'loading' ? 'loading' : ''].filter(Boolean).join('#'),
      );
      const status = believed(source, component.status);
      const statusText = status === component.status ? component.statusText : undefined;
      ids.set(component.id, id);
      // Whoever asks for a component wants to see it.
      components.push({
        ...component,
        id,
        status,
        statusText,
        group,
        onlyShowIfDegraded: undefined,
        source: { name: feed?.page.name ?? hostOf(url), url: feed?.page.url },
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
    incidents: together(
      own.incidents,
      told.flatMap(({ incidents }) => incidents),
    ).toSorted((a, b) => startOf(b) - startOf(a)),
    maintenances: together(
      own.maintenances,
      told.flatMap(({ maintenances }) => maintenances),
    ),
  };
};
