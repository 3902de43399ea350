import type { StatusFeed } from '../../feed/schema.js';
import { formatFor, zoneOf, type Format } from '../../locale/format.js';
import type { Messages } from '../../locale/messages.js';
import type { FeedState } from '../../store/store-types.js';
import type { FeedOverview } from './feed-overview.js';

/** Everything that the templates of one rendering read. */
export interface RenderContext {
  /** Absent before the first feed. */
  readonly overview: FeedOverview | undefined;
  /** What lists show: the overview's feed, and third parties' components that do not affect the status. */
  readonly listed: StatusFeed | undefined;
  readonly state: FeedState;
  readonly messages: Messages;
  readonly format: Format;
  /** When the feed was true, in wall-clock milliseconds; NaN when that is not known. */
  readonly asOf: number;
  /** How long ago that was, in words; empty when that is not known. */
  readonly age: string;
  /** Wall-clock milliseconds of this rendering. */
  readonly now: number;
  /** Level of the headings inside, 2–6. */
  readonly headingLevel: number;
  /** URL of the status page; absent when neither the host nor the feed names one. */
  readonly pageLink: string | undefined;
}

interface Attributes {
  readonly timeZone: string | undefined;
  readonly headingLevel: number | undefined;
}

/** The context of one rendering, from an element's attributes and what it knows. */
export const createRenderContext = (
  { timeZone, headingLevel = 3 }: Attributes,
  known: Pick<RenderContext, 'overview' | 'state' | 'messages' | 'now' | 'pageLink'>,
): RenderContext => {
  const { state, now, overview, messages } = known;
  const format = formatFor(messages, timeZone === 'feed' ? (zoneOf(state.feed?.page.timeZone) ?? 'UTC') : timeZone);
  const { updatedAt, ttl } = state.feed ?? {};
  // A publisher that states a `ttl` stands by what it saw at `updatedAt`: that age counts.
  const asOf = Math.min(state.loadedAt ?? NaN, updatedAt && ttl !== undefined ? Date.parse(updatedAt) : Infinity);
  return {
    ...known,
    listed: overview && (state.listed ?? overview.feed),
    format,
    asOf,
    age: asOf > 0 ? format.relative(asOf, now, true) : '',
    headingLevel: headingLevel >= 2 && headingLevel <= 6 ? Math.trunc(headingLevel) : 3,
  };
};
