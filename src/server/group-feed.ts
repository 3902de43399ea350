import { affectsAny } from '../feed/derive.js';
import { isNamed } from '../feed/find-component.js';
import { mayHideProblems } from '../feed/lossy.js';
import type { Group, StatusFeed } from '../feed/schema.js';

/** The group with this id, or this name in any letter case. */
export const findGroup = ({ groups }: StatusFeed, idOrName: string): Group | undefined =>
  groups.find((group) => isNamed(group, idOrName));

/** The part of a feed that is about a group: its components, and the notices that affect them. */
export const groupFeed = (feed: StatusFeed, { id }: Group): StatusFeed => {
  const components = feed.components.filter(({ group }) => group === id);
  const ids = new Set(components.map((each) => each.id));
  // As `filterFeed`, which looks for each name in each component.
  return {
    ...feed,
    headline: undefined,
    status: mayHideProblems(feed) || !components.length ? 'unknown' : undefined,
    components,
    incidents: feed.incidents.filter((incident) => !components.length || affectsAny(incident, ids)),
    maintenances: feed.maintenances.filter((maintenance) => !components.length || affectsAny(maintenance, ids)),
  };
};
