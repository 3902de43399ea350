/** The items of a list by a key, in their order. */
export const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => unknown): ReadonlyMap<unknown, readonly T[]> => {
  const groups = new Map<unknown, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
