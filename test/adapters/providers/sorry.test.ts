import { expect } from '@open-wc/testing';
import { sorry } from '../../../src/adapters/providers/sorry.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { components, notices, quiet, single, status } from '../../fixtures/sorry/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/api/v1/status';
const read = (...bodies: unknown[]) => parseFeed(sorry.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: sorry,
  url: URL,
  recognized: { 'a state': status, components, notices, 'a notice': single },
  valid: {
    'all bodies': [status, notices, components],
    'an operational page': [quiet, { notices: [], meta: {} }],
    components: [components],
    notices: [notices],
    'a notice': [single],
  },
  unknownWords: [
    { page: { name: 'Example', state: 'foggy', links: {} } },
    {
      notices: [
        { id: 1, type: 'unplanned', state: 'rainy', subject: 'I', timeline_state: 'present' },
        { id: 2, type: 'planned', state: 'windy', subject: 'M', timeline_state: 'present' },
      ],
    },
    { components: [{ id: 1, name: 'C', state: 'toString', parent_id: null }] },
  ],
});

describe('sorry', () => {
  it('requests notices too, because a page with an open notice can have the state operational', () => {
    const list = 'https://status.example.com/api/v1/notices';
    expect(sorry.endpoints(URL, {})).to.deep.equal([URL, list]);
    expect(sorry.endpoints('https://status.example.com/', { components: true })).to.deep.equal([
      URL,
      list,
      'https://status.example.com/api/v1/components',
    ]);
    for (const alone of [list, `${list}/1`, 'https://status.example.com/api/v1/components?page=2'])
      expect(sorry.endpoints(alone, { components: true })).to.deep.equal([alone]);
  });

  it('requests all pages of components if they are needed', () => {
    const [web, ...others] = components.components;
    const first = { components: [web], meta: { next_page: '/api/v1/components?page=2' } };
    const last = { components: others, meta: { next_page: null } };
    const next = 'https://status.example.com/api/v1/components?page=2';
    expect(sorry.more?.([status, notices, first], URL, { components: true })).to.deep.equal([next]);
    expect(sorry.more?.([status, notices, first], URL, {})).to.deep.equal([]);
    expect(sorry.more?.([first], 'https://example.com/copy.json', { components: true })).to.deep.equal([]);
    expect(sorry.more?.([status, notices, first, last], URL, { components: true })).to.deep.equal([]);
    expect(read(status, notices, first, last)).to.deep.equal(read(status, notices, components));
  });

  it('reads the state and the headline of the page', () => {
    expect(read(status)).to.deep.include({ status: 'degraded_performance', headline: 'Some of it is slow.' });
    expect(read(status).page).to.deep.include({ name: 'Example', url: 'https://status.example.com' });
    expect(read({ page: { ...status.page, state: 'maintenance' } }).status).to.equal('under_maintenance');
    expect(read({ page: { ...status.page, state: 'partially-degraded' } }).status).to.equal('degraded_performance');
  });

  it('reads components with children as groups, and keeps an outage that no child has', () => {
    const feed = read(status, notices, components);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([
      ['1', 'Web'],
      ['4', 'Offices'],
    ]);
    expect(feed.components.map(({ name, status: state, group }) => [name, state, group])).to.deep.equal([
      ['Site', 'degraded_performance', '1'],
      ['API', 'operational', '1'],
      ['Offices', 'under_maintenance', '4'],
      ['North', 'operational', '4'],
      ['Mail', 'operational', undefined],
    ]);
  });

  it('shows components that contain each other once', () => {
    const [web] = components.components;
    const circle = [
      { ...web, id: 1, parent_id: 2 },
      { ...web, id: 2, parent_id: 1 },
      { ...web, id: 3, parent_id: 3 },
    ];
    expect(read({ components: circle }).components.map(({ id }) => id)).to.deep.equal(['1', '2', '3']);
  });

  it('reads unplanned notices as incidents and general ones as announcements', () => {
    const { incidents } = read(status, notices);
    expect(
      incidents.map(({ id, title, status: phase, statusText, impact, resolvedAt }) => [
        id,
        title,
        phase,
        statusText,
        impact,
        resolvedAt,
      ]),
    ).to.deep.equal([
      ['1', 'Notice 1', 'monitoring', 'recovering', 'unknown', undefined],
      ['3', 'Notice 3', 'resolved', 'false_alarm', 'unknown', '2026-11-22T03:30:00.000Z'],
      ['4', 'Notice 4', 'unknown', 'Announcement', 'none', undefined],
    ]);
    expect(incidents[0]!.updates[0]).to.deep.include({
      status: 'monitoring',
      at: '2026-11-22T03:00:00.000Z',
      body: 'It gets better.',
      format: 'text',
    });
    expect(incidents[0]!.url).to.equal('https://status.example.com/notices/1');
  });

  it('reads the impact of an open notice from its components', () => {
    expect(read(single).incidents[0]).to.deep.include({ status: 'investigating', impact: 'minor', components: ['2'] });
    expect(read(single).incidents[0]!.updates[0]).to.deep.include({
      status: 'investigating',
      body: 'We look into it.',
    });
  });

  it('reads planned notices as maintenances', () => {
    expect(read(status, notices).maintenances[0]).to.deep.include({
      id: '2',
      status: 'in_progress',
      startsAt: '2026-11-22T02:00:00.000Z',
      endsAt: '2026-11-22T06:00:00.000Z',
    });
    const [, planned] = notices.notices;
    for (const [state, phase] of [
      ['scheduled', 'scheduled'],
      ['complete', 'completed'],
      ['cancelled', 'completed'],
    ]) {
      expect(read({ notices: [{ ...planned, state }] }).maintenances[0]!.status).to.equal(phase);
    }
  });

  it('has a URL for older notices', () => {
    expect(read(status, notices).history?.previous).to.equal('https://status.example.com/api/v1/notices?page=2');
    const url = 'https://status.example.com/api/v1/notices?page=2';
    const older = { notices: notices.notices, meta: { next_page: 'https://status.example.com/api/v1/notices?page=3' } };
    expect(parseFeed(sorry.adapt([older], url), url).feed.history?.previous).to.equal(
      'https://status.example.com/api/v1/notices?page=3',
    );
    expect(read(single).history?.previous).to.equal(undefined);
  });

  it('is not operational while a notice is open, or if only some components are known', () => {
    expect(overallStatus(read(quiet, { notices: [notices.notices[0]] }))).to.equal('unknown');
    const part = { components: [components.components[5]], meta: { next_page: '/api/v1/components?page=2' } };
    expect(overallStatus(read(part))).to.equal('unknown');
    expect(overallStatus(read(quiet, part))).to.equal('operational');
    expect(overallStatus(read(quiet, { error: 'gone' }))).to.equal('unknown');
  });
});
