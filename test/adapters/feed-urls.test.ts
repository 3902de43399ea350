import { expect } from '@open-wc/testing';
import { feedUrlsOf } from '../../src/adapters/feed-urls.js';

describe('feedUrlsOf', () => {
  it('returns at most three URLs for a page', () => {
    expect(feedUrlsOf('https://status.example.com/')).to.deep.equal([
      'https://status.example.com/api/v2/summary.json',
      'https://status.example.com/summary.json',
      'https://status.example.com/index.json',
    ]);
    expect(feedUrlsOf('https://example.com/app')[1]).to.equal('https://example.com/app/summary.json');
  });

  for (const [page, feed] of [
    ['https://slack-status.com/', 'https://slack-status.com/api/v2.0.0/current'],
    ['https://status.cloud.google.com/', 'https://status.cloud.google.com/incidents.json'],
    ['https://status.heroku.com/', 'https://status.heroku.com/api/v4/current-status'],
    ['https://health.aws.amazon.com/health/status', 'https://health.aws.amazon.com/public/currentevents'],
    ['https://status.io/pages/0123abc', 'https://api.status.io/1.0/status/0123abc'],
    ['https://github.com/example/status', 'https://raw.githubusercontent.com/example/status/HEAD/history/summary.json'],
    ['https://example.github.io/status/', 'https://raw.githubusercontent.com/example/status/HEAD/history/summary.json'],
    ['https://kuma.example.com/status/all', 'https://kuma.example.com/api/status-page/all'],
  ] as const) {
    it(`finds the feed of ${page}`, () => {
      expect(feedUrlsOf(page)[0]).to.equal(feed);
      expect(feedUrlsOf(page)).to.have.length(3);
    });
  }
});
