import { expect } from '@open-wc/testing';
import { isAheadIn, offsetFrom, toldTimeOf } from '../../../src/adapters/shared/relative-time.js';

const NOW = Date.parse('2026-11-27T20:00:00Z');
const told = (wall: string | null, words: string | null) => ({ wall, words });

describe('the offset of a clock', () => {
  for (const [wall, words, offset] of [
    ['2026-11-27 19:49:30', '10 minutes ago', 0],
    ['2026-11-28 04:49:30', '10 minutes ago', 540],
    ['2026-11-28 06:10:30', '40 minutes from now', 570],
    ['2026-11-27 18:30:00', 'in 3 hours', -300],
    ['2026-11-27 20:30:00', 'in 3 hours', undefined],
    ['2026-11-27 17:30:00', '2 hours ago', 0],
    ['2026-11-27 17:59:00', '2 hours ago', undefined],
    ['2026-11-24 20:00:00', '3 days ago', undefined],
    ['2026-11-27 19:50:00', 'vor 10 Minuten', undefined],
    ['2026-11-27 12:07:00', '10 minutes ago', undefined],
    ['soon', '10 minutes ago', undefined],
  ] as const) {
    it(`that shows ${wall}, "${words}", is ${offset === undefined ? 'not known' : `${offset} minutes`}`, () =>
      expect(offsetFrom([told(wall, words)], NOW)).to.equal(offset));
  }

  it('is what all times agree on', () => {
    const [coarse, fine] = [told('2026-11-28 02:59:00', '2 hours ago'), told('2026-11-28 04:49:30', '10 minutes ago')];
    expect(offsetFrom([coarse, fine], NOW)).to.equal(540);
    expect(offsetFrom([fine, told('2026-11-27 19:49:30', '10 minutes ago')], NOW)).to.equal(undefined);
    expect(offsetFrom([], NOW)).to.equal(undefined);
  });
});

describe('a time of such a clock', () => {
  it('has its offset', () => {
    expect(toldTimeOf(told('2026-11-28 04:50:00', '10 minutes ago'), 540, NOW)).to.equal('2026-11-28T04:50:00+09:00');
    expect(toldTimeOf(told('2026-11-27 15:20:00', '1 day ago'), -210, NOW)).to.equal('2026-11-27T15:20:00-03:30');
    expect(toldTimeOf(told('2026-11-27 19:50:00', '10 minutes ago'), 0, NOW)).to.equal('2026-11-27T19:50:00Z');
  });

  it('without one is in UTC when it was days ago, and left as it is when it is nearer', () => {
    expect(toldTimeOf(told('2026-11-20 10:00:00', '1 week ago'), undefined, NOW)).to.equal('2026-11-20T10:00:00Z');
    expect(toldTimeOf(told('2026-11-20 10:00:00', 'vor 7 Tagen'), undefined, NOW)).to.equal('2026-11-20T10:00:00Z');
    for (const [wall, words] of [
      ['2026-11-27 10:00:00', '10 hours ago'],
      ['2026-12-04 10:00:00', '6 days from now'],
      ['2026-11-27 10:00:00', 'vor 10 Stunden'],
    ] as const)
      expect(toldTimeOf(told(wall, words), undefined, NOW)).to.equal(wall);
  });

  it('is none where there is none', () => {
    expect(toldTimeOf(told(null, null), 0, NOW)).to.equal(undefined);
    expect(toldTimeOf(told('noon', null), 0, NOW)).to.equal('noon');
  });

  it('is still to come where the words say so', () => {
    expect(['in 1 hour', '3 days from now', '1 hour ago', 'in an hour ago', null].map(isAheadIn)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
