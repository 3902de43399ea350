/** Atom and RSS as status pages write them: entries about incidents and maintenances, folded into those. */
import { lastOf, textOf } from '../shared/json.js';
import type { HistoryEntry, HistoryFeed, HistoryUpdate } from './log-entry.js';
import { loggedUpdates, plain } from './log-updates.js';
import { anchorOf, offsetOf, wallTimeOf, withYears } from '../shared/times.js';
import type { Anchor } from '../shared/times.js';
import { readXml } from '../shared/xml.js';
import type { XmlElement } from '../shared/xml.js';

/** https://support.atlassian.com/statuspage/docs/create-and-manage-an-incident/ and https://instatus.com/help/api/incidents */
const INCIDENT = new Map([
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['monitoring', 'monitoring'],
  ['resolved', 'resolved'],
  ['postmortem', 'postmortem'],
]);

/** https://support.atlassian.com/statuspage/docs/schedule-maintenance/ and https://instatus.com/help/api/maintenances */
const MAINTENANCE = new Map([
  ['scheduled', 'scheduled'],
  ['in progress', 'in_progress'],
  ['verifying', 'verifying'],
  ['completed', 'completed'],
  // Instatus writes Identified for a planned one and for one that runs.
  ['identified', 'unknown'],
]);

const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

const child = (element: XmlElement, ...names: readonly string[]): XmlElement | undefined =>
  names.flatMap((name) => childrenOf(element, name)).find(({ text, children }) => text.trim() || children.length);

const textAt = (element: XmlElement, ...names: readonly string[]): string | undefined =>
  textOf(child(element, ...names)?.text);

/** Atom's alternate link, or RSS' text. */
const linkOf = (element: XmlElement): string | undefined => {
  const links = childrenOf(element, 'link');
  const alternate = links.find(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate' && attributes.has('href'),
  );
  return textOf(alternate?.attributes.get('href')) ?? textOf(links.find(({ text }) => text.trim())?.text);
};

interface Content {
  readonly body: string;
  readonly format: 'html' | 'text';
}

/** https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3 */
const contentOf = (entry: XmlElement, isAtom: boolean): Content => {
  const element = isAtom ? child(entry, 'content', 'summary') : child(entry, 'content:encoded', 'description');
  const type = element?.attributes.get('type') ?? (isAtom ? 'text' : 'html');
  // Instatus' atom may hold its paragraphs as they are.
  const isMarkup = type === 'xhtml' || !!element?.children.length;
  return {
    body: (isMarkup ? element?.inner : element?.text)?.trim() ?? '',
    format: isMarkup || type === 'html' ? 'html' : 'text',
  };
};

interface Raw {
  readonly element: XmlElement;
  readonly content: Content;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** RFC 3339. */
  readonly published: string | undefined;
  readonly anchors: readonly Anchor[];
}

const rawOf = (element: XmlElement, isAtom: boolean): Raw => {
  const moments = (isAtom ? ['published', 'updated'] : ['pubDate', 'dc:date']).map((name) =>
    anchorOf(textAt(element, name)),
  );
  const anchors = moments.flatMap((moment) => moment ?? []);
  return {
    element,
    content: contentOf(element, isAtom),
    id: textAt(element, isAtom ? 'id' : 'guid'),
    title: textAt(element, 'title'),
    link: linkOf(element),
    published: anchors[0] && new Date(anchors[0].at).toISOString(),
    anchors,
  };
};

