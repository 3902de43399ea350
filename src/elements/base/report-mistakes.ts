import type { FeedWarning } from '../../feed/feed-warning.js';
import type { StatusFeed } from '../../feed/schema.js';
import type { Choices } from './attribute-checks.js';
import { fire } from './events.js';

/** Logs warnings about attributes. Finds misspelled attributes and values that need more code, and fires `status-warning` for them. */
export const reportMistakes = async (
  element: Element,
  warnings?: readonly FeedWarning[],
  feed?: StatusFeed,
  choices?: Choices,
): Promise<void> => {
  // Not loading is no reason for an error.
  const loaded = await import('./explain-mistakes.js').catch(() => undefined);
  const found = loaded?.explainMistakes(element, warnings, feed, choices);
  if (found?.length) fire(element, 'status-warning', { warnings: found });
};
