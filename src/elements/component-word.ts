import type { Component } from '../feed/schema.js';
import type { Messages } from '../locale/messages.js';
import type { Mark } from './mark.js';

/** The word beside a component's mark. What is unknown keeps the provider's own spelling, where there is one. */
export const componentWord = (component: Component | undefined, messages: Messages, mark: Mark = component?.status ?? 'unknown'): string => {
  if (mark === 'stale') return messages.was('operational', '');
  return (component?.status === 'unknown' && component.statusText) || messages.status[mark];
};
