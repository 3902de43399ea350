import type { CommonMessages, HistoryMessages } from '../../locale/messages.js';
import type { RenderContext } from '../base/render-context.js';

/** The context with the messages of histories. */
export interface HistoryContext extends RenderContext {
  readonly messages: CommonMessages & HistoryMessages;
}
