/**
 * The updates in an entry of a history feed. Statuspage and Instatus write all of them, newest or oldest first:
 * `<p><small>Aug 21, 00:37 UTC</small><br><strong>Resolved</strong> - text</p>`,
 * https://support.atlassian.com/statuspage/docs/rss-and-atom-feeds/. incident.io writes only the last one: `<b>Status: Resolved</b><br/>text`.
 */
import { feedTimeOf } from '../shared/feed-dates.js';
import { wallTimeOf, withYears } from '../shared/times.js';
import type { Anchor } from '../shared/feed-dates.js';
import { unescapeXml } from '../shared/xml.js';

export interface LoggedUpdate {
  /** As written. */
  readonly word: string;
  /** RFC 3339. Undefined if the year or the zone is ambiguous. */
  readonly at: string | undefined;
  readonly body: string;
}

/** Runs in linear time, because the length of every part is limited. */
const UPDATE = /<p>\s*<small>([^]{1,300}?)<\/small>\s*<br ?\/?>\s*<strong>([^<]{1,60})<\/strong>\s*-?/g;

/** The status at the beginning of an entry. Similar text after that is prose. */
const STATUS_LINE =
  /^(?:<(?:b|p|strong|h[1-6])>\s{0,20}){0,3}Status:\s{0,20}(?:<\/(?:b|strong)>\s{0,20})?([a-z][a-z _]{0,40}[a-z])\s{0,20}(?:<\/(?:b|p|strong|h[1-6])>\s{0,20}){1,3}/i;

/** Words of the last update, which tell the order of a list. */
const LAST = /^(resolved|completed|postmortem)$/i;

/** The text of HTML without tags, with single spaces. */
export const plain = (html: string): string =>
  unescapeXml(html.replace(/<[^<>]{0,300}>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** Instatus escapes the paragraphs of its RSS twice. */
const unescaped = (html: string): string =>
  html.includes('&lt;small&gt;') && !html.includes('<small>') ? unescapeXml(html) : html;

/** Whether the text of an entry contains a phase. */
export const hasPhases = (html: string): boolean => STATUS_LINE.test(html) || unescaped(html).search(UPDATE) >= 0;

/** Converts `10:33 PM` to `22:33`. */
const in24Hours = (small: string): string =>
  small.replace(/(\d{1,2})(:\d\d(?::\d\d)?) ?([ap])\.?m\b\.?/i, (_, hour: string, rest: string, half: string) => {
    const hours = (+hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    return `${hours}${rest}`;
  });

/** The order by the words: 1 for newest first, -1 for oldest first, 0 if they do not tell. */
const orderOf = (words: readonly string[]): number => +LAST.test(words[0] ?? '') - +LAST.test(words.at(-1) ?? '');

/** The update in the first line of an entry, with the time of the entry's last change. Undefined if there is no such line. */
export const statusLine = (html: string, changed: string | undefined): LoggedUpdate | undefined => {
  const [line, word] = STATUS_LINE.exec(html) ?? [];
  return line && word
    ? {
        word,
        at: changed,
        body: html
          .slice(line.length)
          .replace(/^(?:<br ?\/?>|\s){1,20}/i, '')
          .trim(),
      }
    : undefined;
};

/**
 * The updates in the HTML of an entry, newest first. Empty if it is not in this format.
 * @param anchors Times of the entry with their offsets.
 * @param zones Known offsets by zone name. New ones are added.
 * @param isMixed Whether the list may be oldest first.
 */
export const loggedUpdates = (
  html: string,
  anchors: readonly Anchor[],
  zones: Map<string, number | undefined>,
  isMixed: boolean,
): readonly LoggedUpdate[] => {
  const source = unescaped(html);
  const found = [...source.matchAll(UPDATE)];
  const words = found.map(([, , word = '']) => word.trim());
  const smalls = found.map(([, small = '']) => in24Hours(plain(small)));
  const order = isMixed ? orderOf(words) : 1;
  const times = withYears(smalls.map(wallTimeOf), anchors, zones, order);
  const updates = found.map((match, index) => ({
    word: words[index] ?? '',
    at: times[index] ?? feedTimeOf(smalls[index]),
    body: source
      .slice(match.index + match[0].length, found[index + 1]?.index)
      .trim()
      .replace(/<\/p>$/, '')
      .trim(),
  }));
  const known = updates.flatMap(({ at }) => at ?? []);
  const [first = '', last = ''] = [known[0], known.at(-1)];
  return isMixed && (first === last ? order < 0 : first < last) ? updates.reverse() : updates;
};
