import { expect } from '@open-wc/testing';
import { hyperping } from '../../../src/adapters/providers/hyperping.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { testAdapterContract } from '../contract.js';

const URL = 'https://status.example.com/status.json';
const of = (indicator: string) => ({ indicator, uptime: '99.967%' });

testAdapterContract({
  adapter: hyperping,
  url: URL,
  recognized: { 'an operational page': of('up'), 'a page with an outage': of('outage') },
  valid: { 'an operational page': [of('up')], 'a maintenance': [of('maintenance')] },
  unknownWords: [of('foggy')],
  isOverallOnly: true,
});

describe('hyperping', () => {
  for (const [indicator, status] of [
    ['up', 'operational'],
    ['maintenance', 'under_maintenance'],
    ['incident', 'partial_outage'],
    ['outage', 'major_outage'],
    ['down', 'unknown'],
  ] as const) {
    it(`reads ${indicator} as ${status}`, () => {
      const { feed } = parseFeed(hyperping.adapt([of(indicator)], URL), URL);
      expect(overallStatus(feed)).to.equal(status);
      expect(feed.page).to.deep.include({ name: 'status.example.com', url: 'https://status.example.com' });
    });
  }

  it('requests one URL', () => {
    expect(hyperping.endpoints(URL, { components: true, incidents: true })).to.deep.equal([URL]);
    expect(hyperping.endpoints('https://status.example.com/', {})).to.deep.equal([URL]);
  });
});
