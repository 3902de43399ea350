import type { Component } from '../../feed/schema.js';
import type { RenderContext } from '../base/render-context.js';
import type { StatusIcon } from '../base/status-icon.js';

/** The state of a component in words. For an unknown state, the provider's own word if there is one. */
export const stateWord = (
  { status, statusText }: Component,
  icon: StatusIcon,
  { messages, state }: RenderContext,
): string => {
  if (icon === 'stale') return messages.was(status, '');
  return (status === 'unknown' && state.freshness !== 'unknown' && statusText) || messages.status[icon];
};
