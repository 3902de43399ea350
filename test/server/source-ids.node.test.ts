import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import type { StatusFeed } from '../../src/feed/schema.js';
import { shortHash } from '../../src/server/short-hash.js';
import { FakeSite, operational } from './fake-site.js';

const SRC = 'https://status.example.com/feed.json';
const COUNT = 24;
const numbers = Array.from({ length: COUNT }, (_, index) => index);

/** The composed feed with a source whose URL and ids have these lengths. */
const composed = async (length: number, idLength: number): Promise<FakeSite> => {
  const src = `https://cdn.example/feed.json?${'x'.repeat(length)}`.slice(0, length);
  const idOf = (name: string, index: number): string => `${name}-${index}`.padStart(idLength, 'i');
  const notice = (index: number, more: object) => ({
    id: idOf('n', index),
    title: `N${index}`,
    components: [idOf('c', index)],
    updates: [
      {
        status: 'investigating',
        at: '2026-11-22T04:00:00Z',
        components: [{ id: idOf('c', index), status: 'major_outage' }],
      },
    ],
    ...more,
  });
  const cdn = {
    version: 1,
    page: { name: 'CDN' },
    components: numbers.map((index) => ({ id: idOf('c', index), name: `C${index}`, status: 'operational' })),
    incidents: numbers.map((index) => notice(index, { status: 'investigating', impact: 'minor' })),
    maintenances: numbers.map((index) => notice(index, { status: 'scheduled', startsAt: '2026-12-01T00:00:00Z' })),
  };
  return new FakeSite({ src: SRC, sources: [{ src, components: '*', group: 'G'.repeat(200) }] }, (url) =>
    url === SRC ? operational({ maintenances: [] }) : cdn,
  );
};

describe('ids of added sources', () => {
  for (const length of [40, 119, 120, 121, 180, 199, 200, 500, 3000])
    for (const idLength of [1, 100, 200])
      it(`stay different: a URL of ${length}, ids of ${idLength}`, async () => {
        const site = await composed(length, idLength);
        const { feed, warnings } = parseFeed(await site.json('/status.json'));
        assert.deepEqual(warnings, []);
        const components = feed.components.filter(({ source }) => source);
        assert.equal(new Set(components.map(({ id }) => id)).size, COUNT);
        const nameOf = (id: string | undefined): string | undefined =>
          feed.components.find((component) => component.id === id)?.name;
        for (const notices of [feed.incidents, feed.maintenances]) {
          assert.equal(notices.length, COUNT);
          for (const {
            title,
            components: [affected],
            updates,
          } of notices) {
            assert.equal(nameOf(affected), title.replace('N', 'C'));
            assert.equal(updates[0]?.components[0]?.id, affected);
          }
        }
        assert.equal(feed.groups.length, 2);
        for (const { group } of components) assert.equal(group, feed.groups.at(-1)?.id);
        assert.equal((await site.get('/badge/C21.json')).status, 200);
        const { id = '' } = components[3] ?? {};
        assert.equal((await site.get(`/badge/${encodeURIComponent(id)}.json`)).status, 200);
      });

  it('are the whole URL and the own id if there is room', async () => {
    const { components } = (await (await composed(100, 4)).json('/status.json')) as unknown as StatusFeed;
    assert.match(components.at(-1)?.id ?? '', /^https:\/\/cdn\.example\/feed\.json\?x+#c-23$/);
  });
});

describe('shortHash', () => {
  it('is different for many texts that are nearly equal', () => {
    const hashes = new Set(Array.from({ length: 200_000 }, (_, index) => shortHash(`https://cdn.example/#${index}`)));
    assert.equal(hashes.size, 200_000);
  });
});
