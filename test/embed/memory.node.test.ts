import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { OUTAGE, startHost, type Host } from './host-page.js';

/** What the browser still holds after garbage collection. */
const held = async (session: CDPSession): Promise<{ nodes: number; listeners: number; bytes: number }> => {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, bytes: usedSize };
};

/** Adds all tags to the page and removes them, `rounds` times. Waits for rendering every tenth time. */
const comeAndGo = async (rounds: number): Promise<void> => {
  const tags = ['status-banner', 'component-list', 'incident-history', 'status-badge', 'uptime-bars'];
  for (let round = 0; round < rounds; round++) {
    const elements = tags.map((tag) => Object.assign(document.createElement(tag), { src: '/feed.json' }));
    document.body.append(...elements);
    if (round % 10 === 0)
      await new Promise<void>((resolve) => {
        const look = (): void =>
          elements.every((each) => 'feed' in each && each.feed && each.shadowRoot?.querySelector('[part]'))
            ? resolve()
            : void requestAnimationFrame(look);
        look();
      });
    for (const each of elements) each.remove();
  }
  // The store is removed one second after its last listener leaves.
  const page = Reflect.get(globalThis, Symbol.for('@scootkit/status-widgets/stores@1'));
  await new Promise<void>((resolve) => {
    const look = (): void => (page.stores.size ? void requestAnimationFrame(look) : resolve());
    look();
  });
};

describe('a page that adds and removes elements', () => {
  let host: Host;
  before(async () => {
    host = await startHost();
  });
  after(() => host.close());

  it('uses no more memory after 1,000 elements', async () => {
    host.feed = OUTAGE;
    const { page, complaints } = await host.open({
      body: '<script type="module" src="/cdn/status-widgets.js"></script>',
    });
    await page.waitForFunction(() => customElements.get('uptime-bars'));
    const session = await page.context().newCDPSession(page);
    await page.evaluate(comeAndGo, 20);
    const before = await held(session);
    await page.evaluate(comeAndGo, 200);
    const after = await held(session);
    // One element with its shadow tree has dozens of nodes and several listeners, so these limits detect a leak.
    assert.ok(after.nodes - before.nodes < 500, `${after.nodes - before.nodes} nodes`);
    assert.ok(after.listeners - before.listeners < 50, `${after.listeners - before.listeners} listeners`);
    assert.ok(after.bytes - before.bytes < 1_000_000, `${after.bytes - before.bytes} bytes`);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
});
