import { createFeedStore } from '../../store/feed-store.js';
import type { FeedStore } from '../../store/store-types.js';

/** Milliseconds by which the clocks of two machines may differ. */
const TOLERANCE = 300_000;

/** A feed in the page. */
export interface InlineFeed {
  /** The JSON, and when it was loaded. */
  readonly text: string;
  /** The `src` of the element when the text was read first. */
  readonly src: string | undefined;
  /** Has the feed, and makes no requests. */
  readonly store: FeedStore;
}

/**
 * The feed in the `<script type="application/json">` of an element with a `src`. `last` if it is the same, or cannot be read: it may
 * not be parsed completely yet, and another change of the children may follow.
 */
export const readInline = (
  element: Element,
  src: string | undefined,
  last: InlineFeed | undefined,
): InlineFeed | undefined => {
  const script = element.querySelector(':scope > script[type="application/json"]');
  const json = script?.textContent;
  if (!json) return undefined;
  const text = `${json} ${script.getAttribute('data-loaded-at')}`;
  if (text === last?.text) return last.src ? last : { ...last, src };
  try {
    const value: unknown = JSON.parse(json);
    const updatedAt = value instanceof Object && 'updatedAt' in value && String(value.updatedAt);
    const at = Date.parse(script.getAttribute('data-loaded-at') ?? (updatedAt || ''));
    const store = createFeedStore('');
    // A time in the future, beyond what clocks may differ, says nothing about the age.
    store.seed(value, at > 0 && at < Date.now() + TOLERANCE ? at : undefined);
    return { text, src, store };
  } catch {
    return last;
  }
};

/** The store of an inline feed. Undefined if the element has another `src` now, whose state the feed does not tell. */
export const inlineStore = (inline: InlineFeed | undefined, src: string | undefined): FeedStore | undefined =>
  inline?.src === src ? inline?.store : undefined;
