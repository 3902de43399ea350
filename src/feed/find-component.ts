import { worstOf } from './derive.js';
import { isLossy } from './lossy.js';
import type { Component, StatusFeed } from './schema.js';

/** Whether a component is the one that is asked for: by its id, or by its name in any case. */
export const isNamed = ({ id, name }: Component, wanted: string): boolean =>
  id === wanted || name.trim().toLowerCase() === wanted.trim().toLowerCase();

/**
 * The component that is asked for; the worst of several of that name. Not operational where something of the feed was lost: it may
 * have been about this one.
 */
export const findComponent = (feed: StatusFeed, wanted: string): Component | undefined => {
  const named = feed.components.filter((each) => isNamed(each, wanted));
  const status = worstOf(named.map((each) => each.status));
  const found = named.find((each) => each.status === status);
  return found && status === 'operational' && isLossy(feed) ? { ...found, status: 'unknown' } : found;
};
