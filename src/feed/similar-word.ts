import { editDistance } from './edit-distance.js';

/** The option that is most similar to a value, if they differ by a typing error: one character in three at most. */
export const similarWord = (value: string, options: readonly string[]): string | undefined => {
  const [best] = options
    .map((option) => ({ option, errors: editDistance(value.trim().toLowerCase(), option.toLowerCase()) }))
    .sort((a, b) => a.errors - b.errors);
  return best && best.errors <= value.length / 3 ? best.option : undefined;
};
