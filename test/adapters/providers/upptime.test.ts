import { expect } from '@open-wc/testing';
import { upptime } from '../../../src/adapters/providers/upptime.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { cutShare, statedDays, uptimeOf } from '../../../src/feed/uptime.js';
import { issue, issues, overlap, quiet, site, troubled } from '../../fixtures/upptime/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://raw.githubusercontent.com/lighthouse/status/master/history/summary.json';
const issuesAt = (page: number): string =>
  `https://api.github.com/repos/lighthouse/status/issues?labels=status&state=all&per_page=30&page=${page}`;
const parse = (bodies: readonly unknown[], url = URL) => parseFeed(upptime.adapt(bodies, url), url).feed;
const read = (...bodies: unknown[]) => parse(bodies);

testAdapterContract({
  adapter: upptime,
  url: URL,
  recognized: { 'an operational summary': quiet, 'a summary with an outage': troubled, issues },
  valid: {
    'an operational summary': [quiet],
    'a summary and its issues': [troubled, issues],
    'a summary without issues': [quiet, []],
    'a summary without readable issues': [troubled, undefined],
    'only issues': [issues],
  },
  unknownWords: [[site('lamp', 'CLOUDY')], [issue(12, 'lamp', 'AJAR')]],
});

describe('upptime', () => {
  it('finds the summary of a repository and of its page', () => {
    for (const url of ['https://github.com/lighthouse/status', 'https://lighthouse.github.io/status/']) {
      expect(upptime.endpoints(url, {})).to.deep.equal([
        'https://raw.githubusercontent.com/lighthouse/status/HEAD/history/summary.json',
      ]);
      expect(upptime.history?.(url)).to.deep.equal([issuesAt(1)]);
    }
  });

  it('requests the issues of the repository', () => {
    expect(upptime.endpoints(URL, { incidents: true })).to.deep.equal([URL]);
    expect(upptime.history?.(`${URL}?a=b`)).to.deep.equal([issuesAt(1)]);
    expect(upptime.history?.(issuesAt(2))).to.deep.equal([]);
  });

  it('uses the name of the repository', () => {
    expect(read(quiet).page).to.deep.include({ name: 'lighthouse/status', url: 'https://lighthouse.github.io/status' });
    expect(parse([quiet], 'https://example.com/copy.json').page).to.deep.include({
      name: 'example.com',
      url: undefined,
    });
  });

  it('reads sites, and links those with a URL', () => {
    expect(read(troubled).components.map(({ id, name, status, url }) => [id, name, status, url])).to.deep.equal([
      ['lamp', 'LAMP', 'major_outage', 'https://lamp.example'],
      ['horn', 'HORN', 'degraded_performance', undefined],
      ['crane', 'CRANE', 'operational', 'https://crane.example'],
    ]);
    expect(read(quiet).components[1]!.url).to.equal(undefined);
  });

  it('reads days with downtime, and has no data before the first one', () => {
    const { uptime } = read(troubled).components[0]!;
    expect(uptime).to.deep.include({ ratio: undefined, from: '2026-11-03', to: undefined });
    expect(uptime!.days.map(({ date, majorOutage }) => [date, majorOutage])).to.deep.equal([
      ['2026-11-03', 86_400],
      ['2026-11-20', 720],
      ['2026-11-22', 1800],
    ]);
    expect(read(quiet).components[0]!.uptime).to.deep.equal({
      ratio: undefined,
      shares: [
        { days: 1, ratio: 1 },
        { days: 7, ratio: 1 },
        { days: 30, ratio: 0.991 },
        { days: 365, ratio: 0.9998 },
      ],
      from: undefined,
      to: undefined,
      days: [],
    });
  });

  it('reads the shares of a day, a week, a month and a year, not that of all times', () => {
    const odd = { uptime: '12.00%', uptimeDay: '200', uptimeWeek: null, uptimeYear: 'NaN%' };
    expect(read([site('lamp', 'up', odd)]).components[0]!.uptime).to.deep.include({
      ratio: undefined,
      shares: [{ days: 30, ratio: 0.991 }],
    });
  });

  it('names each share for what it is (upptime/upptime#1144)', () => {
    const [ferry] = read(overlap).components;
    const shown = (days: number) => {
      const stated = statedDays(ferry!.uptime, days);
      return [stated, cutShare(uptimeOf(ferry!.uptime, { days: stated, today: '2026-11-28' })!)];
    };
    expect([1, 7, 30, 90, 365, 366].map(shown)).to.deep.equal([
      [1, 100],
      [7, 71.43],
      [30, 93.42],
      [365, 98.9],
      [365, 98.9],
      [365, 98.9],
    ]);
    expect(ferry!.uptime!.days.map(({ majorOutage }) => majorOutage)).to.deep.equal([86_400, 86_400]);
  });

  it('reads issues: the impact of open ones is that of their site, that of closed ones is unknown', () => {
    const { incidents } = read(troubled, issues);
    expect(incidents.map(({ id, status, impact, components }) => [id, status, impact, components])).to.deep.equal([
      ['12', 'investigating', 'major', ['lamp']],
      ['11', 'investigating', 'minor', ['horn']],
      ['9', 'investigating', 'unknown', ['crane']],
      ['10', 'resolved', 'unknown', ['lamp']],
    ]);
    expect(incidents[3]).to.deep.include({
      title: '🛑 LAMP is down',
      startedAt: '2026-11-20T08:00:00.000Z',
      resolvedAt: '2026-11-20T08:12:00.000Z',
      url: 'https://github.com/lighthouse/status/issues/10',
    });
    expect(incidents[3]!.updates[0]).to.deep.include({
      status: 'investigating',
      body: 'In `abc1234`, it was **down**.',
      format: 'markdown',
    });
  });

  it('is not operational while an issue is open', () => {
    expect(overallStatus(read(quiet, [issue(12, 'lamp', 'open')]))).to.equal('unknown');
  });

  it('has an older page if a page of issues is full', () => {
    const full = Array.from({ length: 30 }, (_, index) => issue(100 + index, 'lamp', 'closed'));
    expect(read(quiet, full).history?.previous).to.equal(issuesAt(2));
    expect(parse([full], issuesAt(2)).history?.previous).to.equal(issuesAt(3));
    expect(parse([full.slice(1)], issuesAt(3)).history).to.equal(undefined);
    expect(parse([full], 'https://example.com/copy.json').history).to.equal(undefined);
  });

  it('reads the valid sites if one is invalid, but is not operational', () => {
    const feed = read([site('lamp', 'up'), { name: 'Horn' }, 5]);
    expect(feed.components.map(({ id }) => id)).to.deep.equal(['lamp']);
    expect(overallStatus(feed)).to.equal('unknown');
  });
});
