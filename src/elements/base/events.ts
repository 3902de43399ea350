import type { FeedError } from '../../feed/feed-error.js';
import type { ComponentStatus, Incident, StatusFeed } from '../../feed/schema.js';
import type { FeedWarning } from '../../feed/feed-warning.js';
import type { Glimpse } from './feed-element.js';
import { mistakes } from './attribute-checks.js';
import type { View } from './feed-overview.js';

/** Detail of `status-change`: the overall state before and now, as this element's attributes narrow it. */
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

/** What an element has shown. */
export interface Shown {
  readonly state: Glimpse;
  readonly view: View | undefined;
}

/** Fires one event of the library at an element. */
export const fire = (target: EventTarget, name: string, detail: object): void => {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: Object.freeze(detail) }));
};

/** The mistakes that each element has told. */
const told = new WeakMap<EventTarget, string>();

/** Fires what has happened between two renderings. Returns whether the overall state has changed since the last load. */
export const report = (target: EventTarget, before: Shown | undefined, { state, view }: Shown): boolean => {
  const { feed, error } = state;
  let hasChanged = false;
  const warnings: FeedWarning[] = [];
  if (feed && feed !== before?.state.feed) {
    fire(target, 'status-load', { feed });
    hasChanged = !!before?.view && !!view && before.view.status !== view.status;
    if (hasChanged) fire(target, 'status-change', { from: before?.view?.status, to: view?.status });
    warnings.push(...(state.warnings ?? []));
  }
  if (feed) {
    const found = mistakes(target, state.listed ?? feed, view);
    const said = found.map(({ message }) => message).join();
    // With each feed, and when another attribute is mistaken.
    if (feed !== before?.state.feed || said !== told.get(target)) warnings.push(...found);
    told.set(target, said);
  }
  if (warnings.length) fire(target, 'status-warning', { warnings });
  if (error && error !== before?.state.error) fire(target, 'status-error', { error });
  return hasChanged;
};
