import { languageCodes } from '../locale/load-language.js';
import { nearestLanguage } from '../locale/nearest-language.js';
import type { FeedHandlerConfig } from './handler-config.js';

const CODES = new Set(['en', ...languageCodes].map((code) => code.toLowerCase()));

const isSupported = (lang: string): boolean =>
  nearestLanguage(lang, (tag) => (CODES.has(tag) ? tag : undefined)) !== undefined;

/** A warning for each language of a configuration that the library does not have. */
export const languageWarnings = ({ lang, notify = [] }: FeedHandlerConfig): readonly string[] => {
  const langs = new Set([lang, ...notify.map((each) => each.lang)].flatMap((each) => each ?? []));
  return [...langs]
    .filter((each) => !isSupported(each))
    .map(
      (each) =>
        `warning: there is no language "${each}", so texts are in English. There are en, ${languageCodes.join(', ')}`,
    );
};
