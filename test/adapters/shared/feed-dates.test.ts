import { expect } from '@open-wc/testing';
import { feedDateOf } from '../../../src/adapters/shared/feed-dates.js';

const read = (text: string) => {
  const moment = feedDateOf(text);
  return moment && new Date(moment.at).toISOString();
};

describe('feedDateOf', () => {
  for (const text of [
    'Fri, 27 Nov 2026 09:05:00 GMT',
    'Fri, 27 Nov 2026 9:05:00 GMT',
    'Fri, 27 Nov 2026  9:05:00 GMT',
    '\n  Fri,\t27 Nov 2026\r\n 09:05:00 +0000 ',
    '27 Nov 2026 09:05:00 UT',
    '27 Nov 2026 09:05 UTC',
    'Fri 27 Nov 2026 09:05:00 Z',
    'Friday, 27 November 2026 09:05:00 +00:00',
    'fri, 27 nov 26 09:05:00 gmt',
    'Fri,27 Nov 26 09:05 z',
    'Fri, 27 Nov 126 09:05:00 GMT',
    'Fri, 27 Nov 2026 04:05:00 EST',
    'Fri, 27 Nov 2026 05:05:00 EDT',
    'Fri, 27 Nov 2026 03:05:00 CST',
    'Fri, 27 Nov 2026 04:05:00 CDT',
    'Fri, 27 Nov 2026 02:05:00 MST',
    'Fri, 27 Nov 2026 03:05:00 MDT',
    'Fri, 27 Nov 2026 01:05:00 PST',
    'Fri, 27 Nov 2026 02:05:00 PDT',
    'Fri, 27 Nov 2026 14:35:00 +0530',
    'Fri, 27 Nov 2026 11:05:00 GMT+2',
    'Fri, 27 Nov 2026 09:05:00 +0000 (Coordinated Universal Time)',
    '2026-11-27T09:05:00Z',
    '2026-11-27t09:05:00z',
    '2026-11-27 09:05:00Z',
    '2026-11-27T09:05Z',
    '2026-11-27T09:05:00.0Z',
    '2026-11-27T09:05:00.000000000000Z',
    '2026-11-27T14:35:00.000+05:30',
    '2026-11-27T09:05:00-00:00',
  ]) {
    it(`reads ${JSON.stringify(text)}`, () => expect(read(text)).to.equal('2026-11-27T09:05:00.000Z'));
  }

  it('reads days with one digit and with padding', () => {
    for (const day of ['7', '07', ' 7'])
      expect(read(`Sat, ${day} Nov 2026 00:00:00 GMT`)).to.equal('2026-11-07T00:00:00.000Z');
  });

  it('reads two-digit years as 1950 to 2049', () => {
    expect(read('1 Jan 49 00:00 GMT')).to.equal('2049-01-01T00:00:00.000Z');
    expect(read('1 Jan 99 00:00 GMT')).to.equal('1999-01-01T00:00:00.000Z');
  });

  it('supports milliseconds, leap seconds and leap days', () => {
    expect(read('2026-11-27T09:05:00.1239999Z')).to.equal('2026-11-27T09:05:00.123Z');
    expect(read('2016-12-31T23:59:60Z')).to.equal('2017-01-01T00:00:00.000Z');
    expect(read('Thu, 29 Feb 2024 10:00:00 GMT')).to.equal('2024-02-29T10:00:00.000Z');
  });

  it('returns the offset from UTC', () => {
    expect(feedDateOf('Fri, 27 Nov 2026 14:35:00 +0530')?.offset).to.equal(19_800_000);
    expect(feedDateOf('2026-11-27T01:05:00-08:00')?.offset).to.equal(-28_800_000);
    expect(feedDateOf('Fri, 27 Nov 2026 01:05:00 PST')?.offset).to.equal(-28_800_000);
  });

  for (const text of [
    undefined,
    '',
    'yesterday',
    'Fri, 27 Nov 2026 09:05:00',
    '2026-11-27T09:05:00',
    '2026-11-27',
    'Fri, 27 Dez 2026 09:05:00 GMT',
    'Mon, 30 Feb 2026 09:05:00 GMT',
    '2026-02-30T09:05:00Z',
    '2026-13-01T09:05:00Z',
    '2026-11-27T24:00:00Z',
    '2026-11-27T09:60:00Z',
    '2026-11-27T09:05:00+24:00',
    'Fri, 27 Nov 2026 09:05:00 CEST',
    'Fri, 27 Nov 2026 09:05:00 A',
    'Fri, 27 Nov 1926 09:05:00 GMT',
    'Fri, 27 Nov 2026 9:5:0 GMT',
  ]) {
    it(`returns no time for ${JSON.stringify(text)}`, () => expect(feedDateOf(text)).to.equal(undefined));
  }
});
