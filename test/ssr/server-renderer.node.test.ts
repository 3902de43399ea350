import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Miniflare, Response as MiniflareResponse } from 'miniflare';
import { bundleServerRenderer } from '../../scripts/server-renderer.mjs';
import { renderStatus } from '../../src/ssr/index.js';
import { fog, harborFeed, NOW, TAGS } from './harbor-feed.js';

const src = 'https://status.harbor.example/feed.json';
const feed = harborFeed({ incidents: [fog] });
const options = { src, now: NOW, lang: 'de' };

describe('the bundle of ./ssr', () => {
  let code: string;
  let folder: string;
  before(async () => {
    ({ code } = await bundleServerRenderer([]));
    folder = mkdtempSync(join(tmpdir(), 'status-widgets-'));
    writeFileSync(join(folder, 'ssr.mjs'), code);
  });
  after(() => rmSync(folder, { recursive: true }));

  const runInNode = (script: string): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    assert.equal(status, 0, stderr.slice(-2000));
    return stdout;
  };

  it('needs no module of Node', () => {
    assert.doesNotMatch(code, /["']node:|\brequire\(/);
  });

  it('changes no global, on import and while it renders', () => {
    const changed = runInNode(`
      const snapshot = () => new Map([globalThis, Symbol, Object, Object.prototype, Array, Array.prototype, Promise, String.prototype, console, Event.prototype, EventTarget.prototype].flatMap((each, index) =>
        Reflect.ownKeys(each).map((key) => [index + String(key), (({ value, get, set }) => [value, get, set])(Object.getOwnPropertyDescriptor(each, key))])));
      // Node creates some globals when they are read.
      for (const key of Reflect.ownKeys(globalThis)) Reflect.get(globalThis, key);
      const before = snapshot();
      const { renderStatus } = await import('./ssr.mjs');
      for (const tag of ${JSON.stringify(TAGS)}) await renderStatus(tag, { feed: ${JSON.stringify(feed)} });
      const after = snapshot();
      console.log(JSON.stringify([...after].flatMap(([key, values]) => values.every((value, index) => Object.is(value, before.get(key)?.[index])) ? [] : key)));
    `);
    assert.equal(changed.trim(), '[]');
  });

  it('lets the process end', () => {
    const script = `import { renderStatus } from './ssr.mjs'; await renderStatus('status-banner', { feed: ${JSON.stringify(feed)}, attributes: { dismissible: true } }); console.log(process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length);`;
    assert.equal(runInNode(script).trim(), '0');
  });

  it('renders the same in workerd, and reads the feed there', async () => {
    const script = `
      import { renderStatus } from './ssr.mjs';
      export default { fetch: async (request) => new Response(await renderStatus(new URL(request.url).pathname.slice(1), ${JSON.stringify(options)})) };`;
    const worker = new Miniflare({
      modules: [
        { type: 'ESModule', path: 'worker.mjs', contents: script },
        { type: 'ESModule', path: 'ssr.mjs', contents: code },
      ],
      cf: false,
      compatibilityDate: '2025-01-01',
      outboundService: () => MiniflareResponse.json(feed),
    });
    try {
      for (const tag of TAGS) {
        const response = await worker.dispatchFetch(`https://worker.example/${tag}`);
        const here = await renderStatus(tag, { ...options, fetch: () => Promise.resolve(Response.json(feed)) });
        assert.equal(await response.text(), here);
      }
    } finally {
      await worker.dispose();
    }
  });
});
