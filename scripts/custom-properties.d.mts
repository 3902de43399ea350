/** Property → default, as the built styles have it. */
export const customProperties: () => Promise<ReadonlyMap<string, string>>;
