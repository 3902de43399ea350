import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { renderStatus } from '../../src/ssr/index.js';
import { startHost, type Host } from '../embed/host-page.js';
import { harborFeed, TAGS } from './harbor-feed.js';
import { frames, render, REST } from './rendered-tag.js';

describe('a page that arrives in parts', () => {
  let host: Host;
  before(async () => (host = await startHost()));
  after(() => host.close());

  /** Opens a page of which only `first` has arrived. `send` sends the rest. */
  const openPart = async (first: string) => {
    let send = (_rest: string): void => {};
    const server = createServer((request, response) => {
      if (request.url === '/') {
        response.setHeader('content-type', 'text/html');
        // Long enough for the browser to begin.
        response.write(
          `<!doctype html><title>Parts</title><script type="module" async src="/cdn/status-widgets.js"></script>${' '.repeat(2000)}${first}`,
        );
        send = (rest) => response.end(rest);
      } else if (request.url === '/feed.json') response.end(JSON.stringify(harborFeed()));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { page } = await host.open({ body: '' });
    await page.context().unroute('**/*');
    await page.context().route('**/cdn/*', (route) =>
      route.fulfill({
        path: `dist/cdn/${route.request().url().split('/').at(-1)}`,
        contentType: 'text/javascript',
      }),
    );
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => customElements.get('status-banner'));
    const close = async (): Promise<void> => {
      await page.context().close();
      server.closeAllConnections();
      server.close();
    };
    return { page, send: (rest: string) => send(rest), close };
  };

  for (const tag of TAGS)
    it(`shows <${tag}> once, wherever the first part ends`, async () => {
      const html = await render(tag);
      const cuts = [
        html.indexOf('<template'),
        html.indexOf('</style>') - 20,
        html.indexOf('class="icon') - 20,
        html.indexOf('<p part="time" class="dated"'),
        html.indexOf('</template>'),
        html.indexOf('</template>') + '</template>'.length,
        html.indexOf('"components"'),
      ];
      const look = async (cut: number): Promise<void> => {
        const { page, send, close } = await openPart(html.slice(0, cut));
        send(html.slice(cut));
        await page.waitForLoadState('load');
        await page.waitForFunction((name) => document.querySelector(name)?.matches(':state(operational)'), tag);
        await frames(page);
        const [styles, dated, base] = await page.evaluate((name) => {
          const root = document.querySelector(name)!.shadowRoot!;
          return ['style', '.dated', '.box, a.badge, .list, .heading, .row[data-id]'].map(
            (each) => root.querySelectorAll(each).length,
          );
        }, tag);
        assert.deepEqual([styles, dated], [0, 0], `cut at ${cut}`);
        assert.ok(base! > 0);
        await close();
      };
      await Promise.all(cuts.map(look));
    });

  it('shows an answer that comes before the end of the page, once the page has ended', async () => {
    const html = await renderStatus('status-banner', { feed: { version: 2 } as never, src: '/feed.json' });
    const { page, send, close } = await openPart(html);
    await page.waitForFunction(() => Reflect.get(document.querySelector('status-banner')!, 'state') === 'fresh');
    assert.equal(await page.evaluate(() => document.readyState), 'loading');
    send(REST);
    await page.waitForFunction(() => document.querySelector('status-banner')?.matches(':state(operational)'));
    await close();
  });
});
