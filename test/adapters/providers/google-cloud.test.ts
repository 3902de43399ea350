import { expect } from '@open-wc/testing';
import { googleCloud } from '../../../src/adapters/providers/google-cloud.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { durationOf } from '../../../src/feed/incident-times.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { ended, open } from '../../fixtures/google-cloud/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.cloud.google.com/incidents.json';
const read = (body: unknown, url = URL) => parseFeed(googleCloud.adapt([body], url), url).feed;

testAdapterContract({
  adapter: googleCloud,
  url: URL,
  recognized: { 'past incidents': [ended], 'an open incident': [open, ended] },
  valid: { 'past incidents': [[ended]], 'an open incident': [[open, ended]] },
  unknownWords: [[{ ...open, status_impact: 'RAINY', updates: [{ ...open.updates[0], status: 'CLOUDY' }] }]],
});

describe('google-cloud', () => {
  it('is operational if all incidents have ended, and unknown without incidents', () => {
    expect(overallStatus(read([ended]))).to.equal('operational');
    expect(overallStatus(read([]))).to.equal('unknown');
  });

  it('treats an incident without a valid end as open', () => {
    for (const end of [undefined, null, '', 'soon', 5, {}, '2026-11-20T07:00:00+00:00']) {
      expect(
        read([{ ...ended, end, begin: '2026-11-20T08:00:00+00:00' }]).incidents[0]!.status,
        String(end),
      ).not.to.equal('resolved');
    }
    expect(overallStatus(read([open, ended]))).to.equal('major_outage');
  });

  it('reads incidents', () => {
    expect(read([ended]).incidents[0]).to.deep.include({
      id: 'Aa1',
      title: 'Uploads to the harbour bucket failed.',
      status: 'resolved',
      impact: 'major',
      startedAt: '2026-11-20T08:00:00.000Z',
      resolvedAt: '2026-11-20T10:00:00.000Z',
      url: 'https://status.cloud.google.com/incidents/Aa1',
    });
  });

  it('reads the report after the end as a postmortem', () => {
    const [incident] = read([ended]).incidents;
    expect(incident!.updates.map(({ status, format }) => [status, format])).to.deep.equal([
      ['postmortem', 'markdown'],
      ['resolved', 'markdown'],
      ['investigating', 'markdown'],
    ]);
    // The `end` of the incident. The update is five minutes later.
    expect(durationOf(incident!)).to.equal(7200);
  });

  it('reads an open incident with available services as monitoring', () => {
    expect(read([{ ...open, updates: [{ ...open.updates[0], status: 'AVAILABLE' }] }]).incidents[0]!.status).to.equal(
      'monitoring',
    );
    expect(read([{ ...open, updates: [] }]).incidents[0]!.status).to.equal('investigating');
  });

  for (const [status_impact, severity, impact] of [
    ['SERVICE_INFORMATION', 'low', 'minor'],
    ['SERVICE_DISRUPTION', 'low', 'minor'],
    ['SERVICE_DISRUPTION', 'medium', 'major'],
    ['SERVICE_DISRUPTION', 'odd', 'major'],
    ['SERVICE_OUTAGE', 'low', 'critical'],
  ]) {
    it(`reads ${status_impact} of ${severity} severity as ${impact}`, () => {
      expect(read([{ ...open, status_impact, severity }]).incidents[0]!.impact).to.equal(impact);
    });
  }

  it('names the page Google Workspace for its URL', () => {
    const { page, incidents } = read([ended], 'https://www.google.com/appsstatus/dashboard/incidents.json');
    expect(page.name).to.equal('Google Workspace');
    expect(incidents[0]!.url).to.equal('https://www.google.com/appsstatus/dashboard/incidents/Aa1');
  });
});
