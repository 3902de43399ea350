import type { FeedErrorKind } from '../../feed/feed-error.js';
import type { RenderContext } from './render-context.js';

/** Errors of an answer that arrived, but is not a valid feed. */
const UNREADABLE: readonly FeedErrorKind[] = ['parse', 'shape', 'too-large'];

/** Text for visitors about why the last request failed. Empty if it succeeded. */
export const failureText = ({ state: { error }, messages }: RenderContext): string => {
  if (!error) return '';
  return UNREADABLE.includes(error.kind) ? messages.unreadable : messages.unreachable;
};
