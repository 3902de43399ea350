import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/parse.js';
import { reuseUnchanged } from '../../src/feed/reuse-unchanged.js';

const feedWith = (texts: unknown) =>
  parseFeed({
    version: 1,
    page: { name: 'Harbor' },
    components: [{ id: 'cranes', name: 'Cranes', status: 'operational', texts }],
  }).feed;

describe('reuseUnchanged', () => {
  it('keeps the objects of items that are equal', () => {
    const before = feedWith({ de: { name: 'Kräne' } });
    expect(reuseUnchanged(before, feedWith({ de: { name: 'Kräne' } })).components[0]).to.equal(before.components[0]);
  });

  it('takes a new or missing language for a change', () => {
    const one = feedWith({ de: { name: 'Kräne' } });
    const two = feedWith({ de: { name: 'Kräne' }, fr: { name: 'Grues' } });
    expect(reuseUnchanged(one, two).components[0]).to.equal(two.components[0]);
    expect(reuseUnchanged(two, one).components[0]).to.equal(one.components[0]);
  });
});
