import { expect } from '@open-wc/testing';
import { statuspage } from '../../../src/adapters/providers/statuspage.js';
import { breadth, overallStatus } from '../../../src/feed/derive.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { en } from '../../../src/locale/languages/en.js';
import { summarize } from '../../../src/locale/summarize.js';
import * as bodies from '../../fixtures/statuspage/bodies.js';
import { testAdapterContract } from '../contract.js';

const API = 'https://status.example.com/api/v2';
const URL = `${API}/summary.json`;
const { components, incidents, maintenances, page, quiet, rows, status, troubled, unresolved } = bodies;
const parse = (...given: unknown[]) => parseFeed(statuspage.adapt(given, URL), URL);
const read = (...given: unknown[]) => parse(...given).feed;
const rollup = (indicator: string, description = 'Their words') => ({ ...quiet, status: { indicator, description } });

testAdapterContract({
  adapter: statuspage,
  url: URL,
  recognized: { quiet, troubled, status, components, incidents, unresolved, maintenances },
  valid: {
    'an operational summary': [quiet],
    'a summary with an outage': [troubled],
    'a summary and past incidents': [troubled, incidents],
    'a summary and the whole history': [troubled, incidents, maintenances],
    'a summary without its history': [troubled, undefined],
    'only the state': [status],
    'only components': [components],
    'only incidents': [incidents],
    'no open incidents': [unresolved],
    'only maintenances': [maintenances],
    'lists that are null': [{ ...quiet, components: null, incidents: null, scheduled_maintenances: null }],
  },
  unknownWords: [
    {
      page,
      components: [{ id: 'c', name: 'C', status: 'sunny' }],
      incidents: [{ id: 'i', name: 'I', status: 'cloudy', impact: 'rainy' }],
      scheduled_maintenances: [{ id: 'm', name: 'M', status: 'foggy' }],
      status: { indicator: 'windy', description: 'All Systems Operational' },
    },
  ],
});

