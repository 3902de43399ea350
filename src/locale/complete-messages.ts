import type { CommonMessages } from './messages.js';

/**
 * Returns a function that completes messages with the English ones of a tag. Languages have them already; the built-in English
 * does not, so that each tag's file contains only its own.
 */
export const completeWith = <Section extends object>(
  english: Section,
): ((messages: CommonMessages) => CommonMessages & Section) => {
  const completed = new WeakMap<CommonMessages, CommonMessages & Section>();
  return (messages) => {
    const complete = completed.get(messages) ?? { ...english, ...messages };
    completed.set(messages, complete);
    return complete;
  };
};
