import { expect } from '@open-wc/testing';
import { uptimeKuma } from '../../../src/adapters/providers/uptime-kuma.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { versions } from '../../fixtures/uptime-kuma/cases.js';
import { beat, beats, first, lastPage, past, quiet, second } from '../../fixtures/uptime-kuma/bodies.js';
import { testAdapterContract } from '../contract.js';

const API = 'https://status.example.com/api/status-page';
const URL = `${API}/harbour`;
const BEATS = `${API}/heartbeat/harbour`;
const PAST = `${URL}/incident-history`;
const parse = (bodies: readonly unknown[], url = URL) => parseFeed(uptimeKuma.adapt(bodies, url), url);
const read = (...bodies: unknown[]) => parse(bodies).feed;

testAdapterContract({
  adapter: uptimeKuma,
  url: URL,
  recognized: { 'a page of 1.x': first, 'a page of 2.x': second, beats, 'past incidents': past },
  valid: {
    'a page of 1.x': [first, beats],
    'a page of 2.x': [second, beats],
    'a page with past incidents': [second, beats, past],
    'a page without readable past incidents': [second, beats, undefined],
    'only the page': [second],
    'only heartbeats': [beats],
    'only past incidents': [past],
  },
  unknownWords: [
    {
      ...second,
      incidents: [{ ...second.incidents[0], active: 'sometimes', style: 'pink' }],
      maintenanceList: [{ ...second.maintenanceList[0], status: 'asleep' }],
    },
    { heartbeatList: { 1: [beat(7)], 2: [beat('up')], 3: [beat(8)], 4: [beat(9)], 5: [beat(-1)] } },
  ],
});

