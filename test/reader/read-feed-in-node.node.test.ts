import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../src/reader/read-feed.js';

describe('readFeed in Node', () => {
  it('says what the system says, without advice for pages', async () => {
    const refused = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:81') });
    const src = 'https://status.harbor.example/feed.json';
    await assert.rejects(readFeed(src, { fetch: () => Promise.reject(refused) }), {
      name: 'FeedError',
      kind: 'network',
      cause: refused,
      message: `network: cannot be read: connect ECONNREFUSED 127.0.0.1:81 (${src})`,
    });
  });
});
