import { expect } from '@open-wc/testing';
import { heroku } from '../../../src/adapters/providers/heroku.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { past, quiet, troubled } from '../../fixtures/heroku/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.heroku.com/api/v4/current-status';
const read = (...bodies: unknown[]) => parseFeed(heroku.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: heroku,
  url: URL,
  recognized: { 'an operational status': quiet, 'a status with an outage': troubled, incidents: past },
  valid: {
    'an operational status': [quiet],
    'a status with an outage': [troubled],
    'a status and incidents': [troubled, past],
    'a status without incidents': [troubled, undefined],
    incidents: [past],
  },
  unknownWords: [
    {
      status: [{ system: 'C', status: 'toString' }],
      incidents: [{ id: 1, title: 'I', state: 'rainy', systems: [{ name: 'C', status: 'mauve' }] }],
      scheduled: [{ id: 2, title: 'M', state: 'windy' }],
    },
  ],
});

describe('heroku', () => {
  it('requests the status for the current state and the incidents for past ones', () => {
    expect(heroku.endpoints(URL, { components: true, incidents: true })).to.deep.equal([URL]);
    expect(heroku.endpoints('https://status.heroku.com/', {})).to.deep.equal([URL]);
    expect(heroku.history?.(URL)).to.deep.equal(['https://status.heroku.com/api/v4/incidents?limit=50']);
    const list = 'https://status.heroku.com/api/v4/incidents?limit=5';
    expect(heroku.endpoints(list, {})).to.deep.equal([list]);
    expect(heroku.history?.(list)).to.deep.equal([]);
  });

  it('reads the state of systems from their color', () => {
    expect(
      read(troubled).components.map(({ id, name, status, statusText }) => [id, name, status, statusText]),
    ).to.deep.equal([
      ['Apps', 'Apps', 'major_outage', 'red'],
      ['Data', 'Data', 'degraded_performance', 'yellow'],
      ['Tools', 'Tools', 'operational', 'green'],
    ]);
    expect(overallStatus(read(quiet))).to.equal('operational');
    expect(read(quiet).page).to.deep.include({ name: 'Heroku', url: 'https://status.heroku.com' });
  });

  it('reads incidents with their newest phase, and their impact from their systems', () => {
    const [incident] = read(troubled).incidents;
    expect(incident).to.deep.include({
      id: '12',
      title: 'Routing errors',
      status: 'monitoring',
      impact: 'critical',
      startedAt: '2026-11-22T03:00:00.000Z',
      url: 'https://status.heroku.com/incidents/12',
      components: ['Apps'],
    });
    expect(incident!.updates.map(({ id, status, body }) => [id, status, body])).to.deep.equal([
      ['32', 'monitoring', 'Still watching.'],
      ['31', 'monitoring', 'A fix is out.'],
      ['30', 'investigating', 'Requests fail.'],
    ]);
  });

  it('uses the state of an incident, not its flag, and adds past ones without duplicates', () => {
    const { incidents } = read(troubled, past);
    expect(incidents.map(({ id, status, impact }) => [id, status, impact])).to.deep.equal([
      ['12', 'monitoring', 'critical'],
      ['11', 'resolved', 'minor'],
    ]);
    const [open] = troubled.incidents;
    expect(
      read({ ...quiet, incidents: [{ ...open, resolved: true, updates: past[1]!.updates }] }).incidents[0]!.status,
    ).to.equal('investigating');
  });

  it('is not operational while an incident is open, even if all systems are green', () => {
    const [open] = troubled.incidents;
    expect(overallStatus(read({ ...quiet, incidents: [{ ...open, systems: [] }] }))).to.equal('unknown');
  });

  it('reads scheduled maintenances, and never starts them', () => {
    expect(read(troubled).maintenances[0]).to.deep.include({
      id: '9',
      title: 'Upgrade',
      status: 'scheduled',
      startsAt: undefined,
      components: ['Apps'],
    });
    expect(overallStatus(read({ ...quiet, scheduled: troubled.scheduled }))).to.equal('operational');
  });
});
