import { mayHideTrouble } from './lossy.js';
import { isNamed } from './find-component.js';
import type { Impact, Incident, Maintenance, StatusFeed } from './schema.js';

/** Impacts that `minImpact` may name. */
export type MinImpact = 'minor' | 'major' | 'critical';

/** What of a feed counts and shows. */
export interface FeedFilter {
  /** Ids or names of components; names in any case. Absent or empty: all. */
  readonly components?: readonly string[];
  /** Milder incidents are left out; those of unknown impact never are. */
  readonly minImpact?: MinImpact;
}

const IMPACT_ORDER: readonly Impact[] = ['none', 'maintenance', 'minor', 'major', 'critical', 'unknown'];

/**
 * `feed` with only what was asked for; the same object when nothing was. `missing`: asked components that the feed does not have.
 * Incidents and maintenances that name other components only are left out, those that name none stay. The publisher's
 * headline goes and, with components, its status too: both spoke of the whole. Where something could not be read that may have concerned them the status is
 * `unknown`, and so it is in a feed with none of the asked components: never green.
 */
export const filterFeed = (
  feed: StatusFeed,
  { components, minImpact }: FeedFilter,
): { feed: StatusFeed; missing: readonly string[] } => {
  const asked = (components ?? []).map((name) => name.trim()).filter(Boolean);
  if (!asked.length && !minImpact) return { feed, missing: [] };

  const kept = feed.components.filter(
    (component) => !asked.length || asked.some((wanted) => isNamed(component, wanted)),
  );
  const missing = asked.filter((wanted) => !feed.components.some((component) => isNamed(component, wanted)));
  // An asked id that no component bears may still be named by an incident.
  const ids = new Set([...asked, ...kept.map(({ id }) => id)]);
  const concerns = (item: Incident | Maintenance) =>
    !asked.length || !item.components.length || item.components.some((id) => ids.has(id));
  const least = minImpact ? IMPACT_ORDER.indexOf(minImpact) : 0;
  const groups = new Set(kept.map(({ group }) => group));
  return {
    feed: {
      ...feed,
      headline: undefined,
      status: !asked.length ? feed.status : mayHideTrouble(feed) || !kept.length ? 'unknown' : undefined,
      groups: asked.length ? feed.groups.filter(({ id }) => groups.has(id)) : feed.groups,
      components: kept,
      incidents: feed.incidents.filter(
        (incident) => concerns(incident) && IMPACT_ORDER.indexOf(incident.impact) >= least,
      ),
      maintenances: feed.maintenances.filter(concerns),
    },
    missing,
  };
};
