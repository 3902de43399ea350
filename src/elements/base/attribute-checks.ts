import type { FeedWarning } from '../../feed/feed-warning.js';
import { isNamed } from '../../feed/find-component.js';
import type { StatusFeed } from '../../feed/schema.js';
import { zoneOf } from '../../locale/format.js';
import type { FeedOverview } from './feed-overview.js';

/** The allowed values of attributes, by property name. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** The attribute of a property: `min-impact` of `minImpact`. */
export const attributeOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The attributes of a class of elements. */
export const observedAttributes = (element: object = {}): readonly string[] => {
  const observed: unknown = Reflect.get(element, 'observedAttributes');
  return Array.isArray(observed) ? observed.map(String) : [];
};

/** The attributes of a tag. */
export const attributesOf = ({ constructor }: Element): readonly string[] => observedAttributes(constructor);

/** The value of a property as text. Empty if it has none. */
const textOf = (target: object, property: string): string => {
  const value: unknown = Reflect.get(target, property);
  return [value].join();
};

/** Numbers, booleans and addresses with an unusual value. Those that are valid nevertheless only load `explain-mistakes.ts`. */
const UNUSUAL = /(sh|ys|ze)=\D|sh=.$|el=[^2-6]|=(yes|no)$|src=[\w-]+[.:][\w.:-]+(\/|$)/;

/** Whether an element has an attribute that may be wrong: one that neither HTML nor a framework gives to any element, or an unusual value. */
export const hasSuspiciousAttributes = (element: Element): boolean => {
  const own = attributesOf(element);
  return element
    .getAttributeNames()
    .some((name) =>
      own.includes(name)
        ? UNUSUAL.test(`${name}=${element.getAttribute(name)}`)
        : !/^(id|class|style|slot|part|title|role|lang|dir|hidden|tabindex)$|^(data|aria|on)|[:@._]/.test(name),
    );
};

/** Warnings about attributes: components that are not in the feed, values that are not allowed, and unknown time zones. */
export const checkAttributes = (
  target: object,
  choices: Choices,
  listed: StatusFeed | undefined,
  overview: FeedOverview | undefined,
): FeedWarning[] => {
  const missingComponent = (path: string, name: string): FeedWarning => ({
    path,
    message: `no component is called "${name}"`,
  });
  const warnings = (overview?.missing ?? []).map((name) => missingComponent('components', name));
  const component = textOf(target, 'component');
  if (component && !listed?.components.some((listedComponent) => isNamed(listedComponent, component)))
    warnings.push(missingComponent('component', component));
  for (const [property, allowed] of Object.entries(choices))
    for (const word of textOf(target, property).split(/[\s,]+/))
      if (word && !allowed.includes(word))
        warnings.push({ path: attributeOf(property), message: `"${word}" is not one of ${allowed.join(', ')}` });
  const zone = textOf(target, 'timeZone');
  if (zone && zone !== 'feed' && !zoneOf(zone))
    warnings.push({ path: 'time-zone', message: `"${zone}" is not a time zone` });
  return warnings;
};
