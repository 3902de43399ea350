import { editDistance } from './edit-distance.js';

/** The known name that was probably meant: one letter in three may be wrong. Undefined if none is close. */
export const nearestName = (name: string, known: readonly string[]): string | undefined => {
  const [best] = known
    .map((each) => ({ each, errors: editDistance(name.trim().slice(0, 40).toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.errors - b.errors);
  return best && best.errors <= name.length / 3 ? best.each : undefined;
};
