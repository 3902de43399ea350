/** Loaded when an element has a mistake that only its developer can fix. */
import type { FeedWarning } from '../../feed/feed-warning.js';
import { nearestName } from '../../feed/nearest-name.js';
import { isNamed } from '../../feed/find-component.js';
import type { StatusFeed } from '../../feed/schema.js';
import { attributeOf, attributesOf, observedAttributes, type Choices } from './attribute-checks.js';

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

/** Attributes that other libraries have, and what to use here. */
const ALIASES: Readonly<Record<string, string>> = {
  url: 'src',
  href: 'src',
  source: 'src',
  'feed-url': 'src',
  group: 'components',
  groups: 'components',
  language: 'lang',
  locale: 'lang',
};
const TAGS = ['status-banner', 'status-badge', 'component-list', 'incident-history', 'uptime-bars', 'status-source'];

/** Why an element has no attribute of this name. Undefined if it may be one of the page or of a framework. */
const noAttribute = (name: string, attributes: readonly string[]): string | undefined => {
  if (name === 'feed') return ': it is a property. In HTML, use src, or put the feed into the tag as JSON';
  if (name === 'theme') return ': the colors follow color-scheme, a property of CSS';
  const meant = ALIASES[name] ?? nearestName(name, attributes);
  if (meant) return `, did you mean "${meant}"?`;
  const owner = TAGS.find((tag) => observedAttributes(customElements.get(tag)).includes(name));
  return owner && `. It is one of <${owner}>`;
};

/** Tags inside another one that is not a `<status-feed>`. They are only its fallback. */
const nestedTags = (element: Element): FeedWarning[] =>
  [...(element.shadowRoot ? element.querySelectorAll('*') : [])]
    .filter((child) => attributesOf(child).includes('fallback-src'))
    .map(({ localName }) => ({
      path: 'content',
      message: `<${localName}> is only the fallback here. HTML has no self-closing tags: is </${element.localName}> missing?`,
    }));

/** The warnings of this page that were already logged. */
const logged = new Set<string>();

/**
 * Logs each warning about attributes once per page, with the value that was probably meant. Returns warnings about attributes
 * that the tag does not have, numbers and booleans that are none, and tags inside of it.
 */
export const explainMistakes = (
  element: Element,
  warnings: readonly FeedWarning[] = [],
  { components, groups }: Pick<StatusFeed, 'components' | 'groups'> = { components: [], groups: [] },
  choices: Choices = {},
): FeedWarning[] => {
  const attributes = attributesOf(element);
  const found = element.getAttributeNames().flatMap((path): FeedWarning[] => {
    if (attributes.includes(path)) {
      const value = element.getAttribute(path) ?? '';
      const expected = expectedFor(path, value);
      return expected ? [{ path, message: `"${value}" is not ${expected}` }] : [];
    }
    const reason = noAttribute(path, attributes);
    return reason ? [{ path, message: `there is no attribute "${path}"${reason}` }] : [];
  });
  const valuesOf = (attribute: string): readonly string[] =>
    attribute.startsWith('component')
      ? [...components, ...groups].flatMap(({ id, name }) => [id, name])
      : (Object.entries(choices).find(([property]) => attributeOf(property) === attribute)?.[1] ?? []);
  const explained = warnings.map(({ path, message }) => {
    const value = /"(.*)"/.exec(message)?.[1] ?? '';
    if (path === 'component' && groups.some((group) => isNamed(group, value)))
      return { path, message: `${message}: it is a group, which is a value of "components"` };
    const meant = nearestName(value, valuesOf(path));
    return { path, message: meant ? `${message}, did you mean "${meant}"?` : message };
  });
  const nested = nestedTags(element);
  for (const { path, message } of [...explained, ...found, ...nested]) {
    const text = `status-widgets: ${path} of <${element.localName}>: ${message}`;
    if (!logged.has(text)) console.warn(text);
    logged.add(text);
  }
  return [...found, ...nested];
};
