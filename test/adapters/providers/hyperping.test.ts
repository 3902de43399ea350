import { expect } from '@open-wc/testing';
import { hyperping } from '../../../src/adapters/providers/hyperping.js';
import { overallStatus } from '../../../src/feed/derive.js';
import { parseFeed } from '../../../src/feed/parse.js';
import { keepsTheContract } from '../contract.js';

const URL = 'https://status.example.com/status.json';
const of = (indicator: string) => ({ indicator, uptime: '99.967%' });

keepsTheContract({
  adapter: hyperping,
  url: URL,
  recognised: { 'a good day': of('up'), 'a bad day': of('outage') },
  good: { 'a good day': [of('up')], 'a maintenance': [of('maintenance')] },
  strange: [of('foggy')],
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

  it('asks one address', () => {
    expect(hyperping.endpoints(URL, { components: true, incidents: true })).to.deep.equal([URL]);
    expect(hyperping.endpoints('https://status.example.com/', {})).to.deep.equal([URL]);
  });
});
