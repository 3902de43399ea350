import type { FeedWarning } from '../../feed/feed-warning.js';
import { isNamed } from '../../feed/find-component.js';
import type { StatusFeed } from '../../feed/schema.js';
import { zoneOf } from '../../locale/format.js';
import type { FeedOverview } from './feed-overview.js';

/** By property: the words that an attribute takes. */
export type Choices = Readonly<Record<string, readonly string[]>>;

const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A property of the host's as a text; empty when it has no value. */
const textOf = (target: object, property: string): string => {
  const value: unknown = Reflect.get(target, property);
  return [value].join();
};

/** What attributes ask for and cannot get: components that the feed does not list, words that an attribute does not take. */
export const checkAttributes = (
  target: object,
  choices: Choices,
  listed: StatusFeed | undefined,
  overview: FeedOverview | undefined,
): FeedWarning[] => {
  const noComponent = (path: string, name: string): FeedWarning => ({
    path,
    message: `no component is called "${name}"`,
  });
  const found = (overview?.missing ?? []).map((name) => noComponent('components', name));
  const component = textOf(target, 'component');
  if (component && !listed?.components.some((each) => isNamed(each, component)))
    found.push(noComponent('component', component));
  for (const [property, words] of Object.entries(choices))
    for (const word of textOf(target, property).split(/[\s,]+/))
      if (word && !words.includes(word))
        found.push({ path: attributeOf(property), message: `"${word}" is none of ${words.join(', ')}` });
  const zone = textOf(target, 'timeZone');
  if (zone && zone !== 'feed' && !zoneOf(zone)) found.push({ path: 'time-zone', message: `"${zone}" is no time zone` });
  return found;
};
