import { affectsAny } from './derive.js';
import { mayHideProblems } from './lossy.js';
import { componentsNamed } from './find-component.js';
import type { Component, Impact, Incident, Maintenance, StatusFeed } from './schema.js';

/** Values of `minImpact`. */
export type MinImpact = 'minor' | 'major' | 'critical';

/** Which parts of a feed are shown and counted. */
export interface FeedFilter {
  /** Ids or names of components or groups. Names match in any letter case. All components if absent or empty. */
  readonly components?: readonly string[];
  /** Leaves out incidents of a lower impact. Incidents of unknown impact are always included. */
  readonly minImpact?: MinImpact;
}

const IMPACT_ORDER: readonly Impact[] = ['none', 'maintenance', 'minor', 'major', 'critical', 'unknown'];

/**
 * The part of a feed that a filter selects. The same object if the filter is empty. `missing` lists the requested components
 * that the feed does not have.
 * Incidents and maintenances stay if they name one of the components, or none at all. The publisher's headline is removed,
 * because it describes the whole page; so is its status if the filter names components. The status becomes `unknown`, never
 * operational, if a part of the feed that may concern these components could not be read, or if none of them exists.
 */
export const filterFeed = (
  feed: StatusFeed,
  { components, minImpact }: FeedFilter,
): { feed: StatusFeed; missing: readonly string[] } => {
  const requested = (components ?? []).map((name) => name.trim()).filter(Boolean);
  if (!requested.length && !minImpact) return { feed, missing: [] };

  const named = new Set<Component>();
  const missing = requested.filter((request) => {
    const found = componentsNamed(feed, request);
    for (const component of found) named.add(component);
    return !found.length;
  });
  const selected = feed.components.filter((component) => !requested.length || named.has(component));
  // An incident may name a requested id that no component has.
  const ids = new Set([...requested, ...selected.map(({ id }) => id)]);
  const isRelevant = (item: Incident | Maintenance) => !requested.length || affectsAny(item, ids);
  const minRank = IMPACT_ORDER.indexOf(minImpact ?? 'none');
  const groups = new Set(selected.map(({ group }) => group));
  return {
    feed: {
      ...feed,
      headline: undefined,
      status: !requested.length ? feed.status : mayHideProblems(feed) || !selected.length ? 'unknown' : undefined,
      groups: requested.length ? feed.groups.filter(({ id }) => groups.has(id)) : feed.groups,
      components: selected,
      incidents: feed.incidents.filter(
        (incident) => isRelevant(incident) && IMPACT_ORDER.indexOf(incident.impact) >= minRank,
      ),
      maintenances: feed.maintenances.filter(isRelevant),
    },
    missing,
  };
};
