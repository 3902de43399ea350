import { expect } from '@open-wc/testing';
import { gatus } from '../../../src/adapters/providers/gatus.js';
import { activeIncidents, overallStatus } from '../../../src/feed/derive.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { failingSuite, restarted } from '../../fixtures/gatus/cases.js';
import { announcement, check, config, quiet, row, suites, troubled } from '../../fixtures/gatus/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/api/v1/endpoints/statuses';
const SUITES = 'https://status.example.com/api/v1/suites/statuses';
const CONFIG = 'https://status.example.com/api/v1/config';
const read = (body: unknown, url = URL) => parseFeed(gatus.adapt([body], url), url).feed;
const readAll = (...bodies: unknown[]) => parseFeed(gatus.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: gatus,
  url: URL,
  recognized: {
    'operational endpoints': quiet,
    'endpoints with an outage': troubled,
    suites,
    'one endpoint': quiet[0],
    announcements: config(),
  },
  valid: {
    'operational endpoints': [quiet],
    'endpoints with an outage': [troubled],
    suites: [suites],
    'one endpoint': [quiet[0]],
    'all bodies of a page': [troubled, suites, config(announcement('outage', 'Fog'))],
    'an old version': [quiet, undefined, config()],
    'a page with only suites': [[], suites, config()],
  },
  unknownWords: [[row('Sea', 'Lamp', check('mostly')), row('Sea', 'Horn', check(2))]],
});

