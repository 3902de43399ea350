import { expect } from '@open-wc/testing';
import { adapterFor } from './adapter-for.js';
import { loadAdapter } from '../../src/adapters/load-adapter.js';
import { registerAdapter } from '../../src/adapters/registered-adapters.js';
import { whyUnknown } from '../../src/adapters/index.js';
import { native } from '../../src/adapters/providers/native.js';
import { lookalikes } from '../fixtures/lookalikes.js';

describe('the list of adapters', () => {
  it('does not find adapters by other names', async () => {
    expect(await loadAdapter('constructor')).to.equal(undefined);
    expect(await adapterFor({})).to.equal(undefined);
  });

  it('explains that the JSON of a shields.io badge is not a status feed', async () => {
    const badge = { schemaVersion: 1, label: 'status', message: 'up', color: 'green' };
    expect(await adapterFor(badge)).to.equal(undefined);
    expect(whyUnknown(badge)).to.match(/shields\.io badge, not a status feed/);
    expect(
      Object.entries(lookalikes)
        .filter(([, body]) => whyUnknown(body))
        .map(([name]) => name),
    ).to.deep.equal(['a badge of shields.io']);
  });

  it('prefers an adapter that the page has registered', async () => {
    const own = { ...native, name: 'own' };
    registerAdapter({ name: 'own', detect: (body) => body === 'own', load: () => Promise.resolve(own) });
    expect(await adapterFor('own')).to.equal(own);
    expect(await loadAdapter('own')).to.equal(own);
  });
});
