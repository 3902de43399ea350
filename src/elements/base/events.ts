import type { FeedError } from '../../feed/feed-error.js';
import type { FeedWarning } from '../../feed/feed-warning.js';
import type { ComponentStatus, Incident, StatusFeed } from '../../feed/schema.js';

/** Detail of `status-change`: the overall state before and now, as this element's attributes filter it. */
export interface StatusChange {
  readonly from: ComponentStatus;
  readonly to: ComponentStatus;
}

/** The events that every element fires; all bubble and are composed, their details are frozen. */
export interface StatusEventMap {
  'status-load': CustomEvent<{ readonly feed: StatusFeed }>;
  'status-change': CustomEvent<StatusChange>;
  'status-error': CustomEvent<{ readonly error: FeedError }>;
  'status-warning': CustomEvent<{ readonly warnings: readonly FeedWarning[] }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends StatusEventMap {
    /** The reader has dismissed a banner: the worst incident it showed. */
    'status-dismiss': CustomEvent<{ readonly incident: Incident }>;
  }
}

/** Fires one event of the library at an element. */
export const fire = (target: EventTarget, name: string, detail: object): void => {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: Object.freeze(detail) }));
};
