import type { StatusFeed } from '../feed/schema.js';
import { breadth } from '../feed/derive.js';
import type { Words } from './messages.js';

/**
 * The overall state in one sentence: the wording table of https://github.com/ScootKit/status-widgets/blob/main/docs/elements.md#wording.
 * The publisher's headline stands only while it agrees with the state, in the language shown, and the feed is not narrowed.
 */
export const sentenceOf = (feed: StatusFeed, messages: Words, narrowed = false): string => {
  const { status, affected, count, name, levelAlone } = breadth(feed);
  const language = (feed.page.language ?? 'en').split('-')[0];
  if (feed.headline && !narrowed && feed.status === status && language === messages.lang.split('-')[0]) return feed.headline;
  if (status === 'operational' && count === 1) return messages.status.operational;
  if (levelAlone || affected === count) return messages.all[status];
  return affected === 1 ? messages.one(name || messages.unnamed, status) : messages.some[status];
};
