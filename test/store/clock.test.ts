import { expect } from '@open-wc/testing';
import { stopwatch, systemClock } from '../../src/store/clock.js';
import { FakeClock } from './fake-clock.js';

describe('systemClock', () => {
  const { setTimeout } = globalThis;
  afterEach(() => Object.assign(globalThis, { setTimeout }));

  it('waits whole milliseconds, and not longer than a timer can', () => {
    const waits: unknown[] = [];
    Object.assign(globalThis, { setTimeout: (_: unknown, delay: unknown) => waits.push(delay) });
    for (const delay of [1.8e-12, 999.4, 1000, 2 ** 40]) systemClock.after(delay, () => {});
    expect(waits).to.deep.equal([1, 1000, 1000, 2 ** 31 - 1]);
  });
});

describe('stopwatch', () => {
  it('uses the clock that moved further', () => {
    const clock = new FakeClock();
    const passed = stopwatch(clock, 500);
    expect(passed()).to.equal(500);
    clock.uptime += 1000;
    expect(passed()).to.equal(1500);
    clock.wall += 60_000;
    expect(passed()).to.equal(60_500);
  });

  it('never decreases when the clock is set back', () => {
    const clock = new FakeClock();
    const passed = stopwatch(clock);
    clock.wall += 3_600_000;
    expect(passed()).to.equal(3_600_000);
    clock.wall -= 7_200_000;
    clock.uptime += 10;
    expect(passed()).to.equal(3_600_000);
  });
});
