/** Marks a feed of which something was dropped that may have been in trouble: spread along with it, and in no JSON. */
const DOUBT = Symbol('doubt');

/** Marks `feed`. */
export const doubt = (feed: object): void => {
  Object.assign(feed, { [DOUBT]: true });
};

/** Whether something was dropped. */
export const hasLost = (feed: object): boolean => DOUBT in feed;

/** Whether something is missing without which the state of a part of the feed may look better than it is, whatever the publisher says of the whole. */
export const isDoubted = (feed: { readonly status?: unknown }): boolean => hasLost(feed) || feed.status === 'unknown';
