/** Reads incidents and maintenances from the Atom and RSS feeds of status pages. */
import { lastOf, textOf } from '../shared/json.js';
import { wallTimeOf, withYears } from '../shared/times.js';
import { readXml } from '../shared/xml.js';
import { childOf, entriesIn, isHome, linkOf, textAt } from './feed-entries.js';
import type { FeedEntry, FeedTime } from './feed-entries.js';
import { durationIn, headOf } from './instatus-head.js';
import type { HistoryEntry, HistoryFeed } from './log-entry.js';
import { loggedUpdates, plain, statusLine } from './log-updates.js';
import type { LoggedUpdate } from './log-updates.js';

/**
 * Statuspage: https://support.atlassian.com/statuspage/docs/create-and-manage-an-incident/
 * Instatus: https://instatus.com/help/api/incidents. incident.io: https://docs.incident.io/api-reference/status-page-incidents-v2
 */
const INCIDENT = /^(investigating|identified|monitoring|resolved|postmortem)$/;

/**
 * Statuspage: https://support.atlassian.com/statuspage/docs/schedule-maintenance/
 * Instatus: https://instatus.com/help/api/maintenances. incident.io (`maintenance_complete`): https://docs.incident.io/status-pages/widget-api
 */
const MAINTENANCE = /^(scheduled|in_progress|verifying|completed)$/;

/** A word in the spelling of the feed format. */
const keyOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ /g, '_')
    .replace(/^maintenance_/, '')
    .replace(/^complete$/, 'completed');

/** `THIS IS A SCHEDULED EVENT Apr 7, 13:00 - 23:45 UTC`, which Statuspage writes above the updates. The second date is only there if it is another day. */
const SCHEDULED = /^\s*<p>\s*<strong>\s*THIS IS A SCHEDULED EVENT\b([^]{1,400}?)<\/strong>/;

type Zones = Map<string, number | undefined>;

/** The start and end of a scheduled event. Undefined if there is no such line. */
const windowOf = ({ content, anchors }: FeedEntry, zones: Zones): readonly FeedTime[] | undefined => {
  const line = SCHEDULED.exec(content.body)?.[1];
  if (line === undefined) return undefined;
  const [, date = '', from = '', until = date, to = '', zone = ''] =
    /^(\w+ \d+), ([\d:]+) - (?:(\w+ \d+), )?([\d:]+) (\S+)$/.exec(plain(line)) ?? [];
  const walls = [wallTimeOf(`${date}, ${from} ${zone}`), wallTimeOf(`${until}, ${to} ${zone}`)];
  return withYears(walls, anchors, zones, -1).map((time) => time ?? false);
};

/** The phases of updates. An update with the word "update" keeps the phase before it. */
const phasesOf = (words: readonly string[], isMaintenance: boolean): readonly string[] => {
  let phase = 'unknown';
  return words
    .toReversed()
    .map((word) => {
      const key = keyOf(word);
      if (key === 'update') return phase;
      // Instatus writes Identified for scheduled maintenances and for those in progress.
      if (isMaintenance && key === 'identified') return (phase = 'unknown');
      return (phase = (isMaintenance ? MAINTENANCE : INCIDENT).test(key) ? key : word);
    })
    .reverse();
};

interface Written extends LoggedUpdate {
  readonly format: 'html' | 'text';
  /** Whether the feed has its phase. */
  readonly isPhased: boolean;
}

/** The updates of an entry, newest first. An entry without phases is an update itself. */
const writtenIn = (entry: FeedEntry, zones: Zones, isMixed: boolean): readonly Written[] => {
  const { content, anchors, changed } = entry;
  const at = changed || undefined;
  const line = statusLine(content.body, at);
  const logged = line ? [line] : loggedUpdates(content.body, anchors, zones, isMixed);
  if (logged.length) return logged.map((update) => ({ ...update, format: 'html', isPhased: true }));
  return content.body || at ? [{ ...content, word: 'Update', at, isPhased: false }] : [];
};

/** The updates of all entries of an incident, newest first and without duplicates. Later entries often repeat earlier ones. */
const allWritten = (entries: readonly FeedEntry[], zones: Zones, isMixed: boolean): readonly Written[] => {
  const updates = new Map<string, Written>();
  for (const entry of entries)
    for (const update of writtenIn(entry, zones, isMixed)) {
      const key = JSON.stringify([update.word, update.at, update.body]);
      if (!updates.has(key)) updates.set(key, update);
    }
  const list = [...updates.values()];
  return entries.length > 1 && list.every(({ at }) => at)
    ? list.sort((a, b) => +new Date(b.at ?? '') - +new Date(a.at ?? ''))
    : list;
};

