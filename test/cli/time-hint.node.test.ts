import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timeHint } from '../../src/cli/time-hint.js';

const OFFSET = ', or with your offset, such as +01:00';

describe('timeHint', () => {
  it('reads times that can be read in one way only', () => {
    for (const [found, time] of [
      ['Sun, 22 Nov 2026 06:00:00 +0100', '2026-11-22T05:00:00Z'],
      ['22 November 2026 05:00 GMT', '2026-11-22T05:00:00Z'],
      ['Sun Nov 22 2026 06:00:00 GMT+0100 (Central European Standard Time)', '2026-11-22T05:00:00Z'],
      ['2026-11-22 05:00:00 UTC', '2026-11-22T05:00:00Z'],
      ['2026-11-22t05:00:00z', '2026-11-22T05:00:00Z'],
      ['2026-11-22T05:00:00+0100', '2026-11-22T04:00:00Z'],
      [1795323600, '2026-11-22T05:00:00Z'],
      ['1795323600', '2026-11-22T05:00:00Z'],
      [1795323600500, '2026-11-22T05:00:00.500Z'],
    ] as const)
      assert.equal(timeHint(found, false), `write "${time}"`, String(found));
  });

  it('names the offset for times without one', () => {
    for (const [found, time] of [
      ['2026-11-22 05:00', '2026-11-22T05:00:00Z'],
      ['2026-11-22T05:00:00.25', '2026-11-22T05:00:00.250Z'],
      ['2026/11/22 5:00 pm', '2026-11-22T17:00:00Z'],
      ['5.10.2026 17:30', '2026-10-05T17:30:00Z'],
      ['22/11/2026 05:00', '2026-11-22T05:00:00Z'],
      ['11/22/2026, 12:30 AM', '2026-11-22T00:30:00Z'],
      ['November 22nd, 2026 at 5:00', '2026-11-22T05:00:00Z'],
    ] as const)
      assert.equal(timeHint(found, false), `write "${time}"${OFFSET}`, found);
  });

  it('reads days, with the day first where there are dots', () => {
    for (const [found, day] of [
      ['5.10.2026', '2026-10-05'],
      ['05.10.2026', '2026-10-05'],
      ['2026/11/22', '2026-11-22'],
      ['20261122', '2026-11-22'],
      [20261122, '2026-11-22'],
      ['Nov 22, 2026', '2026-11-22'],
      // The day that is written, not that of UTC.
      ['2026-11-22T23:30:00-05:00', '2026-11-22'],
      [1795305600, '2026-11-22'],
    ] as const)
      assert.equal(timeHint(found, true), `write "${day}"`, String(found));
  });

  it('does not guess', () => {
    for (const found of [
      '10/11/2026 05:00',
      '10-11-2026',
      '5/5/2026',
      '22.11.26',
      '31.4.2026',
      '2026-13-01',
      '2026-11-22 25:00',
      '2026-11-22 13:00 pm',
      '2026-11-22 05:00 CST',
      '05:00',
      'soon',
      '1',
      5,
      202611220500,
      20261122050000,
      true,
      null,
    ])
      for (const isDay of [true, false]) assert.equal(timeHint(found, isDay), '', String(found));
    // Midnight in Berlin.
    assert.equal(timeHint(1795302000, true), '');
  });
});
