import { expect } from '@open-wc/testing';
import { checkIntervalOf, freshnessOf } from '../../../src/adapters/shared/check-interval.js';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const MINUTE = 60_000;
const DAY = 1440;
/** Times so many minutes ago, as RFC 3339. */
const ago = (...minutes: readonly number[]): readonly string[] =>
  minutes.map((each) => new Date(NOW - each * MINUTE).toISOString());
/** `count` checks, one every `minutes`, the newest `last` minutes ago. */
const every = (minutes: number, count = 20, last = 0): readonly string[] =>
  ago(...Array.from({ length: count }, (_, index) => last + (count - 1 - index) * minutes));

describe('how often a monitor is checked', () => {
  const minutesOf = (times: readonly string[]) =>
    (checkIntervalOf(times.map((time) => Date.parse(time))) ?? NaN) / MINUTE;

  it('is what most gaps are like', () => {
    expect(minutesOf(every(1))).to.equal(1);
    expect(minutesOf(ago(31, 20.2, 10.1, 0))).to.be.within(10, 11);
  });

  for (const [what, times] of Object.entries({
    'a restart': ago(2 * DAY, DAY, 6, 0),
    'a restart after the second check': ago(DAY, 6, 0),
    'a burst': [...every(DAY, 6, 60), ...ago(55, 50, 42, 40, 30.5, 30, 13, 9, 3, 0)],
    'a pause': [...every(DAY, 5, 40 * DAY), ...every(DAY, 4)],
  })) {
    it(`is not changed by ${what}`, () => expect(minutesOf(times)).to.be.closeTo(DAY, 60));
  }

  it('is not told by one check, by none, or across a time that is not known', () => {
    expect(checkIntervalOf([])).to.equal(undefined);
    expect(checkIntervalOf([NOW])).to.equal(undefined);
    expect(checkIntervalOf([NOW - MINUTE, NaN, NOW])).to.equal(undefined);
    expect(checkIntervalOf([NOW, NOW])).to.equal(undefined);
  });
});

describe('how long the newest check of several monitors stands', () => {
  const ttlOf = (...checks: readonly (readonly unknown[])[]) => freshnessOf(checks).ttl;

  it('is until the next one is due, five minutes at least', () => {
    expect(freshnessOf([every(60)])).to.deep.equal({ updatedAt: '2026-11-27T12:00:00.000Z', ttl: 3600 });
    expect(ttlOf(every(1))).to.equal(300);
  });

  it('goes by the monitor that is checked most often, whichever was checked last', () => {
    expect(ttlOf(every(1, 20, 0.5), every(DAY))).to.equal(300);
    expect(ttlOf(every(DAY), every(1, 20, 0.5))).to.equal(300);
  });

  it('leaves out a monitor that is paused', () => {
    expect(ttlOf(every(60), every(1, 20, 3 * DAY))).to.equal(3600);
    expect(freshnessOf([every(60), every(1, 20, 3 * DAY)]).updatedAt).to.equal('2026-11-27T12:00:00.000Z');
  });

  it('leaves out a monitor that is new while others are known', () => {
    expect(ttlOf(every(DAY), ago(6, 0))).to.equal(86_400);
    expect(ttlOf(ago(10, 0))).to.equal(600);
  });

  it('is not known without two checks of one monitor', () => {
    expect(freshnessOf([])).to.deep.equal({});
    expect(freshnessOf([ago(0), ago(1), [null, 5, 'soon']])).to.deep.equal({});
    expect(freshnessOf([['0001-01-01T00:00:00Z', '2026-11-27T12:00:00Z']])).to.deep.equal({});
  });
});
