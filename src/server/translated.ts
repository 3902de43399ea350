import { translateFeed } from '../feed/translate-feed.js';
import type { StatusFeed } from '../feed/schema.js';
import type { Messages } from '../locale/messages.js';

/** The feed with its texts in the language of the messages, where it has them: docs/feed-format.md#other-languages */
export const translated = (feed: StatusFeed, { lang }: Messages): StatusFeed =>
  feed.page.language?.slice(0, 2).toLowerCase() === lang.slice(0, 2) ? feed : translateFeed(feed, lang);
