/**
 * Plural forms of whole numbers, for languages whose files must work without `Intl`: its first use on a page takes 15 ms.
 * Rules: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */

/** Most languages: 1 | other. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);

/** French, Brazilian Portuguese, Persian, Hindi: 0, 1 | other. */
export const pluralFromTwo = (count: number, one: string, other: string): string => (count < 2 ? one : other);

/** Czech and Slovak: 1 | 2–4 | other. */
export const pluralWestSlavic = (count: number, one: string, few: string, other: string): string =>
  count === 1 ? one : count > 1 && count < 5 ? few : other;

const isFew = (count: number): boolean => /(^|[^1])[2-4]$/.test(String(count));

/** Polish: 1 | 2–4, 22–24 … | other. */
export const pluralPolish = (count: number, one: string, few: string, many: string): string =>
  count === 1 ? one : isFew(count) ? few : many;

/** Russian and Ukrainian: 1, 21, 31 … | 2–4, 22–24 … | other. */
export const pluralEastSlavic = (count: number, one: string, few: string, many: string): string =>
  /(^|[^1])1$/.test(String(count)) ? one : isFew(count) ? few : many;

/** Romanian: 1 | 0, 2–19, 101–119 … | other. */
export const pluralRomanian = (count: number, one: string, few: string, other: string): string =>
  count === 1 ? one : count === 0 || (count % 100 > 0 && count % 100 < 20) ? few : other;

/** Hebrew: 1 | 2 | other. */
export const pluralHebrew = (count: number, one: string, two: string, other: string): string =>
  count === 1 ? one : count === 2 ? two : other;

/** Arabic: 1 | 2 | 3–10, 103–110 … | 11–99, 111–199 … | other. */
export const pluralArabic = (
  count: number,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): string => {
  if (count === 1) return one;
  if (count === 2) return two;
  const rest = count % 100;
  return rest > 10 ? many : rest > 2 ? few : other;
};
