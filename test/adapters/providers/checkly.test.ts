import { expect } from '@open-wc/testing';
import { checkly } from '../../../src/adapters/providers/checkly.js';
import { adapterFor } from '../adapter-for.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { quiet, services, summary, uptime } from '../../fixtures/checkly/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/summary.json';
const read = (...bodies: unknown[]) => parseFeed(checkly.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: checkly,
  url: URL,
  recognized: {
    'a summary': summary,
    'an operational summary': quiet,
    services,
    'operational services': [services[0]],
    uptime,
  },
  valid: {
    'a summary': [summary],
    'an operational summary': [quiet],
    services: [services],
    uptime: [uptime],
    'all bodies': [summary, services, uptime],
  },
  unknownWords: [
    {
      page: { name: 'Example', status: 'FOGGY' },
      activeIncidents: [{ id: 'i', name: 'I', status: 'RAINY', severity: 'DAMP' }],
      activeMaintenances: [{ id: 'm', name: 'M', status: 'WINDY' }],
    },
    [{ id: 's', name: 'S', status: 'toString', group: 'G' }],
  ],
});

describe('checkly', () => {
  it('requests one URL', () => expect(checkly.endpoints(URL, { components: true })).to.deep.equal([URL]));

  it('reads the state of the page', () => {
    expect(read(quiet)).to.deep.include({ status: 'operational' });
    expect(read(quiet).page).to.deep.include({ name: 'Example', url: 'https://status.example.com' });
    expect(read({ ...quiet, page: { ...quiet.page, status: 'UNDER_MAINTENANCE' } }).status).to.equal(
      'under_maintenance',
    );
  });

  it('reads HAS_ISSUES from the services and incidents', () => {
    expect(overallStatus(read({ ...quiet, page: summary.page }))).to.equal('unknown');
    expect(overallStatus(read(summary))).to.equal('degraded_performance');
    expect(overallStatus(read({ ...quiet, page: summary.page }, services))).to.equal('major_outage');
  });

  it('shows an open incident on a page with the state operational', () => {
    expect(overallStatus(read({ ...summary, page: quiet.page }))).to.equal('degraded_performance');
  });

  it('reads incidents', () => {
    const [incident] = read(summary).incidents;
    expect(incident).to.deep.include({
      id: 'i1',
      title: 'API is slow',
      status: 'monitoring',
      impact: 'minor',
      impactText: 'MEDIUM',
      startedAt: '2026-11-22T03:00:00.000Z',
      url: 'https://status.example.com/incident/i1',
      components: ['s2'],
    });
    expect(incident!.updates[0]).to.deep.include({ status: 'monitoring', at: '2026-11-22T04:00:00.000Z' });
  });

  it('reads maintenances', () => {
    expect(read(summary).maintenances[0]).to.deep.include({
      id: 'm1',
      status: 'scheduled',
      startsAt: '2026-11-22T03:00:00.000Z',
      endsAt: '2026-11-22T06:00:00.000Z',
    });
  });

  it('reads services, with their severity as the state', () => {
    const feed = read(services);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.include(['Web', 'Web']);
    expect(feed.components.map(({ id, status, group }) => [id, status, group])).to.deep.equal([
      ['s1', 'operational', 'Web'],
      ['s2', 'degraded_performance', 'Web'],
      ['s3', 'partial_outage', 'Other'],
      ['s4', 'major_outage', 'Other'],
    ]);
  });

  it('adds the uptime of services in 90 days, and is unknown without their states', () => {
    expect(read(services, uptime).components.map(({ uptime: up }) => up?.shares)).to.deep.equal([
      [{ days: 90, ratio: 1 }],
      [{ days: 90, ratio: 0.99 }],
      undefined,
      undefined,
    ]);
    expect(read(uptime).components.map(({ name, status, group }) => [name, status, group])).to.deep.equal([
      ['Site', 'unknown', 'Web'],
      ['API', 'unknown', 'Web'],
    ]);
  });

  it('does not recognize components without a group name, which are from Instatus', async () => {
    expect((await adapterFor([{ id: 'c', name: 'C', status: 'OPERATIONAL', group: null }]))?.name).to.equal('instatus');
  });
});
