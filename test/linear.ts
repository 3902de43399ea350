/** Number of parts that the work is compared with. */
const PARTS = 16;

/**
 * Like `expectLinear`, for inputs that take time to make. They are made before the time is measured.
 * @param make Makes an input of a size.
 */
export const expectLinearInput = <T>(
  make: (size: number) => T,
  work: (input: T) => unknown,
  size: number,
  name: string,
): void => {
  const inputs = new Map<number, T>();
  const inputOf = (each: number): T => {
    const input = inputs.get(each) ?? make(each);
    inputs.set(each, input);
    return input;
  };
  inputOf(size);
  inputOf(size / PARTS);
  expectLinear((each) => work(inputOf(each)), size, name);
};

/**
 * Throws if the time of `work` grows faster than `length`. Compares one call with all of it to 16 calls with a 16th.
 * Linear work takes the same time either way, quadratic work 16 times as long. Both are measured one after the other, so that a slow
 * machine affects both. A pause can still affect only one of them, so it tries several times. The difference that always passes is
 * less than quadratic work of 100,000 steps takes on any machine.
 */
export const expectLinear = (work: (length: number) => unknown, length: number, name: string): void => {
  const timeOf = (run: () => void): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  let measured = '';
  for (let attempt = 0; attempt < 8; attempt++) {
    const inParts = timeOf(() => {
      for (let part = 0; part < PARTS; part++) work(length / PARTS);
    });
    const whole = timeOf(() => work(length));
    if (whole <= 4 * inParts + 20) return;
    measured += ` ${whole.toFixed(0)} ms instead of ${inParts.toFixed(0)},`;
  }
  throw new Error(`${name} is not linear:${measured.slice(0, -1)}`);
};
