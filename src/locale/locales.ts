import { complete } from './complete-messages.js';
import { enCommon } from './english/en-common.js';
import { importLanguage, languageCodes } from './load-language.js';
import type { CommonMessages, Messages, OwnWords } from './messages.js';
import { nearestLanguage } from './nearest-language.js';
import { COMMON } from './message-sections.js';

/** Messages of `addLocale` by BCP 47 tag in lower case. They come before the library's. */
const added = new Map<string, CommonMessages>();
/** Messages of the library by code, as far as they are loaded. */
const loaded = new Map<string, CommonMessages>([['en', enCommon]]);
/** Own words that are being completed with the messages of their language. */
let completing: Promise<unknown> | undefined;

/** Called when messages are added. */
export const localeListeners = new Set<() => void>();

/** Adds messages that are complete, for a tag. */
export const addMessages = (messages: CommonMessages, tag = messages.lang): void => {
  added.set(tag.toLowerCase(), messages);
  for (const listener of localeListeners) listener();
};

const codeOf = (tag: string): string | undefined => ['en', ...languageCodes].find((code) => code.toLowerCase() === tag);

/** The messages that are added for a tag, or the code of the library's language. */
const find = (lang: string): CommonMessages | string =>
  nearestLanguage<CommonMessages | string>(lang, (tag) => added.get(tag) ?? codeOf(tag)) ?? 'en';

/** Like `loadMessages`, but rejects if the language does not load. */
export const loadLanguage = async (lang: string): Promise<CommonMessages> => {
  const found = find(lang);
  if (typeof found !== 'string') return found;
  const messages =
    loaded.get(found) ?? complete(Object.values(await importLanguage(found))[0] ?? enCommon, enCommon, COMMON);
  loaded.set(found, messages);
  return messages;
};

/**
 * The messages for a BCP 47 tag: those of the tag itself, of its language, or English if the language is not supported.
 * Undefined if they must be loaded first.
 */
export const availableMessages = (lang: string): CommonMessages | undefined => {
  if (completing) return undefined;
  const found = find(lang);
  return typeof found === 'string' ? loaded.get(found) : found;
};

/** Loads the messages for a BCP 47 tag if necessary. English if that fails: the next call tries again. Never rejects. */
export const loadMessages = async (lang: string): Promise<CommonMessages> => {
  await completing;
  return loadLanguage(lang).catch(() => enCommon);
};

/** Tags wait with the messages of all languages until `run` has added some. One after the other. */
export const waitForMessages = (run: () => Promise<unknown>): void => {
  const ended: Promise<unknown> = (completing ?? Promise.resolve())
    .then(run)
    .catch(() => {})
    .then(() => {
      if (ended === completing) completing = undefined;
    });
  completing = ended;
};

/** Whether no message has to come from another language. */
const isComplete = (words: object): words is Messages =>
  [...Object.keys(enCommon), 'noData', 'noNotices'].every((key) => key in words);

/**
 * Adds a locale: one of `./locale/<code>.js`, or your own, optionally for a region (`en-GB`). It may have only some messages: the
 * others are those of its language. Tags that are on the page change at once.
 */
export const addLocale = (words: OwnWords): void => {
  if (isComplete(words)) addMessages(words);
  else
    waitForMessages(async () => {
      const { completeWords } = await import('./own-words.js');
      await completeWords([words], loadLanguage, addMessages);
    });
};
