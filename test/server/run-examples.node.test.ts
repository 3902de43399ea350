import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { feed } from '../cli/fake-terminal.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
};
const BIN = resolve(manifest.bin['status-widgets'] ?? '');
const SITE = 'https://harbor.github.io/status';

let folder = '';
let upstream = '';
let incidents: readonly object[] = [];
const server = createServer((_, response) => response.end(JSON.stringify(feed({ incidents }))));

const start = (command: string, args: readonly string[], cwd: string, env: object = {}): ChildProcess =>
  spawn(command, args, {
    cwd,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', CI: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs a program to its end. Rejects if it fails. Resolves to what it has printed. */
const run = async (...args: Parameters<typeof start>): Promise<string> => {
  const child = start(...args);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  if (code) throw new Error(`${args[0]} ${args[1].join(' ')}: ${code}\n${printed}`);
  return printed;
};

/** The configuration of an example, for the page of the test. */
const writeConfig = (example: string, file: string): void => {
  const config = JSON.parse(readFileSync(`examples/${example}/status.config.json`, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...config, src: upstream, sources: [], notify: [], allowHttp: true }));
};

const jsonOf = (...path: readonly string[]) =>
  JSON.parse(readFileSync(join(...path), 'utf8')) as {
    readonly page: { readonly name: string };
    readonly incidents: readonly { readonly id: string }[];
  };

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the workflow of the example', () => {
  interface Workflow {
    readonly jobs: {
      readonly mirror: {
        readonly steps: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly env?: Readonly<Record<string, string>>;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      };
    };
  }
  const { steps } = (parse(readFileSync('examples/github-action/mirror.yml', 'utf8')) as Workflow).jobs.mirror;
  const values: Readonly<Record<string, string>> = {
    'steps.pages.outputs.base_url': SITE,
    'secrets.STATUS_TOKEN': 'secret',
  };
  const withValues = (text: string): string =>
    text.replace(/\$\{\{ ([\w.]+) \}\}/g, (_, name: string) => values[name] ?? assert.fail(name));

  /** Runs the steps with a script in a new clone, as GitHub does. Other steps are actions. Returns the clone. */
  const runSteps = async (name: string): Promise<string> => {
    const clone = join(folder, name);
    await run('git', ['clone', '--quiet', join(folder, 'remote.git'), clone], folder);
    for (const { run: script, env = {} } of steps) {
      if (!script) continue;
      const own = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, withValues(value)]));
      const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`;
      await run('bash', ['-e', '-c', withValues(script)], clone, { ...own, PATH: path });
    }
    return clone;
  };

  before(async () => {
    // Runs the built command instead of the one in the registry.
    mkdirSync(join(folder, 'bin'));
    const npx = `#!/bin/sh\n[ "$1 $2" = "--yes ${manifest.name}" ] || exit 99\nshift 2\nexec "${process.execPath}" "${BIN}" "$@"\n`;
    writeFileSync(join(folder, 'bin', 'npx'), npx);
    chmodSync(join(folder, 'bin', 'npx'), 0o755);
    const first = join(folder, 'first');
    await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'remote.git')], folder);
    await run('git', ['clone', '--quiet', join(folder, 'remote.git'), first], folder);
    writeConfig('github-action', join(first, 'status.config.json'));
    const author = ['-c', 'user.name=Harbor', '-c', 'user.email=harbor@example.com'];
    await run('git', ['add', '.'], first);
    await run('git', [...author, 'commit', '--quiet', '--message', 'Start'], first);
    await run('git', ['push', '--quiet', 'origin', 'HEAD:main'], first);
  });

  it('writes all formats to the folder of Pages, and keeps the archive in the branch', async () => {
    incidents = [
      { id: 'a', title: 'Mail is slow', status: 'resolved', impact: 'minor', startedAt: '2026-03-05T00:00:00Z' },
    ];
    const clone = await runSteps('run-1');
    const [upload] = steps.flatMap(({ uses, with: options }) => (uses?.includes('upload') ? [options] : []));
    assert.deepEqual(upload, { path: 'public' });
    assert.equal(jsonOf(clone, 'public', 'status.json').page.name, 'Harbor');
    assert.match(readFileSync(join(clone, 'public', 'feed.atom'), 'utf8'), new RegExp(`href="${SITE}/feed\\.atom"`));
    const files = await run('git', ['ls-tree', '--name-only', '-r', 'main'], join(folder, 'remote.git'));
    assert.deepEqual(files.trim().split('\n'), [
      'archive/incidents-2026-03.json',
      'archive/state.json',
      'status.config.json',
    ]);
  });

  it('keeps what the page has dropped since the last run', async () => {
    incidents = [];
    const clone = await runSteps('run-2');
    assert.deepEqual(
      jsonOf(clone, 'public', 'incidents-2026-03.json').incidents.map(({ id }) => id),
      ['a'],
    );
  });

  it('publishes nothing if the configuration is wrong', async () => {
    writeFileSync(join(folder, 'first', 'status.config.json'), '{ "src": "nothing" }');
    const author = ['-c', 'user.name=Harbor', '-c', 'user.email=harbor@example.com'];
    await run('git', ['pull', '--quiet', '--rebase', '--autostash', 'origin', 'main'], join(folder, 'first'));
    await run('git', [...author, 'commit', '--quiet', '--all', '--message', 'Break'], join(folder, 'first'));
    await run('git', ['push', '--quiet', 'origin', 'HEAD:main'], join(folder, 'first'));
    await assert.rejects(runSteps('run-3'), /invalid configuration\n +src: expected an absolute/);
  });
});

