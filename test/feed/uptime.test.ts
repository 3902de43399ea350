import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse.js';
import type { Uptime } from '../../src/feed/schema.js';
import { calendarDay, cutShare, daySeries, today, uptimeOf } from '../../src/feed/uptime.js';

const uptime = (parts: Readonly<Record<string, unknown>>): Uptime => {
  const { feed, warnings } = parseFeed({
    version: 1,
    page: { name: 'ScootKit' },
    components: [{ id: 'c', name: 'C', status: 'operational', uptime: parts }],
  });
  expect(warnings).to.deep.equal([]);
  return feed.components[0]!.uptime!;
};
const DAY = '2026-11-22';
const states = (parts: Readonly<Record<string, unknown>> | undefined, count: number, day = DAY) =>
  daySeries(parts && uptime(parts), { count, today: day }).map(({ state }) => state);

describe('daySeries', () => {
  it('ends today and has the oldest day first', () => {
    expect(daySeries(undefined, { count: 3, today: '2026-03-01' }).map(({ date }) => date)).to.deep.equal([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('has each calendar day once over clock changes and leap days', () => {
    for (const day of ['2026-03-30', '2026-10-26', '2028-03-01', '2027-01-02']) {
      const dates = daySeries(undefined, { count: 400, today: day }).map(({ date }) => date);
      expect(new Set(dates).size).to.equal(400);
      expect(dates.at(-1)).to.equal(day);
      expect([...dates].sort()).to.deep.equal(dates);
    }
  });

  it('has no data without uptime', () => {
    expect(states(undefined, 2)).to.deep.equal(['no_data', 'no_data']);
  });

  it('has no data outside the watched days', () => {
    expect(states({ from: '2026-11-20', to: '2026-11-21' }, 4)).to.deep.equal([
      'no_data',
      'operational',
      'operational',
      'no_data',
    ]);
  });

  it('takes today for the last watched day when none is given', () => {
    expect(states({ from: '2026-11-21' }, 3)).to.deep.equal(['no_data', 'operational', 'operational']);
  });

  it('has no data for days that are not listed when the first watched day is not given', () => {
    const days = [{ date: '2026-11-21', majorOutage: 60 }, { date: '2026-11-20' }];
    expect(states({ to: DAY, days }, 4)).to.deep.equal(['no_data', 'operational', 'major_outage', 'no_data']);
  });

  it('has no data for a day that was not watched within', () => {
    expect(states({ from: '2026-11-01', days: [{ date: '2026-11-21', noData: true }] }, 2)).to.deep.equal([
      'no_data',
      'operational',
    ]);
  });

  it('gives the worst state of a day', () => {
    const kinds = [
      ['maintenance', 'under_maintenance'],
      ['degraded', 'degraded_performance'],
      ['minorOutage', 'minor_outage'],
      ['partialOutage', 'partial_outage'],
      ['majorOutage', 'major_outage'],
    ] as const;
    const day: Record<string, unknown> = { date: DAY };
    for (const [key, state] of kinds) {
      day[key] = 60;
      expect(states({ from: '2026-11-01', days: [day] }, 1)).to.deep.equal([state]);
    }
  });

  it('gives the seconds of each trouble', () => {
    const [day] = daySeries(
      uptime({ from: DAY, days: [{ date: DAY, partialOutage: 1320, majorOutage: 0, degraded: 5 }] }),
      { count: 1, today: DAY },
    );
    expect(day).to.deep.equal({
      date: DAY,
      state: 'partial_outage',
      seconds: { partial_outage: 1320, degraded_performance: 5 },
    });
  });

  it('shows a listed trouble even where nobody is said to have watched', () => {
    const days = [
      { date: '2026-11-21', majorOutage: 60, noData: true },
      { date: '2026-11-20', degraded: 1 },
    ];
    expect(states({ from: DAY, days }, 3)).to.deep.equal(['degraded_performance', 'major_outage', 'operational']);
  });

  it('does not take a day for quiet whose seconds cannot be read', () => {
    const { feed } = parseFeed({
      version: 1,
      page: { name: 'ScootKit' },
      components: [
        {
          id: 'c',
          name: 'C',
          status: 'operational',
          uptime: { from: '2026-11-01', days: [{ date: DAY, majorOutage: 'much' }] },
        },
      ],
    });
    expect(daySeries(feed.components[0]!.uptime, { count: 1, today: DAY })[0]!.state).to.equal('no_data');
  });
});

describe('uptimeOf', () => {
  const share = (parts: Readonly<Record<string, unknown>>, days = 10) => uptimeOf(uptime(parts), { days, today: DAY });
  const from = '2026-01-01';

  it('is absent without uptime and without a watched day', () => {
    expect(uptimeOf(undefined, { days: 90, today: DAY })).to.equal(undefined);
    expect(share({})).to.equal(undefined);
    expect(share({ from: '2020-01-01', to: '2020-12-31' })).to.equal(undefined);
    expect(share({ from: DAY, days: [{ date: DAY, noData: true }] }, 1)).to.equal(undefined);
  });

  it('is absent when it is not known since when days were watched', () => {
    expect(share({ days: [{ date: DAY, majorOutage: 60 }] })).to.equal(undefined);
  });

  it('is the number of the publisher when given', () => {
    expect(share({ ratio: 0.5, from })).to.equal(0.5);
    expect(share({ ratio: 0 })).to.equal(0);
  });

  it('is 1 when every watched day was quiet', () => {
    expect(share({ from })).to.equal(1);
  });

  it('weighs a major outage whole and a partial one by 0.3', () => {
    expect(share({ from, days: [{ date: DAY, majorOutage: 43_200 }] })).to.equal(0.95);
    expect(share({ from, days: [{ date: DAY, partialOutage: 43_200 }] })).to.equal(0.985);
  });

  it('counts maintenance, degraded and minor-outage time as up', () => {
    expect(share({ from, days: [{ date: DAY, maintenance: 3600, degraded: 3600, minorOutage: 3600 }] })).to.equal(1);
  });

  it('counts the watched days alone', () => {
    expect(share({ from: '2026-11-21', days: [{ date: DAY, majorOutage: 86_400 }] })).to.equal(0.5);
    expect(
      share({
        from: '2026-11-20',
        days: [
          { date: DAY, majorOutage: 86_400 },
          { date: '2026-11-21', noData: true },
        ],
      }),
    ).to.equal(0.5);
  });

  it('counts the days of the range alone', () => {
    expect(share({ from, days: [{ date: '2026-11-12', majorOutage: 86_400 }] }, 10)).to.equal(1);
    expect(share({ from, days: [{ date: '2026-11-13', majorOutage: 86_400 }] }, 10)).to.equal(0.9);
  });

  it('does not fall below 0 on a day of 25 hours', () => {
    expect(share({ from: DAY, days: [{ date: DAY, majorOutage: 90_000 }] }, 1)).to.equal(0);
  });
});

describe('cutShare', () => {
  const cases: readonly (readonly [share: number, percentage: number])[] = [
    [1, 100],
    [0.99999, 99.99],
    [0.999999999999, 99.99],
    [0.9017, 90.17],
    [0.9998, 99.98],
    [0.57, 57],
    [0.29, 29],
    [0.00009, 0],
    [0, 0],
  ];
  for (const [share, percentage] of cases)
    it(`gives ${percentage} for ${share}`, () => expect(cutShare(share)).to.equal(percentage));

  it('keeps every percentage of two decimals', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths++)
      expect(cutShare(Number(`${hundredths}e-4`))).to.equal(Number(`${hundredths}e-2`));
  });
});

describe('today', () => {
  const at = (time: string) => Date.parse(time);

  it('is the day in the zone', () => {
    expect(today(at('2026-11-21T23:30:00Z'), 'Europe/Berlin')).to.equal('2026-11-22');
    expect(today(at('2026-11-22T04:30:00Z'), 'America/New_York')).to.equal('2026-11-21');
    expect(today(at('2026-11-22T10:30:00Z'), 'Pacific/Kiritimati')).to.equal('2026-11-23');
  });

  it('follows the clock changes', () => {
    expect(today(at('2026-03-28T22:59:59Z'), 'Europe/Berlin')).to.equal('2026-03-28');
    expect(today(at('2026-03-28T23:00:00Z'), 'Europe/Berlin')).to.equal('2026-03-29');
    expect(today(at('2026-03-29T21:59:59Z'), 'Europe/Berlin')).to.equal('2026-03-29');
    expect(today(at('2026-03-29T22:00:00Z'), 'Europe/Berlin')).to.equal('2026-03-30');
    expect(today(at('2026-10-25T22:59:59Z'), 'Europe/Berlin')).to.equal('2026-10-25');
    expect(today(at('2026-10-25T23:00:00Z'), 'Europe/Berlin')).to.equal('2026-10-26');
  });

  it('is the day in UTC when the zone is missing or not known', () => {
    for (const zone of [undefined, '', 'UTC', 'Mars/Olympus', 'Europe/Berlin<script>']) {
      expect(today(at('2026-11-22T23:59:59Z'), zone)).to.equal('2026-11-22');
      expect(today(at('2026-11-23T00:00:00Z'), zone)).to.equal('2026-11-23');
    }
  });
});

describe('calendarDay', () => {
  it('is the day of a time in the zone', () => {
    expect(calendarDay('2026-11-21T23:30:00Z', 'Europe/Berlin')).to.equal('2026-11-22');
    expect(calendarDay('2026-11-22T00:30:00+01:00', 'UTC')).to.equal('2026-11-21');
    expect(calendarDay('2026-10-25T00:30:00Z', 'Europe/Berlin')).to.equal('2026-10-25');
  });

  it('is the day of the viewer when the zone is missing or not known', () => {
    const time = new Date(2026, 10, 22, 12).toISOString();
    for (const zone of [undefined, '', 'Mars/Olympus']) expect(calendarDay(time, zone)).to.equal('2026-11-22');
  });
});
