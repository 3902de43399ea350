import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { ENGINES, NO_BACKGROUND_TASKS } from '../../scripts/engines.mjs';
import { providers } from '../../scripts/providers.mjs';
import { disruption } from '../fixtures/aws/bodies.js';
import * as betterStack from '../fixtures/better-stack/bodies.js';
import { three } from '../fixtures/cachet/bodies.js';
import * as checkly from '../fixtures/checkly/bodies.js';
import * as cstate from '../fixtures/cstate/bodies.js';
import * as gatus from '../fixtures/gatus/bodies.js';
import { ended, open } from '../fixtures/google-cloud/bodies.js';
import * as heroku from '../fixtures/heroku/bodies.js';
import * as incidentIo from '../fixtures/incident-io/bodies.js';
import * as instatus from '../fixtures/instatus/bodies.js';
import { bars, notifications } from '../fixtures/kener/bodies.js';
import { overview } from '../fixtures/one-uptime/bodies.js';
import * as openstatus from '../fixtures/openstatus/bodies.js';
import * as slack from '../fixtures/slack/bodies.js';
import * as sorry from '../fixtures/sorry/bodies.js';
import * as statusIo from '../fixtures/status-io/bodies.js';
import * as statuspage from '../fixtures/statuspage/bodies.js';
import * as statuspal from '../fixtures/statuspal/bodies.js';
import { statuspage as atom } from '../fixtures/syndication/bodies.js';
import * as upptime from '../fixtures/upptime/bodies.js';
import * as kuma from '../fixtures/uptime-kuma/bodies.js';
import * as yandex from '../fixtures/yandex-cloud/bodies.js';

/** The responses of each provider, by the end of the URL. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  aws: { currentevents: [disruption] },
  'better-stack': { 'index.json': betterStack.troubled },
  cachet: { '/components': three.components, '/incidents': three.incidents },
  checkly: { 'summary.json': checkly.summary },
  cstate: { 'index.json': cstate.index },
  gatus: { '/statuses': gatus.troubled },
  'google-cloud': { 'incidents.json': [open, ended] },
  heroku: { 'current-status': heroku.troubled },
  hyperping: { 'status.json': { indicator: 'outage', uptime: '99.98%' } },
  'incident-io': { 'api/v2/summary.json': incidentIo.troubled },
  instatus: { 'summary.json': instatus.troubled },
  kener: { '/monitor-bars': bars, '/notifications': notifications },
  'one-uptime': { '/overview/status.example.com': overview },
  openstatus: { 'feed/json': openstatus.feed },
  slack: { '/current': slack.troubled },
  sorry: { '/status': sorry.status, '/notices': sorry.notices },
  'status-io': { '/51f6f2088643809b7200000d': statusIo.troubled },
  statuspage: { 'api/v2/summary.json': statuspage.troubled },
  statuspal: { '/summary': statuspal.summary },
  syndication: { 'history.atom': atom },
  upptime: { 'summary.json': upptime.troubled },
  'uptime-kuma': { 'status-page/default': kuma.second, 'heartbeat/default': kuma.beats },
  'yandex-cloud': { services: yandex.services },
};

describe('the providers that docs/providers.md lists', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({
      executablePath: ENGINES.chromium.find(),
      args: ['--no-sandbox', ...NO_BACKGROUND_TASKS],
    });
  });
  after(() => browser.close());

  it('are the providers that have an adapter', () => {
    assert.deepEqual(
      providers()
        .map(({ name }) => name)
        .sort(),
      Object.keys(ANSWERS).sort(),
    );
  });

  for (const { name, src, provider } of providers()) {
    it(`${provider}: the tag shows the feed`, async () => {
      const listed = readFileSync('docs/providers.md', 'utf8');
      const snippet = `<status-banner src="${src}"></status-banner>`;
      assert.ok(listed.includes(snippet), snippet);
      const page = await browser.newPage();
      const asked: string[] = [];
      await page.route('**/*', (route) => {
        const url = new URL(route.request().url());
        const headers = { 'access-control-allow-origin': '*' };
        if (url.href === 'https://www.example.com/')
          return route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="en"><title>Host</title><script type="module" src="/cdn/status-banner.js"></script>${snippet}`,
          });
        if (url.host === 'www.example.com') {
          const file = readdirSync('dist/cdn').find((each) => url.pathname === `/cdn/${each}`);
          return file
            ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(`dist/cdn/${file}`) })
            : route.fulfill({ status: 204 });
        }
        asked.push(url.href);
        const body = Object.entries(ANSWERS[name] ?? {}).find(([end]) => url.pathname.endsWith(end))?.[1];
        return body === undefined
          ? route.fulfill({ status: 404, headers })
          : route.fulfill({ headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
      });
      await page.goto('https://www.example.com/');
      const shown = await page.evaluate(async () => {
        const banner = document.querySelector('status-banner');
        while (!banner?.feed && banner?.state !== 'unknown') await new Promise((resolve) => setTimeout(resolve, 20));
        return { feed: banner.feed?.page.name, text: banner.shadowRoot?.querySelector('.sentence')?.textContent ?? '' };
      });
      await page.close();
      assert.ok(shown.feed, asked.join(' '));
      // A syndication feed has no status, and the fixtures of the other two were last updated long ago.
      if (['syndication', 'gatus', 'uptime-kuma'].includes(name)) assert.match(shown.text, /unknown/i);
      else assert.doesNotMatch(shown.text, /unknown|all systems operational/i);
      assert.ok(asked.length <= 4, asked.join(' '));
    });
  }
});
