import type { FeedError } from '../../feed/feed-error.js';
import type { FeedWarning } from '../../feed/feed-warning.js';
import type { ComponentStatus, Incident, StatusFeed } from '../../feed/schema.js';

/** Detail of `status-change`: the previous and the new overall state, as filtered by the attributes of the element. */
export interface StatusChange {
  readonly from: ComponentStatus;
  readonly to: ComponentStatus;
}

/** The events of all elements. They bubble and are composed. Their details are frozen. */
export interface StatusEventMap {
  'status-load': CustomEvent<{ readonly feed: StatusFeed }>;
  'status-change': CustomEvent<StatusChange>;
  'status-error': CustomEvent<{ readonly error: FeedError }>;
  'status-warning': CustomEvent<{ readonly warnings: readonly FeedWarning[] }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends StatusEventMap {
    /** The visitor has dismissed a banner. The detail has its worst incident. */
    'status-dismiss': CustomEvent<{ readonly incident: Incident }>;
  }
}

/** Fires an event at an element. */
export const fire = (target: EventTarget, name: string, detail: object): void => {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: Object.freeze(detail) }));
};