describe('the image of the example', () => {
  /** The instructions of the Dockerfile. */
  const instructions = readFileSync('examples/node/Dockerfile', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(/ (.*)/s))
    .map(([name = '', value = '']) => ({ name, value }));
  const valueOf = (name: string): string => instructions.find((each) => each.name === name)?.value ?? '';

  /** Installs the packed package and Lit from the local folders, because tests use no network. */
  const installOf = async (): Promise<string> => {
    await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], '.');
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
    const names = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit-labs/ssr-dom-shim'];
    const others = [...names, '@types/trusted-types'].map((name) => resolve('node_modules', name));
    return ['npm install --offline --no-audit --no-fund', join(folder, tarball), ...others].join(' ');
  };

  it('serves the feed, and stops when it is asked to', async () => {
    const app = join(folder, valueOf('WORKDIR'));
    mkdirSync(app);
    const install = `npm install --omit=optional ${manifest.name}`;
    assert.ok(instructions.some(({ name, value }) => name === 'RUN' && value === install));
    const local = await installOf();
    for (const { name, value } of instructions) {
      // There is no user of that name here.
      if (name === 'RUN')
        await run('sh', ['-e', '-c', `chown() { :; }\n${value.replace(install, `${local} --omit=optional`)}`], app);
      if (name === 'COPY') writeConfig('node', join(app, value.split(' ')[0] ?? ''));
    }
    const [command = '', ...args] = JSON.parse(valueOf('CMD')) as readonly string[];
    const child = start(command, [...args, '--port', '0', '--host', '127.0.0.1'], app);
    const lines: string[] = [];
    const reader = createInterface({ input: child.stderr ?? assert.fail() });
    reader.on('line', (line) => lines.push(line));
    await once(reader, 'line');
    const response = await fetch(`${lines[0]?.replace('serving ', '') ?? ''}status.json`);
    assert.equal(((await response.json()) as ReturnType<typeof jsonOf>).page.name, 'Harbor');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number];
    assert.deepEqual([code, lines.at(-1)], [0, 'stopped']);
    assert.ok(readdirSync(join(app, 'archive')).includes('state.json'));
  });
});
