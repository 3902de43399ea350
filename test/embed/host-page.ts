import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { ENGINES, NO_BACKGROUND_TASKS } from '../../scripts/engines.mjs';

const today = new Date().toISOString().slice(0, 10);

/** A feed with an outage and an incident. */
export const OUTAGE = JSON.stringify({
  version: 1,
  page: { name: 'Harbour', url: 'https://status.harbour.example' },
  components: [
    {
      id: 'cranes',
      name: 'Cranes',
      status: 'major_outage',
      uptime: { from: '2026-01-01', days: [{ date: today, majorOutage: 60 }] },
    },
    { id: 'locks', name: 'Locks', status: 'operational' },
  ],
  incidents: [
    {
      id: 'fog',
      title: 'Fog over the quay',
      status: 'identified',
      impact: 'major',
      startedAt: `${today}T00:00:00Z`,
      components: ['cranes'],
      updates: [{ status: 'identified', at: `${today}T00:00:00Z`, body: 'Some **fog**.', format: 'markdown' }],
    },
  ],
});

/** An operational feed. */
export const CALM = JSON.stringify({
  ...JSON.parse(OUTAGE),
  incidents: [],
  components: [{ ...JSON.parse(OUTAGE).components[0], status: 'operational' }],
});

/** Scripts of the page: its own Lit, and a second copy of the library under other tag names. */
const own: Readonly<Record<string, () => Promise<string>>> = {
  '/own-lit.js': async () => {
    const contents =
      "import { html, render } from 'lit'; render(html`<b>Drawn by the host</b>`, document.getElementById('own'));";
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      format: 'esm',
      write: false,
      conditions: ['production'],
    });
    return outputFiles[0]!.text;
  },
  '/second-tags.js': async () => {
    const contents =
      "import { defineAll } from './src/define/define-all.ts'; defineAll({ prefix: 'second-' }); const tag = document.createElement('second-status-banner'); tag.setAttribute('src', '/feed.json'); document.body.append(tag);";
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      format: 'esm',
      write: false,
      conditions: ['production'],
      external: ['zod'],
    });
    return outputFiles[0]!.text;
  },
};

export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** Content-Security-Policy. */
  readonly policy?: string;
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
}

export interface Host {
  /** The body of `/feed.json`. */
  feed: string;
  /** Delays the response until the promise resolves. */
  hold: Promise<void> | undefined;
  /** Opens a new page and collects its errors and warnings. */
  open(page: HostPage): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

/** A browser with a site that serves the built files under `/cdn/` and again under `/copy/`. */
export const startHost = async (): Promise<Host> => {
  const browser = await chromium.launch({
    executablePath: ENGINES.chromium.find(),
    args: ['--no-sandbox', ...NO_BACKGROUND_TASKS],
  });
  const host: Host = {
    feed: OUTAGE,
    hold: undefined,
    async open({ body, head = '', policy, width = 1200, javaScriptEnabled = true }) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${message.type()}: ${message.text()}`);
      });
      await context.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        const script = own[pathname];
        const file = `dist/cdn/${pathname.split('/').at(-1)}`;
        if (pathname === '/')
          return route.fulfill({
            contentType: 'text/html',
            headers: policy ? { 'content-security-policy': policy } : {},
            body: `<!doctype html><html lang="en"><title>Host</title>${head}<body>${body}</body></html>`,
          });
        if (pathname === '/feed.json') {
          await host.hold;
          return route.fulfill({ contentType: 'application/json', body: host.feed });
        }
        if (pathname.startsWith('/ssr/'))
          return route.fulfill({ contentType: 'text/css', body: await readFile(`dist${pathname}`) });
        if (script) return route.fulfill({ contentType: 'text/javascript', body: await script() });
        if (/^\/(cdn|copy)\//.test(pathname) && existsSync(file))
          return route.fulfill({ contentType: 'text/javascript', body: await readFile(file) });
        return route.fulfill({ status: 404, body: '' });
      });
      await page.goto('http://localhost/', { waitUntil: 'load' });
      return { page, complaints };
    },
    close: () => browser.close(),
  };
  return host;
};
