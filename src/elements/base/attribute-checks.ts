import { isNamed } from '../../feed/find-component.js';
import type { StatusFeed } from '../../feed/schema.js';
import type { FeedWarning } from '../../feed/feed-warning.js';
import { zoneOf } from '../../locale/format.js';
import type { View } from './feed-overview.js';

/** By property: the words that an attribute knows. Any other is as if it were not there. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  minImpact: ['minor', 'major', 'critical'],
  placement: ['inline', 'top', 'bottom'],
  expand: ['auto', 'all', 'none'],
  sort: ['feed', 'severity', 'name'],
  show: ['active', 'past', 'maintenance'],
  order: ['newest', 'oldest'],
};

const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A value of the host's, as a text; empty where there is none. */
const saidAt = (target: object, property: string): string => {
  const value: unknown = Reflect.get(target, property);
  return [value].join();
};

/** What a host's attributes ask for and nobody has: components that the feed does not list, words that no attribute knows. */
export const mistakes = (target: object, listed: StatusFeed | undefined, view: View | undefined): FeedWarning[] => {
  const component = saidAt(target, 'component');
  const unnamed = (path: string, name: string): FeedWarning => ({ path, message: `no component is called "${name}"` });
  const found = (view?.missing ?? []).map((name) => unnamed('components', name));
  if (component && !listed?.components.some((each) => isNamed(each, component)))
    found.push(unnamed('component', component));
  for (const [property, words] of Object.entries(WORDS))
    // Only `show` is a list.
    for (const said of property === 'show' ? saidAt(target, property).split(/[\s,]+/) : [saidAt(target, property)])
      if (said && !words.includes(said))
        found.push({ path: attributeOf(property), message: `"${said}" is none of ${words.join(', ')}` });
  const zone = saidAt(target, 'timeZone');
  if (zone && zone !== 'feed' && !zoneOf(zone)) found.push({ path: 'time-zone', message: `"${zone}" is no time zone` });
  return found;
};
