import { expect } from '@open-wc/testing';
import { stopwatch } from '../../src/store/clock.js';
import { FakeClock } from './fake-clock.js';

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
