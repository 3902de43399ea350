import type { FeedStore } from '../../store/store-types.js';

/** Milliseconds by which the clocks of two machines may differ. */
const TOLERANCE = 300_000;

/** The element and the text that each store was last seeded from. */
const seeds = new WeakMap<FeedStore, readonly [element: Element, text: string]>();

/**
 * Seeds the store with the feed in the element's `<script type="application/json">`, if it has one that is new. The feed of
 * another element, or one that was requested, is kept.
 */
export const seedInline = (element: Element, store: FeedStore): void => {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  const [seeder, last] = seeds.get(store) ?? [];
  if (!text || text === last || (seeder !== element && store.getState().feed)) return;
  try {
    const value: unknown = JSON.parse(text);
    const at = value instanceof Object && 'updatedAt' in value ? Date.parse(String(value.updatedAt)) : NaN;
    // A time in the future, beyond what clocks may differ, says nothing about the age.
    store.seed(value, at > 0 && at < Date.now() + TOLERANCE ? at : undefined);
    seeds.set(store, [element, text]);
  } catch {
    // Not parsed completely yet, or not a feed. Another change of the children may follow.
  }
};
