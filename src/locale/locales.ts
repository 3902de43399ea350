import { enWords } from './en-words.js';
import type { Messages, Words } from './messages.js';

/** Where a language's words come from, when they are first needed. */
const sources: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await import('./de.js')).de,
};

const ready = new Map<string, Words | Messages>([['en', enWords]]);

/** Makes a locale available at once: one of `./locale/<code>.js`, or a host's own. */
export const addLocale = (messages: Messages): void => {
  ready.set(messages.lang, messages);
};

/**
 * The words for a BCP 47 tag: the tag itself, else its language, else English (of which only the words of the first
 * paint are always there). A promise when they must be loaded first; it never rejects, English stands in.
 */
export const wordsFor = (lang: string): Words | Messages | Promise<Words> => {
  const code = lang.toLowerCase().split('-')[0] ?? '';
  const found = ready.get(lang) ?? ready.get(code);
  if (found) return found;
  const load = Object.hasOwn(sources, code) ? sources[code] : undefined;
  return (
    load?.().then(
      (messages) => {
        addLocale(messages);
        return messages;
      },
      () => enWords,
    ) ?? enWords
  );
};

/** Whether all words of a language are there, not only those of the first paint. */
export const isWhole = (words: Words | Messages): words is Messages => 'incident' in words;
