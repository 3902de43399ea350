/** The clocks and the timer of a store. */
export interface Clock {
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  /** Monotonic clock, milliseconds since an arbitrary time. */
  readonly monotonic: () => number;
  /** Calls `run` once after a number of milliseconds. Returns a function that cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (milliseconds, run) => {
    // Longer timers fire immediately: https://developer.mozilla.org/docs/Web/API/Window/setTimeout#maximum_delay_value
    // Whole milliseconds, because a fake clock of a test would never reach a fraction.
    const timer = setTimeout(run, Math.ceil(Math.min(milliseconds, 2 ** 31 - 1)));
    return () => clearTimeout(timer);
  },
};

/**
 * Returns a function that measures the milliseconds since this call, or since `passed` milliseconds before it. Uses the larger
 * difference of the two clocks: the monotonic clock may stop while the device sleeps, and the wall clock may be changed. The
 * result never decreases.
 */
export const stopwatch = (clock: Clock, passed = 0): (() => number) => {
  const wall = clock.now() - passed;
  const monotonic = clock.monotonic() - passed;
  return () => (passed = Math.max(passed, clock.now() - wall, clock.monotonic() - monotonic));
};
