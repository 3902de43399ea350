/** Marks a feed of which an item was dropped that may have had a problem. A symbol: object spread copies it, JSON omits it, and all copies of the library share it. */
const LOSSY = Symbol.for('@scootkit/status-widgets/lossy');

/** Marks a feed as lossy. */
export const markLossy = (feed: object): void => {
  Object.assign(feed, { [LOSSY]: true });
};

/** Whether an item was dropped that may have had a problem. */
export const isLossy = (feed: object): boolean => LOSSY in feed;

/** Whether the feed may have problems that it does not show: an item was dropped, or the publisher's `status` is unknown. */
export const mayHideProblems = (feed: { readonly status?: unknown }): boolean =>
  isLossy(feed) || feed.status === 'unknown';
