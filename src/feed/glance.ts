import type { StatusFeed } from './schema.js';
import { COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';

type Raw = Readonly<Record<string, unknown>>;

/** Ends the glance: what is not plainly as the format has it is for `parseFeed` to judge. */
const unsure = (): never => {
  throw new Error();
};

const isObject = (value: unknown): value is Raw => value instanceof Object;
const object = (value: unknown): Raw => (isObject(value) ? value : unsure());

const text = (value: unknown): string => (typeof value === 'string' && /\S/.test(value) ? value : unsure());

const word = <T>(value: unknown, words: readonly T[]): T => words.find((each) => each === value) ?? unsure();

const address = (value: unknown): string => (/^https?:/i.test(text(value)) ? text(value) : unsure());

const maybe = <T>(value: unknown, read: (value: unknown) => T): T | undefined => (value == null ? undefined : read(value));

/** A list in which each id stands once. */
const list = <T extends object>(value: unknown, read: (raw: Raw) => T): readonly (T & { readonly id: string; readonly components: []; readonly updates: [] })[] => {
  const ids = new Set<string>();
  const items: readonly unknown[] = Array.isArray((value ??= [])) ? value : unsure();
  return items.map((item, index) => {
    const raw = object(item);
    const id = text(raw['id']);
    return ids.add(id).size > index ? { ...read(raw), id, components: [], updates: [] } : unsure();
  });
};

/**
 * A first look at a feed in the own format, for the first paint: page, states and titles, copied and checked, texts as
 * they are. Absent unless all of that is plainly as the format has it and still stands at `now` (wall-clock
 * milliseconds); then its overall state and breadth are those that `parseFeed` gives, which a property test holds.
 * A fifth of the reader's size: the reader comes after the first paint.
 */
export const glance = (value: unknown, now: number): StatusFeed | undefined => {
  try {
    const { version, page, updatedAt, ttl, status, headline, components, incidents, maintenances } = object(value);
    const { name, url, language } = object(page);
    if (version !== 1 || (ttl != null && !(Number(ttl) * 3000 + Date.parse(String(updatedAt)) > now))) unsure();
    return {
      version: 1,
      page: { name: text(name), url: maybe(url, address), language: maybe(language, text) },
      status: maybe(status, (each) => word(each, COMPONENT_STATUSES)),
      headline: maybe(headline, text),
      groups: [],
      components: list(components, (raw) => ({ name: text(raw['name']), status: word(raw['status'], COMPONENT_STATUSES) })),
      incidents: list(incidents, (raw) => ({ title: text(raw['title']), status: word(raw['status'], INCIDENT_STATUSES), impact: word(raw['impact'], IMPACTS) })),
      maintenances: list(maintenances, (raw) => ({ title: text(raw['title']), status: word(raw['status'], MAINTENANCE_STATUSES) })),
    };
  } catch {
    return undefined;
  }
};
