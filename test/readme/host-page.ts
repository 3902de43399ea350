import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ENGINES, NO_BACKGROUND_TASKS } from '../../scripts/engines.mjs';
import { widgetFiles } from '../../src/cli/widget-files.js';
import { createFeedHandler } from '../../src/server/feed-handler.js';

/** The CDN URL of a library file, with its version. */
const CDN = /^https:\/\/cdn\.jsdelivr\.net\/npm\/@scootkit\/status-widgets@([^/]+)\/(dist\/.+)$/;
/** The URL of a library file that a site hosts itself. */
const OWN = /^https:\/\/www\.example\.com\/status-widgets\/(.+)$/;

/** The status page at status.example.com: an Instatus page with an incident, and the same page in the native format. */
const incident = { id: 'queue', started: '2026-11-22T03:00:00Z', url: 'https://status.example.com/queue' };
const summary = {
  page: { name: 'Harbor', url: 'https://status.example.com', status: 'HASISSUES' },
  activeIncidents: [{ ...incident, name: 'Mail queues up', status: 'IDENTIFIED', impact: 'DEGRADEDPERFORMANCE' }],
};
const feed = {
  version: 1,
  page: { name: 'Harbor', url: 'https://status.example.com' },
  components: [
    { id: 'api', name: 'API', status: 'operational', uptime: { from: '2026-08-01', days: [] } },
    { id: 'mail', name: 'Mail', status: 'degraded_performance' },
  ],
  incidents: [
    {
      id: 'queue',
      title: 'Mail queues up',
      status: 'identified',
      impact: 'major',
      startedAt: incident.started,
      components: ['mail'],
    },
    {
      id: 'old',
      title: 'API was slow',
      status: 'resolved',
      impact: 'minor',
      startedAt: '2026-11-20T03:00:00Z',
      components: ['api'],
    },
  ],
};
const ANSWERS: Readonly<Record<string, unknown>> = {
  'https://status.example.com/summary.json': summary,
  'https://status.example.com/api/v2/summary.json': summary,
  'https://status.example.com/history.atom':
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor</title></feed>',
  'https://status.example.com/v2/components.json': {
    components: [
      { id: 'api', name: 'API', status: 'OPERATIONAL', group: null },
      { id: 'mail', name: 'Mail', status: 'DEGRADEDPERFORMANCE', group: null },
    ],
  },
  'https://discordstatus.example/api/v2/summary.json': {
    page: {
      id: 'demodiscord1',
      name: 'Discord',
      url: 'https://discordstatus.example',
      updated_at: '2026-11-22T03:00:00Z',
    },
    components: [
      { id: 'voice', name: 'Voice', status: 'operational' },
      { id: 'api', name: 'API', status: 'partial_outage' },
    ],
    incidents: [],
    scheduled_maintenances: [],
    status: { indicator: 'minor', description: 'Partial System Outage' },
  },
  'https://cdn.example/feed.json': {
    version: 1,
    page: { name: 'CDN', url: 'https://cdn.example' },
    components: [
      { id: 'edge', name: 'Edge', status: 'operational' },
      { id: 'dns', name: 'DNS', status: 'operational' },
    ],
  },
  'https://status.example.com/feed.json': feed,
  'https://www.example.com/status.json': feed,
};

/** The response body for a URL, for snippets that run in Node. */
export const answerTo = (url: string): string | undefined => {
  const answer = ANSWERS[url];
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
};

/** An open page. */
export interface HostPage {
  readonly page: Page;
  /** Errors, warnings, policy violations and requests without a response. */
  readonly complaints: readonly string[];
  /** What the page's own scripts logged. */
  readonly logged: readonly string[];
  /** The requested URLs, in order. */
  readonly asked: readonly string[];
}

export interface Host {
  /** Opens a page with this body; `policy` is its Content-Security-Policy. */
  open(body: string, options?: { readonly policy?: string | undefined }): Promise<HostPage>;
  close(): Promise<void>;
}

/** A browser that can only load the built files and the responses above. */
export const startHost = async (version: string): Promise<Host> => {
  const browser: Browser = await chromium.launch({
    executablePath: ENGINES.chromium.find(),
    args: ['--no-sandbox', ...NO_BACKGROUND_TASKS],
  });
  const mirror = createFeedHandler(
    { src: 'https://status.example.com/feed.json' },
    { files: await widgetFiles('dist/cdn'), fetch: (url) => Promise.resolve(new Response(answerTo(String(url)))) },
  );
  return {
    async open(body, { policy } = {}) {
      const page = await browser.newPage();
      const complaints: string[] = [];
      const logged: string[] = [];
      const asked: string[] = [];
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${message.type()}: ${message.text()}`);
        else logged.push(message.text());
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`),
        );
      });
      await page.route('**/*', async (route) => {
        const url = route.request().url();
        const headers = { 'access-control-allow-origin': '*' };
        if (url === 'https://www.example.com/')
          return route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: policy ? { 'content-security-policy': policy } : {},
            body: `<!doctype html><html lang="en"><title>Host</title><body>${body}</body></html>`,
          });
        if (url.endsWith('/favicon.ico')) return route.fulfill({ status: 204 });
        asked.push(url);
        if (url.startsWith('https://status-mirror.example/')) {
          const response = await mirror(new Request(url));
          return route.fulfill({
            status: response.status,
            headers: Object.fromEntries(response.headers),
            body: await response.text(),
          });
        }
        const [, asVersion, file] = CDN.exec(url) ?? [];
        const [, own] = OWN.exec(url) ?? [];
        const path = own ? `dist/cdn/${own}` : asVersion === version ? file : undefined;
        if (path)
          try {
            return await route.fulfill({ contentType: 'text/javascript', headers, body: await readFile(path) });
          } catch {
            complaints.push(`the build has no ${path}`);
            return route.abort();
          }
        const answer = answerTo(url);
        if (answer) return route.fulfill({ contentType: 'application/json', headers, body: answer });
        complaints.push(`nobody answers ${url}`);
        return route.abort();
      });
      await page.goto('https://www.example.com/', { waitUntil: 'load' });
      return { page, complaints, logged, asked };
    },
    close: () => browser.close(),
  };
};
