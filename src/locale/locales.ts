import { en } from './en.js';
import type { Messages } from './messages.js';

/** Where a language's words come from when they are first needed. */
const sources: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await import('./de.js')).de,
};

/** By BCP 47 tag in lower case. A host's own come before the library's. */
const added = new Map<string, Messages>();
const loaded = new Map<string, Messages>([['en', en]]);

const languageOfTag = (tag: string): string => tag.split('-')[0] ?? '';

/**
 * Makes a locale available: one of `./locale/<code>.js`, or a host's own, also for a region (`en-GB`). Call it before the first
 * tag is on the page; a tag that is there already uses it at its next change of language.
 */
export const addLocale = (messages: Messages): void => {
  added.set(messages.lang.toLowerCase(), messages);
};

/**
 * The words for a BCP 47 tag, if they are there: the tag's own, else its language's, else English for a language that nobody has
 * added. Undefined while they have to be loaded.
 */
export const availableMessages = (lang: string): Messages | undefined => {
  const tag = lang.toLowerCase();
  const code = languageOfTag(tag);
  return (
    added.get(tag) ??
    added.get(code) ??
    loaded.get(code) ??
    (Object.hasOwn(sources, code) ? undefined : loaded.get('en'))
  );
};

/** The words for a BCP 47 tag, loaded when needed; English when they do not load. Never rejects. */
export const loadMessages = async (lang: string): Promise<Messages> => {
  const available = availableMessages(lang);
  if (available) return available;
  const code = languageOfTag(lang.toLowerCase());
  try {
    const messages = (await sources[code]?.()) ?? en;
    loaded.set(code, messages);
    return messages;
  } catch {
    return en;
  }
};
