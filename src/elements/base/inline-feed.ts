import { createFeedStore } from '../../store/feed-store.js';
import type { FeedStore } from '../../store/store-types.js';

/** Milliseconds by which the clocks of two machines may differ. */
const TOLERANCE = 300_000;

/** A feed in the page. */
export interface InlineFeed {
  readonly text: string;
  /** Has the feed, and makes no requests. */
  readonly store: FeedStore;
}

/**
 * The feed in the element's `<script type="application/json">`. `last` if it is the same, or cannot be read: it may not be parsed
 * completely yet, and another change of the children may follow.
 */
export const readInline = (element: Element, last?: InlineFeed): InlineFeed | undefined => {
  const script = element.querySelector(':scope > script[type="application/json"]');
  const text = script?.textContent;
  if (!text || text === last?.text) return last;
  try {
    const value: unknown = JSON.parse(text);
    const updatedAt = value instanceof Object && 'updatedAt' in value && String(value.updatedAt);
    const at = Date.parse(script.getAttribute('data-loaded-at') ?? (updatedAt || ''));
    const store = createFeedStore('');
    // A time in the future, beyond what clocks may differ, says nothing about the age.
    store.seed(value, at > 0 && at < Date.now() + TOLERANCE ? at : undefined);
    return { text, store };
  } catch {
    return last;
  }
};
