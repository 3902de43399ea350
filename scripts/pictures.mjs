/** Updates the screenshots in docs/pictures, with few colors. Fails if one is above 150 kB. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { startDemoServer } from '../demo/server.mjs';

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
    const picture = await sharp(readFileSync(file))
      .png({ palette: true, colours: 256, effort: 10, compressionLevel: 9 })
      .toBuffer();
    writeFileSync(file, picture);
    console.log(`${file}: ${picture.length.toLocaleString('en')} bytes`);
    if (picture.length > LIMIT) process.exitCode = 1;
  }
} finally {
  await close();
}
