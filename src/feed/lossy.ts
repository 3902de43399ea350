/** Marks a feed that lost something which may have been in trouble. Copied by a spread, absent from JSON, shared by all copies of the library. */
const LOSSY = Symbol.for('@scootkit/status-widgets/lossy');

/** Marks `feed`. */
export const markLossy = (feed: object): void => {
  Object.assign(feed, { [LOSSY]: true });
};

/** Whether something that may have been in trouble was dropped. */
export const isLossy = (feed: object): boolean => LOSSY in feed;

/** Whether a part of the feed may be in trouble without showing it: something was dropped, or the publisher's own state is unknown. */
export const mayHideTrouble = (feed: { readonly status?: unknown }): boolean =>
  isLossy(feed) || feed.status === 'unknown';
