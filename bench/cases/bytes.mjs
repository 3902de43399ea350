import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { check, kb } from '../bench.mjs';
import { closureOf } from '../../scripts/budgets.mjs';
import { CONTENDERS } from '../contenders.mjs';

export const name = 'bytes';
export const work = 'bytes (gz) that a first paint of a feed in the own format loads, Lit included';

const sizeOf = (bodies) => bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);

/** Files as the budget script finds them; of the others everything that they load. */
export const run = async ({ cdn }) => {
  const bytesOf = (entry) => sizeOf([...closureOf(entry)].map((file) => readFileSync(join(cdn, file))));
  const figures = { ours: { banner: bytesOf('status-banner.js'), all: bytesOf('status-widgets.js') } };
  for (const contender of CONTENDERS.slice(1)) {
    const files = Object.entries(await contender.files(cdn)).filter(([path]) => !path.includes('-list'));
    figures[contender.name] = { banner: sizeOf(files.map(([, body]) => body)) };
  }
  const { banner, all } = figures.ours;
  return {
    figures,
    checks: [
      check('banner ≤ 10.0 kB', kb(banner), banner <= 10_000),
      check('all tags ≤ 16 kB', kb(all), all <= 16_000),
    ],
  };
};
