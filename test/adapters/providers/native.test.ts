import { expect } from '@open-wc/testing';
import { isNative, native } from '../../../src/adapters/providers/native.js';
import { testAdapterContract } from '../contract.js';

const feed = { version: 1, page: { name: 'Example' }, components: [{ id: 'a', name: 'A', status: 'operational' }] };

testAdapterContract({
  adapter: native,
  url: 'https://example.com/feed.json',
  recognized: { 'a feed': feed, 'a feed of a later version': { ...feed, version: 2 } },
  valid: { 'a feed': [feed] },
  unknownWords: [
    {
      ...feed,
      status: 'sunny',
      components: [{ id: 'a', name: 'A', status: 'sunny' }],
      incidents: [{ id: 'i', title: 'I', status: 'cloudy', impact: 'rainy' }],
    },
  ],
});

describe('native', () => {
  it('returns the body unchanged', () => expect(native.adapt([feed], '')).to.equal(feed));

  it('only requests the URL itself', () => {
    expect(native.endpoints('https://example.com/feed.json?x=1', { components: true, incidents: true })).to.deep.equal([
      'https://example.com/feed.json?x=1',
    ]);
  });

  it('recognizes version 1, or a version and a page', () => {
    expect(isNative({ version: 1 })).to.equal(true);
    expect(isNative({ version: 2, page: {} })).to.equal(true);
    expect(isNative({ version: 2 })).to.equal(false);
    expect(isNative({ page: {} })).to.equal(false);
    expect(isNative([])).to.equal(false);
  });
});
