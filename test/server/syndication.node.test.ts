import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import { readHistory } from '../../src/adapters/syndication/read-history.js';
import { statusFeedSchema } from '../../src/feed/schema.js';
import { toHtml } from '../../src/server/text-html.js';
import { readText } from '../../src/text/read-text.js';
import { harbor, maintenance, mirrorOf } from './fake-site.js';

const hostile = '</content></entry>]]><b>"\u0001&';

describe('feed.atom', () => {
  it('is read by an Atom reader', async () => {
    const site = mirrorOf(harbor());
    const response = await site.get('/feed.atom');
    assert.equal(response.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
    const xml = await response.text();
    assert.match(xml, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    const { entries } = readHistory(xml) as { entries: readonly { title: string }[] };
    assert.deepEqual(
      entries.map(({ title }) => title),
      ['Dredging; quay 1, quay 2', 'Crane 4 is <out>'],
    );
  });

  it('has ids and times that stay the same', async () => {
    const xml = await mirrorOf(harbor()).text('/feed.atom');
    assert.match(xml, /<id>tag:status\.example\.com,2026:incident\/crane-4<\/id>/);
    assert.match(
      xml,
      /<published>2026-11-22T03:10:00\.000Z<\/published>\n<updated>2026-11-22T03:40:00\.000Z<\/updated>/,
    );
    assert.match(xml, /<link rel="self" href="https:\/\/mirror\.example\/feed\.atom"\/>/);
  });

  it('escapes everything that comes from the source', async () => {
    const incidents = [
      {
        id: hostile,
        title: hostile,
        status: 'investigating',
        impact: 'major',
        updates: [{ status: 'investigating', at: '2026-11-22T03:40:00Z', body: hostile }],
      },
    ];
    const xml = await mirrorOf(harbor({ incidents, page: { name: hostile } })).text('/feed.atom');
    assert.equal(xml.split('<entry>').length, 3);
    assert.equal(xml.split('</content>').length, 3);
    assert.doesNotMatch(xml, /<b>|[\0-\x08]/);
  });

  // Readers may subscribe to the link instead of the URL they have: https://github.com/Scottcjn/bottube/issues/1988
  it('links to itself in its language', async () => {
    const site = mirrorOf(harbor());
    const selfOf = async (query: string) => [
      /rel="self" href="([^"]*)"/.exec(await site.text(`/feed.atom${query}`))?.[1],
      (JSON.parse(await site.text(`/feed.json${query}`)) as { feed_url: string }).feed_url,
    ];
    const both = (query: string) => ['atom', 'json'].map((format) => `https://mirror.example/feed.${format}${query}`);
    assert.deepEqual(await selfOf('?lang=de'), both('?lang=de'));
    assert.deepEqual(await selfOf('?lang=zh-TW'), both('?lang=zh-Hant'));
    for (const query of ['', '?lang=en', '?lang=xx']) assert.deepEqual(await selfOf(query), both(''));
  });

  it('is translated', async () => {
    const xml = await mirrorOf(harbor()).text('/feed.atom?lang=de');
    assert.match(xml, /xml:lang="de"/);
    assert.match(xml, /<category term="Geplant"\/>/);
  });

  it('has the 50 newest notices, and all open ones among them', async () => {
    const incidents = Array.from({ length: 80 }, (_, index) => ({
      id: `i${index}`,
      title: `Incident ${index}`,
      status: index === 79 ? 'monitoring' : 'resolved',
      impact: 'minor',
      startedAt: new Date(Date.UTC(2026, 9, 1) - index * 86_400_000).toISOString(),
    }));
    const { items } = (await mirrorOf(harbor({ incidents })).json('/feed.json')) as {
      items?: readonly { title: string }[];
    };
    assert.equal(items?.length, 50);
    assert.equal(items?.at(-1)?.title, 'Incident 79');
  });
});

