import type { FeedStore } from '../../store/store-types.js';

/** Sets the feed from the `<script type="application/json">` inside an element, if there is one. */
export const seedInline = (element: Element, store: FeedStore): void => {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (!text || store.getState().feed) return;
  try {
    const value: unknown = JSON.parse(text);
    const loadedAt = value instanceof Object && 'updatedAt' in value ? Date.parse(String(value.updatedAt)) : NaN;
    // A time in the future is ignored. Five minutes are allowed for differences between clocks.
    store.seed(value, loadedAt > 0 && loadedAt < Date.now() + 300_000 ? loadedAt : undefined);
  } catch {
    // Not parsed completely, or not a feed. Tried again on DOMContentLoaded.
  }
};