describe('statuspage', () => {
  for (const url of [
    'https://status.example.com/',
    ...[
      'status',
      'components',
      'incidents',
      'incidents/unresolved',
      'scheduled-maintenances',
      'scheduled-maintenances/active',
      'scheduled-maintenances/upcoming',
    ].map((endpoint) => `${API}/${endpoint}.json`),
  ]) {
    it(`only requests the summary for the current state, from ${url}`, () => {
      expect(statuspage.endpoints(url, { components: true, incidents: true })).to.deep.equal([URL]);
      expect(statuspage.endpoints(url, {})).to.deep.equal([URL]);
    });
  }

  it('requests past incidents from another endpoint', () => {
    expect(statuspage.history?.(URL)).to.deep.equal([`${API}/incidents.json`]);
    expect(statuspage.history?.('https://example.com/status/')).to.deep.equal([
      'https://example.com/status/api/v2/incidents.json',
    ]);
  });

  it('requests past maintenances if the URL is theirs', () => {
    expect(statuspage.history?.(`${API}/scheduled-maintenances.json`)).to.deep.equal([
      `${API}/incidents.json`,
      `${API}/scheduled-maintenances.json`,
    ]);
  });

  it('keeps the query of a URL', () => {
    expect(statuspage.endpoints(`${URL}?a=/b`, {})).to.deep.equal([`${URL}?a=/b`]);
    expect(statuspage.history?.(`${URL}?a=b`)).to.deep.equal([`${API}/incidents.json`]);
    expect(statuspage.history?.(`${API}/incidents.json?a=b`)).to.deep.equal([`${API}/incidents.json?a=b`]);
  });

  it('reads the page', () => {
    expect(read(quiet).page).to.deep.include({
      name: 'Harbour',
      url: 'https://status.example.com',
      timeZone: 'Europe/Berlin',
    });
    expect(read(quiet).links).to.deep.include({
      rss: 'https://status.example.com/history.rss',
      atom: 'https://status.example.com/history.atom',
    });
    expect(read({ ...quiet, page: { id: 'abcdefghijkl', name: 'A' } }).page.url).to.equal('https://status.example.com');
  });

  for (const [indicator, level] of [
    ['none', 'operational'],
    ['minor', 'degraded_performance'],
    ['major', 'partial_outage'],
    ['critical', 'major_outage'],
    ['maintenance', 'under_maintenance'],
  ] as const) {
    it(`reads the indicator ${indicator} without an incident or component that explains it`, () => {
      expect(read(rollup(indicator)).status).to.equal(level);
      expect(overallStatus(read(rollup(indicator)))).to.equal(level);
      expect(summarize(read(rollup(indicator)), en)).to.equal('Their words');
    });
  }

  it('shows an open incident on a page with the state operational', () => {
    expect(overallStatus(read({ ...quiet, incidents: [bodies.open] }))).to.equal('partial_outage');
    expect(overallStatus(read({ ...quiet, components: rows }))).to.equal('partial_outage');
    expect(overallStatus(read({ ...quiet, incidents: [{ ...bodies.open, impact: 'none' }] }))).to.equal('operational');
  });

  it('names a single affected component instead of the whole page', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      id: `c${index}`,
      name: `Component ${index}`,
      status: index ? 'operational' : 'major_outage',
    }));
    const feed = read({ ...rollup('critical', 'Major System Outage'), components: many });
    expect(breadth(feed)).to.include({ status: 'major_outage', affected: 1, count: 400, levelAlone: false });
    expect(summarize(feed, en)).to.equal('Component 0: major outage');
  });

  it('keeps the headline if all components are affected', () => {
    const all = quiet.components.map((row) => ({ ...row, status: 'major_outage' }));
    expect(summarize(read({ ...rollup('critical', 'Major System Outage'), components: all }), en)).to.equal(
      'Major System Outage',
    );
  });

  it('does not read the state from the headline', () => {
    expect(read(rollup('major', 'All Systems Operational')).status).to.equal('partial_outage');
    expect(overallStatus(read({ ...quiet, status: 'All Systems Operational' }))).to.equal('unknown');
  });

  it('reads groups and components', () => {
    const feed = read(components);
    expect(feed.groups).to.have.length(1);
    expect(feed.groups[0]).to.include({ id: 'g1', name: 'Web', description: 'What people see' });
    expect(
      feed.components.map(({ id, name, status: state, group, onlyShowIfDegraded }) => [
        id,
        name,
        state,
        group,
        onlyShowIfDegraded,
      ]),
    ).to.deep.equal([
      ['c1', 'Site', 'operational', 'g1', false],
      ['c2', 'API', 'partial_outage', 'g1', false],
      ['c3', 'Mail', 'under_maintenance', undefined, true],
    ]);
    expect(feed.components[0]!.description).to.equal('The pages & their pictures');
  });

  it('shows an outage of a group with operational members', () => {
    const feed = read({ page, components: rows.filter(({ id }) => id !== 'c2') });
    expect(feed.components.map(({ id, status: state, group }) => [id, state, group])).to.deep.equal([
      ['g1', 'partial_outage', 'g1'],
      ['c1', 'operational', 'g1'],
      ['c3', 'under_maintenance', undefined],
    ]);
  });

  it('reads incidents', () => {
    const [incident] = read(troubled).incidents;
    expect(incident).to.deep.include({
      id: 'i1',
      title: 'API is slow',
      status: 'identified',
      impact: 'major',
      startedAt: '2026-11-22T03:00:00.000Z',
      resolvedAt: undefined,
      url: 'https://stspg.io/abc',
      components: ['c2'],
    });
  });

  it('reads updates in HTML and Markdown, and their components', () => {
    const [update, first] = read(troubled).incidents[0]!.updates;
    expect(update).to.deep.include({
      id: 'u2',
      status: 'identified',
      at: '2026-11-22T05:00:00.000+01:00',
      body: 'We found it.<br /><br />It is **fixed**.',
      format: 'markdown',
    });
    expect(update!.components).to.deep.equal([{ id: 'c2', status: 'partial_outage' }]);
    expect(first).to.deep.include({ status: 'investigating', components: [] });
  });

  it('reads a postmortem without display_at', () => {
    const incident = read(incidents).incidents.find(({ id }) => id === 'i0');
    expect(incident).to.include({ status: 'postmortem', resolvedAt: '2026-11-01T12:00:00.000Z' });
    expect(incident!.updates[0]).to.include({ status: 'postmortem', at: '2026-11-02T10:00:00.000Z' });
  });

  it('reads maintenances', () => {
    expect(read(troubled).maintenances[0]).to.deep.include({
      id: 'm1',
      title: 'Database upgrade',
      status: 'scheduled',
      impact: 'maintenance',
      startsAt: '2026-11-23T02:00:00.000Z',
      endsAt: '2026-11-23T04:00:00.000Z',
    });
    for (const phase of ['in_progress', 'verifying'])
      expect(overallStatus(read({ ...quiet, scheduled_maintenances: [{ ...bodies.ahead, status: phase }] }))).to.equal(
        'under_maintenance',
      );
    for (const phase of ['scheduled', 'completed'])
      expect(overallStatus(read({ ...quiet, scheduled_maintenances: [{ ...bodies.ahead, status: phase }] }))).to.equal(
        'operational',
      );
  });

  it('shows an incident of two bodies once, and prefers the summary', () => {
    const { feed, warnings } = parse(
      troubled,
      { page, incidents: [{ ...bodies.open, status: 'monitoring' }, bodies.over] },
      maintenances,
    );
    expect(warnings).to.deep.equal([]);
    expect(feed.incidents.map(({ id, status: phase }) => [id, phase])).to.deep.equal([
      ['i1', 'identified'],
      ['i0', 'postmortem'],
    ]);
    expect(feed.maintenances.map(({ id }) => id)).to.deep.equal(['m1', 'm0']);
  });

  it('reads bodies in any order', () => {
    expect(overallStatus(read(incidents, components, rollup('critical')))).to.equal('major_outage');
    expect(read(incidents, components).components).to.have.length(3);
  });

  it('is not operational if a list is not an array', () => {
    for (const list of ['incidents', 'components', 'scheduled_maintenances'])
      for (const odd of [5, 'x', { id: 1 }, [null]]) {
        const { feed, warnings } = parse({ ...quiet, [list]: odd });
        expect(warnings).not.to.deep.equal([]);
        expect(overallStatus(feed), `${list} ${JSON.stringify(odd)}`).to.equal('unknown');
      }
  });

  it('is unknown if the lists are empty', () => {
    expect(overallStatus(read(unresolved))).to.equal('unknown');
  });

  it('rejects the body of an inactive page', () => {
    expect(() => statuspage.adapt([{ message: 'Your page is inactive.' }], URL)).to.throw(FeedError, 'shape');
  });
});
