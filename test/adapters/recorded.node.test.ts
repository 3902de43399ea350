import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { adapterFor } from '../../src/adapters/index.js';
import { overallStatus } from '../../src/feed/derive.js';
import { parseFeed } from '../../src/feed/parse.js';

const FEEDS = new URL('../../../shared/feeds/', import.meta.url);
const URL_OF_PAGE = 'https://status.example.com/summary.json';

/** Recorded bodies of other pages, where they lie beside this repository. */
const recorded = (folder: string) =>
  existsSync(new URL(`${folder}/`, FEEDS))
    ? readdirSync(new URL(`${folder}/`, FEEDS))
        .filter((name) => name.endsWith('.json'))
        .map((name) => ({ name: `${folder}/${name}`, body: JSON.parse(readFileSync(new URL(`${folder}/${name}`, FEEDS), 'utf8')) as unknown }))
    : [];
const folders = existsSync(FEEDS) ? readdirSync(FEEDS, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];

describe('recorded feeds', () => {
  it('of Instatus are recognised and read without a warning', async () => {
    for (const { name, body } of recorded('instatus')) {
      const adapter = await adapterFor(body);
      assert.equal(adapter?.name, 'instatus', name);
      const quiet = { page: { name: 'A', url: 'https://status.example.com', status: 'UP' } };
      const bodies = /summary/.test(name) ? [body] : [quiet, body];
      assert.deepEqual(parseFeed(adapter.adapt(bodies, URL_OF_PAGE)).warnings.map((each) => `${name} ${each.path}`), []);
    }
  });

  it('of Instatus with an open incident are not operational', async () => {
    for (const { name, body } of recorded('instatus').filter(({ name }) => /open-incident|docs-summary/.test(name))) {
      const adapter = await adapterFor(body);
      assert.ok(adapter, name);
      assert.notEqual(overallStatus(parseFeed(adapter.adapt([body], URL_OF_PAGE)).feed), 'operational', name);
    }
  });

  it('of others are nobody’s, except an Instatus body at another path', async () => {
    for (const folder of folders.filter(({ name }) => name !== 'instatus')) {
      for (const { name, body } of recorded(folder.name)) {
        const expected = name === '_traps/instatus-answering-statuspage-path.json' ? 'instatus' : undefined;
        assert.equal((await adapterFor(body))?.name, expected, name);
      }
    }
  });
});
