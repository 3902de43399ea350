import type { StatusFeed } from '../feed/schema.js';
import { breadth, type Breadth } from '../feed/derive.js';
import { isolated } from './isolated.js';
import type { CommonMessages } from './messages.js';

/**
 * The overall state in one sentence. Wording: https://github.com/ScootKit/status-widgets/blob/main/docs/elements.md#wording.
 * The publisher's headline is used if the feed is not filtered, and the headline matches the overall state and the language.
 * Pass the feed's `breadth` if you have it, to avoid computing it again.
 */
export const summarize = (
  feed: StatusFeed,
  messages: CommonMessages,
  isFiltered = false,
  { status, affected, count, name, levelAlone }: Breadth = breadth(feed),
): string => {
  // A feed without a language counts as English.
  if (
    feed.headline &&
    !isFiltered &&
    feed.status === status &&
    (feed.page.language ?? 'en').slice(0, 2) === messages.lang.slice(0, 2)
  )
    return feed.headline;
  if (status === 'operational' && count === 1) return messages.status.operational;
  if (levelAlone || affected === count) return messages.all[status];
  return affected === 1
    ? messages.one(isolated(name, messages.unnamed), status)
    : messages.some(status, affected, count);
};
