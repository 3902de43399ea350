import { expect } from '@open-wc/testing';
import { cstate } from '../../../src/adapters/providers/cstate.js';
import { activeIncidents, overallStatus } from '../../../src/feed/derive.js';
import { durationOf } from '../../../src/feed/incident-times.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { notices, pinnedPost } from '../../fixtures/cstate/cases.js';
import { index, issues, single } from '../../fixtures/cstate/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/index.json';
const read = (...bodies: unknown[]) => parseFeed(cstate.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: cstate,
  url: URL,
  recognized: { 'an index': index, 'a list of issues': issues, 'an issue': single },
  valid: {
    'an index': [index],
    'an index and all issues': [index, issues],
    'all issues': [issues],
    'an issue': [single],
    'an index without its history': [index, undefined],
  },
  unknownWords: [
    {
      is: 'index',
      cStateVersion: '9',
      title: 'Example',
      summaryStatus: 'foggy',
      systems: [
        {
          name: 'C',
          status: 'toString',
          unresolvedIssues: [
            { title: 'I', permalink: 'https://status.example.com/i', severity: 'rainy', resolved: 'perhaps' },
          ],
        },
      ],
    },
  ],
});

describe('cstate', () => {
  it('requests the index for the current state and the list for past incidents', () => {
    expect(cstate.endpoints(URL, { components: true, incidents: true })).to.deep.equal([URL]);
    expect(cstate.endpoints('https://example.com/status/', {})).to.deep.equal([
      'https://example.com/status/index.json',
    ]);
    expect(cstate.history?.(URL)).to.deep.equal(['https://status.example.com/issues/index.json']);
    const list = 'https://status.example.com/issues/index.json';
    expect(cstate.endpoints(list, {})).to.deep.equal([list]);
    expect(cstate.history?.(list)).to.deep.equal([]);
    expect(cstate.history?.('https://status.example.com/issues/site-down/index.json')).to.deep.equal([]);
  });

  it('reads systems, with categories that have a title as groups', () => {
    const feed = read(index);
    expect(feed.page).to.deep.include({ name: 'Example Status', url: 'https://status.example.com/', language: 'en' });
    expect(feed.groups).to.have.length(1);
    expect(feed.groups[0]).to.deep.include({ id: 'Web', name: 'Web', description: 'What people see', collapsed: true });
    expect(feed.components.map(({ id, status, group }) => [id, status, group])).to.deep.equal([
      ['Site', 'operational', 'Web'],
      ['Search', 'under_maintenance', 'Web'],
      ['Mail', 'partial_outage', undefined],
      ['Push', 'major_outage', undefined],
    ]);
    expect(feed.components[1]!.statusText).to.equal('notice');
    expect(feed.links?.rss).to.equal('https://status.example.com/index.xml');
  });

  it('shows an issue of several systems once', () => {
    const { incidents } = read(index, issues);
    expect(incidents.map(({ title }) => title)).to.deep.equal(['Mail is late', 'Site down', 'We moved']);
    expect(incidents[0]).to.deep.include({
      id: 'https://status.example.com/issues/mail-is-late/',
      status: 'investigating',
      impact: 'major',
      startedAt: '2026-11-22T03:00:00.5+00:00',
      resolvedAt: undefined,
      components: ['Mail', 'Push'],
    });
  });

  it('reads the end of an issue in the time zone of its start', () => {
    const [, past] = read(issues).incidents;
    expect(past).to.deep.include({
      status: 'resolved',
      impact: 'critical',
      startedAt: '2026-11-20T10:00:00+01:00',
      resolvedAt: '2026-11-20T11:00:00+01:00',
    });
    expect(durationOf(past!)).to.equal(3600);
  });

  it('reads a pinned post from any body as an announcement: case 01', () => {
    const { index: home, issues: list } = pinnedPost;
    for (const bodies of [[home, list], [home], [home, undefined]]) {
      const feed = read(...bodies);
      expect(overallStatus(feed)).to.equal('operational');
      expect(activeIncidents(feed).map(({ title, impact, statusText }) => [title, impact, statusText])).to.deep.equal([
        ['Office closed on Friday', 'none', 'Announcement'],
      ]);
    }
    expect(read(list).incidents.map(({ status, impact }) => [status, impact])).to.deep.equal([['resolved', 'none']]);
  });

  it('reads an informational post that is not pinned as resolved, except for disruptions', () => {
    const [, , announcement] = issues.pages;
    expect(read({ ...issues, pages: [announcement] }).incidents[0]).to.deep.include({
      status: 'resolved',
      impact: 'none',
    });
    expect(read({ ...issues, pages: [{ ...announcement, severity: 'down' }] }).incidents[0]).to.deep.include({
      status: 'investigating',
      impact: 'critical',
    });
  });

  it('does not overwrite a complete record with a pinned one', () => {
    const [{ severity, resolved, informational, resolvedAt, ...short }] = issues.pages as unknown as [
      Record<string, unknown>,
    ];
    expect([severity, resolved, informational, resolvedAt]).to.deep.equal(['disrupted', false, false, '<no value>']);
    const systems = index.systems.map((system) => ({ ...system, unresolvedIssues: [] }));
    const { incidents } = read({ ...index, systems, pinnedIssues: [short] }, issues);
    expect(incidents[0]).to.deep.include({ title: 'Mail is late', status: 'investigating', impact: 'major' });
  });

  it('reads a notice as a maintenance, and one in the future as scheduled: case 02', () => {
    const { index: home, issues: list } = notices;
    const feed = read(home, list);
    expect(feed.components.map(({ name, status }) => [name, status])).to.deep.equal([
      ['API', 'under_maintenance'],
      ['Web', 'operational'],
    ]);
    expect(feed.maintenances.map(({ title, status, startsAt }) => [title, status, startsAt])).to.deep.equal([
      ['Database upgrade', 'in_progress', '2026-11-27T20:00:00+00:00'],
      ['Router swap next week', 'scheduled', '2026-12-04T22:00:00+00:00'],
    ]);
    expect(feed.incidents).to.deep.equal([]);
    expect(overallStatus(feed)).to.equal('under_maintenance');
    expect(read(list).maintenances.map(({ status }) => status)).to.deep.equal(['in_progress', 'scheduled']);
  });

  it('compares times with the build time of the page, else with the clock', () => {
    const { index: home, issues: list } = notices;
    const phases = (body: object, now?: string) =>
      parseFeed(cstate.adapt([body, list], URL, now ? Date.parse(now) : undefined), URL).feed.maintenances.map(
        ({ status }) => status,
      );
    expect(phases(home, '2027-01-01T00:00Z')).to.deep.equal(['in_progress', 'scheduled']);
    expect(phases({ ...home, buildTimezone: 'CET' }, '2027-01-01T00:00Z')).to.deep.equal([
      'in_progress',
      'in_progress',
    ]);
  });

  it('does not trust a slow clock: within a day of its time, the phase of a maintenance is not known', () => {
    const { index: home, issues: list } = notices;
    const unbuilt = { ...home, buildTimezone: 'CET' };
    // The first maintenance began on November 27 at 20:00, the second one begins on December 4 at 22:00.
    for (const [now, ...phases] of [
      ['2026-11-27T19:00Z', 'unknown', 'scheduled'],
      ['2026-11-26T19:00Z', 'scheduled', 'scheduled'],
      ['2026-12-04T21:00Z', 'in_progress', 'unknown'],
    ] as const) {
      const { feed } = parseFeed(cstate.adapt([unbuilt, list], URL, Date.parse(now)), URL);
      expect(feed.maintenances.map(({ status }) => status).toSorted()).to.deep.equal(phases.toSorted());
      if (phases[0] === 'unknown') expect(overallStatus(feed)).to.equal('under_maintenance');
    }
  });

  it('does not start a maintenance before its time, whatever its severity', () => {
    const { index: home, issues: list } = notices;
    const ahead = { ...list.pages[1], severity: 'down', affected: ['Web'] };
    const systems = [{ ...home.systems[1], status: 'down', unresolvedIssues: [ahead] }];
    const feed = read({ ...home, summaryStatus: 'down', systems }, { ...list, pages: [ahead] });
    expect(feed.incidents).to.deep.equal([]);
    expect(feed.maintenances.map(({ status }) => status)).to.deep.equal(['scheduled']);
    expect(overallStatus(feed)).to.equal('operational');
    // Without the list, there may be more issues.
    expect(overallStatus(read({ ...home, summaryStatus: 'down', systems }))).to.equal('major_outage');
  });

  it('does not hide an outage whose time may be a local one', () => {
    const { index: home, issues: list } = notices;
    const ahead = { ...list.pages[1], severity: 'down', affected: ['Web'], createdAt: '2026-11-28 06:00:00 +0000 UTC' };
    const systems = [{ ...home.systems[1], status: 'down', unresolvedIssues: [ahead] }];
    const feed = read({ ...home, summaryStatus: 'down', systems }, { ...list, pages: [ahead] });
    expect(feed.incidents.map(({ status }) => status)).to.deep.equal(['investigating']);
    expect(overallStatus(feed)).to.equal('major_outage');
  });

  it('reads the text of a single issue', () => {
    const feed = read(single);
    expect(feed.page.name).to.equal('status.example.com');
    expect(feed.incidents[0]!.updates[0]).to.deep.include({
      status: 'resolved',
      at: '2026-11-20T11:00:00+01:00',
      body: '<p><em>Resolved</em> - It is back.</p>',
      format: 'html',
    });
    expect(overallStatus(feed)).to.equal('unknown');
  });

  it('uses the state of the page if no system explains it', () => {
    const systems = index.systems.map((system) => ({ ...system, status: 'ok', unresolvedIssues: [] }));
    expect(overallStatus(read({ ...index, systems }))).to.equal('partial_outage');
    expect(overallStatus(read({ ...index, systems, summaryStatus: 'notice' }))).to.equal('under_maintenance');
    expect(overallStatus(read({ ...index, systems, summaryStatus: undefined }))).to.equal('unknown');
  });
});
