import { en } from './en.js';
import type { Messages } from './messages.js';
import { ownLocales } from './own-locales.js';

/** Where a language's words come from, when they are first needed. */
const sources: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await import('./de.js')).de,
};

const ready = new Map<string, Messages>([['en', en]]);

/** Makes a locale available: one of `./locale/<code>.js`, or a host's own, also for a region (`en-GB`). Before the first tag is on the page, or it shows at its next change of language. */
export const addLocale = (messages: Messages): void => {
  ownLocales.set(messages.lang.toLowerCase(), messages);
};

/** All words for a BCP 47 tag: the tag's own, else its language's, else English. Never rejects. */
export const messagesFor = async (lang: string): Promise<Messages> => {
  const tag = lang.toLowerCase();
  const code = tag.split('-')[0] ?? '';
  const found = ownLocales.get(tag) ?? ownLocales.get(code) ?? ready.get(code);
  if (found) return found;
  try {
    const messages = (Object.hasOwn(sources, code) && (await sources[code]?.())) || en;
    ready.set(code, messages);
    return messages;
  } catch {
    return en;
  }
};
