import type { Component, Incident, Maintenance, StatusFeed } from '../../feed/schema.js';
import type { Translation } from '../../feed/translate-feed.js';

/** Translates the texts of one feed. */
export interface Translator {
  readonly lang: string;
  readonly feed: (feed: StatusFeed) => StatusFeed;
  readonly item: <T extends Incident | Maintenance | Component>(item: T) => T;
}

interface Item {
  readonly texts?: object | undefined;
  readonly updates?: readonly Item[];
}

let module: typeof import('../../feed/translate-feed.js') | undefined;

const hasTexts = ({ texts, updates }: Item): boolean => !!texts || !!updates?.some(hasTexts);
const isMultilingual = ({ groups, components, incidents, maintenances }: StatusFeed): boolean =>
  [groups, components, incidents, maintenances].some((items: readonly Item[]) => items.some(hasTexts));

/**
 * The translator for a feed and the language of an element. Undefined if the feed has no texts in other languages or is in that
 * language, and while the translator is loading.
 * @param onLoad Called when it has been loaded.
 */
export const translatorFor = (feed: StatusFeed, lang: string, onLoad: () => void): Translator | undefined => {
  const { language } = feed.page;
  if (!lang || lang === language || !isMultilingual(feed)) return undefined;
  if (!module) {
    // Without it, the original texts are shown.
    import('../../feed/translate-feed.js').then(
      (loaded) => {
        module = loaded;
        onLoad();
      },
      () => {},
    );
    return undefined;
  }
  const { translateFeed, translateItem } = module;
  return {
    lang,
    feed: (each) => translateFeed(each, lang),
    item: (each) => translateItem(each, lang, language),
  };
};

/** The original of a translated item, and the language of the translation. Undefined for an item that is not translated. */
export const translationOf = <T extends object>(item: T): Translation<T> | undefined => {
  const isTranslated = (each: T): each is T & Translation<T> => 'original' in each;
  return isTranslated(item) ? item : undefined;
};
