/**
 * `npm run test:looks [-- --update]`: compares every tag in every state (demo/states.html) with the pictures in test/looks, in
 * Chromium and in all modes. `--update` writes the pictures. Changed ones, with the differences in red, are in
 * node_modules/.cache/looks. Not part of `npm test`, because fonts differ between machines: update on the commit before your change,
 * then compare.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { MODES, startLooking } from './modes.mjs';

const FOLDER = 'test/looks';
const CHANGED = 'node_modules/.cache/looks';
const TAGS = ['status-banner', 'status-badge', 'component-list', 'uptime-bars', 'incident-history'];
/** Smaller than on a screen, with few colors, so that the pictures are small. */
const SCALE = 0.75;
const FEW_COLORS = { palette: true, colours: 128, dither: 0, effort: 4, compressionLevel: 9 };
/** How different the color of a pixel may be, 0–1, and how many pixels may be more different than that. */
const THRESHOLD = 0.15;
const DIFFERENT_PIXELS = 40;

const {
  values: { update },
} = parseArgs({ options: { update: { type: 'boolean', default: false } } });

const pixelsOf = async (file) => {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** What is wrong with a picture. Undefined if it is as before. */
const difference = async (name, picture) => {
  const file = join(FOLDER, name);
  if (!existsSync(file)) return 'is new: run npm run test:looks -- --update';
  const [before, after] = await Promise.all([pixelsOf(readFileSync(file)), pixelsOf(picture)]);
  const { width, height } = before;
  writeFileSync(join(CHANGED, name), picture);
  if (width !== after.width || height !== after.height)
    return `is ${after.width} × ${after.height} pixels instead of ${width} × ${height}`;
  const marked = new Uint8Array(before.data.length);
  const count = pixelmatch(before.data, after.data, marked, width, height, { threshold: THRESHOLD });
  if (count <= DIFFERENT_PIXELS) return undefined;
  await sharp(marked, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(join(CHANGED, `difference-${name}`));
  return `has ${count} different pixels`;
};

for (const folder of [FOLDER, CHANGED]) mkdirSync(folder, { recursive: true });
const look = await startLooking();
let failed = 0;
try {
  for (const [mode, options] of Object.entries(MODES)) {
    const page = await look.open('/states.html', { ...options, scale: SCALE });
    for (const tag of TAGS) {
      const name = `${tag}-${mode}.png`;
      const picture = await sharp(await page.locator(`section#${tag}`).screenshot())
        .png(FEW_COLORS)
        .toBuffer();
      if (update) writeFileSync(join(FOLDER, name), picture);
      const problem = update ? undefined : await difference(name, picture);
      if (problem) console.error(`${name} ${problem}`);
      if (problem) failed++;
    }
    await page.close();
  }
} finally {
  await look.close();
}
const count = TAGS.length * Object.keys(MODES).length;
console.log(update ? `${count} pictures written` : `${count - failed} passed, ${failed} failed`);
if (failed) console.log(`Changed pictures: ${CHANGED}. If they are right: npm run test:looks -- --update`);
process.exitCode = failed ? 1 : 0;
