import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { until } from '../store/fake-clock.js';
import { FakeTerminal, FEED_URL, feed } from './fake-terminal.js';

const OTHER = 'https://other.example/feed.json';
const nothing = () => new Response('', { status: 404 });

/** A server on a free port, which has read its sources once. */
const start = async (terminal: FakeTerminal, ...args: readonly string[]): Promise<Promise<number>[]> => {
  const run = terminal.run('serve', ...args, '--port', '0', '--host', '127.0.0.1');
  await until(() => terminal.progress.length >= 2, 'the first reading');
  return [run];
};

describe('status-widgets serve', () => {
  it('says what to write into a tag, below its address or that of a proxy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'serve-'));
    const file = join(folder, 'status.config.json');
    writeFileSync(file, JSON.stringify({ src: FEED_URL, url: 'https://proxy.example/status/', lang: 'xx' }));
    for (const [args, source] of [
      [[FEED_URL], /^in your tags, write src="http:\/\/127\.0\.0\.1:\d+\/status\.json"$/],
      [['--config', file], /^in your tags, write src="https:\/\/proxy\.example\/status\/status\.json"$/],
    ] as const) {
      const terminal = new FakeTerminal({ [FEED_URL]: feed() });
      const [run] = await start(terminal, ...args);
      assert.match(terminal.errors[0] ?? '', /^serving http:\/\/127\.0\.0\.1:\d+\/$/);
      assert.match(terminal.errors[1] ?? '', source);
      const warnings = terminal.errors.filter((line) => line.startsWith('warning: there is no language "xx"'));
      assert.equal(warnings.length, args.length - 1);
      terminal.stop.abort();
      await run;
    }
    rmSync(folder, { recursive: true });
  });

  it('names a port that is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const terminal = new FakeTerminal({ [FEED_URL]: feed() });
    assert.equal(await terminal.run('serve', FEED_URL, '--port', String(port), '--host', '127.0.0.1'), 2);
    assert.deepEqual(terminal.errors, [`error: port ${port} is in use. Choose another one: --port ${port + 1}`]);
    other.close();
  });

  it('names a source that cannot be read, once, and says when it can be read again', async () => {
    const terminal = new FakeTerminal({ [FEED_URL]: nothing() });
    const [run] = await start(terminal, FEED_URL);
    const error = `error: ${FEED_URL}: http: status 404; next try in 15 min`;
    assert.deepEqual(terminal.errors.slice(2), [error]);
    assert.deepEqual(terminal.progress, ['reading', `${FEED_URL} cannot be read; next try in 15 min`]);
    await terminal.clock.pass(30 * 60);
    assert.deepEqual(terminal.errors.slice(2), [error]);
    assert.ok(!terminal.progress.some((line) => line.startsWith('last read')));
    terminal.answers = { [FEED_URL]: feed() };
    await terminal.clock.pass(16 * 60);
    assert.deepEqual(terminal.errors.slice(2), [error, `${FEED_URL}: readable again`]);
    assert.match(terminal.progress.at(-1) ?? '', /^last read at /);
    terminal.stop.abort();
    assert.equal(await run, 0);
  });

  it('tells the same as JSON, of each source, with the reason of the system', async () => {
    const down = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9') });
    const terminal = new FakeTerminal({ [FEED_URL]: feed(), [OTHER]: down });
    const [run] = await start(terminal, FEED_URL, OTHER, '--json');
    terminal.answers = { [FEED_URL]: feed(), [OTHER]: feed() };
    await terminal.clock.pass(120);
    terminal.stop.abort();
    await run;
    const events = terminal.printed.map((line) => JSON.parse(line) as Record<string, string>);
    assert.deepEqual(events.slice(1), [
      {
        event: 'error',
        src: OTHER,
        error: `${OTHER}: network: cannot be read: connect ECONNREFUSED 127.0.0.1:9`,
      },
      { event: 'readable', src: OTHER },
      { event: 'stopped' },
    ]);
  });

  it('names components of a source that do not exist, once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'serve-'));
    const file = join(folder, 'status.config.json');
    const sources = [{ src: OTHER, components: ['mail', 'APY', 'Nope'] }];
    writeFileSync(file, JSON.stringify({ src: FEED_URL, sources }));
    const terminal = new FakeTerminal({ [FEED_URL]: feed(), [OTHER]: nothing() });
    const [run] = await start(terminal, '--config', file, '--json');
    terminal.answers = { [FEED_URL]: feed(), [OTHER]: feed() };
    await terminal.clock.pass(30 * 60);
    terminal.stop.abort();
    await run;
    rmSync(folder, { recursive: true });
    const problems = [
      `no component of ${OTHER} is called "APY", did you mean "API"?`,
      `no component of ${OTHER} is called "Nope"`,
    ];
    assert.deepEqual(
      terminal.errors.filter((line) => line.startsWith('warning')),
      problems.map((problem) => `warning: ${problem}`),
    );
    const events = terminal.printed.map((line) => JSON.parse(line) as Record<string, string>);
    assert.deepEqual(
      events.filter(({ event }) => event === 'warning'),
      problems.map((warning) => ({ event: 'warning', src: OTHER, warning })),
    );
  });

  it('says nothing of sources that can be read', async () => {
    const terminal = new FakeTerminal({ [FEED_URL]: feed() });
    const [run] = await start(terminal, FEED_URL);
    await terminal.clock.pass(120);
    terminal.stop.abort();
    await run;
    assert.deepEqual(terminal.errors.slice(2), ['stopped']);
  });
});
