import { expect } from '@open-wc/testing';
import { cstate } from '../../../src/adapters/providers/cstate.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { durationOf } from '../../../src/feed/incident-times.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { index, issues, single } from '../../fixtures/cstate/bodies.js';
import { keepsTheContract } from '../contract.js';

const URL = 'https://status.example.com/index.json';
const read = (...bodies: unknown[]) => parseFeed(cstate.adapt(bodies, URL), URL).feed;

keepsTheContract({
  adapter: cstate,
  url: URL,
  recognised: { 'an index': index, 'a list of issues': issues, 'an issue': single },
  good: {
    'an index': [index],
    'an index and all issues': [index, issues],
    'all issues': [issues],
    'an issue': [single],
    'an index whose history failed': [index, undefined],
  },
  strange: [
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
  it('asks the index for the present and the list for the past', () => {
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

  it('reads systems, in the categories that have a title', () => {
    const feed = read(index);
    expect(feed.page).to.deep.include({ name: 'Example Status', url: 'https://status.example.com/', language: 'en' });
    expect(feed.groups).to.deep.equal([{ id: 'Web', name: 'Web', description: 'What people see', collapsed: true }]);
    expect(feed.components.map(({ id, status, group }) => [id, status, group])).to.deep.equal([
      ['Site', 'operational', 'Web'],
      ['Search', 'operational', 'Web'],
      ['Mail', 'partial_outage', undefined],
      ['Push', 'major_outage', undefined],
    ]);
    expect(feed.components[1]!.statusText).to.equal('notice');
    expect(feed.links?.rss).to.equal('https://status.example.com/index.xml');
  });

  it('shows an issue of several systems once', () => {
    const { incidents } = read(index, issues);
    expect(incidents.map(({ title }) => title)).to.deep.equal(['Mail is late', 'Site down']);
    expect(incidents[0]).to.deep.include({
      id: 'https://status.example.com/issues/mail-is-late/',
      status: 'investigating',
      impact: 'major',
      startedAt: '2026-11-22T03:00:00.5+00:00',
      resolvedAt: undefined,
      components: ['Mail', 'Push'],
    });
  });

  it('takes the end of an issue to be in the zone of its start', () => {
    const [, past] = read(issues).incidents;
    expect(past).to.deep.include({
      status: 'resolved',
      impact: 'critical',
      startedAt: '2026-11-20T10:00:00+01:00',
      resolvedAt: '2026-11-20T11:00:00+01:00',
    });
    expect(durationOf(past!)).to.equal(3600);
  });

  it('leaves announcements out, but not what disturbs', () => {
    const [, , announcement] = issues.pages;
    expect(read({ ...issues, pages: [announcement] }).incidents).to.deep.equal([]);
    expect(read({ ...issues, pages: [{ ...announcement, severity: 'down' }] }).incidents[0]).to.deep.include({
      status: 'investigating',
      impact: 'critical',
    });
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

  it('believes the page where no system explains its word', () => {
    const systems = index.systems.map((system) => ({ ...system, status: 'ok', unresolvedIssues: [] }));
    expect(overallStatus(read({ ...index, systems }))).to.equal('partial_outage');
    expect(overallStatus(read({ ...index, systems, summaryStatus: 'notice' }))).to.equal('operational');
    expect(overallStatus(read({ ...index, systems, summaryStatus: undefined }))).to.equal('unknown');
  });
});
