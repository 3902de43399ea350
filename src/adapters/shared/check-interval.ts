/** How long the newest check is valid, for providers that publish the times of their checks but not the interval. */

/** The maximum ratio of two similar gaps. Gaps vary, because a check itself takes time. */
const ALIKE = 1.5;
/** The minimum interval in milliseconds. */
const LEAST = 300_000;
/** A monitor that missed more checks in a row than this is paused or deleted. */
const MISSED = 3;
/** The maximum age of the last check of a monitor that has no more than two, so that its interval is not known. */
const NEW = 2 * 86_400_000;

/** The gaps between checks in milliseconds, shortest first. */
const gapsOf = (times: readonly number[]): readonly number[] =>
  times
    .slice(1)
    .map((time, index) => time - (times[index] ?? NaN))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);

/**
 * The check interval of a monitor in milliseconds: the median of the largest set of similar gaps. Of sets with equal size, the one with
 * longer gaps is used. Restarts, retries, bursts and pauses are rare, so they have no effect. Undefined if no gap is known.
 * @param times Times of the checks in milliseconds, oldest first. NaN between two checks means that their gap is not an interval.
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

/** NaN for the zero times of Go and SQL. */
const millisOf = (time: unknown): number => {
  const at = typeof time === 'string' ? +new Date(time) : NaN;
  return at > 0 ? at : NaN;
};

/**
 * Reads the checks of monitors.
 * `freshness` is the time of the newest check, and for how many seconds it is valid: the shortest check interval of all monitors, at
 * least five minutes. Ignores monitors without recent checks, and those with only two checks if others have more. Empty if no
 * interval is known.
 * `current` are the monitors whose state is known: their last check is not too old, compared with the newest check of all.
 * @param checks RFC 3339 times of the checks of each monitor, oldest first. Another value between two checks means that their gap is
 * not an interval.
 */
export const readChecks = (checks: ReadonlyMap<unknown, readonly unknown[]>) => {
  const monitors = [...checks].map(([key, list]) => {
    const times = list.map(millisOf);
    const known = times.filter((time) => time);
    const interval = Math.max(LEAST, checkIntervalOf(times) ?? Infinity);
    return { key, last: known.at(-1) ?? NaN, interval, isNew: known.length < 3 || interval === Infinity };
  });
  const last = monitors.reduce((newest, each) => (each.last > newest ? each.last : newest), 0);
  const active = monitors.filter((each) => last - each.last <= (each.isNew ? NEW : MISSED * each.interval));
  const old = active.filter(({ isNew }) => !isNew);
  const ttl = (old.length ? old : active).reduce((least, { interval }) => Math.min(least, interval), Infinity) / 1000;
  return {
    freshness: ttl < Infinity ? { updatedAt: new Date(last).toISOString(), ttl } : {},
    current: new Set((last ? active : monitors).map(({ key }) => key)),
  };
};
