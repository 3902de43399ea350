import { expect } from '@open-wc/testing';
import { isNative, native } from '../../../src/adapters/providers/native.js';
import { keepsTheContract } from '../contract.js';

const feed = { version: 1, page: { name: 'Example' }, components: [{ id: 'a', name: 'A', status: 'operational' }] };

keepsTheContract({
  adapter: native,
  url: 'https://example.com/feed.json',
  recognised: { 'a feed': feed, 'a feed of a later version': { ...feed, version: 2 } },
  good: { 'a feed': [feed] },
  strange: [
    {
      ...feed,
      status: 'sunny',
      components: [{ id: 'a', name: 'A', status: 'sunny' }],
      incidents: [{ id: 'i', title: 'I', status: 'cloudy', impact: 'rainy' }],
    },
  ],
});

describe('native', () => {
  it('passes the body through', () => expect(native.adapt([feed], '')).to.equal(feed));

  it('asks the URL itself whatever is needed', () => {
    expect(native.endpoints('https://example.com/feed.json?x=1', { components: true, incidents: true })).to.deep.equal([
      'https://example.com/feed.json?x=1',
    ]);
  });

  it('needs version 1, or a version and a page', () => {
    expect(isNative({ version: 1 })).to.equal(true);
    expect(isNative({ version: 2, page: {} })).to.equal(true);
    expect(isNative({ version: 2 })).to.equal(false);
    expect(isNative({ page: {} })).to.equal(false);
    expect(isNative([])).to.equal(false);
  });
});
