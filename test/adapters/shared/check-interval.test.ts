import { expect } from '@open-wc/testing';
import { checkIntervalOf, readChecks } from '../../../src/adapters/shared/check-interval.js';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const MINUTE = 60_000;
const DAY = 1440;
/** RFC 3339 times that are these minutes ago. */
const ago = (...minutes: readonly number[]): readonly string[] =>
  minutes.map((each) => new Date(NOW - each * MINUTE).toISOString());
/** The times of `count` checks with an interval of `minutes`. The newest one is `last` minutes ago. */
const every = (minutes: number, count = 20, last = 0): readonly string[] =>
  ago(...Array.from({ length: count }, (_, index) => last + (count - 1 - index) * minutes));

describe('checkIntervalOf', () => {
  const minutesOf = (times: readonly string[]) =>
    (checkIntervalOf(times.map((time) => Date.parse(time))) ?? NaN) / MINUTE;

  it('returns the usual interval', () => {
    expect(minutesOf(every(1))).to.equal(1);
    expect(minutesOf(ago(31, 20.2, 10.1, 0))).to.be.within(10, 11);
  });

  for (const [what, times] of Object.entries({
    'a restart': ago(2 * DAY, DAY, 6, 0),
    'a restart after the second check': ago(DAY, 6, 0),
    'a burst': [...every(DAY, 6, 60), ...ago(55, 50, 42, 40, 30.5, 30, 13, 9, 3, 0)],
    'a pause': [...every(DAY, 5, 40 * DAY), ...every(DAY, 4)],
  })) {
    it(`ignores ${what}`, () => expect(minutesOf(times)).to.be.closeTo(DAY, 60));
  }

  it('returns undefined for less than two checks, and for unknown times', () => {
    expect(checkIntervalOf([])).to.equal(undefined);
    expect(checkIntervalOf([NOW])).to.equal(undefined);
    expect(checkIntervalOf([NOW - MINUTE, NaN, NOW])).to.equal(undefined);
    expect(checkIntervalOf([NOW, NOW])).to.equal(undefined);
  });
});

const read = (checks: readonly (readonly unknown[])[]) => readChecks(new Map(checks.entries()));
const freshnessOf = (checks: readonly (readonly unknown[])[]) => read(checks).freshness;

describe('the freshness of readChecks', () => {
  const ttlOf = (...checks: readonly (readonly unknown[])[]) => freshnessOf(checks).ttl;

  it('lasts until the next check, but at least five minutes', () => {
    expect(freshnessOf([every(60)])).to.deep.equal({ updatedAt: '2026-11-27T12:00:00.000Z', ttl: 3600 });
    expect(ttlOf(every(1))).to.equal(300);
  });

  it('uses the monitor with the shortest interval', () => {
    expect(ttlOf(every(1, 20, 0.5), every(DAY))).to.equal(300);
    expect(ttlOf(every(DAY), every(1, 20, 0.5))).to.equal(300);
  });

  it('ignores a paused monitor', () => {
    expect(ttlOf(every(60), every(1, 20, 3 * DAY))).to.equal(3600);
    expect(freshnessOf([every(60), every(1, 20, 3 * DAY)]).updatedAt).to.equal('2026-11-27T12:00:00.000Z');
  });

  it('ignores a new monitor if there are others', () => {
    expect(ttlOf(every(DAY), ago(6, 0))).to.equal(86_400);
    expect(ttlOf(ago(10, 0))).to.equal(600);
  });

  it('is unknown without two checks of one monitor', () => {
    expect(freshnessOf([])).to.deep.equal({});
    expect(freshnessOf([ago(0), ago(1), [null, 5, 'soon']])).to.deep.equal({});
    expect(freshnessOf([['0001-01-01T00:00:00Z', '2026-11-27T12:00:00Z']])).to.deep.equal({});
  });
});

describe('the stopped monitors of readChecks', () => {
  const stoppedIn = (...checks: readonly (readonly unknown[])[]) => {
    const { current } = read(checks);
    return [...checks.keys()].filter((key) => !current.has(key));
  };

  it('are those that missed more than three checks, compared with the newest check of all', () => {
    expect(stoppedIn(every(1), every(1, 20, 14), every(1, 20, 16), every(1, 20, 10 * DAY))).to.deep.equal([2, 3]);
    expect(stoppedIn(every(1), every(DAY, 20, 2 * DAY), every(DAY, 20, 4 * DAY))).to.deep.equal([2]);
  });

  it('are not all of them, however old they are: that is the freshness of the feed', () => {
    expect(stoppedIn(every(1, 20, 100 * DAY), every(60, 20, 100 * DAY))).to.deep.equal([]);
  });

  it('have two days if they have at most two checks, because their interval is not known', () => {
    expect(stoppedIn(every(1), ago(DAY), ago(DAY + 6, DAY), ago(3 * DAY), ago(3 * DAY + 6, 3 * DAY))).to.deep.equal([
      3, 4,
    ]);
  });

  it('are those without a time if others have one', () => {
    expect(stoppedIn(every(1), ['soon'], [])).to.deep.equal([1, 2]);
    expect(stoppedIn(['soon'], [])).to.deep.equal([]);
  });
});
