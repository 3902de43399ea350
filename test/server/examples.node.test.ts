import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readConfig } from '../../src/cli/read-config.js';
import { runCommand } from '../../src/cli/run-command.js';
import { systemPlatform } from '../../src/server/source-cache.js';

const FOLDER = 'examples';
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
};

/** Runs a command with `--help`, which fails for unknown commands. Returns the help. */
const helpOf = async (command: string): Promise<string> => {
  const printed: string[] = [];
  const print = (text: string): void => {
    printed.push(text);
  };
  const terminal = {
    out: print,
    err: print,
    progress: () => {},
    env: {},
    platform: systemPlatform,
    signal: new AbortController().signal,
  };
  assert.equal(await runCommand([command, '--help'], '0.0.0', terminal), 0, command);
  return printed.join('\n');
};

describe('the examples', () => {
  it('have valid configurations', async () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('status.config.json'),
    );
    assert.equal(files.length, 2);
    for (const file of files)
      await readConfig(join(FOLDER, file), { DISCORD_WEBHOOK: 'https://discord.com/api/webhooks/1/x' });
  });

  it('use commands and options that exist', async () => {
    for (const file of ['github-action/mirror.yml', 'node/Dockerfile', 'node/README.md']) {
      const words = textOf(file)
        .replace(/["',\n]+/g, ' ')
        .split(/ +/);
      const at = words.findIndex((word) => word === manifest.name || word in manifest.bin);
      const start = words.findIndex((word, index) => index >= at && ['mirror', 'serve'].includes(word));
      const help = await helpOf(words[start] ?? '');
      const options = words.slice(start).filter((word) => ['--config', '--url', '--archive', '-o'].includes(word));
      assert.ok(options.includes('--archive'), file);
      for (const option of options) assert.ok(help.includes(option), `${file}: ${option}`);
    }
  });
});
