import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { processOutput } from '../../src/cli/process-output.js';

/** A stream that keeps what is written to it. */
const fakeStream = (isTTY: boolean) => {
  const written: string[] = [];
  const write = (text: string): boolean => !!written.push(text);
  return { isTTY, columns: 20, write, written } as unknown as NodeJS.WriteStream & { readonly written: string[] };
};
const start = (env: Readonly<Record<string, string>>, isTTY = true) => {
  const [stdout, stderr] = [fakeStream(false), fakeStream(isTTY)];
  return { ...processOutput(stdout, stderr, env), stdout, stderr };
};

describe('processOutput', () => {
  it('removes the line of progress before the next output', () => {
    const { out, err, progress, stdout, stderr } = start({});
    progress('reading');
    progress('writing');
    out('done');
    err('ended');
    assert.deepEqual(stdout.written, ['done\n']);
    assert.deepEqual(stderr.written, ['reading', '\x1b[1G', '\x1b[2K', 'writing', '\x1b[1G', '\x1b[2K', 'ended\n']);
  });

  it('cuts the line of progress to the width of the terminal', () => {
    const { progress, stderr } = start({});
    progress('reading https://status.example.com');
    assert.deepEqual(stderr.written, ['reading https://sta']);
  });

  it('shows no progress in CI, in a file and on a terminal without cursor', () => {
    for (const { progress, err, stderr } of [start({ CI: 'true' }), start({ TERM: 'dumb' }), start({}, false)]) {
      progress('reading');
      err('done');
      assert.deepEqual(stderr.written, ['done\n']);
    }
  });

  it('removes control characters, which could change the terminal', () => {
    const { out, err, progress, stdout, stderr } = start({});
    out('a\x1b[31m\rb\x9b1m\nc\td');
    err('\x1b]0;title\x07');
    progress('\x1b[2J');
    assert.deepEqual(stdout.written, ['a[31mb1m\nc\td\n']);
    assert.deepEqual(stderr.written, [']0;title\n', '[2J']);
  });
});
