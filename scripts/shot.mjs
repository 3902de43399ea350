/**
 * Takes a screenshot: `npm run shot -- <url> <file.png> [--width 1200] [--height 800] [--scale 1] [--dark] [--rtl] [--forced-colors]
 * [--reduced-motion] [--full] [--print] [--selector css] [--wait ms]`. Waits until the page has loaded.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ENGINES, NO_BACKGROUND_TASKS } from './engines.mjs';

const flag = { type: 'boolean', default: false };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1200' },
    height: { type: 'string', default: '800' },
    scale: { type: 'string', default: '1' },
    selector: { type: 'string' },
    wait: { type: 'string', default: '300' },
    dark: flag,
    rtl: flag,
    full: flag,
    print: flag,
    'forced-colors': flag,
    'reduced-motion': flag,
  },
});
const [url, file] = positionals;
if (!url || !file) throw new Error('usage: npm run shot -- <url> <file.png>');

const browser = await chromium.launch({
  executablePath: ENGINES.chromium.find(),
  args: ['--no-sandbox', ...NO_BACKGROUND_TASKS],
});
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    deviceScaleFactor: Number(values.scale),
    colorScheme: values.dark ? 'dark' : 'light',
    forcedColors: values['forced-colors'] ? 'active' : 'none',
    reducedMotion: values['reduced-motion'] ? 'reduce' : 'no-preference',
  });
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error));
  await page.goto(url, { waitUntil: 'load' });
  if (values.rtl) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  if (values.print) await page.emulateMedia({ media: 'print' });
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {}); // a page that polls is never idle
  await page.waitForTimeout(Number(values.wait));
  const target = values.selector ? page.locator(values.selector).first() : page;
  await target.screenshot({ path: file, ...(values.selector ? {} : { fullPage: values.full }) });
} finally {
  await browser.close();
}
