import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { feed } from './fake-terminal.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: object;
};
const BIN = manifest.bin['status-widgets'] ?? '';

describe('the built command', () => {
  const upstream = createServer((_, response) => response.end(JSON.stringify(feed())));
  let url = '';
  before(async () => {
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    url = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/feed.json`;
  });
  after(() => upstream.close());

  it('needs no other packages', () => {
    assert.ok(existsSync(BIN), 'npm run build');
    const code = readFileSync(BIN, 'utf8');
    assert.ok(code.startsWith('#!/usr/bin/env node\n'));
    // Outside of the project, there are no packages.
    const folder = mkdtempSync(join(tmpdir(), 'bin-'));
    copyFileSync(BIN, join(folder, 'status-widgets.cjs'));
    const { stdout } = spawnSync(process.execPath, [join(folder, 'status-widgets.cjs'), '--version'], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    assert.equal(stdout, `${manifest.version}\n`);
    assert.deepEqual(Object.keys(manifest.dependencies), ['lit']);
    for (const [, name = ''] of code.matchAll(/\brequire\(["']([^"']+)["']\)/g))
      assert.match(name, /^(node:)?[a-z/_]+$/);
  });

  it('checks a page, and exits with the code', async () => {
    const child = spawn(process.execPath, [BIN, 'check', url]);
    const lines: string[] = [];
    createInterface(child.stdout).on('line', (line) => lines.push(line));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 1);
    assert.deepEqual(lines, ['Harbor: degraded_performance (1 of 2 components; 0 open incidents)']);
  });

  it('exits with 2 if the result cannot be written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'bin-')), 'feed.json');
    writeFileSync(file, JSON.stringify(feed()));
    // Cannot be written to, as if the disk was full.
    const output = openSync(file, 'r');
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'validate', file], {
      stdio: ['ignore', output, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(output);
    assert.equal(status, 2);
    assert.match(stderr, /^error: the output cannot be written: EBADF/m);
  });

  it('serves until it is asked to stop', async () => {
    const child = spawn(process.execPath, [BIN, 'serve', url, '--port', '0', '--host', '127.0.0.1']);
    const lines: string[] = [];
    const reader = createInterface(child.stderr);
    reader.on('line', (line) => lines.push(line));
    await once(reader, 'line');
    const address = lines[0]?.replace('serving ', '') ?? '';
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(`${address}status.json`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(((await response.json()) as { version: number }).version, 1);
    assert.equal((await fetch(`${address}badge/API.svg`)).headers.get('content-type'), 'image/svg+xml; charset=utf-8');
    assert.equal((await fetch(`${address}badge.svg`, { method: 'HEAD' })).status, 200);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, lines.at(-1)], [0, 'stopped']);
  });

  it('goes on when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, [BIN, 'serve', url, '--port', '0', '--host', '127.0.0.1', '--json']);
    await once(createInterface(child.stdout), 'line');
    child.stdout.destroy();
    child.stderr.destroy();
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('prints what the server does as JSON on request', async () => {
    const child = spawn(process.execPath, [BIN, 'serve', url, '--port', '0', '--host', '127.0.0.1', '--json']);
    const events: unknown[] = [];
    const reader = createInterface(child.stdout);
    reader.on('line', (line) => events.push(JSON.parse(line)));
    await once(reader, 'line');
    const { port } = new URL((events[0] as { url: string }).url);
    const other = spawnSync(process.execPath, [BIN, 'serve', url, '--port', port, '--host', '127.0.0.1', '--json'], {
      encoding: 'utf8',
    });
    assert.equal(other.status, 2);
    assert.match((JSON.parse(other.stdout) as { error: string }).error, /^port \d+ is in use/);
    assert.equal(other.stderr.trim().split('\n').length, 1);
    child.kill('SIGTERM');
    await once(child, 'close');
    assert.deepEqual(events, [{ event: 'serving', url: `http://127.0.0.1:${port}/` }, { event: 'stopped' }]);
  });
});