const later = (start: FeedTime, duration: number): FeedTime => {
  const at = start ? +new Date(start) + duration : NaN;
  return isNaN(at) ? false : new Date(at).toISOString();
};

/** The last segments of links, with the number of entries that have them. */
type Places = ReadonlyMap<string | undefined, number>;

/** The last segment of the link, which is the id in the provider's JSON. Undefined for a link to the page. */
const placeOf = ({ link }: FeedEntry, home: string | undefined): string | undefined =>
  link && !isHome(link, home) ? textOf(lastOf(link.replace(/#.*/s, ''))) : undefined;

const idOf = (entry: FeedEntry, home: string | undefined, places: Places): string => {
  const place = placeOf(entry, home);
  return place && places.get(place) === 1
    ? place
    : (entry.id ?? [entry.title, entry.published].filter(Boolean).join(' '));
};

const incidentOf = (entries: readonly FeedEntry[], first: FeedEntry, zones: Zones): Omit<HistoryEntry, 'id'> => {
  const heads = entries.map(({ content }) => headOf(content.body));
  const lineOf = (name: string): string | undefined => heads.map((head) => head.get(name)).find(Boolean);
  // Only Instatus writes it.
  const type = lineOf('Type');
  const written = allWritten(entries, zones, !!type);
  const planned = entries.map((entry) => windowOf(entry, zones)).find(Boolean);
  const isMaintenance = type
    ? type === 'Maintenance'
    : !!planned || /:Maintenance\//.test(first.id ?? '') || written.some(({ word }) => MAINTENANCE.test(keyOf(word)));
  const phases = phasesOf(
    written.map(({ word }) => word),
    isMaintenance,
  );
  const updates = written.map(({ at, body, format }, index) => ({
    status: phases[index] ?? 'unknown',
    at,
    // Instatus adds a period to every text.
    body: textOf(type ? body.replace(/([^.])\.\.$/, '$1.') : body),
    format,
  }));
  const status = phases[0] ?? 'unknown';
  const [oldest] = updates.flatMap(({ at }) => at ?? []).sort();
  const isLine = entries.length === 1 && !!statusLine(first.content.body, undefined);
  // The date of an entry is the start in feeds of Instatus, and the last update in those of Statuspage and incident.io.
  const startsAt = type ? (first.published ?? oldest) : isMaintenance ? planned?.[0] : isLine ? undefined : oldest;
  const duration = lineOf('Duration');
  const end = duration === undefined ? undefined : later(startsAt, durationIn(duration));
  const isOver = status === 'resolved' || status === 'postmortem';
  return {
    isMaintenance,
    isPhased: written.some(({ isPhased }) => isPhased),
    title: entries.find(({ title }) => title)?.title,
    url: entries.find(({ link }) => link)?.link,
    status,
    startsAt,
    endsAt: isMaintenance
      ? planned
        ? planned[1]
        : end || (status === 'completed' && updates[0]?.at) || end
      : isOver
        ? end
        : undefined,
    affected: lineOf('Affected Components')?.split(/ *, */).filter(Boolean) ?? [],
    updates,
  };
};

/**
 * Reads the history feed of a status page. Undefined if the text is neither Atom nor RSS. A phase that is not in the feed is `unknown`.
 * Entries with the same id are merged.
 */
export const readHistory = (text: string): HistoryFeed | undefined => {
  const root = readXml(text);
  const isAtom = root?.name === 'feed';
  const channel = isAtom ? root : root?.name === 'rss' ? childOf(root, 'channel') : undefined;
  if (!root || !channel) return undefined;
  const home = linkOf(channel);
  const folded = entriesIn(channel, isAtom, home);
  const places = new Map<string | undefined, number>();
  for (const { first } of folded) {
    const place = placeOf(first, home);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  const zones: Zones = new Map();
  return {
    title: textAt(channel, 'title'),
    home,
    language: textOf(root.attributes.get('xml:lang')) ?? textAt(channel, 'language'),
    kind: isAtom ? 'atom' : 'rss',
    entries: folded.map(({ entries, first }) => ({
      id: idOf(first, home, places),
      ...incidentOf(entries, first, zones),
    })),
  };
};
