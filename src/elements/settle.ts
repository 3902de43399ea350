import type { ReactiveElement } from 'lit';
import type { FeedStore } from '../store/store-types.js';
import { tick } from './clock.js';
import { seedInline } from './inline-feed.js';
import { watchLanguage } from './language.js';

/** What an element takes part in while it is on a page: the minute's tick, the language's changes, a feed in the page itself. Returns the way out. */
export const settle = (element: ReactiveElement, store: FeedStore, speak: () => void): (() => void) => {
  const exits = [tick(element), watchLanguage(element, speak)];
  const seed = (): void => seedInline(element, store);
  seed();
  document.addEventListener('DOMContentLoaded', seed);
  return () => {
    document.removeEventListener('DOMContentLoaded', seed);
    for (const exit of exits) exit();
  };
};
