/**
 * Throws unless the time that `work` takes grows in step with `length`: one call with all of it against sixteen calls with a sixteenth.
 * Linear work takes as long either way, quadratic work sixteen times as long. Both are measured one after the other, so that a slow or
 * busy machine slows both down; one pause may still hit one of them alone, hence the repetitions. The difference that always passes is
 * below what quadratic work of a hundred thousand steps takes anywhere.
 */
export const expectLinear = (work: (length: number) => unknown, length: number, what: string): void => {
  const PARTS = 16;
  const timed = (run: () => void): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  let seen = '';
  for (let attempt = 0; attempt < 8; attempt++) {
    const apart = timed(() => {
      for (let part = 0; part < PARTS; part++) work(length / PARTS);
    });
    const whole = timed(() => work(length));
    if (whole <= 4 * apart + 20) return;
    seen += ` ${whole.toFixed(0)} ms instead of ${apart.toFixed(0)},`;
  }
  throw new Error(`${what} is not linear:${seen.slice(0, -1)}`);
};
