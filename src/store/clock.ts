/** Where a store takes the time from. */
export interface Clock {
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since some moment; nobody sets this clock. */
  readonly monotonic: () => number;
  /** Calls back once, about so many milliseconds later; returns the way to prevent it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (milliseconds, run) => {
    // Longer timers fire at once: https://developer.mozilla.org/docs/Web/API/Window/setTimeout#maximum_delay_value
    const timer = setTimeout(run, Math.min(milliseconds, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

/**
 * Milliseconds since now, or since `passed` milliseconds ago, by the clock that ran further: the monotonic one may stop while the
 * machine sleeps, the wall clock may be set. Never falls.
 */
export const stopwatch = (clock: Clock, passed = 0): (() => number) => {
  const wall = clock.now() - passed;
  const monotonic = clock.monotonic() - passed;
  return () => (passed = Math.max(passed, clock.now() - wall, clock.monotonic() - monotonic));
};
