import { expect } from '@open-wc/testing';
import { incidentIo } from '../../../src/adapters/providers/incident-io.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { open, page, past, quiet, troubled, widgetQuiet, widgetTroubled } from '../../fixtures/incident-io/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/api/v2/summary.json';
const LIST = 'https://status.example.com/api/v2/components.json';
const WIDGET = 'https://status.example.com/api/v1/summary';
const parse = (...bodies: unknown[]) => parseFeed(incidentIo.adapt(bodies, URL), URL);
const read = (...bodies: unknown[]) => parse(...bodies).feed;

testAdapterContract({
  adapter: incidentIo,
  url: URL,
  recognized: {
    quiet,
    troubled,
    past,
    'a list without anything in it': { page },
    'an operational widget': widgetQuiet,
    'a widget with an outage': widgetTroubled,
  },
  valid: {
    'an operational summary': [quiet],
    'a summary with an outage': [troubled],
    'a summary and past incidents': [troubled, past],
    'a summary without its history': [troubled, undefined],
    'only past incidents': [past],
    'a list without anything in it': [{ page }],
    'lists that are null': [{ ...quiet, incidents: null, scheduled_maintenances: null }],
  },
  unknownWords: [
    {
      page,
      components: [{ id: 'c', name: 'C', status: 'sunny' }],
      incidents: [{ id: 'i', name: 'I', status: 'cloudy', impact: 'rainy' }],
      scheduled_maintenances: [{ id: 'm', name: 'M', status: 'foggy' }],
      status: { indicator: 'windy' },
    },
  ],
});

testAdapterContract({
  adapter: incidentIo,
  url: WIDGET,
  recognized: {},
  valid: { 'an operational widget': [widgetQuiet], 'a widget with an outage': [widgetTroubled] },
  unknownWords: [
    {
      ...widgetQuiet,
      ongoing_incidents: [
        {
          id: 'i',
          name: 'I',
          status: 'cloudy',
          current_worst_impact: 'rainy',
          affected_components: [{ id: 'c', name: 'C', current_status: 'sunny' }],
        },
      ],
      scheduled_maintenances: [{ id: 'm', name: 'M', status: 'foggy' }],
    },
  ],
});

describe('incident-io, the API that is compatible with Statuspage', () => {
  it('requests the summary for the current state and the incidents for past ones', () => {
    expect(incidentIo.endpoints('https://status.example.com/', {})).to.deep.equal([URL]);
    expect(incidentIo.history?.(URL)).to.deep.equal(['https://status.example.com/api/v2/incidents.json']);
  });

  it('requests the list of components if they are needed, or if it is the URL', () => {
    expect(incidentIo.endpoints('https://status.example.com/', { components: true })).to.deep.equal([URL, LIST]);
    expect(incidentIo.endpoints(`${URL}?a=b`, { components: true })).to.deep.equal([`${URL}?a=b`, LIST]);
    expect(incidentIo.endpoints(LIST, {})).to.deep.equal([URL, LIST]);
  });

  it('shows the components of the list in its order, and those that are only in the summary', () => {
    const row = (id: string, status: string) => ({ id, name: id, status });
    const list = { page, components: [row('b', 'partial_outage'), row('01JC01', 'operational')] };
    const { feed, warnings } = parse(
      { ...quiet, components: [row('01JC01', 'operational'), row('z', 'operational')] },
      list,
      past,
    );
    expect(feed.components.map(({ id, status }) => [id, status])).to.deep.equal([
      ['b', 'partial_outage'],
      ['01JC01', 'operational'],
      ['z', 'operational'],
    ]);
    expect(feed.incidents).to.have.length(2);
    expect(overallStatus(feed)).to.equal('major_outage');
    expect(warnings).to.deep.equal([]);
  });

  it('rejects an invalid list of components', () => {
    for (const components of [null, 5, {}])
      expect(() => incidentIo.adapt([quiet, { page, components }], URL)).to.throw(FeedError, 'no list of components');
  });

  it('reads the state if empty lists are missing', () => {
    expect(overallStatus(read(quiet))).to.equal('operational');
    expect(overallStatus(read(troubled))).to.equal('major_outage');
    expect(overallStatus(read({ page }))).to.equal('unknown');
  });

  it('reads incidents with links to the page', () => {
    const [incident] = read(troubled).incidents;
    expect(incident).to.include({
      id: open.id,
      title: 'Logins fail',
      status: 'identified',
      impact: 'critical',
      startedAt: '2026-11-22T03:00:00Z',
      url: `https://status.example.com/incidents/${open.id}`,
    });
    expect(incident!.updates[0]).to.include({
      status: 'identified',
      format: 'markdown',
      body: 'See [the guide](https://example.com "guide").',
    });
    expect(read(troubled, past).incidents).to.have.length(2);
  });

  it('reads maintenances with both spellings of their phases', () => {
    const [maintenance] = read(troubled).maintenances;
    expect(maintenance).to.include({
      id: '01JD01',
      status: 'scheduled',
      startsAt: '2026-11-23T02:00:00Z',
      url: 'https://status.example.com/incidents/01JD01',
    });
    expect(maintenance!.updates[0]!.status).to.equal('scheduled');
    const plain = [{ ...troubled.scheduled_maintenances[0], status: 'in_progress' }];
    expect(read({ ...quiet, scheduled_maintenances: plain }).maintenances[0]!.status).to.equal('in_progress');
  });

  it('links the feeds of the page', () => {
    expect(read(quiet).links).to.include({
      rss: 'https://status.example.com/feed.rss',
      atom: 'https://status.example.com/feed.atom',
    });
  });
});

