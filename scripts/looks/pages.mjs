/** `npm run looks [-- <folder>]`: screenshots of all demo pages in all modes, to look at. Default folder: node_modules/.cache/looks. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MODES, startLooking } from './modes.mjs';

const [folder = 'node_modules/.cache/looks'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const pages = readdirSync('demo').filter((file) => file.endsWith('.html'));
const look = await startLooking();
try {
  for (const [mode, options] of Object.entries(MODES))
    for (const file of pages) {
      const page = await look.open(`/${file}`, options);
      await page.screenshot({ path: join(folder, `${file.replace('.html', '')}-${mode}.png`), fullPage: true });
      await page.close();
    }
  console.log(`${pages.length * Object.keys(MODES).length} pictures in ${folder}`);
} finally {
  await look.close();
}
