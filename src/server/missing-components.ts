import { componentsNamed } from '../feed/find-component.js';
import { nearestName } from '../feed/nearest-name.js';
import type { StatusFeed } from '../feed/schema.js';
import type { AddedSourceConfig } from './handler-config.js';

/** A component of the configuration that the feed of its source does not have. */
export interface MissingComponent {
  /** Its id or name, as configured. */
  readonly name: string;
  /** The id or name that was probably meant. A function, because a page may have thousands. */
  readonly nearest: () => string | undefined;
}

/** The requested components that a feed does not have. None before there is a feed. */
export const missingComponents = (
  feed: StatusFeed | undefined,
  requested: AddedSourceConfig['components'],
): readonly MissingComponent[] => {
  if (!feed || !requested || requested === '*') return [];
  return requested
    .filter((name) => !componentsNamed(feed, name).length)
    .map((name) => ({
      name,
      nearest: () =>
        nearestName(
          name,
          [...feed.components, ...feed.groups].flatMap((each) => [each.name, each.id]),
        ),
    }));
};