describe('incident-io, the widget API', () => {
  it('only requests its URL', () => {
    expect(incidentIo.endpoints(WIDGET, { components: true, incidents: true })).to.deep.equal([WIDGET]);
    expect(incidentIo.history?.(WIDGET)).to.deep.equal([]);
    expect(incidentIo.endpoints('https://example.com/eu/api/v1/summary?a=b', {})).to.deep.equal([
      'https://example.com/eu/api/v1/summary?a=b',
    ]);
  });

  it('is operational if all lists are empty', () => {
    expect(overallStatus(read(widgetQuiet))).to.equal('operational');
    expect(overallStatus(read({ ...widgetQuiet, ongoing_incidents: null }))).to.equal('unknown');
    expect(overallStatus(read({ ...widgetQuiet, in_progress_maintenances: undefined }))).to.equal('unknown');
    expect(overallStatus(read({ ...widgetQuiet, ongoing_incidents: [null] }))).to.equal('unknown');
    expect(overallStatus(read({ ...widgetQuiet, scheduled_maintenances: 5 }))).to.equal('unknown');
  });

  it('reads incidents with their last update', () => {
    const feed = read(widgetTroubled);
    expect(overallStatus(feed)).to.equal('major_outage');
    expect(feed.incidents.map(({ id, status, impact, components }) => [id, status, impact, components])).to.deep.equal([
      ['i1', 'monitoring', 'critical', ['c1', 'c2']],
      ['i2', 'investigating', 'minor', ['c2']],
    ]);
    expect(feed.incidents[0]!.url).to.equal('https://status.example.com/incidents/i1');
    expect(feed.incidents[0]!.updates[0]).to.include({
      status: 'monitoring',
      at: '2026-11-22T04:00:00Z',
      body: 'We look into it.',
    });
  });

  it('reads maintenances in progress and scheduled ones', () => {
    expect(
      read(widgetTroubled).maintenances.map(({ id, status, startsAt, endsAt }) => [id, status, startsAt, endsAt]),
    ).to.deep.equal([
      ['m1', 'in_progress', '2026-11-22T02:00:00Z', '2026-11-22T06:00:00Z'],
      ['m2', 'scheduled', '2026-11-23T02:00:00Z', '2026-11-23T06:00:00Z'],
    ]);
  });

  it('reads affected components without duplicates, and their groups', () => {
    const feed = read(widgetTroubled);
    expect(feed.components.map(({ id, name, status, group }) => [id, name, status, group])).to.deep.equal([
      ['c1', 'Login', 'major_outage', 'Accounts'],
      ['c2', 'API', 'degraded_performance', undefined],
    ]);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([['Accounts', 'Accounts']]);
  });

  for (const [impact, level] of [
    ['operational', 'operational'],
    ['degraded_performance', 'degraded_performance'],
    ['partial_outage', 'partial_outage'],
    ['full_outage', 'major_outage'],
  ] as const) {
    it(`reads the impact ${impact}`, () => {
      expect(
        overallStatus(
          read({
            ...widgetQuiet,
            ongoing_incidents: [
              { ...widgetTroubled.ongoing_incidents[0], affected_components: [], current_worst_impact: impact },
            ],
          }),
        ),
      ).to.equal(level);
    });
  }

  it('rejects other bodies', () => {
    expect(() => incidentIo.adapt([{ page: { name: 'A' }, ongoing: [] }], WIDGET)).to.throw(FeedError, 'shape');
  });
});
