/** The ways in which pages are looked at, and how to open a page in one of them. The time is fixed, so that pictures do not change. */
import { chromium } from 'playwright-core';
import { startDemoServer } from '../../demo/server.mjs';
import { ENGINES, NO_BACKGROUND_TASKS } from '../engines.mjs';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const WIDE = 1180;
const TAGS = 'status-banner, status-badge, component-list, incident-history, uptime-bars';

/** Name → width, options of the browser context, and direction of the page. */
export const MODES = {
  light: { width: WIDE },
  dark: { width: WIDE, context: { colorScheme: 'dark' } },
  rtl: { width: WIDE, dir: 'rtl' },
  narrow: { width: 320 },
  forced: { width: WIDE, context: { forcedColors: 'active' } },
};

const launch = () =>
  chromium.launch({
    executablePath: ENGINES.chromium.find(),
    args: ['--no-sandbox', ...NO_BACKGROUND_TASKS, '--font-render-hinting=none', '--hide-scrollbars'],
  });

/** Starts the demo and a browser. `open` resolves to a page on which no tag is loading, except those that never load. */
export const startLooking = async () => {
  const server = await startDemoServer({ now: () => NOON });
  const browser = await launch();
  return {
    async open(path, { width, context, dir = 'ltr', scale = 1 }) {
      const page = await browser.newPage({
        viewport: { width, height: 800 },
        deviceScaleFactor: scale,
        locale: 'en-US',
        timezoneId: 'Europe/Berlin',
        colorScheme: 'light',
        reducedMotion: 'reduce',
        ...context,
      });
      await page.clock.setFixedTime(NOON);
      // A tag whose feed never loads stays in that state.
      await page.addInitScript(() => (AbortSignal.timeout = () => new AbortController().signal));
      if (dir === 'rtl')
        await page.addInitScript(() =>
          document.addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('dir', 'rtl')),
        );
      await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
      await page.waitForFunction(
        (tags) =>
          [...document.querySelectorAll(tags)].every(
            (tag) =>
              tag.getAttribute('src')?.includes('/loading') || (tag.shadowRoot && !tag.matches(':state(loading)')),
          ),
        TAGS,
      );
      // Rows and bars are drawn when they become visible, so that the window has to be as high as the page.
      for (let round = 0; round < 2; round++) {
        const height = await page.evaluate(() => document.body.scrollHeight);
        await page.setViewportSize({ width, height });
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      }
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => document.fonts.ready);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
};
