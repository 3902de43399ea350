import { worstOf } from './derive.js';
import { isLossy } from './lossy.js';
import type { Component, Group, StatusFeed } from './schema.js';

/** Whether a component or a group has this id, or this name in any letter case. An id may be a number, as in some feeds. */
export const isNamed = ({ id, name }: Component | Group, idOrName: string | number): boolean => {
  const wanted = String(idOrName);
  return id === wanted || name.trim().toLowerCase() === wanted.trim().toLowerCase();
};

/** The components with this id or name. If there is none: those of the group with it. */
export const componentsNamed = (
  { components, groups }: StatusFeed,
  idOrName: string | number,
): readonly Component[] => {
  const named = components.filter((each) => isNamed(each, idOrName));
  if (named.length) return named;
  const found = groups.filter((each) => isNamed(each, idOrName)).map(({ id }) => id);
  return components.filter(({ group }) => group !== undefined && found.includes(group));
};

/**
 * The component with this id or name. The worst one if there are several. `unknown` instead of operational if a part of the
 * feed could not be read, because that part may concern this component.
 */
export const findComponent = (feed: StatusFeed, idOrName: string | number): Component | undefined => {
  const matches = feed.components.filter((each) => isNamed(each, idOrName));
  const status = worstOf(matches.map((each) => each.status));
  const found = matches.find((each) => each.status === status);
  return found && status === 'operational' && isLossy(feed) ? { ...found, status: 'unknown' } : found;
};
