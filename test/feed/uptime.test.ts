import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse.js';
import type { Uptime } from '../../src/feed/schema.js';
import { cutShare, daySeries, statedDays, uptimeOf } from '../../src/feed/uptime.js';

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
  it('starts with the oldest day and ends today', () => {
    expect(daySeries(undefined, { count: 3, today: '2026-03-01' }).map(({ date }) => date)).to.deep.equal([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('contains each calendar day once, including daylight saving changes and leap days', () => {
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

  it('has no data outside the monitored days', () => {
    expect(states({ from: '2026-11-20', to: '2026-11-21' }, 4)).to.deep.equal([
      'no_data',
      'operational',
      'operational',
      'no_data',
    ]);
  });

  it('uses today as the last monitored day by default', () => {
    expect(states({ from: '2026-11-21' }, 3)).to.deep.equal(['no_data', 'operational', 'operational']);
  });

  it('has no data for unlisted days if the first monitored day is not given', () => {
    const days = [{ date: '2026-11-21', majorOutage: 60 }, { date: '2026-11-20' }];
    expect(states({ to: DAY, days }, 4)).to.deep.equal(['no_data', 'operational', 'major_outage', 'no_data']);
  });

  it('has no data for a day in the range that was not monitored', () => {
    expect(states({ from: '2026-11-01', days: [{ date: '2026-11-21', noData: true }] }, 2)).to.deep.equal([
      'no_data',
      'operational',
    ]);
  });

  it('returns the worst status of a day', () => {
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

  it('returns the seconds of each status', () => {
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

  it('shows listed downtime even on days without monitoring', () => {
    const days = [
      { date: '2026-11-21', majorOutage: 60, noData: true },
      { date: '2026-11-20', degraded: 1 },
    ];
    expect(states({ from: DAY, days }, 3)).to.deep.equal(['degraded_performance', 'major_outage', 'operational']);
  });

  it('does not treat a day with invalid seconds as operational', () => {
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

  it('is undefined without uptime or monitored days', () => {
    expect(uptimeOf(undefined, { days: 90, today: DAY })).to.equal(undefined);
    expect(share({})).to.equal(undefined);
    expect(share({ from: '2020-01-01', to: '2020-12-31' })).to.equal(undefined);
    expect(share({ from: DAY, days: [{ date: DAY, noData: true }] }, 1)).to.equal(undefined);
  });

  it('is undefined if the first monitored day is unknown', () => {
    expect(share({ days: [{ date: DAY, majorOutage: 60 }] })).to.equal(undefined);
  });

  it('is the ratio of the publisher if given', () => {
    expect(share({ ratio: 0.5, from })).to.equal(0.5);
    expect(share({ ratio: 0 })).to.equal(0);
  });

  it('is the publisher’s share for exactly these days, before any ratio', () => {
    const shares = [
      { days: 7, ratio: 0.7 },
      { days: 365, ratio: 0.99 },
    ];
    expect(share({ shares, ratio: 0.5, from }, 7)).to.equal(0.7);
    expect(share({ shares, ratio: 0.5, from }, 30)).to.equal(0.5);
    expect(share({ shares, from }, 30)).to.equal(1);
    expect(share({ shares }, 30)).to.equal(undefined);
  });

  it('is shown for the next longer span that the publisher states, or the longest', () => {
    const shares = [
      { days: 7, ratio: 0.7 },
      { days: 30, ratio: 0.9 },
    ];
    expect([1, 7, 8, 30, 90].map((days) => statedDays(uptime({ shares }), days))).to.deep.equal([7, 7, 30, 30, 30]);
    expect(statedDays(uptime({ shares, ratio: 0.5 }), 90)).to.equal(90);
    expect(statedDays(uptime({ from }), 90)).to.equal(90);
    expect(statedDays(undefined, 90)).to.equal(90);
  });

  it('is 1 if no monitored day had downtime', () => {
    expect(share({ from })).to.equal(1);
  });

  it('weights a major outage with 1 and a partial outage with 0.3', () => {
    expect(share({ from, days: [{ date: DAY, majorOutage: 43_200 }] })).to.equal(0.95);
    expect(share({ from, days: [{ date: DAY, partialOutage: 43_200 }] })).to.equal(0.985);
  });

  it('counts maintenance, degraded performance and minor outages as uptime', () => {
    expect(share({ from, days: [{ date: DAY, maintenance: 3600, degraded: 3600, minorOutage: 3600 }] })).to.equal(1);
  });

  it('counts only monitored days', () => {
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

  it('counts only the days in the range', () => {
    expect(share({ from, days: [{ date: '2026-11-12', majorOutage: 86_400 }] }, 10)).to.equal(1);
    expect(share({ from, days: [{ date: '2026-11-13', majorOutage: 86_400 }] }, 10)).to.equal(0.9);
  });

  it('is at least 0 on a day with 25 hours', () => {
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
    it(`returns ${percentage} for ${share}`, () => expect(cutShare(share)).to.equal(percentage));

  it('keeps percentages with two decimals', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths++)
      expect(cutShare(Number(`${hundredths}e-4`))).to.equal(Number(`${hundredths}e-2`));
  });
});
