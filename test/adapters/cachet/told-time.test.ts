import { expect } from '@open-wc/testing';
import { isToCome, toldTimeReader } from '../../../src/adapters/cachet/told-time.js';

const NOW = Date.parse('2026-11-27T20:00:00Z');
const told = (string: string | null, human: string | null) => ({ string, human });
const PROBE = told('2026-11-27 12:00:00', 'today');

/** The offset with which a recent time is read, in minutes. Undefined if the time is not converted. */
const offsetFrom = (...times: unknown[]): number | undefined => {
  const read = toldTimeReader(times, NOW)(PROBE);
  return read === PROBE.string ? undefined : (Date.parse('2026-11-27T12:00:00Z') - Date.parse(read as string)) / 60_000;
};

describe('the offset of local times', () => {
  for (const [string, human, offset] of [
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
    it(`is ${offset === undefined ? 'unknown' : `${offset} minutes`} for ${string}, "${human}"`, () =>
      expect(offsetFrom(told(string, human))).to.equal(offset));
  }

  it('fits all times', () => {
    const [coarse, fine] = [told('2026-11-28 02:59:00', '2 hours ago'), told('2026-11-28 04:49:30', '10 minutes ago')];
    expect(offsetFrom(coarse, fine, 'text', null, 7)).to.equal(540);
    expect(offsetFrom(fine, told('2026-11-27 19:49:30', '10 minutes ago'))).to.equal(undefined);
    expect(offsetFrom()).to.equal(undefined);
  });
});

describe('a local time', () => {
  it('has the offset of the other times', () => {
    const read = toldTimeReader([told('2026-11-28 04:49:30', '10 minutes ago')], NOW);
    expect(read(told('2026-11-28 04:50:00', '10 minutes ago'))).to.equal('2026-11-27T19:50:00.000Z');
    expect(read(told('2026-11-20 15:20:00', '1 week ago'))).to.equal('2026-11-20T06:20:00.000Z');
  });

  it('is read as UTC if the offset is unknown and it is at least two days old, and is returned unchanged otherwise', () => {
    const read = toldTimeReader([], NOW);
    expect(read(told('2026-11-20 10:00:00', '1 week ago'))).to.equal('2026-11-20T10:00:00.000Z');
    expect(read(told('2026-11-20 10:00:00', 'vor 7 Tagen'))).to.equal('2026-11-20T10:00:00.000Z');
    for (const [string, human] of [
      ['2026-11-27 10:00:00', '10 hours ago'],
      ['2026-12-04 10:00:00', '6 days from now'],
      ['2026-11-27 10:00:00', 'vor 10 Stunden'],
    ] as const)
      expect(read(told(string, human))).to.equal(string);
  });

  it('is undefined if it is missing', () => {
    const read = toldTimeReader([], NOW);
    expect(read('2026-11-20 10:00:00')).to.equal(undefined);
    expect(read(told(null, null))).to.equal(null);
    expect(read(told('noon', null))).to.equal('noon');
  });

  it('is in the future if the words say so', () => {
    expect(
      ['in 1 hour', '3 days from now', '1 hour ago', 'in an hour ago', '10 分钟前', null].map((human) =>
        isToCome(told(null, human)),
      ),
    ).to.deep.equal([true, true, false, false, false, false]);
  });
});
