import type { StatusFeed } from '../../feed/schema.js';
import { formatFor, zoneOf, type Format } from '../../locale/format.js';
import type { CommonMessages } from '../../locale/messages.js';
import type { FeedState } from '../../store/store-types.js';
import { numberOf } from './attribute-values.js';
import type { FeedOverview } from './feed-overview.js';
import { closestTo } from './flat-tree.js';
import type { Translator } from './feed-translation.js';

/** The values for the templates of one rendering. */
export interface RenderContext {
  /** Undefined before the first feed. */
  readonly overview: FeedOverview | undefined;
  /** The feed for lists: that of the overview, plus the components of third parties that do not affect the status. */
  readonly listed: StatusFeed | undefined;
  readonly state: FeedState;
  readonly messages: CommonMessages;
  readonly format: Format;
  /** Time of the data in wall-clock milliseconds. NaN if unknown. */
  readonly asOf: number;
  /** Age of the data in words. Empty if unknown. */
  readonly age: string;
  /** For texts of the feed that `overview` does not have. Undefined if there is nothing to translate. */
  readonly translator: Translator | undefined;
  /** Time of this rendering in wall-clock milliseconds. */
  readonly now: number;
  /** Level of the headings inside, 2–6. */
  readonly headingLevel: number;
  /** URL of the status page. Undefined if neither the element nor the feed has one. */
  readonly pageLink: string | undefined;
}

/** What an element knows before its attributes are read. */
export type KnownValues = Pick<RenderContext, 'overview' | 'state' | 'messages' | 'now' | 'translator'>;

interface Attributes {
  readonly pageUrl: string | undefined;
  readonly timeZone: string | undefined;
  readonly headingLevel: number | undefined;
}

/** Creates the context of one rendering from the attributes and the state of an element. */
export const createRenderContext = (element: Element & Attributes, known: KnownValues): RenderContext => {
  const {
    pageUrl,
    timeZone,
    headingLevel = closestTo(element, '[heading-level]')?.getAttribute('heading-level'),
  } = element;
  const { state, now, overview, messages, translator } = known;
  const format = formatFor(messages, timeZone === 'feed' ? (zoneOf(state.feed?.page.timeZone) ?? 'UTC') : timeZone);
  const { updatedAt, ttl } = state.feed ?? {};
  // With a `ttl`, the age of a feed counts from `updatedAt`.
  const asOf = Math.min(state.loadedAt ?? NaN, updatedAt && ttl !== undefined ? +new Date(updatedAt) : Infinity);
  return {
    ...known,
    listed: overview && ((state.listed && (translator?.feed(state.listed) ?? state.listed)) ?? overview.feed),
    format,
    asOf,
    age: asOf > 0 ? format.relative(asOf, now, true) : '',
    // Only http, https and relative URLs are allowed.
    pageLink: pageUrl && /^(https?:|[^:]*([/?#]|$))/i.test(pageUrl) ? pageUrl : state.feed?.page.url,
    headingLevel: Math.trunc(numberOf(headingLevel, 3, 2, 6)),
  };
};
