/** The word for the worst of some states. `words` are sorted by severity, mildest first. Undefined if no state has a word. */
export const worstOf = (
  words: readonly (readonly [state: unknown, word: string])[],
  states: readonly unknown[],
): string | undefined => words.findLast(([state]) => states.includes(state))?.[1];
