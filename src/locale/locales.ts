import { enCommon } from './english/en-common.js';
import type { CommonMessages, Messages } from './messages.js';

/** Languages that are loaded on demand. */
const sources: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await import('./languages/de.js')).de,
};

/** Messages by BCP 47 tag in lower case. Those of `addLocale` come before the library's. */
const added = new Map<string, Messages>();
const loaded = new Map<string, CommonMessages>([['en', enCommon]]);

const languageIn = (tag: string): string => tag.split('-')[0] ?? '';

/**
 * Adds a locale: one of `./locale/<code>.js`, or your own, optionally for a region (`en-GB`). Call it before the first tag is on
 * the page. Tags that are already there use it when their language changes.
 */
export const addLocale = (messages: Messages): void => {
  added.set(messages.lang.toLowerCase(), messages);
};

/**
 * The messages for a BCP 47 tag: those of the tag itself, of its language, or English if the language is not supported.
 * Undefined if they must be loaded first.
 */
export const availableMessages = (lang: string): CommonMessages | undefined => {
  const tag = lang.toLowerCase();
  const code = languageIn(tag);
  return (
    added.get(tag) ??
    added.get(code) ??
    loaded.get(code) ??
    (Object.hasOwn(sources, code) ? undefined : loaded.get('en'))
  );
};

/** Loads the messages for a BCP 47 tag if necessary. English if that fails. Never rejects. */
export const loadMessages = async (lang: string): Promise<CommonMessages> => {
  const available = availableMessages(lang);
  if (available) return available;
  const code = languageIn(lang.toLowerCase());
  try {
    const messages = (await sources[code]?.()) ?? enCommon;
    loaded.set(code, messages);
    return messages;
  } catch {
    return enCommon;
  }
};
