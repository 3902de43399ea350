import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import { flush, until } from '../store/fake-clock.js';
import { FakeTerminal, FEED_URL, feed } from './fake-terminal.js';

const OTHER = 'https://other.example/feed.json';

describe('commands that write files', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mirror-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  const readJson = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(path(name), 'utf8')) as Record<string, unknown>;

  describe('status-widgets badge', () => {
    it('writes a badge to a file or to the standard output', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      assert.equal(
        await terminal.run('badge', FEED_URL, '-o', path('badge.svg'), '--component', 'mail', '--lang', 'de'),
        0,
      );
      assert.match(readFileSync(path('badge.svg'), 'utf8'), /aria-label="Mail: In Betrieb"/);
      assert.equal(await terminal.run('badge', FEED_URL), 0);
      assert.match(terminal.output, /^<svg [^]*<\/svg>$/);
    });

    it('writes a gray badge if the page cannot be read', async () => {
      const terminal = new FakeTerminal();
      assert.equal(await terminal.run('badge', FEED_URL), 0);
      assert.match(terminal.output, /Status unknown/);
      assert.match(terminal.errors.join(), /feed\.json: http: status 404,.*cannot be read/);
    });

    it('prints the text of the badge as JSON on request, and where the badge is', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      assert.equal(await terminal.run('badge', FEED_URL, '--component', 'mail', '--json'), 0);
      interface Printed {
        readonly badge: { readonly label: string; readonly message: string };
        readonly read: boolean;
        readonly svg?: string;
        readonly output?: string;
      }
      const known = JSON.parse(terminal.printed[0] ?? '') as Printed;
      assert.match(known.svg ?? '', /^<svg /);
      assert.deepEqual([known.badge.label, known.badge.message, known.read], ['Mail', 'Operational', true]);
      terminal.answers = {};
      assert.equal(await terminal.run('badge', FEED_URL, '-o', path('json.svg'), '--json'), 0);
      const { badge, read, svg, output } = JSON.parse(terminal.printed[1] ?? '') as Printed;
      assert.deepEqual([badge.message, read, svg, output], ['Status unknown', false, undefined, path('json.svg')]);
    });

    it('says that it is in English if there is no such language', async () => {
      const warningsFor = async (lang: string): Promise<readonly string[]> => {
        const terminal = new FakeTerminal({ [FEED_URL]: feed() });
        assert.equal(await terminal.run('badge', FEED_URL, '--lang', lang), 0);
        return terminal.errors;
      };
      const [warning = ''] = await warningsFor('xx');
      assert.match(
        warning,
        /^warning: there is no language "xx", so texts are in English\. There are en, ar, .*zh-Hant$/,
      );
      for (const lang of ['en', 'EN-gb', 'de-AT', 'no', 'zh-TW', 'pt_BR'])
        assert.deepEqual(await warningsFor(lang), []);
    });

    it('writes nothing for a component that does not exist', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      assert.equal(await terminal.run('badge', FEED_URL, '--component', 'CDN', '-o', path('none.svg')), 2);
      assert.ok(!readdirSync(folder).includes('none.svg'));
    });
  });

  describe('status-widgets mirror', () => {
    it('writes a feed to a file', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      assert.equal(await terminal.run('mirror', FEED_URL, '-o', path('new/status.json')), 0);
      assert.deepEqual(parseFeed(readJson('new/status.json')).warnings, []);
      assert.deepEqual(readdirSync(path('new')), ['status.json']);
    });

    it('writes all formats to a folder', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      assert.equal(await terminal.run('mirror', FEED_URL, '-o', path('all'), '--url', 'https://mirror.example'), 0);
      assert.deepEqual(readdirSync(path('all')).sort(), [
        'api',
        'badge.json',
        'badge.svg',
        'embed.html',
        'feed.atom',
        'feed.json',
        'index.html',
        'maintenance.ics',
        'status.json',
      ]);
    });

    it('writes the feed also where the tags look for it first, and the scripts of the page to embed', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      const url = ['--url', 'https://mirror.example'];
      assert.equal(await terminal.run('mirror', FEED_URL, '-o', path('site'), ...url), 0);
      assert.deepEqual(readJson('site/api/v2/summary.json'), readJson('site/status.json'));
      terminal.widgets = path('cdn');
      mkdirSync(terminal.widgets);
      for (const name of ['status-widgets.js', 'locale-de.js', 'adapter-aws.js', 'sri.json'])
        writeFileSync(path(`cdn/${name}`), name);
      assert.equal(await terminal.run('mirror', FEED_URL, '-o', path('site'), ...url), 0);
      const scripts = readdirSync(path('site')).filter((file) => file.endsWith('.js'));
      assert.deepEqual(scripts.sort(), ['locale-de.js', 'status-widgets.js']);
    });

    it('prints which files were written as JSON on request', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      assert.equal(await terminal.run('mirror', FEED_URL, '-o', path('listed.json'), '--json'), 0);
      assert.deepEqual(JSON.parse(terminal.output), {
        output: path('listed.json'),
        written: true,
        files: [path('listed.json')],
        freshUntil: '2026-11-22T05:03:00Z',
      });
      terminal.answers = { [FEED_URL]: new Error('down') };
      assert.equal(await terminal.run('mirror', FEED_URL, '-o', path('listed.json'), '--json'), 2);
      assert.deepEqual(JSON.parse(terminal.printed[1] ?? ''), {
        output: path('listed.json'),
        written: false,
        files: [],
      });
    });

    it('says how long the feed is fresh, which depends on how often it is written', async () => {
      writeFileSync(path('rare.json'), JSON.stringify({ src: FEED_URL, refresh: 600 }));
      const lineFor = async (...args: readonly string[]): Promise<string> => {
        const terminal = new FakeTerminal({ [FEED_URL]: feed() });
        assert.equal(await terminal.run('mirror', ...args, '-o', path('until.json')), 0);
        return terminal.errors.join().replace(`${path('until.json')}: 1 file written, fresh until `, '');
      };
      assert.equal(
        await lineFor(FEED_URL),
        '2026-11-22T05:03:00Z. If you run this less often than every 60 seconds, set --refresh',
      );
      assert.equal(await lineFor(FEED_URL, '--refresh', '3600'), '2026-11-22T08:00:00Z');
      assert.equal(readJson('until.json').ttl, 3600);
      assert.equal(await lineFor('--config', path('rare.json')), '2026-11-22T05:30:00Z');
      assert.equal(await lineFor('--config', path('rare.json'), '--refresh', '60'), '2026-11-22T05:03:00Z');
      for (const args of [
        ['--refresh', '5'],
        ['--refresh', 'day'],
        ['--refresh', '60', '--watch', '60'],
      ])
        assert.equal(await new FakeTerminal().run('mirror', FEED_URL, '-o', path('x.json'), ...args), 2);
    });

    it('adds the components of further pages in groups', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed(), [OTHER]: feed({ page: { name: 'Other' } }) });
      assert.equal(await terminal.run('mirror', FEED_URL, OTHER, '-o', path('two.json')), 0);
      const { groups, components } = parseFeed(readJson('two.json')).feed;
      assert.deepEqual(
        groups.map(({ name }) => name),
        ['other.example'],
      );
      assert.equal(components.length, 4);
    });

    it('keeps the files of a page that cannot be read', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      await terminal.run('mirror', FEED_URL, '-o', path('kept.json'));
      const before = readFileSync(path('kept.json'), 'utf8');
      terminal.answers = { [FEED_URL]: new Error('down') };
      assert.equal(await terminal.run('mirror', FEED_URL, '-o', path('kept.json')), 2);
      assert.equal(readFileSync(path('kept.json'), 'utf8'), before);
      assert.deepEqual(terminal.errors.slice(-2), [
        `error: ${FEED_URL}: network: cannot be read: down`,
        `${path('kept.json')}: not written, because ${FEED_URL} cannot be read`,
      ]);
    });

    it('makes the badges of a page gray that cannot be read, and keeps the other files', async () => {
      const args = ['mirror', FEED_URL, '-o', path('gray'), '--url', 'https://mirror.example'];
      const up = new FakeTerminal({
        [FEED_URL]: feed({ components: [{ id: 'a', name: 'A', status: 'operational' }] }),
      });
      assert.equal(await up.run(...args), 0);
      assert.match(readFileSync(path('gray/badge.svg'), 'utf8'), /Operational/);
      const before = readFileSync(path('gray/status.json'), 'utf8');
      const down = new FakeTerminal({ [FEED_URL]: new Error('down') });
      assert.equal(await down.run(...args), 2);
      assert.match(readFileSync(path('gray/badge.svg'), 'utf8'), /Status unknown/);
      assert.equal(readJson('gray/badge.json').message, 'Status unknown');
      assert.equal(readFileSync(path('gray/status.json'), 'utf8'), before);
      assert.equal(down.errors.at(-1), `${path('gray')}: not written, because ${FEED_URL} cannot be read`);
    });

    it('goes on after a file that could not be written, unless nothing could ever be', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      const args = ['mirror', FEED_URL, '-o', path('full/status.json'), '--watch', '30', '--json'];
      const run = terminal.run(...args);
      const written = (): unknown[] =>
        terminal.printed.map((line) => (JSON.parse(line) as { readonly written: boolean }).written);
      for (let round = 0; round < 3; round++) {
        await until(() => terminal.printed.length > round);
        rmSync(path('full'), { recursive: true });
        if (!round) writeFileSync(path('full'), 'in the way');
        await terminal.clock.pass(30);
      }
      await until(() => terminal.printed.length > 3);
      terminal.stop.abort();
      assert.equal(await run, 0);
      assert.deepEqual(written(), [true, false, true, true]);
      assert.match(terminal.errors[1] ?? '', /full\/status\.json: not written, because EEXIST/);

      writeFileSync(path('blocked'), 'in the way');
      const blocked = new FakeTerminal({ [FEED_URL]: feed() });
      assert.equal(await blocked.run('mirror', FEED_URL, '-o', path('blocked/status.json'), '--watch', '30'), 2);
    });

    it('repeats until it is stopped', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      const run = terminal.run('mirror', FEED_URL, '-o', path('watched.json'), '--watch', '30');
      const updates = new Set<unknown>();
      for (let round = 0; round < 3; round++) {
        while (terminal.errors.length <= round) await flush();
        updates.add(readJson('watched.json').updatedAt);
        await terminal.clock.pass(30);
      }
      assert.deepEqual(
        [...updates],
        ['2026-11-22T05:00:00.000Z', '2026-11-22T05:00:30.000Z', '2026-11-22T05:01:00.000Z'],
      );
      terminal.stop.abort();
      assert.equal(await run, 0);
    });

    it('reads a configuration, with tokens from the environment', async () => {
      writeFileSync(
        path('config.json'),
        // As some editors write it.
        `\ufeff${JSON.stringify({ src: FEED_URL, headers: { authorization: 'Bearer ${TOKEN}' }, page: { name: 'Renamed' } })}`,
      );
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      assert.equal(await terminal.run('mirror', '--config', path('config.json'), '-o', path('configured.json')), 2);
      assert.match(terminal.errors.join(), /the environment variable TOKEN is not set/);
      terminal.env = { TOKEN: 'secret' };
      assert.equal(await terminal.run('mirror', '--config', path('config.json'), '-o', path('configured.json')), 0);
      assert.equal(parseFeed(readJson('configured.json')).feed.page.name, 'Renamed');
    });

    it('names the mistakes in a configuration', async () => {
      writeFileSync(path('wrong.json'), JSON.stringify({ src: FEED_URL, sources: [{ src: 'x' }] }));
      const terminal = new FakeTerminal();
      assert.equal(await terminal.run('mirror', '--config', path('wrong.json'), '-o', path('wrong-out.json')), 2);
      assert.match(
        terminal.errors.join(),
        /wrong\.json: invalid configuration\n +sources\[0\]\.src: expected an absolute/,
      );
    });

    it('keeps past incidents in an archive, on pages of their month', async () => {
      const incident = (id: string, startedAt: string) => ({
        id,
        title: id,
        status: 'resolved',
        impact: 'minor',
        startedAt,
      });
      const incidents = ['2026-11-02', '2026-09-03', '2026-07-04'].map((date) => incident(date, `${date}T00:00:00Z`));
      const terminal = new FakeTerminal({ [FEED_URL]: feed({ incidents }) });
      const args = ['mirror', FEED_URL, '-o', path('archived/status.json'), '--archive', path('archive')];
      assert.equal(await terminal.run(...args), 2);
      args.push('--url', 'https://mirror.example');
      assert.equal(await terminal.run(...args), 0);
      terminal.answers = { [FEED_URL]: feed() };
      await terminal.clock.pass(60);
      assert.equal(await terminal.run(...args), 0);
      assert.deepEqual(readdirSync(path('archived')).sort(), [
        'incidents-2026-07.json',
        'incidents-2026-09.json',
        'status.json',
      ]);
      const names = ['status.json', 'incidents-2026-09.json', 'incidents-2026-07.json'];
      const documents = names.map((name) => parseFeed(readJson(`archived/${name}`)).feed);
      assert.deepEqual(
        documents.map(({ incidents: [first] }) => first?.id),
        ['2026-11-02', '2026-09-03', '2026-07-04'],
      );
      assert.deepEqual(
        documents.map(({ history }) => history?.previous),
        ['https://mirror.example/incidents-2026-09.json', 'https://mirror.example/incidents-2026-07.json', undefined],
      );
    });

    it('writes months only, whatever the history of a page links to', async () => {
      const base = 'https://mirror.example/';
      for (const previous of ['status.json', 'badge.svg', '../../../status.json', 'x/../feed.json', 'embed.html']) {
        const terminal = new FakeTerminal({ [FEED_URL]: feed({ history: { previous: base + previous } }) });
        assert.equal(
          await terminal.run('mirror', FEED_URL, '-o', path('a/b/c/status.json'), '--url', base),
          0,
          previous,
        );
        assert.deepEqual(readdirSync(path('a'), { recursive: true }).sort(), ['b', 'b/c', 'b/c/status.json'], previous);
      }
    });

    it('keeps the last feed of a page that cannot be read, with its time, from one run to the next', async () => {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      const args = [
        'mirror',
        FEED_URL,
        '-o',
        path('restored.json'),
        '--archive',
        path('restore'),
        '--url',
        'https://mirror.example',
      ];
      await terminal.run(...args);
      terminal.answers = { [FEED_URL]: new Error('down') };
      await terminal.clock.pass(3600);
      assert.equal(await terminal.run(...args), 0);
      assert.equal(readJson('restored.json').updatedAt, '2026-11-22T05:00:00.000Z');
    });

    describe('with a damaged archive', () => {
      const argsFor = (name: string, ...more: readonly string[]): readonly string[] => [
        ...['mirror', FEED_URL, '-o', path(`${name}/status.json`), '--archive', path(`${name}-archive`)],
        ...['--url', 'https://mirror.example', ...more],
      ];
      const damage = (name: string): void => {
        mkdirSync(path(`${name}-archive`), { recursive: true });
        writeFileSync(path(`${name}-archive/state.json`), '{"version":1,"sour');
      };

      it('names the file, keeps it beside, and writes the feed', async () => {
        damage('broken');
        const terminal = new FakeTerminal({ [FEED_URL]: feed() });
        assert.equal(await terminal.run(...argsFor('broken')), 0);
        const [line = ''] = terminal.errors;
        assert.ok(line.startsWith(`archive: ${path('broken-archive/state.json')} is damaged`), line);
        const copies = readdirSync(path('broken-archive')).filter((file) => file.includes('damaged'));
        assert.equal(copies.length, 1);
        assert.ok(line.includes(path(`broken-archive/${copies[0] ?? '?'}`)), line);
        assert.equal(readFileSync(path(`broken-archive/${copies[0] ?? '?'}`), 'utf8'), '{"version":1,"sour');
        assert.equal(parseFeed(readJson('broken/status.json')).feed.page.name, 'Harbor');
      });

      it('goes on to repeat if it is damaged between two runs', async () => {
        const terminal = new FakeTerminal({ [FEED_URL]: feed() });
        const run = terminal.run(...argsFor('torn', '--watch', '30'));
        while (terminal.errors.length < 1) await flush();
        damage('torn');
        await terminal.clock.pass(30);
        while (terminal.errors.length < 3) await flush();
        assert.match(terminal.errors.join('\n'), /written\narchive: .*state\.json is damaged.*\n.*written$/);
        terminal.stop.abort();
        assert.equal(await run, 0);
      });

      it('writes the feed if the archive cannot be read at all, but fails', async () => {
        mkdirSync(path('odd-archive/state.json'), { recursive: true });
        const terminal = new FakeTerminal({ [FEED_URL]: feed() });
        const { warn } = console;
        console.warn = () => {};
        assert.equal(await terminal.run(...argsFor('odd')), 2);
        console.warn = warn;
        assert.match(terminal.errors[0] ?? '', /^archive: EISDIR/);
        assert.equal(parseFeed(readJson('odd/status.json')).feed.page.name, 'Harbor');
      });
    });

    it('requires an output, and either URLs or a configuration', async () => {
      const terminal = new FakeTerminal();
      assert.equal(await terminal.run('mirror', FEED_URL), 2);
      assert.equal(await terminal.run('mirror', '-o', path('x.json')), 2);
      assert.equal(await terminal.run('mirror', FEED_URL, '--config', 'c.json', '-o', path('x.json')), 2);
      assert.equal(await terminal.run('mirror', FEED_URL, '--watch', '1', '-o', path('x.json')), 2);
    });
  });
});
