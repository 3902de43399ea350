import { expect } from '@open-wc/testing';
import { zonedTimeOf } from '../../../src/adapters/shared/zoned-time.js';

describe('zonedTimeOf', () => {
  for (const [what, wall, zone, moment] of [
    ['in winter', '2026-11-22 12:00:00', 'Europe/Berlin', '2026-11-22T11:00:00.000Z'],
    ['in summer', '2026-07-22T12:00', 'Europe/Berlin', '2026-07-22T10:00:00.000Z'],
    ['shortly before a clock change', '2026-10-25 01:59:59', 'Europe/Berlin', '2026-10-24T23:59:59.000Z'],
    ['shortly after a clock change', '2026-10-25 03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['that occurs twice to the first one', '2026-10-25 02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['that is skipped to a later one', '2026-03-29 02:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['that is skipped, west of Greenwich', '2026-03-08 02:30:00', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['that occurs twice, west of Greenwich', '2026-11-01 01:30:00', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['in a zone with a half-hour offset', '2026-11-22 12:00:00.250', 'Asia/Kolkata', '2026-11-22T06:30:00.250Z'],
    [
      'in a zone with half-hour clock changes',
      '2026-10-04 02:15:00',
      'Australia/Lord_Howe',
      '2026-10-03T15:45:00.000Z',
    ],
    ['at midnight', '2026-11-22 00:00:00', 'America/Sao_Paulo', '2026-11-22T03:00:00.000Z'],
    ['in UTC', '2026-11-22 00:00', 'UTC', '2026-11-22T00:00:00.000Z'],
  ] as const) {
    it(`converts a time ${what}`, () => expect(zonedTimeOf(wall, zone)).to.equal(moment));
  }

  it('returns undefined for anything else', () => {
    expect(zonedTimeOf('2026-11-22 12:00:00', 'Atlantis/Capital')).to.equal(undefined);
    for (const none of ['2026-13-22 12:00:00', '2026-11-22', 'noon', '2026-11-22T12:00:00Z', 5, undefined])
      expect(zonedTimeOf(none, 'UTC')).to.equal(undefined);
  });
});
