/** The entries of Atom and RSS, grouped by id. */
import { feedDateOf, feedTimeOf } from '../shared/feed-dates.js';
import { textOf, withoutEndSlashes } from '../shared/json.js';
import type { Anchor } from '../shared/feed-dates.js';
import type { XmlElement } from '../shared/xml.js';
import { hasPhases, plain } from './log-updates.js';

export interface Content {
  readonly body: string;
  readonly format: 'html' | 'text';
}

/** RFC 3339. `false` for a date that cannot be read. Undefined if there is none. */
export type FeedTime = string | false | undefined;

export interface FeedEntry {
  readonly content: Content;
  /** Undefined if the entry has no id of its own. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly published: FeedTime;
  /** Time of the last change. Same as `published` if there is none. */
  readonly changed: FeedTime;
  readonly anchors: readonly Anchor[];
}

export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

const filled = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  names.flatMap((name) => childrenOf(element, name)).filter(({ text, children }) => text.trim() || children.length);

export const childOf = (element: XmlElement, name: string): XmlElement | undefined => filled(element, name)[0];

export const textAt = (element: XmlElement, name: string): string | undefined => textOf(childOf(element, name)?.text);

/** The alternate link of Atom, or the text of RSS. */
export const linkOf = (element: XmlElement): string | undefined => {
  const links = childrenOf(element, 'link');
  const alternate = links.find(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate' && attributes.has('href'),
  );
  return textOf(alternate?.attributes.get('href')) ?? textOf(links.find(({ text }) => text.trim())?.text);
};

/** A URL without fragment and trailing slashes. */
const bare = (link: string): string => withoutEndSlashes(link.replace(/#.*/s, ''));

/** Whether a URL is that of the page or of a host, so that it does not distinguish entries. */
export const isHome = (link: string, home: string | undefined): boolean =>
  bare(link) === (home && bare(home)) || /^https?:\/\/[^/]*$/i.test(bare(link));

/** https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3 */
const contentOf = (element: XmlElement, isAtom: boolean): Content => {
  const type = element.attributes.get('type') ?? (isAtom ? 'text' : 'html');
  // The Atom feeds of Instatus may contain unescaped paragraphs.
  const isMarkup = type === 'xhtml' || !!element.children.length;
  return {
    body: (isMarkup ? element.inner : element.text).trim(),
    format: isMarkup || type === 'html' ? 'html' : 'text',
  };
};

/** The first of the two texts that contains phases, otherwise the first one. */
const bestContent = (element: XmlElement, isAtom: boolean): Content => {
  const contents = filled(element, ...(isAtom ? ['content', 'summary'] : ['content:encoded', 'description'])).map(
    (each) => contentOf(each, isAtom),
  );
  return contents.find(({ body }) => hasPhases(body)) ?? contents[0] ?? { body: '', format: 'text' };
};

const titleOf = (element: XmlElement): string | undefined => {
  const title = childOf(element, 'title');
  return title?.attributes.get('type') === 'html' ? textOf(plain(title.text)) : textOf(title?.text);
};

const entryOf = (element: XmlElement, isAtom: boolean, home: string | undefined): FeedEntry => {
  const [published, changed] = (isAtom ? ['published', 'updated'] : ['pubDate', 'dc:date']).map((name) => {
    const written = textAt(element, name);
    const moment = feedDateOf(written);
    return { moment, time: feedTimeOf(written) ?? (written ? (false as const) : undefined) };
  });
  const id = textAt(element, isAtom ? 'id' : 'guid');
  return {
    content: bestContent(element, isAtom),
    id: id && isHome(id, home) ? undefined : id,
    title: titleOf(element),
    link: linkOf(element),
    published: published?.time || changed?.time || published?.time,
    changed: changed?.time || published?.time || changed?.time,
    anchors: [published, changed].flatMap((each) => each?.moment ?? []),
  };
};

/** Entries with the same id. */
export interface FoldedEntries {
  readonly first: FeedEntry;
  readonly entries: FeedEntry[];
}

/**
 * The entries of a feed, grouped by id. A link is not an id: several entries may have the same link, and an open incident must
 * not disappear behind a newer one.
 */
export const entriesIn = (channel: XmlElement, isAtom: boolean, home: string | undefined): readonly FoldedEntries[] => {
  const folded = new Map<unknown, FoldedEntries>();
  for (const element of childrenOf(channel, isAtom ? 'entry' : 'item')) {
    const entry = entryOf(element, isAtom, home);
    const known = folded.get(entry.id ?? element);
    if (known) known.entries.push(entry);
    else folded.set(entry.id ?? element, { first: entry, entries: [entry] });
  }
  return [...folded.values()];
};