describe('gatus', () => {
  it('requests endpoints, suites and announcements from the URL of any of them', () => {
    for (const [url, first, ...others] of [
      ['https://status.example.com/', URL, SUITES, CONFIG],
      [URL, URL, SUITES, CONFIG],
      [`${URL}?page=1&pageSize=5`, `${URL}?page=1&pageSize=5`, SUITES, CONFIG],
      [SUITES, SUITES, URL, CONFIG],
      [CONFIG, URL, SUITES, CONFIG],
    ] as const) {
      expect(gatus.endpoints(url, {})).to.deep.equal([first]);
      expect(gatus.more?.([], url, {})).to.deep.equal(others);
    }
  });

  it('only requests the URL of a single endpoint or a copy', () => {
    for (const url of [
      'https://status.example.com/api/v1/endpoints/sea_lamp/statuses',
      'https://example.com/copy.json',
    ]) {
      expect(gatus.endpoints(url, { components: true })).to.deep.equal([url]);
      expect(gatus.more?.([], url, {})).to.deep.equal([]);
    }
  });

  it('links the page', () => {
    expect(read(quiet).page).to.deep.include({ name: 'status.example.com', url: 'https://status.example.com' });
    expect(read(quiet, 'https://example.com/copy.json').page.url).to.equal(undefined);
  });

  it('reads endpoints in groups, with the state of their newest check', () => {
    const feed = read(troubled);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['Sea', 'Sea'],
      ['Land', 'Land'],
    ]);
    expect(feed.components.map(({ id, name, status, group }) => [id, name, status, group])).to.deep.equal([
      ['sea_lamp', 'Lamp', 'operational', 'Sea'],
      ['_gate', 'Gate', 'operational', undefined],
      ['sea_horn', 'Horn', 'major_outage', 'Sea'],
      ['land_crane', 'Crane', 'unknown', 'Land'],
    ]);
    expect(overallStatus(read(quiet))).to.equal('operational');
  });

  it('reads suites and a single endpoint', () => {
    expect(read(suites).components[0]).to.deep.include({ id: 'land_sweeping', status: 'major_outage' });
    expect(read(quiet[0]).components.map(({ id }) => id)).to.deep.equal(['sea_lamp']);
  });

  it('has the time of the newest check, and is fresh for one interval', () => {
    expect(read(quiet)).to.deep.include({ updatedAt: '2026-11-22T11:59:00.123Z', ttl: 300 });
    expect(
      read([row('Sea', 'Lamp', check(true, '0001-01-01T00:00:00Z'), check(true, '0001-01-01T00:00:00Z'))]).updatedAt,
    ).to.equal(undefined);
  });

  it('does not know the state of an endpoint that is no longer checked', () => {
    const checksUntil = (day: string, success = true) =>
      [55, 56, 57, 58].map((minute) => check(success, `2026-11-${day}T11:${minute}:00Z`));
    const feed = read([
      row('Sea', 'Lamp', ...checksUntil('22')),
      row('Sea', 'Horn', ...checksUntil('12')),
      row('Sea', 'Bell', ...checksUntil('12', false)),
    ]);
    expect(feed.components.map(({ status }) => status)).to.deep.equal(['operational', 'unknown', 'unknown']);
    expect(overallStatus(feed)).to.equal('unknown');
    // If none is checked any more, the feed is not fresh.
    expect(read([row('Sea', 'Lamp', ...checksUntil('12'))])).to.deep.include({ updatedAt: '2026-11-12T11:58:00.000Z' });
  });

  it('uses the interval of the daily checks after a restart: case 04', () => {
    const feed = read(restarted(Date.parse('2026-11-27T12:00:00Z')));
    expect(feed).to.deep.include({ updatedAt: '2026-11-27T11:40:00.000Z', ttl: 86_400 });
  });

  it('reads suites and announcements: case 05', () => {
    const { endpoints, suites: failing, config: told } = failingSuite(Date.parse('2026-11-27T12:00:00Z'));
    const feed = readAll(endpoints, failing, told);
    expect(feed.components.map(({ name, status }) => [name, status])).to.deep.equal([
      ['front', 'operational'],
      ['checkout', 'major_outage'],
    ]);
    expect(
      feed.incidents.map(({ title, status, impact, startedAt }) => [title, status, impact, startedAt]),
    ).to.deep.equal([['Payments are down', 'investigating', 'major', '2026-11-27T11:55:00.000Z']]);
    expect(overallStatus(readAll(endpoints, [], told))).to.equal('partial_outage');
    expect(overallStatus(readAll([], failing, config()))).to.equal('major_outage');
  });

  it('distinguishes a suite and an endpoint with the same name', () => {
    const feed = readAll([row('Land', 'Sweeping', check(true))], suites);
    expect(feed.components.map(({ id, status }) => [id, status])).to.deep.equal([
      ['land_sweeping', 'operational'],
      ['suite land_sweeping', 'major_outage'],
    ]);
  });

  for (const [type, more, status, impact] of [
    ['outage', {}, 'investigating', 'major'],
    ['warning', {}, 'investigating', 'minor'],
    ['information', {}, 'unknown', 'none'],
    ['none', {}, 'unknown', 'none'],
    ['operational', {}, 'resolved', 'none'],
    ['outage', { archived: true }, 'resolved', 'major'],
    ['fireworks', {}, 'investigating', 'unknown'],
  ] as const) {
    it(`reads an announcement of type ${type}${'archived' in more ? ', archived' : ''}`, () => {
      const [incident] = readAll(quiet, [], config(announcement(type, 'Fog\n\nAll *day*.', more))).incidents;
      expect(incident).to.deep.include({ title: 'Fog', status, impact, startedAt: '2026-11-22T11:50:00.000Z' });
      expect(incident!.updates[0]).to.deep.include({ status, body: 'Fog\n\nAll *day*.', format: 'markdown' });
    });
  }

  it('shows an announcement without a problem, and is operational', () => {
    const feed = readAll(quiet, [], config(announcement('information', 'New colors')));
    expect(activeIncidents(feed).map(({ statusText, impact }) => [statusText, impact])).to.deep.equal([
      ['Announcement', 'none'],
    ]);
    expect(overallStatus(feed)).to.equal('operational');
  });

  it('rejects an invalid body', () => {
    for (const part of [{ error: 'busy' }, [{ a: 1 }], 'UP', 5])
      expect(() => gatus.adapt([quiet, part], URL)).to.throw(FeedError, 'shape');
    expect(() => gatus.adapt([[], []], URL)).to.throw(FeedError, 'shape');
  });

  it('is not operational if an endpoint is invalid', () => {
    expect(overallStatus(read([...quiet, { name: 'Horn' }]))).to.equal('unknown');
  });
});
