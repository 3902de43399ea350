import type { FeedError } from '../feed/feed-error.js';
import { stopwatch } from './clock.js';
import type { Clock } from './clock.js';
import { nextDelay } from './next-delay.js';
import type { RequestOutcome } from './next-delay.js';

/** Requests are spread over this many milliseconds when a page becomes active again. */
const RETURN_SPREAD = 2000;
const EVENTS = ['visibilitychange', 'freeze', 'resume', 'pageshow', 'online'];

/**
 * Whether nothing should be requested now. Never without a document. Behind some VPNs, a browser is never online by its own account, so
 * this only counts after a request that has not reached its host: https://github.com/mdn/content/issues/30402
 */
const isPageAway = (error: FeedError | undefined): boolean =>
  typeof document === 'object' && (document.hidden || (!navigator.onLine && error?.kind === 'network'));

/** What the next request of a store depends on. */
export interface RequestState extends Omit<RequestOutcome, 'random'> {
  /** Whether there has been an answer or an error. */
  readonly hasResult: boolean;
  /** Milliseconds until the first request is due. */
  readonly firstWait: number;
  readonly isRequesting: boolean;
  /** Whether the subscribers need more than the last request. */
  readonly isMissing: boolean;
}

/** Options of `startPolling`. */
export interface PollingOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** Milliseconds to wait before the first request. */
  readonly delay: number;
  /** Milliseconds since the last answer of a store that starts again. */
  readonly age: number;
  readonly getRequestState: () => RequestState;
  /** Starts a request. With `missingOnly`, only for endpoints that were not requested before. */
  readonly request: (missingOnly?: boolean) => Promise<void>;
  /** Updates the freshness of the store. */
  readonly updateState: () => void;
}

export interface Polling {
  /** Call this when the subscribers or their options change. */
  readonly schedule: () => void;
  /** Call this when a request has ended. */
  readonly onAnswer: () => void;
  readonly end: () => void;
}

/** Warnings that were already shown. */
const warned = new Set<string>();

/**
 * Logs an error that only the developer of the page can fix, once: not a server that is slow or has a problem, and not a
 * feed that was loaded before, because its setup is correct.
 */
const warnOnce = ({ kind, status, message }: FeedError, loaded: boolean): void => {
  if (loaded || warned.has(message) || kind === 'timeout' || (kind === 'http' && status !== 404)) return;
  warned.add(message);
  console.warn(`status-widgets: ${message}`);
};

/** Schedules the requests of a store. There are none while the page is hidden, or known to be offline. */
export const startPolling = ({
  clock,
  random,
  delay,
  age,
  getRequestState,
  request,
  updateState,
}: PollingOptions): Polling => {
  // Since the last answer.
  let waited = stopwatch(clock, age);
  // The next request is not sent before `waited` reaches this.
  let earliest = age + delay;
  let randomValue = random();
  let isFrozen = false;
  let cancel: (() => void) | undefined;
  const ended = new AbortController();

  /** Milliseconds until the next request is due. */
  const timeLeft = (): number => {
    const current = getRequestState();
    return Math.max(
      earliest - waited(),
      current.hasResult ? nextDelay({ ...current, random: randomValue }) - waited() : current.firstWait,
    );
  };

  const schedule = (): void => {
    const { isRequesting, isMissing, error } = getRequestState();
    const left = timeLeft();
    cancel?.();
    if (isRequesting || isFrozen || isPageAway(error) || ended.signal.aborted) return;
    if (left <= 0) void request();
    else if (isMissing) void request(true);
    else if (left < Infinity) cancel = clock.after(left, schedule);
  };

  const onAnswer = (): void => {
    const { error, loaded } = getRequestState();
    if (error) warnOnce(error, loaded);
    waited = stopwatch(clock);
    earliest = 0;
    randomValue = random();
    schedule();
  };

  const onPageEvent = ({ type }: Event): void => {
    // The page receives no other events while it is frozen.
    isFrozen = type === 'freeze';
    if (getRequestState().hasResult && timeLeft() <= 0) earliest = waited() + random() * RETURN_SPREAD;
    schedule();
    updateState();
  };

  // Some of these events are dispatched on the document and do not bubble. A capturing listener on the window receives all of them.
  if (typeof document === 'object')
    for (const type of EVENTS) addEventListener(type, onPageEvent, { capture: true, signal: ended.signal });
  schedule();
  return {
    schedule,
    onAnswer,
    end: () => {
      ended.abort();
      cancel?.();
    },
  };
};
