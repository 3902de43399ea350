/** Loaded when a feed has texts in several languages. */
import type { StatusFeed, Texts } from './schema.js';

/** An item of a feed that may have texts in other languages. */
interface Item {
  readonly texts?: Texts | undefined;
  readonly updates?: readonly Item[];
}

/** What a translated item has besides its texts. */
export interface Translation<T> {
  readonly original: T;
  /** BCP 47 tag of the translated texts. */
  readonly language: string;
}

const languageIn = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The tag that is nearest to a language: the same one, its language without a region, or another region of it. */
const nearest = (tags: readonly string[], lang: string): string | undefined =>
  tags.find((tag) => tag.toLowerCase() === lang.toLowerCase()) ??
  tags.find((tag) => tag.toLowerCase() === languageIn(lang)) ??
  tags.find((tag) => languageIn(tag) === languageIn(lang));

const translated = new WeakMap<Item, Map<string, Item>>();

/**
 * Returns an item with its texts in a language. The item itself if it has none, or if its own language is nearer. The same object
 * for the same item and language.
 * @param own BCP 47 tag of the item's own texts. Empty if unknown.
 */
export const translateItem = <T extends Item>(item: T, lang: string, own = ''): T => {
  const byLanguage = translated.get(item) ?? new Map<string, Item>();
  translated.set(item, byLanguage);
  const isKnown = (known: Item | undefined): known is T => !!known;
  const known = byLanguage.get(lang);
  if (isKnown(known)) return known;
  const { texts = {} } = item;
  const best = nearest([...(own ? [own] : []), ...Object.keys(texts)], lang);
  const language = best === own ? undefined : best;
  const updates = item.updates?.map((update) => translateItem(update, lang, own));
  const hasChanged = language !== undefined || updates?.some((update, index) => update !== item.updates?.[index]);
  const translation: T = hasChanged
    ? {
        ...item,
        ...Object.fromEntries(Object.entries(texts[language ?? ''] ?? {}).filter(([, text]) => text)),
        ...(updates && { updates }),
        ...(language !== undefined && { original: item, language }),
      }
    : item;
  byLanguage.set(lang, translation);
  return translation;
};

const translatedFeeds = new WeakMap<StatusFeed, Map<string, StatusFeed>>();

/** Returns a feed with its texts in a language. The original texts where the language of the page is nearer. The same object for the same feed and language. */
export const translateFeed = (feed: StatusFeed, lang: string): StatusFeed => {
  const byLanguage = translatedFeeds.get(feed) ?? new Map<string, StatusFeed>();
  translatedFeeds.set(feed, byLanguage);
  const known = byLanguage.get(lang);
  if (known) return known;
  const all = <T extends Item>(items: readonly T[]): T[] =>
    items.map((item) => translateItem(item, lang, feed.page.language));
  const { groups, components, incidents, maintenances } = feed;
  const translation = {
    ...feed,
    groups: all(groups),
    components: all(components),
    incidents: all(incidents),
    maintenances: all(maintenances),
  };
  byLanguage.set(lang, translation);
  return translation;
};
