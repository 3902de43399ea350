import type { Component, StatusFeed } from '../feed/schema.js';

interface Place {
  readonly index: number;
  readonly name: string;
}

/** The places of the components of a list, by id. */
const placesOf = new WeakMap<readonly Component[], ReadonlyMap<string, Place>>();

const placesIn = (components: readonly Component[]): ReadonlyMap<string, Place> => {
  const known = placesOf.get(components);
  if (known) return known;
  const places = new Map(components.map(({ id, name }, index) => [id, { index, name }]));
  placesOf.set(components, places);
  return places;
};

/** The names of components by id, in the order of the feed. Does not go through all components for each notice. */
export const componentNames = ({ components }: StatusFeed, ids: readonly string[]): readonly string[] => {
  const places = placesIn(components);
  return [...new Set(ids)]
    .flatMap((id) => places.get(id) ?? [])
    .sort((a, b) => a.index - b.index)
    .map(({ name }) => name);
};
