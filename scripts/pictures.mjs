/** Remakes docs/pictures from the demo by scripts/shot.mjs; pngquant, where the machine has it, makes them small. Fails over 150 kB. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { startDemoServer } from '../demo/server.mjs';
import { which } from './engines.mjs';

const FOLDER = 'docs/pictures';
const LIMIT = 150_000;

/** File → page of the demo and how it is taken. */
const PICTURES = {
  'host-light.png': ['dashboard.html?theme=light', '--height', '762'],
  'host-dark.png': ['dashboard.html?theme=dark', '--height', '762', '--dark'],
  'page-light.png': ['scootkit.html?theme=light', '--width', '900', '--height', '760'],
  'page-dark.png': ['scootkit.html?theme=dark', '--width', '900', '--height', '760', '--dark'],
};

/** Not `spawnSync`: the demo's server answers from this process. */
const run = async (command, ...args) => {
  const child = spawn(command, args, { stdio: 'inherit' });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
};

const { url, close } = await startDemoServer();
const pngquant = which('pngquant');
try {
  for (const [name, [page, ...options]] of Object.entries(PICTURES)) {
    const file = `${FOLDER}/${name}`;
    await run(
      process.execPath,
      'scripts/shot.mjs',
      `${url}/${page}`,
      file,
      '--scale',
      '2',
      '--reduced-motion',
      ...options,
    );
    if (pngquant) await run(pngquant, '--force', '--strip', '--speed', '1', '--output', file, '64', file);
    const { size } = statSync(file);
    console.log(`${file}: ${size.toLocaleString('en')} bytes`);
    if (size > LIMIT) process.exitCode = 1;
  }
} finally {
  await close();
}
