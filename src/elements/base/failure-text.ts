import type { FeedErrorKind } from '../../feed/feed-error.js';
import type { RenderContext } from './render-context.js';

/** An answer came and was of no use. */
const UNREADABLE: readonly FeedErrorKind[] = ['parse', 'shape', 'too-large'];

/** Why the last request failed, for a reader; empty when it did not. */
export const failureText = ({ state: { error }, messages }: RenderContext): string => {
  if (!error) return '';
  return UNREADABLE.includes(error.kind) ? messages.unreadable : messages.unreachable;
};
