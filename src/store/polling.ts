import type { Needs } from '../adapters/adapter.js';
import type { FeedError, FeedErrorKind } from '../feed/feed-error.js';
import { isAwake } from './awake.js';
import { stopwatch } from './clock.js';
import type { Clock } from './clock.js';
import { nextDelay } from './next-delay.js';
import type { Outcome } from './next-delay.js';

/** Milliseconds over which requests are spread when a page comes back. */
const RETURN = 2000;
const EVENTS = ['visibilitychange', 'freeze', 'resume', 'pageshow', 'online', 'offline'];

/** How things stand with a store. */
export interface Facts extends Omit<Outcome, 'random'> {
  readonly isHeard: boolean;
  readonly isTried: boolean;
  readonly isRunning: boolean;
  readonly needs: Needs;
  /** The needs that the last request served. */
  readonly covered: Needs;
}

export interface Polled {
  readonly url: string;
  readonly clock: Clock;
  readonly random: () => number;
  /** Milliseconds until a first request that was not made yet. */
  readonly hold: number;
  readonly facts: () => Facts;
  /** Starts a request; if `missingOnly`, for endpoints that were not asked yet. */
  readonly ask: (missingOnly?: boolean) => Promise<void>;
  /** Lets the state follow the time. */
  readonly settle: () => void;
}

export interface Polling {
  /** Who listens, or what they want, has changed. */
  readonly review: () => void;
  /** A request has ended. */
  readonly next: () => void;
  readonly end: () => void;
}

/** What the developer of this page was told already. */
const told = new Set<string>();

/** What only a page's developer can mend: a request that the browser forbids, an answer that is no feed; a 404 as well. */
const MISTAKES: readonly FeedErrorKind[] = ['network', 'cors', 'insecure', 'parse', 'shape', 'too-large'];

/** Tells such a mistake once per feed, in the console. A feed that was read before is not set up wrongly. */
const tell = (url: string, { kind, status, message }: FeedError, loaded: boolean): void => {
  if (loaded || told.has(kind + url) || !(MISTAKES.includes(kind) || status === 404)) return;
  told.add(kind + url);
  console.warn(`status-widgets: ${message}`);
};

/** Decides when a store asks again after its first request; a page that nobody sees asks nothing. */
export const startPolling = ({ url, clock, random, hold, facts, ask, settle }: Polled): Polling => {
  // A request is due when `waited` reaches `wait`.
  let wait = hold;
  let waited = stopwatch(clock);
  let dice = random();
  let frozen = false;
  let cancel: (() => void) | undefined;
  const over = new AbortController();
  const mayAsk = (): boolean => !frozen && isAwake() && !over.signal.aborted;

  const plan = (): void => {
    const left = wait - waited();
    const { isHeard, isRunning } = facts();
    cancel?.();
    if (!isHeard || isRunning || !mayAsk() || left === Infinity) return;
    if (left > 0) cancel = clock.after(left, plan);
    else void ask();
  };

  const review = (): void => {
    const now = facts();
    const { needs, covered } = now;
    if (now.isTried && !now.isRunning) {
      wait = nextDelay({ ...now, random: dice });
      const isMissing = (needs.components && !covered.components) || (needs.incidents && !covered.incidents);
      if (isMissing && now.loaded && !now.failures) {
        if (mayAsk()) void ask(true);
        else wait = 0;
      }
    }
    plan();
  };

  const next = (): void => {
    const { error, loaded } = facts();
    if (error) tell(url, error, loaded);
    waited = stopwatch(clock);
    dice = random();
    review();
  };

  const notice = ({ type }: Event): void => {
    // Whatever else arrives, arrives because the page runs.
    frozen = type === 'freeze';
    if (facts().isTried && waited() >= wait) wait = waited() + random() * RETURN;
    plan();
    settle();
  };

  // Some of them are fired at the document and do not bubble; capturing, the window sees them all.
  if (typeof document !== 'undefined')
    for (const type of EVENTS) addEventListener(type, notice, { capture: true, signal: over.signal });
  if (facts().isTried && !facts().isRunning) next();
  else plan();
  return {
    review,
    next,
    end: () => {
      over.abort();
      cancel?.();
    },
  };
};
