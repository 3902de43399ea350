import { expect } from '@open-wc/testing';
import { adapterFor } from '../adapter-for.js';
import { instatus } from '../../../src/adapters/providers/instatus.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { durationOf } from '../../../src/feed/incident-times.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { components, history, legacy, nested, quiet, troubled } from '../../fixtures/instatus/bodies.js';
import { adapterInput } from '../adapter-input.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/summary.json';
const read = (...bodies: unknown[]) => parseFeed(instatus.adapt(adapterInput(bodies), URL), URL).feed;

testAdapterContract({
  adapter: instatus,
  url: URL,
  recognized: {
    'an operational summary': quiet,
    'a summary with an outage': troubled,
    'a legacy summary': legacy,
    components,
    'a list of components': nested,
  },
  valid: {
    'an operational summary': [quiet],
    'a summary with an outage': [troubled],
    'a legacy summary': [legacy],
    'a summary and components': [troubled, components],
    'a summary and nested components': [quiet, nested],
    'a page without components': [quiet, { components: [] }],
    'only components': [components],
    'a summary and its history': [troubled, history],
    'a summary, components and their history': [troubled, components, history],
    'a summary, components and no history': [troubled, components, undefined],
  },
  unknownWords: [
    {
      page: { name: 'Example', url: 'https://status.example.com', status: 'SUNNY' },
      activeIncidents: [{ id: 'i', name: 'I', status: 'CLOUDY', impact: 'RAINY', started: '2026-11-22T03:00:00Z' }],
      activeMaintenances: [{ id: 'm', name: 'M', status: 'FOGGY', start: '2026-11-22T03:00:00Z' }],
    },
    { components: [{ id: 'c', name: 'C', status: 'toString' }] },
  ],
});

