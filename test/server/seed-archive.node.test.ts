import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { troubled, components } from '../fixtures/instatus/bodies.js';
import { FakeSite, operational } from './fake-site.js';
import { MemoryStore } from './memory-store.js';

const SRC = 'https://status.example.com/feed.json';

const incident = (month: string, more: object = {}) => ({
  id: month,
  title: `Incident of ${month}`,
  status: 'resolved',
  impact: 'minor',
  startedAt: `${month}-15T00:00:00Z`,
  ...more,
});
const pageUrl = (page: number): string => `https://status.example.com/${page}.json`;
/** A feed of 2026-11 with older pages: `1.json` is 2026-10, and so on. */
const pages = (count: number): Readonly<Record<string, unknown>> => {
  const monthOf = (page: number): string => new Date(Date.UTC(2026, 10 - page, 1)).toISOString().slice(0, 7);
  return Object.fromEntries(
    Array.from({ length: count + 1 }, (_, page) => [
      page ? pageUrl(page) : SRC,
      operational({
        incidents: [incident(monthOf(page))],
        history: page < count ? { previous: pageUrl(page + 1) } : undefined,
      }),
    ]),
  );
};

const start = (answers: Readonly<Record<string, unknown>>, store = new MemoryStore()) => {
  const site = new FakeSite(
    { src: SRC, page: { timeZone: 'UTC' } },
    (url) => answers[url] ?? new Response('', { status: 404 }),
    store,
  );
  const refresh = async (): Promise<readonly string[]> => {
    const before = site.sent.length;
    await site.handler.refresh();
    await site.clock.pass(60);
    return site.sent.slice(before).map(({ url }) => url);
  };
  const months = (): readonly string[] => [...store.texts.keys()].filter((key) => key.startsWith('incidents-')).sort();
  return { site, store, refresh, months };
};

describe('the first run of an archive', () => {
  it('reads the older pages of the source, a few per run', async () => {
    const { site, refresh, months } = start(pages(7));
    assert.equal((await refresh()).length, 6);
    assert.equal((await refresh()).length, 3);
    assert.deepEqual(await refresh(), [SRC]);
    assert.equal(months().length, 8);
    assert.equal(months()[0], 'incidents-2026-04.json');
    const titles: unknown[] = [];
    for (let path: string | undefined = '/status.json'; path;) {
      const { incidents, history }: Record<string, unknown> = await site.json(path);
      titles.push(...(incidents as readonly { title: string }[]).map(({ title }) => title));
      path = (history as { previous?: string } | undefined)?.previous;
    }
    assert.equal(titles.length, 8);
    assert.equal(titles.at(-1), 'Incident of 2026-04');
  });

  it('keeps the Atom history of the provider', async () => {
    const entry = (id: string, day: string): string =>
      `<entry><id>tag:status.example.com,2026:Incident/${id}</id><published>${day}T10:00:00Z</published><updated>${day}T12:00:00Z</updated><link href="https://status.example.com/${id}"/><title>Old ${id}</title><content type="html">&lt;p&gt;&lt;small&gt;Jul 5&lt;/small&gt; &lt;strong&gt;Resolved&lt;/strong&gt; - Fixed.&lt;/p&gt;</content></entry>`;
    const store = new MemoryStore();
    const site = new FakeSite(
      { src: 'https://example.instatus.com' },
      (url) =>
        url.endsWith('/history.atom')
          ? new Response(
              `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title>${entry('a', '2026-07-05')}${entry('b', '2026-03-05')}</feed>`,
            )
          : url.endsWith('summary.json')
            ? troubled
            : url.endsWith('components.json')
              ? components
              : new Response('', { status: 404 }),
      store,
    );
    await site.handler.refresh();
    const months = [...store.texts.keys()].filter((key) => key.startsWith('incidents-'));
    assert.deepEqual(months.sort().slice(0, 2), ['incidents-2026-03.json', 'incidents-2026-07.json']);
  });

  it('goes on after an error that is temporary, and after a restart', async () => {
    const answers = { ...pages(2), [pageUrl(1)]: new Response('', { status: 503 }) };
    const { store, refresh } = start(answers);
    assert.deepEqual(await refresh(), [SRC, pageUrl(1)]);
    const next = start(pages(2), store);
    next.site.clock.wall += 60_000;
    assert.deepEqual(await next.refresh(), [SRC, pageUrl(1), pageUrl(2)]);
    assert.equal(next.months().length, 3);
  });

  it('ends at a page that cannot be read, and at pages that link to each other', async () => {
    const missing = start({ ...pages(2), [pageUrl(1)]: undefined });
    assert.equal((await missing.refresh()).length, 2);
    assert.deepEqual(await missing.refresh(), [SRC]);
    const endless = start({
      ...pages(1),
      [pageUrl(1)]: operational({ incidents: [incident('2026-10')], history: { previous: pageUrl(1) } }),
    });
    let requests = 0;
    for (let run = 0; run < 30; run++) requests += (await endless.refresh()).length;
    assert.equal(requests, 30 + 100);
  });

  it('does not replace what was seen with what older pages say', async () => {
    const { site, refresh } = start({
      [SRC]: operational({ incidents: [incident('2026-11', { title: 'New' })], history: { previous: pageUrl(1) } }),
      [pageUrl(1)]: operational({ incidents: [incident('2026-11', { title: 'Old', status: 'investigating' })] }),
    });
    await refresh();
    const { incidents } = await site.json('/incidents-2026-11.json');
    assert.deepEqual(
      (incidents as readonly { title: string }[]).map(({ title }) => title),
      ['New'],
    );
  });
});
