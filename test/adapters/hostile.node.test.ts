import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adapterNames, loadAdapter } from '../../src/adapters/load-adapter.js';
import { parseFeed } from '../../src/feed/parse.js';
import { adaptBodies } from '../../src/reader/provider-reader.js';
import { expectLinearInput } from '../linear.js';
import { adapterInput } from './adapter-input.js';
import { HOSTILE } from './hostile-bodies.js';

const URL = 'https://status.example.com/x.json';
const NOW = Date.parse('2026-11-27T12:00:00Z');
/** Half of the default limit of a feed in pages. */
const SIZE = 2 ** 19;

describe('hostile bodies of half a mebibyte', () => {
  it('exist for each provider', () => {
    assert.deepEqual(Object.keys(HOSTILE).sort(), [...adapterNames()].sort());
  });

  for (const [name, cases] of Object.entries(HOSTILE))
    for (const [what, make] of Object.entries(cases))
      it(`are read in linear time: ${name}, ${what}`, async () => {
        const adapter = await loadAdapter(name);
        if (!adapter) throw new Error(name);
        expectLinearInput(
          (size) => adapterInput(make(size)),
          (bodies) => parseFeed(adaptBodies({ adapter, url: URL }, bodies, NOW)),
          SIZE,
          `${name}, ${what}`,
        );
      });
});
