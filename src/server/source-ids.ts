import { NAME_LENGTH } from '../feed/limits.js';
import type { Incident, Maintenance, StatusFeed } from '../feed/schema.js';
import { shortHash } from './short-hash.js';

/** UTF-16 code units of the part of an id that names its source. */
const SOURCE_LENGTH = 120;

/** Shortens a text so that different texts stay different: its end is replaced with a hash of all of it. */
const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const hash = `~${shortHash(text)}`;
  return text.slice(0, length - hash.length).replace(/[\ud800-\udbff]$/, '') + hash;
};

/** What the ids of an added source begin with: its URL, or the beginning of a long one with a hash. */
export const sourcePrefix = (src: string): string => shorten(src, SOURCE_LENGTH);

/** An id of a composed feed that is no longer than the parser allows. Otherwise, it would be cut, and no longer be unique. */
export const shortId = (id: string): string => shorten(id, NAME_LENGTH);

const withShortIds = <T extends Incident | Maintenance>(notice: T): T => ({
  ...notice,
  id: shortId(notice.id),
  components: notice.components.map(shortId),
  updates: notice.updates.map((update) => ({
    ...update,
    components: update.components.map((component) => ({ ...component, id: shortId(component.id) })),
  })),
});

/** A merged feed whose ids are short enough for the parser, everywhere in the same way. */
export const shortenIds = (feed: StatusFeed): StatusFeed => ({
  ...feed,
  groups: feed.groups.map((group) => ({ ...group, id: shortId(group.id) })),
  components: feed.components.map((component) => ({
    ...component,
    id: shortId(component.id),
    group: component.group && shortId(component.group),
  })),
  incidents: feed.incidents.map(withShortIds),
  maintenances: feed.maintenances.map(withShortIds),
});
