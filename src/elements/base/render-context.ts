import type { StatusFeed } from '../../feed/schema.js';
import { en } from '../../locale/en.js';
import { formatFor, zoneOf, type Format } from '../../locale/format.js';
import type { Messages, Words } from '../../locale/messages.js';
import type { Glimpse } from './feed-element.js';
import type { View } from './feed-overview.js';

/** All that a template may need, as one rendering sees it. */
export interface Scene {
  readonly view: View | undefined;
  /** What lists show: the view's feed, and third parties' components that do not count. */
  readonly listed: StatusFeed | undefined;
  readonly state: Glimpse;
  readonly messages: Messages;
  readonly format: Format;
  /** When what the feed says was true, in wall-clock milliseconds; NaN when that is not known. */
  readonly asOf: number;
  /** How long ago that was, in words; empty when that is not known. */
  readonly age: string;
  /** Wall-clock milliseconds. */
  readonly now: number;
  /** Of the headings inside, 2–6. */
  readonly level: number;
  /** Where the status page is; absent when nobody says. */
  readonly pageLink: string | undefined;
}

interface Surroundings extends Pick<Scene, 'view' | 'state' | 'now' | 'pageLink'> {
  readonly words: Words | Messages;
}

interface Element {
  readonly timeZone: string | undefined;
  readonly headingLevel: number | undefined;
}

/** Whether all words of a language are there, not only those of the first paint, which English has at once. */
const isWhole = (words: Words | Messages): words is Messages => 'incident' in words;

/** The scene of one rendering. */
export const sceneOf = ({ timeZone, headingLevel = 3 }: Element, { words, ...rest }: Surroundings): Scene => {
  const { state, now, view } = rest;
  const messages = isWhole(words) ? words : en;
  const format = formatFor(messages, timeZone === 'feed' ? (zoneOf(state.feed?.page.timeZone) ?? 'UTC') : timeZone);
  const { updatedAt, ttl } = state.feed ?? {};
  // Where the publisher says how long it stands by a feed, what it last looked at is the age that counts.
  const asOf = Math.min(state.loadedAt ?? NaN, updatedAt && ttl !== undefined ? Date.parse(updatedAt) : Infinity);
  const age = asOf > 0 ? format.relative(asOf, now, true) : '';
  return {
    ...rest,
    listed: view && (state.listed ?? view.feed),
    messages,
    format,
    asOf,
    age,
    level: headingLevel >= 2 && headingLevel <= 6 ? Math.trunc(headingLevel) : 3,
  };
};
