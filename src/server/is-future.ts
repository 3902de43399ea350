/** Milliseconds by which the clocks of two machines may differ. */
const TOLERANCE = 60_000;

/**
 * Whether a stored time is later than now, so that it says nothing: a clock was wrong when it was written. All times that come from
 * a store are checked with this, because one wrong clock would otherwise stop everything until that time.
 */
export const isFuture = (at: number, now: number): boolean => at - now > TOLERANCE;
