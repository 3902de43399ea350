import type { FeedStore } from '../../store/store-types.js';

/** Gives the store the feed that stands in the page itself, in an element's `<script type="application/json">`. */
export const seedInline = (element: Element, store: FeedStore): void => {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (!text || store.getState().feed) return;
  try {
    const value: unknown = JSON.parse(text);
    const at = value instanceof Object && 'updatedAt' in value ? Date.parse(String(value.updatedAt)) : NaN;
    // From a future that clocks cannot explain: no age to believe.
    store.seed(value, at > 0 && at < Date.now() + 300_000 ? at : undefined);
  } catch {
    // Half parsed, or not a feed: DOMContentLoaded or the answer to `src` follows.
  }
};
