/** Loaded when an element has a mistake that only its developer can fix. */
import { editDistance } from '../../feed/edit-distance.js';
import type { FeedWarning } from '../../feed/feed-warning.js';
import type { Component } from '../../feed/schema.js';
import { attributeOf, type Choices } from './attribute-checks.js';

/** The option that is most similar to a value, if they differ by a typing error: one character in three at most. */
const similar = (value: string, options: readonly string[]): string | undefined => {
  const [best] = options
    .map((option) => ({ option, errors: editDistance(value.trim().toLowerCase(), option.toLowerCase()) }))
    .sort((a, b) => a.errors - b.errors);
  return best && best.errors <= value.length / 3 ? best.option : undefined;
};

/** The warnings of this page that were already logged. */
const logged = new Set<string>();

/**
 * Logs each warning about attributes once per page, with the value that was probably meant. Returns warnings about attributes
 * that no tag has, but that look like one of this tag's.
 */
export const explainMistakes = (
  element: Element,
  warnings: readonly FeedWarning[],
  components: readonly Component[],
  choices: Choices,
): FeedWarning[] => {
  const observed: unknown = Reflect.get(element.constructor, 'observedAttributes');
  const attributes = Array.isArray(observed) ? observed.map(String) : [];
  const misspelled = element.getAttributeNames().flatMap((path): FeedWarning[] => {
    const meant = attributes.includes(path) ? undefined : similar(path, attributes);
    return meant ? [{ path, message: `there is no attribute "${path}", did you mean "${meant}"?` }] : [];
  });
  const valuesOf = (attribute: string): readonly string[] =>
    attribute.startsWith('component')
      ? components.flatMap(({ id, name }) => [id, name])
      : (Object.entries(choices).find(([property]) => attributeOf(property) === attribute)?.[1] ?? []);
  const explained = warnings.map(({ path, message }) => {
    const meant = similar(/"(.*)"/.exec(message)?.[1] ?? '', valuesOf(path));
    return { path, message: meant ? `${message}, did you mean "${meant}"?` : message };
  });
  for (const { path, message } of [...explained, ...misspelled]) {
    const text = `status-widgets: ${path} of <${element.localName}>: ${message}`;
    if (!logged.has(text)) console.warn(text);
    logged.add(text);
  }
  return misspelled;
};
