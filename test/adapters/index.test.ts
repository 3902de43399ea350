import { expect } from '@open-wc/testing';
import { adapterFor, adapterNamed, placesBelow, registerAdapter } from '../../src/adapters/index.js';
import { native } from '../../src/adapters/native.js';

describe('the list of adapters', () => {
  it('probes three places below a page at most', () => {
    expect(placesBelow('https://status.example.com/')).to.deep.equal([
      'https://status.example.com/summary.json',
      'https://status.example.com/api/v2/summary.json',
      'https://status.example.com/index.json',
    ]);
    expect(placesBelow('https://example.com/status')[0]).to.equal('https://example.com/status/summary.json');
  });

  it('knows nobody by other names', async () => {
    expect(await adapterNamed('constructor')).to.equal(undefined);
    expect(await adapterFor({})).to.equal(undefined);
  });

  it('asks an adapter of the host first', async () => {
    const own = { ...native, name: 'own' };
    registerAdapter({ name: 'own', detect: (body) => body === 'own', load: () => Promise.resolve(own) });
    expect(await adapterFor('own')).to.equal(own);
    expect(await adapterNamed('own')).to.equal(own);
  });
});
