import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import { bakeBadge } from '../../src/docusaurus/baked-badge.js';
import { readBakedFeed } from '../../src/docusaurus/baked-feed.js';
import { createPlugin } from '../../src/docusaurus/plugin.js';

const FEED = {
  version: 1,
  page: { name: 'Harbor' },
  updatedAt: '2026-11-22T05:00:00Z',
  components: [
    { id: 'cranes', name: 'Cranes </script>', status: 'major_outage', uptime: { from: '2026-01-01', days: [] } },
    { id: 'locks', name: 'Locks', status: 'operational' },
  ],
  incidents: [
    {
      id: 'old',
      title: 'Old fog',
      status: 'resolved',
      impact: 'minor',
      startedAt: '2026-10-01T00:00:00Z',
      updates: [],
    },
  ],
};

describe('the plugin for Docusaurus', () => {
  let server: Server;
  let origin: string;
  let folder: string;
  let isDown: boolean;
  let count: number;
  let paths = 0;

  before(async () => {
    server = createServer((_request, response) => {
      count++;
      response.statusCode = isDown ? 503 : 200;
      response.end(isDown ? '' : JSON.stringify({ ...FEED, updatedAt: new Date().toISOString() }));
    }).listen();
    await once(server, 'listening');
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docusaurus-'));
    isDown = false;
    count = 0;
    mock.method(console, 'warn', () => {});
  });
  afterEach(async () => {
    mock.restoreAll();
    await rm(folder, { recursive: true });
  });

  /** A feed that no earlier test has read in this process. */
  const newSource = (): string => `${origin}/${paths++}.json`;
  const build = async (options: object, { locale = 'en', generatedFilesDir = folder } = {}) => {
    const themeConfig: { navbar?: { items?: readonly unknown[] }; footer?: { copyright?: string } } = {};
    const site = {
      generatedFilesDir,
      siteConfig: { themeConfig },
      i18n: { currentLocale: locale, localeConfigs: { [locale]: { htmlLang: locale } } },
    };
    const plugin = createPlugin(site, options);
    await plugin.loadContent();
    const { preBodyTags, postBodyTags } = plugin.injectHtmlTags();
    return {
      plugin,
      pre: preBodyTags.join(''),
      post: postBodyTags.join(''),
      footer: themeConfig.footer?.copyright ?? '',
      themeConfig,
    };
  };

  it('puts a banner outside of the application, fixed at the bottom or above the page', async () => {
    const src = newSource();
    const bottom = await build({ src, bake: false });
    assert.equal(bottom.pre, '');
    assert.match(bottom.post, /^<status-banner [^>]*placement="bottom"[^>]*><\/status-banner>$/);
    assert.ok(bottom.post.includes(` src="${src}"`));
    const top = await build({ src, bake: false, banner: 'top' });
    assert.match(top.pre, /^<status-banner (?!.*placement)[^>]*><\/status-banner>$/);
    assert.equal(top.post, '');
  });

  it('adds only what the options ask for', async () => {
    const { pre, post, themeConfig } = await build({
      src: newSource(),
      banner: false,
      footer: false,
      navbar: false,
    });
    assert.deepEqual([pre, post, themeConfig], ['', '', {}]);
  });

  it('escapes the address and the feed', async () => {
    const { footer } = await build({ src: `${newSource()}?a="b"&c` });
    assert.ok(!footer.includes('"b"'));
    assert.ok(!footer.includes('Cranes </script>'));
  });

  it('bakes the state, without what only other tags show', async () => {
    const { footer } = await build({ src: newSource() });
    assert.match(footer, /<script type="application\/json"[^>]*>\{"version":1.*"major_outage"/);
    assert.doesNotMatch(footer, /uptime|Old fog/);
  });

  it('writes the state into the pages of a build, but not into what React renders', async () => {
    const src = newSource();
    const { plugin, footer } = await build({ src });
    assert.doesNotMatch(footer, /<template/);
    const page = `<!doctype html><script>before()</script>${footer.replaceAll('"application/json"', 'application/json')}`;
    await writeFile(join(folder, 'index.html'), page);
    await plugin.postBuild({ outDir: folder });
    const built = await readFile(join(folder, 'index.html'), 'utf8');
    assert.match(
      built,
      /<status-badge [^>]*><template shadowrootmode="open">.*major outage.*<\/template><script type=application\/json/s,
    );
    assert.equal(built.replace(/<template.*<\/template>/s, ''), page);
    // The folder of one locale is part of that of another.
    await plugin.postBuild({ outDir: folder });
    assert.equal(await readFile(join(folder, 'index.html'), 'utf8'), built);
  });

  it('bakes it in the language of the pages, or in that of the option', async () => {
    const src = newSource();
    assert.match((await build({ src }, { locale: 'de' })).footer, /<status-badge [^>]*lang="de"/);
    assert.match(
      (await build({ src, lang: 'it' }, { locale: 'de' })).footer,
      /^<div class="status-footer"><status-badge [^>]*lang="it"/,
    );
  });

  it('reads the feed once for all locales', async () => {
    const src = newSource();
    await build({ src });
    await build({ src }, { locale: 'de' });
    assert.equal(count, 1);
  });

  it('makes no request without bake', async () => {
    const { footer } = await build({ src: newSource(), bake: false });
    assert.equal(count, 0);
    assert.match(footer, /<status-badge src="[^"]*"><\/status-badge>/);
  });

  it('builds with an empty tag when the source fails and there is no earlier build', async () => {
    isDown = true;
    const { footer } = await build({ src: newSource() });
    assert.match(footer, /<status-badge src="[^"]*"><\/status-badge>/);
  });

  it('refuses a wrong option', () => {
    const site = {
      generatedFilesDir: folder,
      siteConfig: { themeConfig: {} },
      i18n: { currentLocale: 'en', localeConfigs: {} },
    };
    assert.throws(() => createPlugin(site, { src: 'nowhere' }), /the option "src"/);
  });
});

describe('readBakedFeed', () => {
  let server: Server;
  let src: string;
  let folder: string;
  let answer: string | undefined;

  before(async () => {
    server = createServer((_request, response) => {
      response.statusCode = answer ? 200 : 503;
      response.end(answer);
    }).listen();
    await once(server, 'listening');
    src = `http://localhost:${(server.address() as AddressInfo).port}/feed.json`;
  });
  after(() => server.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docusaurus-'));
    answer = JSON.stringify(FEED);
  });
  afterEach(async () => {
    mock.restoreAll();
    await rm(folder, { recursive: true });
  });

  it('returns the feed of the last build, with its time, while the source is down, and says so', async () => {
    const { mock: warned } = mock.method(console, 'warn', () => {});
    const before = await readBakedFeed(src, folder);
    answer = undefined;
    const later = await readBakedFeed(src, folder);
    assert.equal(JSON.stringify(later), JSON.stringify(before));
    assert.ok(later && String(warned.calls[0]?.arguments[0]).includes(`the state of ${later.readAt}`));
  });

  it('does not keep what is not a feed', async () => {
    mock.method(console, 'warn', () => {});
    await readBakedFeed(src, folder);
    answer = '<!doctype html>';
    assert.equal((await readBakedFeed(src, folder))?.feed.page.name, 'Harbor');
  });

  it('does not show the feed of another source', async () => {
    mock.method(console, 'warn', () => {});
    await readBakedFeed(src, folder);
    answer = undefined;
    assert.equal(await readBakedFeed(`${src}?other`, folder), undefined);
  });

  it('is dated by the time of the answer, whatever the time of the feed is', async () => {
    for (const updatedAt of [undefined, '2999-01-01T00:00:00Z']) {
      answer = JSON.stringify({ ...FEED, updatedAt });
      const start = Date.now();
      const { readAt } = (await readBakedFeed(src, folder))!;
      assert.ok(Date.parse(readAt) >= start && Date.parse(readAt) <= Date.now());
    }
  });

  it('keeps the time of the answer, so that an old state of a feed with a future time is not current', async () => {
    mock.method(console, 'warn', () => {});
    answer = JSON.stringify({ ...FEED, updatedAt: '2999-01-01T00:00:00Z' });
    await readBakedFeed(src, folder);
    const [name = ''] = await readdir(join(folder, 'status-widgets'));
    const file = join(folder, 'status-widgets', name);
    const kept = JSON.parse(await readFile(file, 'utf8')) as object;
    answer = undefined;
    await writeFile(file, JSON.stringify({ ...kept, readAt: '2026-11-22T05:10:00.000Z' }));
    const baked = (await readBakedFeed(src, folder))!;
    assert.ok((await bakeBadge(baked, {})).html.includes('data-loaded-at="2026-11-22T05:10:00.000Z"'));
    await writeFile(file, JSON.stringify({ ...kept, readAt: null }));
    const undated = (await readBakedFeed(src, folder))!;
    assert.ok(!(await bakeBadge(undated, {})).html.includes('data-loaded-at'));
  });

  it('returns a feed that cannot be kept, and says so', async () => {
    const { mock: warned } = mock.method(console, 'warn', () => {});
    const file = join(folder, 'file');
    await writeFile(file, '');
    assert.equal((await readBakedFeed(src, file))?.feed.page.name, 'Harbor');
    assert.match(String(warned.calls[0]?.arguments[0]), /cannot be kept for later builds/);
  });
});
