import type { ComponentStatus } from '../feed/schema.js';

/** A phrase with a small first letter. */
export const lowerFirst = (text: string): string => text.replace(/./, (first) => first.toLowerCase());

type StateWords = Readonly<Record<ComponentStatus, string>>;

/** The states in the middle of a sentence, for languages where only their first letter changes. */
export const inSentence = (status: StateWords): StateWords =>
  Object.entries(status).reduce((words, [state, text]) => ({ ...words, [state]: lowerFirst(text) }), status);
