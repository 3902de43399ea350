import type { StatusFeed } from '../feed/schema.js';
import { breadth, type Breadth } from '../feed/derive.js';
import type { Messages, Words } from './messages.js';

/**
 * The overall state in one sentence: the wording table of https://github.com/ScootKit/status-widgets/blob/main/docs/elements.md#wording.
 * The publisher's headline stands only while it agrees with the state, in the language shown, and the feed is not narrowed.
 * Whoever has the feed's `breadth` already hands it in.
 */
export const sentenceOf = (
  feed: StatusFeed,
  messages: Words & Partial<Messages>,
  narrowed = false,
  { status, affected, count, name, levelAlone }: Breadth = breadth(feed),
): string => {
  // Without a language of its own a headline counts as English.
  if (
    feed.headline &&
    !narrowed &&
    feed.status === status &&
    (feed.page.language ?? 'en').slice(0, 2) === messages.lang.slice(0, 2)
  )
    return feed.headline;
  if (status === 'operational' && count === 1) return messages.status.operational;
  if (levelAlone || affected === count) return messages.all[status];
  // A blank name is never glanced at, so whoever meets one has all words.
  return affected === 1 ? messages.one(name?.trim() || messages.unnamed || '', status) : messages.some[status];
};
