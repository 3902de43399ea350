/** Tags whose next choice is another one than the tag without its last part. In lower case. */
const NEXT: ReadonlyMap<string, string> = new Map([
  ['zh-tw', 'zh-hant'],
  ['zh-hk', 'zh-hant'],
  ['zh-mo', 'zh-hant'],
  ['zh', 'zh-hans'],
  ['no', 'nb'],
  ['nn', 'nb'],
  ['iw', 'he'],
  ['in', 'id'],
]);

/**
 * Calls `find` with a BCP 47 tag in lower case, and then with the ones that may replace it, the nearest first, until it returns
 * something: `zh-TW` → `zh-tw`, `zh-hant`. It must find the languages in the table above.
 * `Intl.Locale` knows more tags, but the first use of `Intl` on a page takes 15 ms.
 */
export const nearestLanguage = <T>(lang: string, find: (tag: string) => T | undefined): T | undefined => {
  for (let tag = lang.toLowerCase().replaceAll('_', '-'); tag; tag = NEXT.get(tag) ?? tag.replace(/-?[^-]*$/, '')) {
    const found = find(tag);
    if (found !== undefined) return found;
  }
  return undefined;
};