/** `<strong>Name:</strong> value` above the updates, as Instatus writes it. */
const headOf = ({ body }: Content): ReadonlyMap<string, string> =>
  new Map(
    Array.from(
      body.slice(0, 5000).matchAll(/<strong>([A-Z][a-z A-Z]{2,30}):<\/strong>([^<]{0,3000})/g),
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  );

/** `THIS IS A SCHEDULED EVENT Apr 7, 13:00 - 23:45 UTC`, as Statuspage writes it above the updates; the second date only where it is another. */
const SCHEDULED = /^\s*<p>\s*<strong>\s*THIS IS A SCHEDULED EVENT\b([^]{1,400}?)<\/strong>/;

/** When a scheduled event starts and ends; nothing where there is no such line. */
const windowOf = (
  { content, anchors }: Raw,
  zones: Map<string, number | undefined>,
): readonly (string | undefined)[] | undefined => {
  const line = SCHEDULED.exec(content.body)?.[1];
  if (line === undefined) return undefined;
  const [, date = '', from = '', until = date, to = '', zone = ''] =
    /^(\w+ \d+), ([\d:]+) - (?:(\w+ \d+), )?([\d:]+) (\S+)$/.exec(plain(line)) ?? [];
  const walls = [wallTimeOf(`${date}, ${from} ${zone}`), wallTimeOf(`${until}, ${to} ${zone}`)];
  return withYears(
    walls.map((wall) => wall && { ...wall, offset: offsetOf(wall, anchors, zones) }),
    anchors,
    -1,
  );
};

/** The last update's word; one that only says that there is an update goes on with the phase before it. */
const phased = (words: readonly string[], known: ReadonlyMap<string, string>): readonly string[] => {
  let phase = 'unknown';
  return [...words]
    .reverse()
    .map((word) => (phase = word.toLowerCase() === 'update' ? phase : (known.get(word.toLowerCase()) ?? word)))
    .reverse();
};

/** The updates of entries that say nothing about phases: each entry is one. */
const untold = (raws: readonly Raw[]): readonly HistoryUpdate[] =>
  raws.flatMap(({ content: { body, format }, published }) =>
    published ? [{ status: 'unknown', at: published, body: textOf(body), format }] : [],
  );

const entryOf = (
  raws: readonly [Raw, ...Raw[]],
  home: string | undefined,
  zones: Map<string, number | undefined>,
): HistoryEntry => {
  const [raw] = raws;
  const head = headOf(raw.content);
  // Instatus writes it.
  const type = head.get('Type');
  const logged = raws.flatMap(({ content, anchors }) => loggedUpdates(content.body, anchors, zones, !!type));
  const planned = windowOf(raw, zones);
  const isMaintenance = type
    ? type === 'Maintenance'
    : !!planned ||
      /:Maintenance\//.test(raw.id ?? '') ||
      logged.some(({ word }) => /^(scheduled|in progress|verifying|completed)$/i.test(word));
  const phases = phased(
    logged.map(({ word }) => word),
    isMaintenance ? MAINTENANCE : INCIDENT,
  );
  const told = logged.flatMap(({ at, body }, index): readonly HistoryUpdate[] =>
    // Instatus puts a full stop behind every text.
    at
      ? [
          {
            status: phases[index] ?? 'unknown',
            at,
            body: textOf(type ? body.replace(/([^.])\.\.$/, '$1.') : body),
            format: 'html',
          },
        ]
      : [],
  );
  const updates = logged.length ? told : untold(raws);
  const oldest = updates.reduce<string | undefined>(
    (least, { at }) => (least === undefined || at < least ? at : least),
    undefined,
  );
  const place = raw.link && raw.link !== home ? lastOf(raw.link.replace(/#.*/, '')) : undefined;
  return {
    isMaintenance,
    isPhased: logged.length > 0,
    id: place || (raw.id ?? raw.title ?? ''),
    title: raw.title,
    url: raw.link,
    status: phases[0] ?? 'unknown',
    // Instatus publishes at the start, Statuspage with the last update.
    startsAt: type ? (raw.published ?? oldest) : isMaintenance ? planned?.[0] : oldest,
    endsAt: planned ? planned[1] : isMaintenance && phases[0] === 'completed' ? updates[0]?.at : undefined,
    affected: head.get('Affected Components')?.split(/ *, */).filter(Boolean) ?? [],
    updates,
  };
};

/**
 * Reads the history feed of a status page; nothing where the text is neither Atom nor RSS. What it does not tell is `unknown`.
 * Entries with the same link, or where all have one the same id, are one.
 */
export const readHistory = (text: string): HistoryFeed | undefined => {
  const root = readXml(text);
  const isAtom = root?.name === 'feed';
  const channel = isAtom ? root : root?.name === 'rss' ? child(root, 'channel') : undefined;
  if (!root || !channel) return undefined;
  const home = linkOf(channel);
  const folded = new Map<unknown, [Raw, ...Raw[]]>();
  for (const element of childrenOf(channel, isAtom ? 'entry' : 'item')) {
    const raw = rawOf(element, isAtom);
    const key = (raw.link !== home ? raw.link?.replace(/#.*/, '') : undefined) ?? raw.id ?? element;
    const same = folded.get(key);
    if (same) same.push(raw);
    else folded.set(key, [raw]);
  }
  const zones = new Map<string, number | undefined>();
  return {
    title: textAt(channel, 'title'),
    home,
    language: textOf(root.attributes.get('xml:lang')) ?? textAt(channel, 'language'),
    kind: isAtom ? 'atom' : 'rss',
    entries: Array.from(folded.values(), (raws) => entryOf(raws, home, zones)),
  };
};
