import { expect } from '@open-wc/testing';
import { slack } from '../../../src/adapters/providers/slack.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { history, notice, outage, planned, quiet, troubled } from '../../fixtures/slack/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://slack-status.com/api/v2.0.0/current';
const PAST = 'https://slack-status.com/api/v2.0.0/history';
const read = (...bodies: unknown[]) => parseFeed(slack.adapt(bodies, URL), URL).feed;

testAdapterContract({
  adapter: slack,
  url: URL,
  recognized: { quiet, troubled, history },
  valid: {
    quiet: [quiet],
    troubled: [troubled],
    'current and past incidents': [troubled, history],
    'current incidents without the history': [troubled, undefined],
    'past incidents': [history],
    'an empty history': [[]],
  },
  unknownWords: [{ ...quiet, status: 'sunny', active_incidents: [{ ...outage, type: 'rainy', status: 'cloudy' }] }],
});

describe('slack', () => {
  for (const url of ['https://slack-status.com/', URL, PAST]) {
    it(`finds both endpoints from ${url}`, () => {
      expect(slack.endpoints(url, {})).to.deep.equal([URL]);
      expect(slack.history?.(url)).to.deep.equal([PAST]);
    });
  }

  it('keeps the query of a URL', () => {
    expect(slack.endpoints(`${URL}?a=b`, {})).to.deep.equal([`${URL}?a=b`]);
    expect(slack.history?.(`${PAST}?a=b`)).to.deep.equal([`${PAST}?a=b`]);
  });

  it('reads the state of the page', () => {
    expect(overallStatus(read(quiet))).to.equal('operational');
    expect(overallStatus(read({ ...quiet, status: 'active' }))).to.equal('unknown');
    expect(overallStatus(read({ ...quiet, status: 'active', active_incidents: [notice] }))).to.equal(
      'degraded_performance',
    );
    expect(overallStatus(read(troubled))).to.equal('major_outage');
    expect(overallStatus(read({ ...quiet, status: undefined }))).to.equal('unknown');
  });

  it('shows an active incident on a page with the state ok', () => {
    expect(overallStatus(read({ ...quiet, active_incidents: [outage] }))).to.equal('major_outage');
  });

  it('reads incidents, and keeps the words of Slack', () => {
    const [first, incident] = read(troubled).incidents;
    expect(first).to.include({ id: '13', impact: 'minor', impactText: 'notice' });
    expect(incident).to.deep.include({
      id: '12',
      title: 'Messages are late',
      status: 'investigating',
      statusText: 'active',
      impact: 'critical',
      impactText: 'outage',
      startedAt: '2026-11-22T03:00:00-08:00',
      url: 'https://slack-status.com/2026-11/abc',
      components: ['Messaging', 'Search'],
    });
  });

  it('reads notes in any order, uses the newest one for the phase, and distinguishes text and HTML', () => {
    const [late] = read(troubled).incidents.filter(({ id }) => id === '12');
    expect(late!.updates.map(({ status, format }) => [status, format])).to.deep.equal([
      ['investigating', 'text'],
      ['unknown', 'html'],
    ]);
    const [over] = read(history).incidents.filter(({ id }) => id === '11');
    expect(over!.updates.map(({ status, at }) => [status, at])).to.deep.equal([
      ['resolved', '2026-11-22T04:00:00-08:00'],
      ['unknown', '2026-11-22T03:00:00-08:00'],
    ]);
  });

  it('reads planned maintenance', () => {
    expect(
      read(troubled, history).maintenances.map(({ id, status, statusText }) => [id, status, statusText]),
    ).to.deep.equal([
      ['14', 'scheduled', undefined],
      ['10', 'completed', 'cancelled'],
      ['9', 'completed', undefined],
    ]);
    expect(overallStatus(read({ ...quiet, active_incidents: [planned] }))).to.equal('operational');
  });

  it('shows an incident from both endpoints once', () => {
    expect(read(troubled, history).incidents.map(({ id }) => id)).to.have.members(['13', '12', '11']);
  });

  it('rejects other bodies', () => {
    expect(() => slack.adapt([{ status: 'ok' }], URL)).to.throw(FeedError, 'shape');
  });
});