describe('uptime-kuma', () => {
  for (const [from, page, heartbeats] of [
    ['https://status.example.com/status/harbour', URL, BEATS],
    [URL, URL, BEATS],
    [`${URL}?a=b`, `${URL}?a=b`, BEATS],
    [BEATS, URL, BEATS],
    [
      'https://example.com/kuma/api/status-page/harbour',
      'https://example.com/kuma/api/status-page/harbour',
      'https://example.com/kuma/api/status-page/heartbeat/harbour',
    ],
  ] as const) {
    it(`finds the page and its heartbeats from ${from}`, () => {
      expect(uptimeKuma.endpoints(from, {})).to.deep.equal([page, heartbeats]);
      expect(uptimeKuma.history?.(from)).to.deep.equal([page.replace(/\?.*/, '') + '/incident-history']);
    });
  }

  it('only requests a page of past incidents for its URL', () => {
    expect(uptimeKuma.endpoints(`${PAST}?cursor=1`, { incidents: true })).to.deep.equal([`${PAST}?cursor=1`]);
    expect(uptimeKuma.history?.(PAST)).to.deep.equal([]);
  });

  it('reads the page', () => {
    expect(read(second, beats).page).to.deep.include({
      name: 'Harbour',
      url: 'https://status.example.com/status/harbour',
    });
    expect(parse([second, beats], 'https://example.com/copy.json').feed.page.url).to.equal(undefined);
  });

  it('does not know the state of a paused monitor, which keeps its last heartbeat', () => {
    const beatsUntil = (day: string) => [55, 56, 57, 58].map((minute) => beat(1, `2026-11-${day} 11:${minute}:00.250`));
    const heartbeatList = { 1: beatsUntil('22'), 2: beatsUntil('12'), 3: beatsUntil('22') };
    const statuses = read(second, { heartbeatList, uptimeList: {} }).components.map(({ id, status }) => [id, status]);
    expect(statuses.slice(0, 3)).to.deep.equal([
      ['1', 'operational'],
      ['2', 'unknown'],
      ['3', 'operational'],
    ]);
  });

  it('reads groups and monitors with the state of the newest heartbeat', () => {
    const feed = read(second, beats);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['1', 'Sea'],
      ['2', 'Land'],
    ]);
    expect(
      feed.components.map(({ id, name, status, statusText, group, url }) => [id, name, status, statusText, group, url]),
    ).to.deep.equal([
      ['1', 'Lamp', 'operational', undefined, '1', 'https://lamp.example'],
      ['2', 'Horn', 'major_outage', undefined, '1', undefined],
      ['3', 'Bell', 'degraded_performance', 'Pending', '1', undefined],
      ['4', 'Crane', 'under_maintenance', undefined, '2', undefined],
      ['5', 'Gate', 'unknown', undefined, '2', undefined],
    ]);
  });

  it('shows a monitor as unknown without heartbeats, or if the newest one is empty', () => {
    expect(overallStatus(read(quiet))).to.equal('unknown');
    expect(overallStatus(read(quiet, { heartbeatList: { 1: [beat(1), 0] } }))).to.equal('unknown');
    expect(overallStatus(read(quiet, { heartbeatList: { 1: [0, beat(1, '2026-11-22T11:59:00.000Z')] } }))).to.equal(
      'operational',
    );
  });

  it('is not operational if the monitors of a group are invalid', () => {
    const group = { ...quiet.publicGroupList[0], id: 2, monitorList: undefined };
    expect(overallStatus(read({ ...quiet, publicGroupList: [...quiet.publicGroupList, group] }, beats))).to.equal(
      'unknown',
    );
  });

  it('uses the number of a monitor as its name if the page is missing', () => {
    expect(read(beats).components.map(({ id, name, status }) => [id, name, status])[1]).to.deep.equal([
      '2',
      'Monitor 2',
      'major_outage',
    ]);
  });

  it('has the time of the newest heartbeat, and is fresh for one interval', () => {
    expect(read(quiet, beats)).to.deep.include({ updatedAt: '2026-11-22T11:59:00.250Z', ttl: 300 });
    expect(
      read(quiet, { heartbeatList: { 1: [beat(1, '2026-11-22 09:00:00.000'), beat(1, '2026-11-22 10:00:00.000')] } })
        .ttl,
    ).to.equal(3600);
    expect(read(quiet, { heartbeatList: { 1: [beat(1)] } })).to.deep.include({ updatedAt: undefined, ttl: undefined });
    expect(read(quiet).updatedAt).to.equal(undefined);
  });

  it('reads the uptime of the last day', () => {
    expect(read(second, beats).components.map(({ uptime }) => uptime?.shares)).to.deep.include.members([
      [{ days: 1, ratio: 0.999 }],
      [{ days: 1, ratio: 0.5 }],
    ]);
    expect(read(second, { ...beats, uptimeList: undefined }).components[0]!.uptime).to.equal(undefined);
    const { warnings } = parse([second, { ...beats, uptimeList: { '1_24': 'often' } }]);
    expect(warnings.map(({ path }) => path)).to.deep.equal(['$.components[0].uptime.shares[0]']);
  });

  it('reads the incident of 1.x as open', () => {
    const [incident] = read(first, beats).incidents;
    expect(incident).to.deep.include({
      id: '4',
      title: 'Fog',
      status: 'investigating',
      impact: 'minor',
      startedAt: '2026-11-22T10:00:00Z',
    });
    expect(incident!.updates[0]).to.deep.include({
      at: '2026-11-22T10:00:00Z',
      body: 'Ships are **late**.',
      format: 'markdown',
    });
  });

  it('reads the incidents of 2.x without duplicates', () => {
    const { incidents } = read(second, beats, past);
    expect(incidents.map(({ id, status, impact }) => [id, status, impact])).to.deep.equal([
      ['9', 'investigating', 'major'],
      ['5', 'resolved', 'none'],
      ['3', 'resolved', 'major'],
    ]);
    expect(incidents[2]!.updates[0]).to.deep.include({ status: 'resolved', at: '2026-10-01T12:00:00Z' });
  });

  it('treats an incident that is still on the page as open', () => {
    expect(read(past).incidents.map(({ id, status }) => [id, status])[0]).to.deep.equal(['9', 'investigating']);
  });

  it('has a cursor for older incidents', () => {
    const next = `${PAST}?cursor=2026-10-01%2008%3A00%3A00`;
    expect(read(second, beats, past).history?.previous).to.equal(next);
    expect(parse([past], `${PAST}?cursor=x`).feed.history?.previous).to.equal(next);
    expect(parse([lastPage], next).feed.history).to.equal(undefined);
    expect(parse([past], 'https://example.com/copy.json').feed.history).to.equal(undefined);
  });

  it('reads maintenances in their time zone', () => {
    const { maintenances } = read(second, beats);
    expect(maintenances.map(({ id, status, startsAt, endsAt }) => [id, status, startsAt, endsAt])).to.deep.equal([
      ['6', 'in_progress', '2026-11-22T11:00:00.000Z', '2026-11-22T13:00:00.000Z'],
      ['7', 'scheduled', '2026-11-23T02:00:00.000Z', '2026-11-23T03:00:00.000Z'],
      ['8', 'in_progress', undefined, undefined],
    ]);
    expect(maintenances[0]!.updates[0]).to.deep.include({
      status: 'in_progress',
      body: 'The crane rests.',
      format: 'markdown',
    });
  });

  it('reads a local time with the offset of its time zone at that time', () => {
    const inZone = (timezone: unknown, timezoneOffset: unknown) => {
      const window = [{ startDate: '2026-10-24 22:00:00', endDate: '2026-10-25 03:30:00' }];
      const maintenance = { ...second.maintenanceList[0], timeslotList: window, timezone, timezoneOffset };
      const { feed, warnings } = parse([{ ...second, maintenanceList: [maintenance] }, beats]);
      return [feed.maintenances[0]!.startsAt, feed.maintenances[0]!.endsAt, warnings.map(({ path }) => path)];
    };
    const [start, end] = ['2026-10-24T20:00:00.000Z', '2026-10-25T02:30:00.000Z'];
    expect(inZone('Europe/Berlin', '+01:00')).to.deep.equal([start, end, []]);
    expect(inZone('Nowhere', '+01:00').slice(0, 2)).to.deep.equal([
      '2026-10-24T22:00:00+01:00',
      '2026-10-25T03:30:00+01:00',
    ]);
  });

  it('drops a local time without a time zone, with a warning', () => {
    const { feed, warnings } = parse([
      {
        ...second,
        maintenanceList: [
          { ...second.maintenanceList[0], description: '', timezone: undefined, timezoneOffset: undefined },
        ],
      },
      beats,
    ]);
    expect(feed.maintenances[0]!.startsAt).to.equal(undefined);
    expect(warnings.map(({ path }) => path)).to.deep.equal(['$.maintenances[0].startsAt', '$.maintenances[0].endsAt']);
  });

  it('ignores retries and paused monitors for the check interval', () => {
    const at = (time: string, status = 1) => beat(status, `2026-11-22 ${time}`);
    const hourly = [at('07:00:00'), at('08:00:00'), at('09:00:00'), at('10:00:00')];
    const retried = [at('10:00:00', 2), at('10:00:20', 2), at('10:00:40', 2), at('10:01:00', 2), at('10:01:20')];
    const paused = [beat(1, '2026-10-01 10:00:00'), beat(1, '2026-10-01 10:01:00'), beat(1, '2026-10-01 10:02:00')];
    expect(read(quiet, { heartbeatList: { 1: [...hourly.slice(0, 3), ...retried], 2: paused } })).to.deep.include({
      updatedAt: '2026-11-22T10:01:20.000Z',
      ttl: 3600,
    });
  });

  it('distinguishes announcements and incidents', () => {
    const [item] = second.incidents;
    const { incidents } = read({ ...second, incidents: [{ ...item, style: 'info' }] }, beats);
    expect(incidents[0]).to.deep.include({ status: 'unknown', statusText: 'Announcement', impact: 'none' });
  });

  it('reads the incidents of both versions, and pages without incidents: case 20', () => {
    const { group, one, two } = versions;
    const page = { config: { title: 'Page' }, publicGroupList: group, maintenanceList: [] };
    for (const [body, expected] of [
      [{ ...page, incident: one }, [['4', 'Old style', 'investigating', 'major', '2026-11-27T19:00:00Z']]],
      [{ ...page, incidents: [two] }, [['4', 'New style', 'investigating', 'minor', '2026-11-27T19:00:00.000Z']]],
      [{ ...page, incident: null }, []],
      [{ ...page, incidents: [] }, []],
    ] as const) {
      expect(
        read(body, beats).incidents.map(({ id, title, status, impact, startedAt }) => [
          id,
          title,
          status,
          impact,
          startedAt,
        ]),
      ).to.deep.equal(expected);
    }
  });

  it('rejects invalid heartbeats', () => {
    for (const body of [{ ok: false }, null, '<html>', 5])
      expect(() => uptimeKuma.adapt([quiet, body], URL)).to.throw(FeedError, 'shape');
  });
});
