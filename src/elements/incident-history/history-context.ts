import type { CommonMessages, ControlsMessages, HistoryMessages } from '../../locale/messages.js';
import type { RenderContext } from '../base/render-context.js';

/** The context with the messages of histories. */
export interface HistoryContext extends RenderContext {
  readonly messages: CommonMessages & HistoryMessages;
}

/** The same with the messages of the controls. */
export interface ControlsContext extends HistoryContext {
  readonly messages: HistoryContext['messages'] & ControlsMessages;
}
