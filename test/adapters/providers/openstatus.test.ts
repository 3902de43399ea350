import { expect } from '@open-wc/testing';
import { openstatus } from '../../../src/adapters/providers/openstatus.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { feed, legacy, quiet, word } from '../../fixtures/openstatus/bodies.js';
import { ordered } from '../../fixtures/openstatus/cases.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/feed/json';
const read = (body: unknown, url = URL) => parseFeed(openstatus.adapt([body], url), url).feed;

testAdapterContract({
  adapter: openstatus,
  url: URL,
  recognized: {
    'a feed': feed,
    'a feed of monitors': legacy,
    'a word': word,
    'the word unknown': { status: 'unknown' },
  },
  valid: { 'a feed': [feed], 'an operational feed': [quiet], 'a feed of monitors': [legacy], 'a word': [word] },
  unknownWords: [
    {
      title: 'Example',
      status: 'foggy',
      monitors: [{ id: 1, name: 'C', status: 'toString' }],
      pageComponents: [{ id: 1, name: 'C', monitorId: 1 }],
      statusReports: [{ id: 1, title: 'I', status: 'rainy' }],
      maintenances: [{ id: 1, name: 'M', from: 'tomorrow', to: 'later' }],
    },
  ],
});

describe('openstatus', () => {
  it('requests one URL', () => {
    expect(openstatus.endpoints(URL, { components: true, incidents: true })).to.deep.equal([URL]);
    expect(openstatus.endpoints('https://status.example.com', {})).to.deep.equal([URL]);
    const short = 'https://api.openstatus.dev/public/status/example';
    expect(openstatus.endpoints(short, {})).to.deep.equal([short]);
  });

  for (const [from, to] of [
    ['operational', 'operational'],
    ['degraded_performance', 'degraded_performance'],
    ['partial_outage', 'partial_outage'],
    ['major_outage', 'major_outage'],
    ['under_maintenance', 'under_maintenance'],
    ['incident', 'partial_outage'],
    ['unknown', 'unknown'],
    ['too_many_requests', 'unknown'],
  ] as const) {
    it(`reads ${from} as ${to}`, () => expect(read({ status: from }).status).to.equal(to));
  }

  it('uses the slug as the name of a page without one', () => {
    expect(read(word, 'https://api.openstatus.dev/public/status/example').page).to.deep.include({
      name: 'example',
      url: 'https://example.openstatus.dev',
    });
    expect(read(word, 'https://example.com/word.json').page.name).to.equal('example.com');
  });

  it('uses the state of monitors for components, and that of reports and maintenances for others', () => {
    const { groups, components } = read(feed);
    expect(groups.map(({ id, name }) => [id, name])).to.deep.equal([['5', 'Web']]);
    expect(components.map(({ id, name, status, group }) => [id, name, status, group])).to.deep.equal([
      ['10', 'Site', 'operational', '5'],
      ['11', 'API', 'degraded_performance', undefined],
      ['12', 'Search', 'major_outage', undefined],
      ['13', 'Mail', 'under_maintenance', undefined],
      ['14', 'Office', 'operational', undefined],
      ['15', 'Phone', 'degraded_performance', undefined],
      ['16', 'Lift', 'under_maintenance', undefined],
    ]);
    expect(components[0]!.description).to.equal('What people see');
  });

  it('is unknown if a monitor is missing, or a maintenance may be in progress', () => {
    expect(overallStatus(parseFeed(openstatus.adapt([{ ...quiet, monitors: [] }], URL), URL).feed)).to.equal('unknown');
    const { components } = read({ ...quiet, updatedAt: undefined, maintenances: feed.maintenances });
    expect(components.find(({ name }) => name === 'Lift')!.status).to.equal('unknown');
  });

  it('compares maintenances with the time of the feed', () => {
    const { maintenances } = read(feed);
    expect(maintenances.map(({ title, status }) => [title, status])).to.deep.equal([
      ['Later', 'scheduled'],
      ['Now', 'in_progress'],
      ['Before', 'completed'],
    ]);
    expect(maintenances[0]!.updates[0]).to.deep.include({
      status: 'scheduled',
      at: '2026-11-20T00:00:00.000Z',
      body: 'A **new** database.',
      format: 'markdown',
    });
    expect(maintenances[1]!.updates.map(({ status, body }) => [status, body])).to.deep.equal([
      ['in_progress', 'We began.'],
    ]);
    expect(read({ ...feed, updatedAt: undefined }).maintenances[0]!.status).to.equal('unknown');
  });

  it('reads reports as incidents that degrade their components', () => {
    const { incidents } = read(feed);
    expect(incidents[0]).to.deep.include({
      id: '3',
      title: 'API is slow',
      status: 'identified',
      impact: 'minor',
      startedAt: '2026-11-22T04:00:00.000Z',
      components: ['11', '15'],
    });
    expect(incidents[0]!.updates[0]).to.deep.include({
      id: '8',
      status: 'identified',
      body: 'Found *it*',
      format: 'markdown',
    });
    expect(incidents[1]).to.deep.include({ id: '2', status: 'resolved', startedAt: undefined });
  });

  it('is not operational while a report is open, even if all monitors are up', () => {
    expect(overallStatus(read(quiet))).to.equal('operational');
    expect(overallStatus(read({ ...quiet, statusReports: feed.statusReports }))).to.equal('degraded_performance');
  });

  it('reads a feed of monitors', () => {
    expect(read(legacy).components.map(({ id, name, status }) => [id, name, status])).to.deep.equal([
      ['1', 'Site', 'operational'],
    ]);
  });

  it('links the feeds of the page', () => {
    expect(read(feed).links).to.deep.include({
      rss: 'https://status.example.com/feed/rss',
      atom: 'https://status.example.com/feed/atom',
    });
  });

  const readCase = (body: unknown) => parseFeed(openstatus.adapt([body], URL), URL).feed;

  it('sorts components by the order of their group: case 14', () => {
    const feed = readCase(ordered);
    expect(feed.components.map(({ name }) => name)).to.deep.equal(['Web', 'First', 'Second', 'Third']);
    expect(feed.components[1]!.status).to.equal('degraded_performance');
  });

  it('sorts groups by their first component', () => {
    const [web, third] = ordered.pageComponents;
    const items = [
      { ...web, id: 1, name: 'Last', order: 9 },
      { ...third, id: 2, name: 'B', groupId: 6, order: 4, groupOrder: 1 },
      { ...third, id: 3, name: 'A', groupId: 6, order: 2, groupOrder: 0 },
      { ...web, id: 4, name: 'Middle', order: 3 },
      { ...third, id: 5, name: 'C', groupId: 5, order: 4, groupOrder: 0 },
    ];
    const groups = [
      { id: 5, name: 'Five' },
      { id: 7, name: 'Empty' },
      { id: 6, name: 'Six' },
    ];
    const feed = readCase({ ...ordered, statusReports: [], pageComponents: items, pageComponentGroups: groups });
    expect(feed.components.map(({ name }) => name)).to.deep.equal(['A', 'B', 'Middle', 'C', 'Last']);
    expect(feed.groups.map(({ name }) => name)).to.deep.equal(['Six', 'Five', 'Empty']);
  });

  it('reads a report in the future as a scheduled maintenance', () => {
    const [report] = ordered.statusReports;
    const updates = [{ ...report!.statusReportUpdates[0], date: '2026-12-04T20:00:00.000Z' }];
    const feed = readCase({ ...ordered, statusReports: [{ ...report, statusReportUpdates: updates }] });
    expect(feed.incidents).to.deep.equal([]);
    expect(feed.maintenances[0]).to.deep.include({ status: 'scheduled', startsAt: '2026-12-04T20:00:00.000Z' });
    expect(feed.components.every(({ status }) => status === 'operational')).to.equal(true);
  });
});