describe('instatus', () => {
  for (const [from, summary, list] of [
    [
      'https://status.example.com/',
      'https://status.example.com/summary.json',
      'https://status.example.com/v2/components.json',
    ],
    [
      'https://status.example.com/summary.json',
      'https://status.example.com/summary.json',
      'https://status.example.com/v2/components.json',
    ],
    [
      'https://status.example.com/summary.json?a=b',
      'https://status.example.com/summary.json',
      'https://status.example.com/v2/components.json',
    ],
    [
      'https://status.example.com/api/v2/summary.json',
      'https://status.example.com/api/v2/summary.json',
      'https://status.example.com/v2/components.json',
    ],
    [
      'https://status.example.com/v3/summary.json',
      'https://status.example.com/v3/summary.json',
      'https://status.example.com/v3/components.json',
    ],
    [
      'https://status.example.com/v2/components.json',
      'https://status.example.com/summary.json',
      'https://status.example.com/v2/components.json',
    ],
    [
      'https://status.example.com/v3/components.json',
      'https://status.example.com/summary.json',
      'https://status.example.com/v3/components.json',
    ],
    [
      'https://example.com/status',
      'https://example.com/status/summary.json',
      'https://example.com/status/v2/components.json',
    ],
  ] as const) {
    it(`finds both endpoints from ${from}`, () => {
      expect(instatus.endpoints(from, { components: true })).to.deep.equal([from.includes('?') ? from : summary, list]);
    });
  }

  it('only requests the summary if no components are needed', () => {
    expect(instatus.endpoints(URL, { incidents: true })).to.deep.equal([URL]);
  });

  it('reads the state of the page', () => {
    expect(read(quiet).status).to.equal('operational');
    expect(read(legacy).status).to.equal('under_maintenance');
    expect(read({ page: { name: 'A', status: 'HASISSUES' } }).status).to.equal('unknown');
    expect(read({ page: { name: 'A', status: 'HASISSUES' } }).page.url).to.equal('https://status.example.com/');
  });

  for (const [word, status] of [
    ['ALLUNDERMAINTENANCE', 'under_maintenance'],
    ['ONEDEGRADEDPERFORMANCE', 'degraded_performance'],
    ['SOMEMINOROUTAGE', 'minor_outage'],
    ['SOMEPARTIALOUTAGE', 'partial_outage'],
    ['ALLMAJOROUTAGE', 'major_outage'],
  ] as const) {
    it(`reads the state ${word}, which depends on the components`, async () => {
      const body = { page: { ...quiet.page, status: word } };
      expect((await adapterFor(body))?.name).to.equal('instatus');
      expect(overallStatus(read(body))).to.equal(status);
    });
  }

  it('reads texts in other languages', () => {
    const draft = instatus.adapt(
      [
        {
          ...quiet,
          activeIncidents: [
            { ...troubled.activeIncidents[0], translations: { name: { de: 'Post ist langsam', fr: '' } } },
          ],
          activeMaintenances: [{ ...troubled.activeMaintenances[0], translations: { name: { de: 'Wartung' } } }],
        },
        [
          {
            id: 'g',
            name: 'Web',
            status: 'OPERATIONAL',
            translations: { name: { de: 'Netz' } },
            children: [
              {
                id: 'c',
                name: 'Site',
                status: 'OPERATIONAL',
                translations: { name: { de: 'Seite', fr: 'Site' }, description: { de: 'Alles' } },
              },
              { id: 'd', name: 'Mail', status: 'OPERATIONAL', translations: { name: 5 } },
            ],
          },
        ],
      ],
      URL,
    );
    const { feed, warnings } = parseFeed(draft, URL);
    expect(warnings).to.deep.equal([]);
    expect(feed.incidents[0]!.texts?.de?.title).to.equal('Post ist langsam');
    expect(feed.components[0]!.texts?.fr?.name).to.equal('Site');
    expect(draft.incidents)
      .to.have.nested.property('[0].texts')
      .that.deep.equals({ de: { title: 'Post ist langsam' } });
    expect(draft.maintenances)
      .to.have.nested.property('[0].texts')
      .that.deep.equals({ de: { title: 'Wartung' } });
    expect(draft.groups)
      .to.have.nested.property('[0].texts')
      .that.deep.equals({ de: { name: 'Netz' } });
    expect(draft.components)
      .to.have.nested.property('[0].texts')
      .that.deep.equals({
        de: { name: 'Seite', description: 'Alles' },
        fr: { name: 'Site' },
      });
    expect(draft.components).to.have.nested.property('[1].texts').that.equals(undefined);
  });

  it('adds the components of the list without duplicates', () => {
    const [known] = troubled.activeIncidents;
    const list = nested.map((row) => ({ ...row, activeIncidents: [known, { ...known, id: 'inc2', name: 'More' }] }));
    expect(read(troubled, list).incidents.map(({ id }) => id)).to.deep.equal(['inc1', 'inc2']);
    expect(overallStatus(read({ ...quiet }, list))).to.equal('major_outage');
  });

  it('assigns an incident to all components with the same name', () => {
    const list = [
      { id: 'c1', name: 'API', status: 'OPERATIONAL' },
      { id: 'c2', name: 'API', status: 'OPERATIONAL' },
    ];
    expect(read(troubled, list, history).incidents[0]!.components).to.deep.equal(['c1', 'c2']);
  });

  it('reads HASISSUES from the components and incidents', () => {
    expect(overallStatus(read({ ...quiet, page: { ...quiet.page, status: 'HASISSUES' } }))).to.equal('unknown');
    const over = { ...troubled.activeIncidents[0], status: 'RESOLVED' };
    expect(overallStatus(read({ ...troubled, activeIncidents: [over] }))).to.equal('unknown');
    expect(overallStatus(read(troubled))).to.equal('partial_outage');
    expect(overallStatus(read(troubled, components))).to.equal('major_outage');
  });

  it('shows an open incident on a page with the state UP', () => {
    expect(overallStatus(read({ ...troubled, page: quiet.page }))).to.equal('partial_outage');
  });

  it('reads incidents', () => {
    const [incident] = read(troubled).incidents;
    expect(incident).to.deep.include({
      id: 'inc1',
      title: 'Mail is late',
      status: 'identified',
      impact: 'major',
      startedAt: '2026-11-22T03:00:00.000Z',
      url: 'https://status.example.com/inc1',
    });
    expect(incident!.updates[0]).to.deep.include({ status: 'identified', at: '2026-11-22T04:00:00.000Z' });
  });

  it('reads maintenances with a duration in minutes', () => {
    const [maintenance] = read(troubled).maintenances;
    expect(maintenance).to.deep.include({
      id: 'm1',
      title: 'Database upgrade',
      status: 'scheduled',
      endsAt: '2026-11-23T03:30:00.000Z',
    });
    for (const duration of [undefined, null, '', 'long', '1e400']) {
      const [open] = read({
        ...quiet,
        activeMaintenances: [{ ...troubled.activeMaintenances[0], duration }],
      }).maintenances;
      expect(open!.endsAt).to.equal(undefined);
    }
  });

  it('reads the legacy format, with times in JavaScript format and ids in links', () => {
    const feed = read(legacy);
    expect(feed.incidents[0]).to.deep.include({
      id: 'abc',
      startedAt: '2026-11-21T18:55:50.000Z',
      impact: 'critical',
      status: 'monitoring',
    });
    expect(feed.maintenances[0]).to.deep.include({
      id: 'def',
      startsAt: '2026-11-21T19:00:00.000Z',
      endsAt: '2026-11-21T20:00:00.000Z',
      status: 'in_progress',
    });
  });

  it('uses the title as the id if there is no id or link', () => {
    const [incident] = read({
      ...quiet,
      activeIncidents: [{ name: 'Slow', status: 'IDENTIFIED', impact: 'DEGRADEDPERFORMANCE' }],
    }).incidents;
    expect(incident).to.deep.include({ id: 'Slow', impact: 'minor' });
  });

  it('reads components with trimmed names, and groups from the same list', () => {
    const feed = read(quiet, components);
    expect(feed.groups.map(({ id, name }) => [id, name])).to.deep.equal([['g1', 'Web']]);
    expect(feed.components.map(({ id, name, status, group }) => [id, name, status, group])).to.deep.equal([
      ['c1', 'Site', 'operational', 'g1'],
      ['c2', 'API', 'partial_outage', 'g1'],
      ['c3', 'Mail', 'minor_outage', undefined],
      ['c4', 'Search', 'degraded_performance', undefined],
      ['c5', 'Billing', 'under_maintenance', undefined],
      ['c6', 'Push', 'major_outage', undefined],
    ]);
    expect(feed.components[0]!.description).to.equal('What people see');
    expect(feed.components[1]!.description).to.equal(undefined);
  });

  it('reads components inside groups', () => {
    const feed = read(quiet, nested);
    expect(feed.groups.map(({ id }) => id)).to.deep.equal(['g1']);
    expect(feed.components.map(({ id, status, group }) => [id, status, group])).to.deep.equal([
      ['c1', 'operational', 'g1'],
      ['c2', 'major_outage', 'g1'],
      ['c3', 'operational', undefined],
    ]);
  });

  it('shows groups that contain each other once', () => {
    const row = (id: string, group: string) => ({
      id,
      name: id,
      status: 'OPERATIONAL',
      group: { id: group, name: group },
    });
    const feed = read(quiet, { components: [row('a', 'b'), row('b', 'a'), row('c', 'c')] });
    expect(feed.components.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
  });

  it('links the feeds of the page', () => {
    expect(read(quiet).links).to.deep.include({
      rss: 'https://status.example.com/history.rss',
      atom: 'https://status.example.com/history.atom',
    });
  });

  it('rejects an invalid list of components', () => {
    for (const list of [{ components: 5 }, 'x', 7])
      expect(() => instatus.adapt([quiet, list], URL)).to.throw(FeedError, 'shape');
  });

  it('requests the history for the URL of a page', () => {
    for (const from of [
      'https://status.example.com/',
      URL,
      'https://status.example.com/v2/components.json?a=b',
      'https://status.example.com/api/v2/summary.json',
    ]) {
      expect(instatus.history?.(from)).to.deep.equal(['https://status.example.com/history.atom']);
    }
  });

  it('reads the updates of open incidents from the history, and their state from the summary', () => {
    const { incidents, maintenances } = read(troubled, components, history);
    const [incident] = incidents;
    expect(incident).to.deep.include({ id: 'inc1', status: 'identified', impact: 'major', components: ['c2', 'c3'] });
    expect(incident!.updates.map(({ status, at, body, format }) => [status, at, body, format])).to.deep.equal([
      ['identified', '2026-11-22T04:00:00.000Z', 'We know &amp; mend it.', 'html'],
      ['investigating', '2026-11-22T03:00:00.000Z', 'We look into it.', 'html'],
    ]);
    expect(maintenances[0]).to.deep.include({ id: 'm1', status: 'scheduled', endsAt: '2026-11-23T03:30:00.000Z' });
    expect(maintenances[0]!.updates[0]).to.deep.include({
      status: 'unknown',
      at: '2026-11-22T01:00:00.000Z',
      body: 'Planned.',
    });
  });

  it('keeps an incident open that is only resolved in the history', () => {
    const ended = history.replace(
      '<strong>Identified</strong> -\n    We know',
      '<strong>Resolved</strong> -\n    We know',
    );
    expect(ended).not.to.equal(history);
    expect(read(troubled, ended).incidents[0]!.status).to.equal('identified');
  });

  it('adds past incidents from the history', () => {
    const { incidents, maintenances } = read(troubled, history);
    expect(incidents.map(({ id }) => id)).to.deep.equal(['inc1', 'old']);
    expect(incidents[1]).to.deep.include({
      title: 'Late fireworks',
      status: 'resolved',
      impact: 'unknown',
      startedAt: '2025-12-31T23:50:00.000Z',
      url: 'https://status.example.com/incident/old',
    });
    expect(incidents[1]!.updates.map(({ status, at, body }) => [status, at, body])).to.deep.equal([
      ['resolved', '2026-01-01T00:30:00.000Z', 'All is up.'],
      ['investigating', '2025-12-31T23:50:00.000Z', 'Nothing goes up.'],
    ]);
    expect(maintenances[1]).to.deep.include({
      id: 'm0',
      status: 'completed',
      startsAt: '2026-11-10T02:00:00.000Z',
      endsAt: '2026-11-10T02:40:00.000Z',
    });
    expect(maintenances[1]!.updates.map(({ status, at }) => [status, at])).to.deep.equal([
      ['completed', '2026-11-10T02:40:00.000Z'],
      ['unknown', '2026-11-10T02:00:01.000Z'],
      ['unknown', '2026-11-03T09:00:00.000Z'],
    ]);
  });

  describe('durations in the history', () => {
    const past = (duration: string) =>
      parseFeed(instatus.adapt(adapterInput([quiet, history.replaceAll('40 minutes', duration)]), URL), URL);

    for (const [duration, incidentEnd, maintenanceEnd] of [
      ['2 hours and 40 minutes', '2026-01-01T02:30:00.000Z', '2026-11-10T04:40:00.000Z'],
      ['1 day, 2 hours and 5 minutes', '2026-01-02T01:55:00.000Z', '2026-11-11T04:05:00.000Z'],
      ['30 seconds', '2025-12-31T23:50:30.000Z', '2026-11-10T02:00:30.000Z'],
      ['a week', '2026-01-07T23:50:00.000Z', '2026-11-17T02:00:00.000Z'],
      ['<var data-var="duration">1</var> hour', '2026-01-01T00:50:00.000Z', '2026-11-10T03:00:00.000Z'],
    ]) {
      it(`end an incident after ${duration}`, () => {
        const { feed, warnings } = past(duration!);
        expect(feed.incidents.find(({ id }) => id === 'old')!.resolvedAt).to.equal(incidentEnd);
        expect(feed.maintenances.find(({ id }) => id === 'm0')!.endsAt).to.equal(maintenanceEnd);
        expect(warnings).to.deep.equal([]);
      });
    }

    it('cause one warning if they are invalid, and the updates have the end', () => {
      const { feed, warnings } = past('40 Minuten');
      const old = feed.incidents.find(({ id }) => id === 'old')!;
      expect(old.resolvedAt).to.equal(undefined);
      expect(durationOf(old)).to.equal(2400);
      expect(feed.maintenances.find(({ id }) => id === 'm0')!.endsAt).to.equal('2026-11-10T02:40:00.000Z');
      expect(warnings.map(({ path }) => path)).to.deep.equal(['$.incidents[1].resolvedAt']);
    });

    it('do not end an open incident', () => {
      expect(past('1 hour').feed.incidents.find(({ id }) => id === 'inc1')!.resolvedAt).to.equal(undefined);
    });
  });

  it('shows an open incident that only the history has', () => {
    const feed = read(quiet, history);
    expect(feed.incidents.find(({ id }) => id === 'inc1')).to.deep.include({ status: 'identified', impact: 'unknown' });
    expect(overallStatus(feed)).to.equal('unknown');
  });

  it('reads the summary if the history is invalid', () => {
    for (const broken of ['<feed><entry>', '<?xml version="1.0"?><html/>', undefined])
      expect(read(troubled, components, broken).incidents).to.have.length(1);
  });

  it('shows an outage of a group without affected components', () => {
    const web = { id: 'g', name: 'Web' };
    const feed = read(quiet, {
      components: [
        { ...web, status: 'MAJOROUTAGE' },
        { id: 'c', name: 'Site', status: 'OPERATIONAL', group: web },
      ],
    });
    expect(feed.components.map(({ id, status, group }) => [id, status, group])).to.deep.equal([
      ['g', 'major_outage', 'g'],
      ['c', 'operational', 'g'],
    ]);
  });
});
