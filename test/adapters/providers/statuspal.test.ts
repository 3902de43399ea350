import { expect } from '@open-wc/testing';
import { statuspal } from '../../../src/adapters/providers/statuspal.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { old, quiet, summary } from '../../fixtures/statuspal/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://statuspal.io/api/v2/status_pages/example/summary';
const read = (body: unknown, url = URL) => parseFeed(statuspal.adapt([body], url), url).feed;

testAdapterContract({
  adapter: statuspal,
  url: URL,
  recognized: {
    'a summary': summary,
    'an operational summary': quiet,
    'only the state': { status_page: quiet.status_page },
    'version 1': old,
  },
  valid: {
    'a summary': [summary],
    'an operational summary': [quiet],
    'only the state': [{ status_page: quiet.status_page }],
    'version 1': [old],
  },
  unknownWords: [
    {
      status_page: { name: 'Example', current_incident_type: 'foggy' },
      services: [{ id: 1, name: 'C', current_incident_type: 'toString' }],
      incidents: [
        {
          id: 1,
          title: 'I',
          type: 'rainy',
          ends_at: null,
          updates: [{ type: 'windy', posted_at: '2026-11-22T03:00:00' }],
        },
      ],
    },
  ],
});

describe('statuspal', () => {
  it('requests one URL', () =>
    expect(statuspal.endpoints(URL, { components: true, incidents: true })).to.deep.equal([URL]));

  it('shows notices as announcements without changing the state', () => {
    const notice = { id: 7, title: 'We move', description: 'To a new harbour.', inserted_at: '2026-11-20T03:00:00' };
    const feed = read({ ...quiet, info_notices: [notice, {}] });
    expect(feed.incidents[0]).to.deep.include({
      id: 'notice 7',
      title: 'We move',
      status: 'unknown',
      statusText: 'Announcement',
      impact: 'none',
      startedAt: '2026-11-20T03:00:00Z',
    });
    expect(overallStatus(feed)).to.equal('operational');
    expect(
      parseFeed(statuspal.adapt([{ ...quiet, info_notices: [{}] }], URL), URL).warnings.map(({ path }) => path),
    ).to.deep.equal(['$.incidents[0]']);
  });

  it('reads the time zone of the page', () => expect(read(quiet).page.timeZone).to.equal('Etc/UTC'));

  it('reads the state of the page, and null as operational', () => {
    expect(read(quiet).status).to.equal('operational');
    expect(read(summary).status).to.equal('degraded_performance');
    expect(read(old).status).to.equal('major_outage');
    expect(read({ status_page: { name: 'A', current_incident_type: 'scheduled' } }).status).to.equal(
      'under_maintenance',
    );
    expect(overallStatus(read({ status_page: { name: 'A' } }))).to.equal('unknown');
  });

  it('links the status page, not the website', () => {
    expect(read(quiet).page).to.deep.include({ name: 'Example', url: 'https://example.statuspal.io' });
    expect(read(quiet, URL.replace('.io', '.eu')).page.url).to.equal('https://example.statuspal.eu');
    expect(read(quiet, 'https://example.com/copy.json').page.url).to.equal(undefined);
  });

  it('reads services with children as groups', () => {
    const feed = read(summary);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([['1', 'Web']]);
    expect(feed.components.map(({ id, status, group }) => [id, status, group])).to.deep.equal([
      ['2', 'degraded_performance', '1'],
      ['3', 'operational', '1'],
      ['4', 'under_maintenance', undefined],
      ['5', 'major_outage', undefined],
    ]);
  });

  it('reads incidents with times in UTC and the phase of the newest update', () => {
    const { incidents } = read(summary);
    expect(incidents[0]).to.deep.include({
      id: '7',
      status: 'monitoring',
      impact: 'minor',
      startedAt: '2026-11-22T03:00:00Z',
      url: 'https://example.statuspal.io/incidents/7',
      components: ['2'],
    });
    expect(incidents[0]!.updates.map(({ id, status, at, body }) => [id, status, at, body])).to.deep.equal([
      ['21', 'monitoring', '2026-11-22T04:00:00Z', 'It gets better.'],
      ['20', 'investigating', '2026-11-22T03:00:00Z', 'It is slow.'],
    ]);
    expect(incidents[1]).to.deep.include({
      id: '6',
      status: 'resolved',
      impact: 'major',
      resolvedAt: '2026-11-20T04:00:00Z',
    });
  });

  it('ignores an end that is not a time', () => {
    expect(read({ ...quiet, incidents: [{ ...summary.incidents[1], ends_at: 7 }] }).incidents[0]!.status).to.equal(
      'unknown',
    );
  });

  it('reads version 1 with services by name, and the current text as the last update', () => {
    expect(read(old).incidents[0]).to.deep.include({
      id: 'API is down 2026-11-22T03:00:00',
      status: 'investigating',
      components: ['1'],
    });
    expect(read(old).incidents[0]!.updates[0]).to.deep.include({
      status: 'investigating',
      at: '2026-11-22T04:00:00Z',
      body: 'We look into it.',
      format: 'text',
    });
  });

  it('reads the phase of a maintenance from its list', () => {
    expect(read(summary).maintenances.map(({ id, status, startsAt }) => [id, status, startsAt])).to.deep.equal([
      ['8', 'in_progress', '2026-11-22T03:00:00Z'],
      ['9', 'scheduled', '2026-12-22T03:00:00Z'],
    ]);
  });
});
