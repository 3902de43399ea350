import type { StatusFeed } from './schema.js';
import { COMPONENT_STATUSES, IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from './words.js';

type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw => value instanceof Object;

const isText = (value: unknown, pattern = /\S/): boolean => typeof value === 'string' && pattern.test(value);

const isIn = (words: readonly unknown[], value: unknown): boolean => words.includes(value);

/** Whether `items` is a list of objects that pass, in which each id stands once. */
const areAll = (items: unknown, passes: (item: Raw) => boolean): boolean => {
  const ids = new Set();
  return (
    Array.isArray(items) &&
    items.every(
      (item: unknown, index) => isObject(item) && isText(item.id) && ids.add(item.id).size > index && passes(item),
    )
  );
};

const isPlain = (feed: Raw, page: unknown, now: number): feed is Raw & StatusFeed =>
  feed.version === 1 &&
  isObject(page) &&
  isText(page.name) &&
  isText(page.url ?? 'http:', /^https?:/i) &&
  isText(page.language ?? 'en') &&
  (feed.ttl == null || Number(feed.ttl) * 3000 + Date.parse(String(feed.updatedAt)) > now) &&
  isIn(COMPONENT_STATUSES, feed.status ?? 'unknown') &&
  isText(feed.headline ?? 'none') &&
  areAll(feed.components, (each) => isText(each.name) && isIn(COMPONENT_STATUSES, each.status)) &&
  areAll(
    feed.incidents,
    (each) => isText(each.title) && isIn(INCIDENT_STATUSES, each.status) && isIn(IMPACTS, each.impact),
  ) &&
  areAll(feed.maintenances, (each) => isText(each.title) && isIn(MAINTENANCE_STATUSES, each.status));

/**
 * A first look at a feed in the own format, for the first paint: its page, states and titles are checked, its texts are as
 * they came. Absent unless all of that is plainly as the format has it and still stands at `now` (wall-clock
 * milliseconds); then its overall state and breadth are those that `parseFeed` gives, which a property test holds.
 * A fifth of the reader's size: the reader comes after the first paint.
 */
export const glance = (value: unknown, now: number): StatusFeed | undefined => {
  if (!isObject(value)) return undefined;
  const { components, incidents, maintenances } = value;
  const feed: Raw = {
    ...value,
    components: components ?? [],
    incidents: incidents ?? [],
    maintenances: maintenances ?? [],
  };
  return isPlain(feed, value.page, now) ? feed : undefined;
};
