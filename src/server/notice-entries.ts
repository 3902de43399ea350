import { isOpen, levelOf } from '../feed/derive.js';
import { resolvedAt } from '../feed/incident-times.js';
import type { Incident, Maintenance, StatusFeed } from '../feed/schema.js';
import { tagUri } from '../feed/tag-uri.js';
import { formatFor, type Format } from '../locale/format.js';
import { impactWord } from '../locale/impact-word.js';
import type { Messages } from '../locale/messages.js';
import { readText } from '../text/read-text.js';
import { componentNames } from './component-names.js';
import { escapeMarkup } from './escape-markup.js';
import { toHtml } from './text-html.js';

/** Entries in a feed, newest first. */
const MAX_ENTRIES = 50;
/** Of a notice without any time. A constant, so that the same notice is always the same entry. */
export const NO_TIME = '1970-01-01T00:00:00.000Z';

/** An incident or a maintenance, as an entry of an Atom or JSON feed. */
export interface NoticeEntry {
  /** A tag URI, which stays the same as long as the provider's id: https://www.rfc-editor.org/rfc/rfc4151 */
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  /**
   * RFC 3339, in UTC. Undefined if they are not known, such as those of a scheduled maintenance without updates: its start says nothing
   * about them, and readers hide what is published in the future, or keep it at the top.
   */
  readonly published: string | undefined;
  readonly updated: string | undefined;
  /** The place in the list, and the time of the last change for formats that need one. */
  readonly sortedBy: string;
  readonly html: string;
  /** Phase and impact, in words. */
  readonly tags: readonly string[];
}

const utc = (at: string): string => new Date(at).toISOString();

/** The phase of an incident or a maintenance in words. The publisher's text if it is no phase of the feed format. */
const phaseWord = ({ status, statusText }: Incident | Maintenance, words: Readonly<Record<string, string>>): string =>
  (status === 'unknown' && statusText) || (words[status] ?? '');

/** The phase and the impact of an incident in words. */
export const phaseAndImpact = (incident: Incident, messages: Messages): string =>
  [phaseWord(incident, messages.incident), impactWord(incident, messages)].join(' · ');

const latest = (times: readonly (string | undefined)[]): string | undefined =>
  times
    .flatMap((time) => (time ? utc(time) : []))
    .sort()
    .at(-1);

const contentOf = (
  { components, updates }: Incident | Maintenance,
  words: Readonly<Record<string, string>>,
  feed: StatusFeed,
  messages: Messages,
  { full }: Format,
  lead: string,
): string => {
  const names = componentNames(feed, components);
  return [
    lead && `<p>${escapeMarkup(lead)}</p>`,
    ...updates.map(
      ({ status, at, body, format }) =>
        `<p><strong>${escapeMarkup(words[status] ?? '')}</strong> · <time datetime="${utc(at)}">${escapeMarkup(full(Date.parse(at)))}</time></p>${toHtml(readText(body ?? '', format ?? 'text'))}`,
    ),
    names.length
      ? `<p>${escapeMarkup(messages.labeled(messages.affectedComponents, names.reduce(messages.list)))}</p>`
      : '',
  ].join('');
};

/** What decides which notices are kept. */
interface Candidate {
  readonly isOpen: boolean;
  readonly sortedBy: string;
  /** Writes the entry. Only called for those that are kept, because a feed may have thousands. */
  readonly write: () => NoticeEntry;
}

/** The incidents and maintenances of a feed, newest first. The 50 newest, but open ones come before those that are over. */
export const noticeEntries = (feed: StatusFeed, messages: Messages): readonly NoticeEntry[] => {
  const format = formatFor(messages, feed.page.timeZone ?? 'UTC');
  const incidents = feed.incidents.map((incident): Candidate => {
    const { id, title, url = feed.page.url, startedAt, impact, status, updates } = incident;
    const updated = latest([startedAt, resolvedAt(incident), ...updates.map(({ at }) => at)]);
    const sortedBy = updated ?? NO_TIME;
    const published = startedAt ?? updates.at(-1)?.at;
    const write = (): NoticeEntry => {
      const phase = phaseWord(incident, messages.incident);
      const lead = [phase, ...(levelOf(impact) ? [impactWord(incident, messages)] : [])].join(' · ');
      return {
        id: tagUri(feed, 'incident', id),
        title,
        url,
        published: published && utc(published),
        updated,
        sortedBy,
        html: contentOf(incident, messages.incident, feed, messages, format, lead),
        tags: [messages.incident[status], impactWord(incident, messages)],
      };
    };
    return { isOpen: isOpen(incident), sortedBy, write };
  });
  const maintenances = feed.maintenances.map((maintenance): Candidate => {
    const { id, title, url = feed.page.url, startsAt, endsAt, status, updates } = maintenance;
    const begunAt = status === 'scheduled' ? undefined : startsAt;
    const updated = updates.length ? latest(updates.map(({ at }) => at)) : latest([begunAt]);
    const sortedBy = updated ?? (startsAt ? utc(startsAt) : NO_TIME);
    const published = updates.at(-1)?.at ?? begunAt;
    const write = (): NoticeEntry => {
      const times = [startsAt, endsAt].flatMap((at) => (at ? format.full(Date.parse(at)) : []));
      const planned = times.length ? times.reduce(messages.range) : '';
      const lead = [phaseWord(maintenance, messages.maintenance), planned].filter(Boolean).join(' · ');
      return {
        id: tagUri(feed, 'maintenance', id),
        title,
        url,
        published: published && utc(published),
        updated,
        sortedBy,
        html: contentOf(maintenance, messages.maintenance, feed, messages, format, lead),
        tags: [messages.maintenance[status], messages.impact.maintenance],
      };
    };
    return { isOpen: status !== 'completed', sortedBy, write };
  });
  const newestFirst = [...incidents, ...maintenances].sort((a, b) => Date.parse(b.sortedBy) - Date.parse(a.sortedBy));
  const openFirst = new Set([...newestFirst.filter((candidate) => candidate.isOpen), ...newestFirst]);
  const kept = new Set([...openFirst].slice(0, MAX_ENTRIES));
  return newestFirst.filter((candidate) => kept.has(candidate)).map(({ write }) => write());
};
