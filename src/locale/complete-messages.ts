import type { CommonMessages } from './messages.js';

/** Gives the values of a list, and of the lists in it, the names that they have in English. Returns anything else as it is. */
const named = (english: object, value: unknown): unknown =>
  Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(english).map(([name, own]: [string, object], index) => [name, named(own, value[index])]),
      )
    : value;

/**
 * Completes messages with those of a section. The built-in English does not have them, so that each tag's file contains only its own.
 * In the files for script tags, a language has them as a list without names, at the place of the section.
 */
export const complete = <Before extends CommonMessages, Section extends object>(
  messages: Before,
  english: Section,
  section: number,
): Before & Section => Object.assign({}, english, named(english, Reflect.get(messages, section)), messages);

/** The same as a function that completes each language once. */
export const completeWith = <Section extends object>(
  english: Section,
  section: number,
): ((messages: CommonMessages) => CommonMessages & Section) => {
  const completed = new WeakMap<CommonMessages, CommonMessages & Section>();
  return (messages) => {
    const known = completed.get(messages) ?? complete(messages, english, section);
    completed.set(messages, known);
    return known;
  };
};
