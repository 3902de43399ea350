import { stopwatch, type Clock } from '../store/clock.js';

/** Work that is done once for everybody who asks for it while it is under way. */
export interface SharedWork {
  /** Starts the work, or returns the one that is under way. */
  readonly run: () => Promise<void>;
  readonly isRunning: () => boolean;
}

/** @param limit Milliseconds after which it starts again. Cloudflare Workers never settle what a canceled request has started. */
export const createSharedWork = (clock: Clock, limit: number, work: () => Promise<void>): SharedWork => {
  let pending: { readonly done: Promise<void>; readonly age: () => number } | undefined;
  const isRunning = (): boolean => !!pending && pending.age() <= limit;
  return {
    isRunning,
    run: () => {
      if (pending && isRunning()) return pending.done;
      const done = work().finally(() => {
        if (pending?.done === done) pending = undefined;
      });
      pending = { done, age: stopwatch(clock) };
      return done;
    },
  };
};
