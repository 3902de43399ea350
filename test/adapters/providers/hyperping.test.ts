import { expect } from '@open-wc/testing';
import { hyperping } from '../../../src/adapters/providers/hyperping.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { older } from '../../fixtures/hyperping/bodies.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/status.json';
const OLDER = 'https://api.hyperping.io/v1/status.example.com/status.json';
const of = (indicator: string) => ({ indicator, uptime: '99.967%' });
const read = (body: unknown, url = URL) => parseFeed(hyperping.adapt([body], url), url).feed;

testAdapterContract({
  adapter: hyperping,
  url: URL,
  recognized: { 'an operational page': of('up'), 'a page with an outage': of('outage') },
  valid: { 'an operational page': [of('up')], 'a maintenance': [of('maintenance')] },
  unknownWords: [of('foggy')],
  isOverallOnly: true,
});

testAdapterContract({
  adapter: hyperping,
  url: OLDER,
  recognized: { 'a list of services': older, 'a page without services': { ...older, services: [] } },
  valid: { 'a list of services': [older], 'a page without services': [{ ...older, services: [] }] },
  unknownWords: [
    { ...older, indicator: 'foggy', services: [{ ...older.services[0], status: 'Foggy', indicator: 'foggy' }] },
  ],
});

describe('hyperping', () => {
  for (const [indicator, status] of [
    ['up', 'operational'],
    ['maintenance', 'under_maintenance'],
    ['incident', 'partial_outage'],
    ['outage', 'major_outage'],
    ['partialoutage', 'partial_outage'],
    ['down', 'major_outage'],
    ['foggy', 'unknown'],
  ] as const) {
    it(`reads ${indicator} as ${status}`, () => {
      const feed = read(of(indicator));
      expect(overallStatus(feed)).to.equal(status);
      expect(feed.page).to.deep.include({ name: 'status.example.com', url: 'https://status.example.com' });
    });
  }

  it('requests one URL', () => {
    expect(hyperping.endpoints(URL, { components: true, incidents: true })).to.deep.equal([URL]);
    expect(hyperping.endpoints('https://status.example.com/', {})).to.deep.equal([URL]);
    expect(hyperping.endpoints(OLDER, { components: true })).to.deep.equal([OLDER]);
  });

  it('reads the services of the older API with their uptime of one day', () => {
    const feed = read(older, OLDER);
    expect(feed.page).to.deep.include({ name: 'Lighthouse', url: 'https://status.example.com' });
    expect(
      feed.components.map(({ name, status, statusText, url, uptime }) => [
        name,
        status,
        statusText,
        url,
        uptime?.shares,
      ]),
    ).to.deep.equal([
      ['Lamp', 'operational', 'Operational', 'https://lamp.example.com', [{ days: 1, ratio: 1 }]],
      ['Horn', 'major_outage', 'Outage', 'https://lamp.example.com', [{ days: 1, ratio: 0.9712 }]],
      ['Boat', 'under_maintenance', 'Under Maintenance', 'https://boat.example.com', undefined],
    ]);
    expect([feed.status, overallStatus(feed)]).to.deep.equal(['partial_outage', 'major_outage']);
  });

  it('reads the page from the URL of the older API if the body does not have it', () => {
    const { name, url, ...rest } = older;
    expect([name, url]).to.deep.equal(['Lighthouse', 'https://status.example.com']);
    expect(read(rest, OLDER).page).to.deep.include({ name: 'status.example.com', url: 'https://status.example.com' });
  });
});
