/** What `words` make of the worst of some states: of the last word whose state is among them. Absent where none of them is one. */
export const worstOf = (
  words: readonly (readonly [state: unknown, word: string])[],
  states: readonly unknown[],
): string | undefined => words.findLast(([state]) => states.includes(state))?.[1];