describe('feed.json', () => {
  it('is a JSON Feed', async () => {
    const site = mirrorOf(harbor());
    const response = await site.get('/feed.json');
    assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
    const feed = (await response.json()) as { items: readonly Record<string, unknown>[] } & Record<string, unknown>;
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(feed.title, 'Harbor');
    assert.equal(feed.feed_url, 'https://mirror.example/feed.json');
    assert.ok(!statusFeedSchema.safeParse(feed).success, 'not mistaken for a status feed');
    for (const item of feed.items) {
      assert.equal(typeof item.id, 'string');
      assert.equal(typeof item.content_html, 'string');
    }
    assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length);
  });
});

describe('a maintenance that nobody has said anything about', () => {
  // https://github.com/miniflux/v2/issues/2971, https://github.com/Ranchero-Software/NetNewsWire/issues/2808
  const planned = maintenance({ updates: [], startsAt: '2027-03-01T00:00:00Z', endsAt: undefined });
  const begun = maintenance({ id: 'begun', status: 'in_progress', updates: [], startsAt: '2026-11-22T01:00:00Z' });
  const site = mirrorOf(harbor({ incidents: [], maintenances: [planned, begun] }));

  it('is not published at its start, which is in the future', async () => {
    const xml = await site.text('/feed.atom');
    assert.deepEqual(
      [...xml.matchAll(/<published>(.*?)</g)].map(([, at]) => at),
      ['2026-11-22T01:00:00.000Z'],
    );
    assert.match(xml, /<\/author>\n<updated>2026-11-22T01:00:00\.000Z</);
    assert.equal(xml.split('<updated>').length, 4);
  });

  it('has no times in a JSON feed, until it begins', async () => {
    const { items } = (await site.json('/feed.json')) as { items?: readonly Record<string, unknown>[] };
    assert.deepEqual(
      items?.map((item) => [item.date_published, item.date_modified]),
      [
        [undefined, undefined],
        ['2026-11-22T01:00:00.000Z', '2026-11-22T01:00:00.000Z'],
      ],
    );
  });
});

describe('toHtml', () => {
  it('keeps the markup of a text, and nothing else', () => {
    const html = toHtml(
      readText(
        '# Title\n\nA **b** [link](https://a.example/?x=1&y=2) <img src=x onerror=alert(1)>\n\n- one\n- two\n\n3. three\n\n> quote\n\n```\n<code>\n```',
        'markdown',
      ),
    );
    assert.match(html, /<p><strong>Title<\/strong><\/p>/);
    assert.match(html, /<a href="https:\/\/a\.example\/\?x=1&amp;y=2">link<\/a>/);
    assert.match(html, /<ul><li><p>one<\/p><\/li><li><p>two<\/p><\/li><\/ul>/);
    assert.match(html, /<ol start="3">/);
    assert.doesNotMatch(html, /<img|<code>|<script/);
  });

  it('writes only known elements, for any text', () => {
    const known = new Set([
      'html',
      'head',
      'body',
      'p',
      'strong',
      'em',
      'u',
      's',
      'code',
      'small',
      'sub',
      'sup',
      'a',
      'br',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'hr',
      '#text',
      '#document',
    ]);
    for (const body of [
      hostile,
      '<a href="javascript:alert(1)">x</a><svg onload=alert(1)>',
      '"><script>x</script>',
      '<p style=x>[a](javascript:x)</p>',
    ])
      for (const format of ['text', 'markdown', 'html'] as const) {
        const visit = (node: {
          nodeName: string;
          childNodes?: unknown[];
          attrs?: { name: string; value: string }[];
        }): void => {
          assert.ok(known.has(node.nodeName), `${node.nodeName} in ${body}`);
          for (const { name, value } of node.attrs ?? []) {
            assert.ok(['href', 'start'].includes(name), name);
            if (name === 'href') assert.match(value, /^(https?|mailto|tel):/);
          }
          for (const child of node.childNodes ?? []) visit(child as typeof node);
        };
        visit(parse(toHtml(readText(body, format))) as never);
      }
  });
});
