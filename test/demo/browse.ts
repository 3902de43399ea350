import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startDemoServer } from '../../demo/server.mjs';
import { ENGINES, NO_BACKGROUND_TASKS } from '../../scripts/engines.mjs';

/** The path of axe-core, to evaluate it in a page with a strict policy. */
export const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Demo {
  readonly url: string;
  /** Opens a demo page and collects its errors and warnings. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

/** Starts a demo server and a browser. */
export const browseDemo = async (now?: () => number): Promise<Demo> => {
  const server = await startDemoServer(now ? { now } : {});
  const browser: Browser = await chromium.launch({
    executablePath: ENGINES.chromium.find(),
    args: ['--no-sandbox', ...NO_BACKGROUND_TASKS],
  });
  return {
    url: server.url,
    async open(path, options) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
      });
      await page.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
        ),
      );
      await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
};

/** All visible text of a page, including shadow roots and slotted content, in document order. */
export const deepText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLSlotElement) {
        const assigned = node.assignedNodes();
        return (assigned.length ? assigned : [...node.childNodes]).map(read).join('');
      }
      if (node instanceof Element) {
        const tag = node.localName;
        if (tag === 'style' || tag === 'script' || tag === 'template') return '';
        if (!node.checkVisibility({ visibilityProperty: true }) && getComputedStyle(node).display !== 'contents')
          return '';
        const inline = getComputedStyle(node).display.startsWith('inline');
        const inner = [...(node.shadowRoot ?? node).childNodes].map(read).join('');
        return inline ? inner : `\n${inner}\n`;
      }
      return [...node.childNodes].map(read).join('');
    };
    return read(document.body)
      .split('\n')
      .map((line) => line.replace(/[\s\u2066-\u2069]+/g, ' ').trim())
      .filter(Boolean)
      .join('\n');
  });
