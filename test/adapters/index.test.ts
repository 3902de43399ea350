import { expect } from '@open-wc/testing';
import { adapterFor } from './adapter-for.js';
import { loadAdapter } from '../../src/adapters/load-adapter.js';
import { registerAdapter } from '../../src/adapters/registered-adapters.js';
import { native } from '../../src/adapters/providers/native.js';

describe('the list of adapters', () => {
  it('knows nobody by other names', async () => {
    expect(await loadAdapter('constructor')).to.equal(undefined);
    expect(await adapterFor({})).to.equal(undefined);
  });

  it('asks an adapter of the host first', async () => {
    const own = { ...native, name: 'own' };
    registerAdapter({ name: 'own', detect: (body) => body === 'own', load: () => Promise.resolve(own) });
    expect(await adapterFor('own')).to.equal(own);
    expect(await loadAdapter('own')).to.equal(own);
  });
});
