/** Property → default, from the built styles. */
export const customProperties: () => Promise<ReadonlyMap<string, string>>;
