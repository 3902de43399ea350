/** Loaded when a page has own words. */
import { completeWords } from '../../locale/own-words.js';
import type { CommonMessages } from '../../locale/messages.js';
import { languageOf } from './flat-tree.js';

// The chunk for script tags also contains what `addLocale` loads.
export { completeWords } from '../../locale/own-words.js';

const read = new WeakSet<Element>();

const wordsIn = (script: Element): object[] => {
  if (read.has(script)) return [];
  read.add(script);
  const lang = languageOf(script) || 'en';
  try {
    const words: unknown = JSON.parse(script.textContent ?? '');
    if (words instanceof Object && !Array.isArray(words))
      return [{ ...Object.fromEntries(Object.entries(words)), lang }];
  } catch {
    // Logged below.
  }
  console.warn(`status-widgets: own words for "${lang}" are not a JSON object`);
  return [];
};

/** Adds the words in each `<script type="application/json" data-status-words>` that was not read before. */
export const addPageWords = (
  scripts: Iterable<Element>,
  load: (lang: string) => Promise<CommonMessages>,
  add: (messages: CommonMessages, tag: string) => void,
): Promise<void> => completeWords([...scripts].flatMap(wordsIn), load, add);
