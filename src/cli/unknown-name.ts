import { nearestName } from '../feed/nearest-name.js';
import type { StatusFeed } from '../feed/schema.js';

/** What is wrong with the name of a component or group that a feed does not have, and the one that was probably meant. */
export const unknownName = (name: string, { components, groups }: StatusFeed): string => {
  const nearest = nearestName(
    name,
    [...components, ...groups].flatMap((each) => [each.name, each.id]),
  );
  return `no component or group is called "${name}"${nearest === undefined ? '' : `, did you mean "${nearest}"?`}`;
};
