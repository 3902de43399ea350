/** Updates the screenshots in docs/pictures. Makes them smaller with pngquant, if it is installed. Fails if one is above 150 kB. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { startDemoServer } from '../demo/server.mjs';
import { which } from './engines.mjs';

const FOLDER = 'docs/pictures';
const LIMIT = 150_000;

/** File → page of the demo, and options for scripts/shot.mjs. */
const PICTURES = {
  'host-light.png': ['dashboard.html?theme=light', '--height', '762'],
  'host-dark.png': ['dashboard.html?theme=dark', '--height', '762', '--dark'],
};

/** Runs a command. Not with `spawnSync`, because this process also runs the demo server. */
const run = async (command, ...args) => {
  const child = spawn(command, args, { stdio: 'inherit' });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} exited with ${status}`);
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
