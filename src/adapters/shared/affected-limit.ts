/** The maximum number of components that the notices of a document affect, where a short list stands for many. */
const MOST = 100_000;

/**
 * Returns a function that counts affected components, for providers where a short list stands for many: each service in each region,
 * or all members of a row. Otherwise, a small document could become a large feed. It returns false when there are too many: from
 * then on, a notice concerns the whole page.
 */
export const affectedLimit = () => {
  let left = MOST;
  return (count: number): boolean => (left -= count) >= 0;
};

/** Whether some more affected components may be listed. */
export type Fits = ReturnType<typeof affectedLimit>;
