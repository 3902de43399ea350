import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it, mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { parseFeed } from '../../src/feed/parse.js';
import type { FeedError } from '../../src/feed/feed-error.js';
import { languageCodes } from '../../src/locale/load-language.js';
import { renderStatus, type RenderOptions } from '../../src/ssr/index.js';
import { fog, harborFeed, NOW, TAGS } from './harbor-feed.js';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

const elementsIn = (node: ParentNode): Element[] =>
  node.childNodes.flatMap((child) =>
    'tagName' in child
      ? [child, ...elementsIn(child), ...('content' in child ? elementsIn(child.content as ParentNode) : [])]
      : [],
  );
/** All elements, in templates too. */
const elementsOf = (html: string): Element[] => elementsIn(parse(`<!doctype html><body>${html}`));
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;
/** The text of the shadow root. */
const shadowText = (html: string): string =>
  (/<\/style>([^]*)<\/template>/.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const classesOf = (html: string): string[] =>
  elementsOf(html).flatMap((element) => (attribute(element, 'class') ?? '').split(' '));
const inlineFeed = (html: string): unknown =>
  JSON.parse(/<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(html)?.[1] ?? 'null');

const render = (tag: (typeof TAGS)[number], options: RenderOptions = {}): Promise<string> =>
  renderStatus(tag, { feed: harborFeed(), now: NOW, ...options });
const failing: typeof fetch = () => Promise.reject(new TypeError('no network'));

describe('renderStatus', () => {
  for (const tag of TAGS)
    it(`does not say that the status is unavailable above the data of <${tag}>`, async () => {
      for (const maxAge of [undefined, 60])
        assert.doesNotMatch(shadowText(await render(tag, { maxAge })), /unavailable/);
    });

  for (const tag of TAGS) {
    describe(`of <${tag}>`, () => {
      it('writes the tag with its attributes, a declarative shadow root and the feed', async () => {
        const html = await render(tag, {
          src: '/feed.json',
          lang: 'en',
          attributes: { id: 'mine', 'heading-level': 2, hidden: true, 'page-url': null, title: 'a "b" <c>' },
        });
        assert.ok(
          html.startsWith(
            `<${tag} id="mine" heading-level="2" hidden="" title="a &quot;b&quot; &lt;c&gt;" src="/feed.json" lang="en"><template shadowrootmode="open"><style>`,
          ),
        );
        assert.ok(html.endsWith(`</script></${tag}>`));
        const { feed, warnings } = parseFeed(inlineFeed(html));
        assert.equal(feed.components.length, 2);
        assert.deepEqual(warnings, []);
      });

      it('says when the data was read, in the time zone of the page', async () => {
        const html = await render(tag);
        assert.ok(html.includes('Last checked November 28, 2026 at 2:05 PM GMT+1</p>'));
        assert.ok(html.includes('data-loaded-at="2026-11-28T13:05:00.000Z"'));
        assert.ok((await render(tag, { attributes: { 'time-zone': 'UTC' } })).includes('at 1:05 PM UTC</p>'));
        const unzoned = await render(tag, { feed: harborFeed({ page: { name: 'Harbor' } }) });
        assert.ok(unzoned.includes('at 1:05 PM UTC</p>'));
      });

      it('has dates as they are written in a sentence', async () => {
        assert.ok(
          (await render(tag, { lang: 'de' })).includes('Zuletzt geprüft am 28. November 2026 um 14:05 MEZ</p>'),
        );
      });

      it('has only absolute times', async () => {
        const html = await render(tag, { feed: harborFeed({ incidents: [fog] }) });
        assert.doesNotMatch(shadowText(html), /\bago\b|just now|Today|\bin \d/);
      });

      it('shows nothing as operational now, if it may be kept forever', async () => {
        const html = await render(tag);
        const { incidents } = parseFeed(harborFeed()).feed;
        assert.deepEqual(incidents, []);
        const marked = elementsOf(html).filter((each) =>
          /^(?:box|badge|row|summary|silhouette) operational/.test(attribute(each, 'class') ?? ''),
        );
        assert.deepEqual(marked, []);
        assert.ok(!shadowText(html).includes('All '));
      });

      it('never shows operational if the feed cannot be read, and hands over the error', async () => {
        const cases: readonly (readonly [RenderOptions, string])[] = [
          [{ src: 'https://status.harbor.example/feed.json', fetch: failing }, 'network'],
          [{ src: '/relative.json', fetch: failing }, 'insecure'],
          [{ feed: { version: 1 } as never }, 'shape'],
          [{}, 'shape'],
        ];
        for (const [options, kind] of cases) {
          const errors: FeedError[] = [];
          const html = await renderStatus(tag, { now: NOW, onError: (error) => errors.push(error), ...options });
          assert.deepEqual(
            errors.map((error) => error.kind),
            [kind],
          );
          assert.ok(!classesOf(html).includes('operational'));
          assert.match(shadowText(html), /unavailable|unknown|No data/i);
          assert.equal(inlineFeed(html), null);
        }
      });

      it('has no style attribute, no script that runs and no event handler', async () => {
        const elements = elementsOf(await render(tag, { feed: harborFeed({ incidents: [fog] }) }));
        assert.deepEqual(
          elements.filter((each) => each.attrs.some(({ name }) => name === 'style' || name.startsWith('on'))),
          [],
        );
        const scripts = elements.filter(({ tagName }) => tagName === 'script');
        assert.deepEqual(
          scripts.map((script) => attribute(script, 'type')),
          ['application/json'],
        );
      });

      it('has a nonce for its style element, or links a style sheet', async () => {
        assert.ok((await render(tag, { nonce: 'a"b' })).includes('<style nonce="a&quot;b">'));
        const linked = await render(tag, { stylesheet: '/status.css?a&b' });
        assert.ok(
          linked.includes('<template shadowrootmode="open"><link rel="stylesheet" href="/status.css?a&amp;b">'),
        );
        assert.ok(!linked.includes('<style'));
      });

      it('gives the same bytes for the same input', async () => {
        const options = { feed: harborFeed({ incidents: [fog] }), src: '/feed.json', lang: 'de' };
        assert.equal(await render(tag, options), await render(tag, options));
      });

      it('speaks every language', async () => {
        const english = shadowText(await render(tag, { feed: harborFeed({ incidents: [fog] }) }));
        for (const lang of languageCodes) {
          const html = await render(tag, { feed: harborFeed({ incidents: [fog] }), lang });
          assert.notEqual(shadowText(html), english, lang);
          assert.ok(html.includes('2026') || html.includes('۱۴۰۵') || html.includes('2569'), lang);
          assert.equal(
            html.includes('class="bars rtl'),
            /^(ar|fa|he)$/.test(lang) && html.includes('class="bars'),
            lang,
          );
        }
      });
    });
  }

  it('shows an operational state as such while the HTML is kept for less time than the feed is fresh', async () => {
    for (const maxAge of [0, 100]) {
      const html = await render('status-badge', { maxAge });
      assert.ok(shadowText(html).includes('All systems operational'));
      assert.ok(classesOf(html).includes('operational'));
    }
    for (const options of [
      { maxAge: 300 },
      { maxAge: 0, loadedAt: NOW - 200_000 },
      { maxAge: 0, feed: harborFeed({ updatedAt: '2026-11-28T12:00:00Z', ttl: 60 }) },
      { maxAge: 0, feed: harborFeed({ components: [{ id: 'a', name: 'A', status: 'operational' }, {} as never] }) },
    ])
      assert.ok(!classesOf(await render('status-badge', options)).includes('operational'));
  });

  it('inlines no feed of which a part was dropped, because its JSON would look better than it is', async () => {
    const feed = harborFeed({ components: [{ id: 'a', name: 'A', status: 'operational' }, {} as never] });
    assert.equal(inlineFeed(await render('component-list', { feed })), null);
  });

  it('inlines only what a badge or a banner shows', async () => {
    const resolved = { ...fog, id: 'old', status: 'resolved' as const };
    const feed = harborFeed({ incidents: [fog, resolved] });
    const inlined = parseFeed(inlineFeed(await render('status-badge', { feed }))).feed;
    assert.deepEqual(
      inlined.incidents.map(({ id }) => id),
      ['fog'],
    );
    assert.ok(inlined.components.every(({ uptime }) => !uptime));
    assert.ok(parseFeed(inlineFeed(await render('uptime-bars', { feed }))).feed.components[0]?.uptime);
  });

  it('names today by its date, with its time as the language writes it', async () => {
    const feed = harborFeed({ incidents: [fog] });
    assert.match(shadowText(await render('incident-history', { feed, lang: 'ja' })), /2026年11月28日 10:00/);
    assert.match(shadowText(await render('incident-history', { feed, lang: 'de' })), /28\. November 2026, 10:00/);
  });

  it('opens a group, but not one that is collapsed in the feed', async () => {
    const groups = elementsOf(await render('component-list')).filter(({ tagName }) => tagName === 'details');
    assert.deepEqual(
      groups.map((group) => attribute(group, 'open')),
      ['', undefined],
    );
  });

  it('draws all rows of a long list', async () => {
    const components = Array.from({ length: 130 }, (_, index) => ({
      id: `c${index}`,
      name: `C${index}`,
      status: 'operational' as const,
    }));
    const html = await render('component-list', { feed: harborFeed({ components, groups: [] }) });
    assert.equal(classesOf(html).filter((name) => name === 'row').length, 130);
  });

  it('leaves an operational banner with hide-when-operational empty', async () => {
    const attributes = { 'hide-when-operational': true };
    assert.ok((await render('status-banner', { attributes })).includes('<template shadowrootmode="open"></template>'));
    const outage = harborFeed({ incidents: [fog] });
    assert.ok(shadowText(await render('status-banner', { attributes, feed: outage })).includes('Fog over the quay'));
  });

  it('shows a banner that can be dismissed', async () => {
    const attributes = { dismissible: true };
    assert.ok(shadowText(await render('status-banner', { attributes })).includes('Was operational'));
  });

  it('reads the text of updates as the first rendering of a process', async () => {
    const html = await render('status-banner', { feed: harborFeed({ incidents: [fog] }) });
    assert.match(shadowText(html), /(First|Second|Third|Fourth|Fifth) report/);
  });

  it('shows the children as the fallback', async () => {
    const html = await renderStatus('status-banner', { fallback: '<a href="/status">Status</a>', now: NOW });
    assert.match(html, /<slot><\/slot>[^]*<\/template><a href="\/status">Status<\/a><\/status-banner>$/);
  });

  it('reads the feed at src, with the attributes of the tag', async () => {
    const requested: string[] = [];
    const html = await renderStatus('status-badge', {
      src: 'https://status.harbor.example/down.json',
      attributes: { 'fallback-src': 'https://status.harbor.example/feed.json' },
      now: NOW,
      fetch: (url) => {
        requested.push(String(url));
        return Promise.resolve(requested.length > 1 ? Response.json(harborFeed()) : new Response('', { status: 500 }));
      },
    });
    assert.equal(requested.at(-1), 'https://status.harbor.example/feed.json');
    assert.ok(shadowText(html).includes('Was operational'));
  });

  it('shows a feed as stale and without a time if it is not known when it was read', async () => {
    for (const loadedAt of [NaN, Infinity, -Infinity, 1e20]) {
      const html = await render('status-badge', { loadedAt, maxAge: 0 });
      assert.ok(shadowText(html).includes('Was operational'));
      assert.ok(!classesOf(html).includes('operational'));
      assert.ok(!classesOf(html).includes('dated'));
      assert.ok(!html.includes('data-loaded-at'));
      assert.equal(parseFeed(inlineFeed(html)).feed.page.name, 'Harbor');
    }
    const feed = harborFeed({ updatedAt: '2020-11-28T12:00:00Z', ttl: 60 });
    assert.ok(!shadowText(await render('status-badge', { feed, loadedAt: NaN })).includes('Was operational'));
  });

  it('takes the current time if the time of the rendering is none', async () => {
    for (const now of [NaN, Infinity, 1e20]) {
      const start = Date.now();
      const [, time = ''] = /data-loaded-at="([^"]*)"/.exec(await render('status-badge', { now })) ?? [];
      assert.ok(Date.parse(time) >= start && Date.parse(time) <= Date.now(), String(now));
    }
  });

  it('takes a maxAge below 0 as 0, and NaN as no limit', async () => {
    const old = { loadedAt: NOW - 175_000 };
    assert.ok(!classesOf(await render('status-badge', { ...old, maxAge: -1000 })).includes('operational'));
    assert.ok(!classesOf(await render('status-badge', { maxAge: NaN })).includes('operational'));
  });

  it('says why a feed cannot be read, for somebody who runs a server', async () => {
    const messages: string[] = [];
    const onError = ({ message }: FeedError): number => messages.push(message);
    const refused = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:81') });
    const fetch = () => Promise.reject(refused);
    await renderStatus('status-badge', { src: '/status.json', onError });
    await renderStatus('status-badge', { src: 'https://status.harbor.example', fetch, onError });
    assert.deepEqual(messages, [
      'insecure: a server needs an absolute URL (/status.json)',
      'network: cannot be read: connect ECONNREFUSED 127.0.0.1:81 (https://status.harbor.example)',
    ]);
  });

  describe('without onError', () => {
    const warningsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
      const { mock: warned } = mock.method(console, 'warn', () => {});
      await work();
      warned.restore();
      return warned.calls.map(({ arguments: parts }) => parts.map(String).join(' '));
    };

    it('logs why a feed cannot be read, once for each source until it can be read', async () => {
      const src = 'https://logged.example/nothing.json';
      const failed = { src, fetch: () => Promise.resolve(new Response('', { status: 404 })) };
      const line = `status-widgets: <status-badge> is rendered without a state. http: status 404 (${src})`;
      const once = () => renderStatus('status-badge', failed);
      assert.deepEqual(await warningsOf(once), [line]);
      assert.deepEqual(await warningsOf(once), []);
      await renderStatus('status-badge', { src, fetch: () => Promise.resolve(Response.json(harborFeed())) });
      assert.deepEqual(await warningsOf(once), [line]);
    });

    it('logs that there is neither a feed nor a src, and what is wrong with a feed', async () => {
      const logged = await warningsOf(async () => {
        await renderStatus('uptime-bars');
        await renderStatus('uptime-bars', { feed: { version: 2 } as never });
      });
      assert.match(logged[0] ?? '', /<uptime-bars> .*there is neither a feed nor a src/);
      assert.match(logged[1] ?? '', /<uptime-bars> .*version/);
      assert.equal(logged.length, 2);
    });

    it('logs misspelled attributes, with the ones that were meant', async () => {
      const attributes = { varient: 'solid', 'data-variant': 'x', class: 'y', title: 'z', id: 'v' };
      const renderWrong = () => render('status-banner', { attributes });
      assert.deepEqual(await warningsOf(renderWrong), [
        'status-widgets: varient of <status-banner>: there is no attribute "varient", did you mean "variant"?',
      ]);
      assert.deepEqual(await warningsOf(renderWrong), []);
    });

    it('logs nothing if onError gets the error', async () => {
      const options = { src: 'https://other.example', fetch: failing, onError: () => {} };
      assert.deepEqual(await warningsOf(() => renderStatus('status-badge', options)), []);
    });
  });

  it('throws for an option that does not exist, with the one that was meant', async () => {
    const cases = { attribute: 'attributes', maxage: 'maxAge', onerror: 'onError', loadedat: 'loadedAt' };
    for (const [name, meant] of Object.entries(cases))
      await assert.rejects(render('status-badge', { [name]: undefined }), {
        name: 'TypeError',
        message: `there is no option "${name}", did you mean "${meant}"?`,
      });
    await assert.rejects(render('status-badge', { wholly: 1 } as never), /The options are feed, src,/);
  });

  it('throws for a tag that it does not know, and lists those that it knows', async () => {
    for (const tag of ['status-baner', 'status-feed', 'constructor'])
      await assert.rejects(render(tag as never), {
        name: 'TypeError',
        message: `"${tag}" is none of status-banner, status-badge, component-list, incident-history, uptime-bars`,
      });
  });

  it('throws for what is not the name of an attribute', async () => {
    for (const name of ['a b', 'a>', '', 'a"', 'a=b'])
      await assert.rejects(render('status-badge', { attributes: { [name]: '1' } }), TypeError);
  });

  it('escapes what a feed contains', async () => {
    const corpora = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));
    const files = [
      fileURLToPath(new URL('../fixtures/hostile-texts.json', import.meta.url)),
      ...(existsSync(corpora) ? readdirSync(corpora).map((name) => corpora + name) : []),
    ];
    const texts = files
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { cases: { payload?: string }[] }).cases)
      .flatMap(({ payload }) => payload || []);
    const allowed = new Set(
      'template style script path svg div span bdi a b i p ul ol li time details summary section article button h2 h3 h4 h5 h6 strong em u s small sub sup code pre blockquote br hr'.split(
        ' ',
      ),
    );
    for (const [index, text] of texts.entries()) {
      const tag = TAGS[index % TAGS.length]!;
      const feed = harborFeed({
        page: { name: text.trim() || 'Harbor', url: text },
        components: [{ id: text || 'a', name: text || 'a', status: 'major_outage', description: text, url: text }],
        incidents: [
          {
            ...fog,
            id: text || 'a',
            title: text,
            components: [text || 'a'],
            updates: [{ ...fog.updates![0]!, body: text }],
          },
        ],
      });
      const html = await renderStatus(tag, { feed, now: NOW, attributes: { title: text, 'page-url': text } });
      const own = elementsOf(html).filter(({ tagName }) => !['html', 'head', 'body', tag].includes(tagName));
      assert.deepEqual(
        own.filter(({ tagName }) => !allowed.has(tagName)).map(({ tagName }) => tagName),
        [],
        text,
      );
      assert.equal(own.filter(({ tagName }) => tagName === 'script').length <= 1, true, text);
      for (const element of own)
        for (const { name, value } of element.attrs) {
          assert.ok(!name.startsWith('on'), text);
          if (name === 'href') assert.doesNotMatch(value, /^\s*(?:javascript|data|vbscript):/i, text);
        }
    }
  });
});
