/** Loaded when an element has a mistake that only its developer can fix. */
import type { FeedWarning } from '../../feed/feed-warning.js';
import { nearestName } from '../../feed/nearest-name.js';
import type { Component } from '../../feed/schema.js';
import { attributeOf, attributesOf, type Choices } from './attribute-checks.js';

/** The least and the highest value of numbers, by attribute. */
const RANGES: Readonly<Record<string, readonly [least: number, highest: number]>> = {
  refresh: [15, Infinity],
  'max-size': [1, 2 ** 24],
  'heading-level': [2, 6],
  'uptime-days': [1, 366],
  days: [1, Infinity],
  'page-size': [1, Infinity],
  'announce-days': [0, Infinity],
};
const BOOLEANS = ['hide-when-operational', 'dismissible', 'uptime-table', 'controls', 'affects-status'];

/** A host name without `https://`. It would be the relative address of a file. */
const HOST = /^(?![^/]*\.(?:json|xml|atom|rss|js|php)$)(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:\/|$)|^[\w.-]+:\d+(?:\/|$)/i;

/** What is expected in place of the value of an attribute. Undefined if the value is valid. */
const expectedFor = (name: string, value: string): string | undefined => {
  if (name.endsWith('src') && HOST.test(value)) return `an absolute URL, did you mean "https://${value}"?`;
  if (BOOLEANS.includes(name))
    return ['', 'true', 'false', name].includes(value) ? undefined : 'true or false, and counts as true';
  const [least, highest] = RANGES[name] ?? [];
  if (least === undefined || highest === undefined || !value.trim()) return undefined;
  const number = Number(value);
  if ((number >= least && number <= highest && number < Infinity) || (name === 'refresh' && number === 0))
    return undefined;
  const range = highest < Infinity ? `from ${least} to ${highest}` : `of at least ${least}`;
  return `a number ${range}${name === 'refresh' ? ', or 0' : ''}`;
};

/** The warnings of this page that were already logged. */
const logged = new Set<string>();

/**
 * Logs each warning about attributes once per page, with the value that was probably meant. Returns warnings about attributes
 * that no tag has, but that look like one of this tag's, and about numbers and booleans that are none.
 */
export const explainMistakes = (
  element: Element,
  warnings: readonly FeedWarning[] = [],
  components: readonly Component[] = [],
  choices: Choices = {},
): FeedWarning[] => {
  const attributes = attributesOf(element);
  const found = element.getAttributeNames().flatMap((path): FeedWarning[] => {
    if (attributes.includes(path)) {
      const value = element.getAttribute(path) ?? '';
      const expected = expectedFor(path, value);
      return expected ? [{ path, message: `"${value}" is not ${expected}` }] : [];
    }
    const meant = nearestName(path, attributes);
    return meant ? [{ path, message: `there is no attribute "${path}", did you mean "${meant}"?` }] : [];
  });
  const valuesOf = (attribute: string): readonly string[] =>
    attribute.startsWith('component')
      ? components.flatMap(({ id, name }) => [id, name])
      : (Object.entries(choices).find(([property]) => attributeOf(property) === attribute)?.[1] ?? []);
  const explained = warnings.map(({ path, message }) => {
    const meant = nearestName(/"(.*)"/.exec(message)?.[1] ?? '', valuesOf(path));
    return { path, message: meant ? `${message}, did you mean "${meant}"?` : message };
  });
  for (const { path, message } of [...explained, ...found]) {
    const text = `status-widgets: ${path} of <${element.localName}>: ${message}`;
    if (!logged.has(text)) console.warn(text);
    logged.add(text);
  }
  return found;
};
