import type { FeedErrorKind } from '../../feed/feed-error.js';
import type { Scene } from './render-context.js';

/** The answer came, and was no use. */
const UNREADABLE: readonly FeedErrorKind[] = ['parse', 'shape', 'too-large'];

/** Why the last try failed, for a reader; empty when it did not. */
export const doubt = ({ state: { error }, messages }: Pick<Scene, 'state' | 'messages'>): string => {
  if (!error) return '';
  return UNREADABLE.includes(error.kind) ? messages.unreadable : messages.unreachable;
};
