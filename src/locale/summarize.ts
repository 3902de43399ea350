import type { StatusFeed } from '../feed/schema.js';
import { breadth, type Breadth } from '../feed/derive.js';
import type { Messages } from './messages.js';

/**
 * The overall state in one sentence: the wording table of https://github.com/ScootKit/status-widgets/blob/main/docs/elements.md#wording.
 * The publisher's headline stands only while it agrees with the state, in the language shown, and the feed is not filtered.
 * Whoever has the feed's `breadth` already hands it in.
 */
export const summarize = (
  feed: StatusFeed,
  messages: Messages,
  isFiltered = false,
  { status, affected, count, name, levelAlone }: Breadth = breadth(feed),
): string => {
  // Without a language of its own a headline counts as English.
  if (
    feed.headline &&
    !isFiltered &&
    feed.status === status &&
    (feed.page.language ?? 'en').slice(0, 2) === messages.lang.slice(0, 2)
  )
    return feed.headline;
  if (status === 'operational' && count === 1) return messages.status.operational;
  if (levelAlone || affected === count) return messages.all[status];
  return affected === 1 ? messages.one(name?.trim() || messages.unnamed, status) : messages.some[status];
};
