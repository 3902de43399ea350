import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../store/fake-clock.js';
import { FakeTerminal, FEED_URL, feed } from './fake-terminal.js';

/** Waits until the command waits. */
const waiting = (terminal: FakeTerminal): Promise<void> => until(() => terminal.clock.timers > 0);
const operational = feed({ components: [{ id: 'mail', name: 'Mail', status: 'operational' }] });

describe('status-widgets', () => {
  it('prints errors as JSON too, on request', async () => {
    const terminal = new FakeTerminal({ [FEED_URL]: new Error('down') });
    for (const args of [
      ['check', FEED_URL],
      ['validate', FEED_URL],
      ['validate', 'nothing.json'],
      ['badge', 'status.json'],
      ['mirror', '-o', 'x.json'],
      ['serve'],
      ['check'],
      ['check', FEED_URL, '--unknown'],
    ]) {
      assert.equal(await terminal.run(...args, '--json'), 2, args.join(' '));
      const line = terminal.printed.pop() ?? '';
      assert.deepEqual(Object.keys(JSON.parse(line) as object), ['error'], args.join(' '));
      assert.deepEqual(terminal.printed, []);
    }
  });

  it('prints one line for a name with line breaks', async () => {
    const terminal = new FakeTerminal({ [FEED_URL]: feed({ page: { name: 'Harbor\r\nMail: operational' } }) });
    await terminal.run('check', FEED_URL);
    assert.match(terminal.output, /^Harbor Mail: operational: degraded_performance [^\r\n]*$/);
  });

  it('says what it reads, and how long it waits', async () => {
    const terminal = new FakeTerminal({ [FEED_URL]: feed() });
    const run = terminal.run('check', FEED_URL, '--wait', '60');
    await waiting(terminal);
    terminal.answers = { [FEED_URL]: operational };
    await terminal.clock.pass(15);
    assert.equal(await run, 0);
    assert.deepEqual(terminal.progress, [
      `reading ${FEED_URL}`,
      'waiting for 60 seconds at most',
      `reading ${FEED_URL}`,
    ]);
  });

  it('prints its version and its help, with examples', async () => {
    const terminal = new FakeTerminal();
    assert.equal(await terminal.run('--version'), 0);
    assert.equal(terminal.output, '1.2.3');
    for (const command of [[], ['check'], ['validate'], ['badge'], ['mirror'], ['serve']]) {
      assert.equal(await terminal.run(...command, '--help'), 0);
      assert.match(terminal.printed.at(-1) ?? '', /Examples:\n {2}\$ npx @scootkit\/status-widgets/);
    }
  });

  it('exits with 2 for a command that does not exist, and names the closest one', async () => {
    const terminal = new FakeTerminal();
    assert.equal(await terminal.run('chek', FEED_URL), 2);
    assert.match(terminal.errors.join('\n'), /Did you mean check/);
    assert.equal(await terminal.run('check'), 2);
  });
});
