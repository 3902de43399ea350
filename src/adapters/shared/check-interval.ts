/** How long the newest check of monitors stands, where the provider tells when it checked and not how often. */

/** Two gaps are alike when neither is more than so many times the other: checks take a while themselves. */
const ALIKE = 1.5;
/** Milliseconds for which a check stands at least. */
const LEAST = 300_000;
/** A monitor that missed more checks than this in a row is paused, or gone. */
const MISSED = 3;

/** From one check to the next, in milliseconds, shorter first. */
const gapsOf = (times: readonly number[]): readonly number[] =>
  times
    .slice(1)
    .map((time, index) => time - (times[index] ?? NaN))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);

/**
 * How often a monitor is checked, in milliseconds: the middle of the gaps that are alike, of the largest set of such gaps and the
 * longest of several. A restart, retries, a burst of checks and a pause are the few. Absent where no gap is known.
 * @param times When it was checked, in milliseconds, oldest first. NaN parts two checks whose gap says nothing.
 */
export const checkIntervalOf = (times: readonly number[]): number | undefined => {
  const gaps = gapsOf(times);
  let middle: number | undefined;
  let most = 0;
  let from = 0;
  let to = 0;
  for (const gap of gaps) {
    while ((gaps[from] ?? gap) * ALIKE < gap) from++;
    while ((gaps[to] ?? Infinity) <= gap * ALIKE) to++;
    if (to - from >= most) [most, middle] = [to - from, gaps[(from + to) >> 1]];
  }
  return middle;
};

/** Go's and SQL's zero times are none. */
const millisOf = (time: unknown): number => {
  const at = typeof time === 'string' ? Date.parse(time) : NaN;
  return at > 0 ? at : NaN;
};

/**
 * When the newest check was made, and for how many seconds that stands: the interval of the monitor that is checked most often, at
 * least five minutes. A monitor whose checks had stopped by then does not count, nor does one that was checked twice where others
 * were more often. Empty where no interval is known.
 * @param checks RFC 3339 times of each monitor's checks, oldest first. Anything else parts two checks whose gap says nothing.
 */
export const freshnessOf = (
  checks: readonly (readonly unknown[])[],
): { readonly updatedAt?: string; readonly ttl?: number } => {
  const monitors = checks.map((list) => {
    const times = list.map(millisOf);
    return {
      count: times.filter((time) => time).length,
      last: times.findLast((time) => time) ?? NaN,
      interval: Math.max(LEAST, checkIntervalOf(times) ?? NaN),
    };
  });
  const last = monitors.reduce((newest, each) => (each.last > newest ? each.last : newest), 0);
  const active = monitors.filter(({ last: its, interval }) => last - its <= MISSED * interval);
  const known = active.filter(({ count }) => count > 2);
  const intervals = (known.length ? known : active).map(({ interval }) => interval);
  return intervals.length ? { updatedAt: new Date(last).toISOString(), ttl: Math.min(...intervals) / 1000 } : {};
};
