import { expect } from '@open-wc/testing';
import { oneUptime } from '../../../src/adapters/providers/one-uptime.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { incidents, maintenances, overview, quiet, resource, status, uuid } from '../../fixtures/one-uptime/bodies.js';
import { testAdapterContract } from '../contract.js';

const BASE = 'https://status.example.com';
const API = `${BASE}/status-page-api`;
const URL = `${API}/overview/status.example.com`;
const read = (...bodies: readonly unknown[]) => parseFeed(oneUptime.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: oneUptime,
  url: URL,
  recognized: { 'an overview': overview, 'an operational one': quiet, incidents, maintenances },
  valid: {
    'an overview': [overview],
    'an operational one': [quiet],
    'an overview and its lists': [overview, incidents, maintenances],
    'an overview without its lists': [overview, undefined, undefined],
  },
  unknownWords: [
    {
      ...quiet,
      overallStatus: status(4, 'Sleepy'),
      monitorStatuses: [status(4, 'Sleepy')],
      statusPageResources: [resource(11, 'Lamp', 4)],
      activeIncidents: [
        {
          ...overview.activeIncidents[0],
          currentIncidentState: { _id: uuid(299), name: 'Pondering', order: 2 },
          incidentSeverity: { name: 'Odd' },
        },
      ],
      scheduledMaintenanceEvents: [
        { ...overview.scheduledMaintenanceEvents[0], currentScheduledMaintenanceState: { name: 'Maybe' } },
      ],
    },
  ],
});

describe('one-uptime', () => {
  it('finds the endpoints of a page on its own domain and on an installation', () => {
    for (const url of [BASE, `${BASE}/`, URL, `${API}/incidents/status.example.com?x=1`])
      expect(oneUptime.endpoints(url, {})).to.deep.equal([URL]);
    expect(oneUptime.history?.(URL)).to.deep.equal([
      `${API}/incidents/status.example.com`,
      `${API}/scheduled-maintenance-events/status.example.com`,
    ]);
    const below = `https://up.example.com/status-page/${uuid(9)}`;
    const api = `https://up.example.com/status-page-api/overview/${uuid(9)}`;
    expect(oneUptime.endpoints(below, {})).to.deep.equal([api]);
    expect(parseFeed(oneUptime.adapt([quiet], api), api).feed.page.url).to.equal(below);
    expect(read(quiet).page).to.deep.include({ name: 'status.example.com', url: BASE });
  });

  it('reads monitors and groups with their states', () => {
    const feed = read(overview);
    expect(feed.groups.map(({ name, collapsed }) => [name, collapsed])).to.deep.equal([
      ['Sea', undefined],
      ['Land', true],
    ]);
    expect(feed.components.map(({ name, status: state, group }) => [name, state, group])).to.deep.equal([
      ['Lamp', 'operational', uuid(31)],
      ['Horn', 'degraded_performance', uuid(31)],
      ['Cranes', 'major_outage', uuid(32)],
      // Its state is not in the list of states.
      ['Gate', 'unknown', undefined],
    ]);
    expect(overallStatus(feed)).to.equal('major_outage');
    expect(overallStatus(read(quiet))).to.equal('operational');
  });

  it('prefers the flag of a state to its name', () => {
    const feed = read({
      ...quiet,
      monitorStatuses: [{ ...status(1, 'Fine'), isOperationalState: true }, status(2, 'Operational')],
      statusPageResources: [resource(11, 'Lamp', 1), resource(12, 'Horn', 2)],
    });
    expect(feed.components.map(({ status: state }) => state)).to.deep.equal(['operational', 'unknown']);
  });

  it('reads the notes of incidents with the state at that time', () => {
    const [incident] = read(overview).incidents;
    expect(incident).to.deep.include({
      id: uuid(51),
      title: 'A crane is stuck',
      status: 'investigating',
      impact: 'critical',
      startedAt: '2026-11-22T10:00:00.000Z',
      url: `${BASE}/incidents/${uuid(51)}`,
      components: [uuid(13)],
    });
    expect(incident?.updates.map(({ at, body }) => [at.slice(11, 16), body])).to.deep.equal([
      ['10:40', 'A *cable* broke.'],
      ['10:30', undefined],
      ['10:10', 'We saw it.'],
      ['10:00', 'It does **not** move.'],
    ]);
  });

  it('reads episodes and announcements without changing the state', () => {
    const [, episode, announcement] = read(overview).incidents;
    expect(episode).to.deep.include({ title: 'The night of the cranes', impact: 'major', components: [uuid(13)] });
    expect(episode?.updates.map(({ body }) => body)).to.deep.equal(['More than one.']);
    expect(announcement).to.deep.include({ title: 'A new pier', impact: 'none' });
    expect(overallStatus(read({ ...quiet, activeAnnouncements: overview.activeAnnouncements }))).to.equal(
      'operational',
    );
  });

  it('reads maintenances by the flags of their states', () => {
    expect(
      read(overview, undefined, maintenances).maintenances.map(({ title, status: phase, startsAt, components }) => [
        title,
        phase,
        startsAt,
        components,
      ]),
    ).to.deep.equal([
      ['Paint', 'in_progress', '2026-11-22T09:00:00.000Z', [uuid(11)]],
      ['New bulbs', 'scheduled', '2026-11-29T09:00:00.000Z', []],
      ['New rope', 'completed', '2026-11-10T09:00:00.000Z', [uuid(11)]],
    ]);
  });

  it('adds past incidents from the list without duplicates', () => {
    const past = (...bodies: readonly unknown[]) =>
      read(overview, ...bodies).incidents.find(({ title }) => title === 'Fog');
    expect(read(overview, incidents).incidents.map(({ title }) => title)).to.have.lengthOf(4);
    expect(past(incidents)?.updates.map(({ status: phase, body }) => [phase, body])).to.deep.equal([
      ['postmortem', 'It was the weather.'],
      ['resolved', undefined],
      ['investigating', 'Nothing to see.'],
    ]);
    expect(past()).to.deep.include({ status: 'resolved', impact: 'minor', updates: [] });
  });
});
