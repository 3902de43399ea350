import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { browseDemo, deepText, type Demo } from './browse.js';

const control = (demo: Demo, params: string): Promise<Response> =>
  fetch(`${demo.url}/replay/control?${params}`, { method: 'POST' });

const textOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((host) => (host.shadowRoot?.textContent ?? '').replace(/\s+/g, ' '));

const until = async (page: Page, selector: string, wanted: RegExp): Promise<string> => {
  await page.waitForFunction(
    ([host, source, flags]) =>
      new RegExp(source, flags).test(
        (document.querySelector(host)?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' '),
      ),
    [selector, wanted.source, wanted.flags] as const,
  );
  return textOf(page, selector);
};

describe('the replay', () => {
  let demo: Demo;
  before(async () => {
    demo = await browseDemo();
  });
  after(() => demo.close());

  it('plays from investigating to resolved and updates all tags without a reload', async () => {
    await control(demo, 'pause&seek=0');
    const { page, complaints } = await demo.open('/replay.html');
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await until(page, 'status-banner', /major outage|partial outage/i);
    await until(page, 'component-list', /Bot-Host #11/);
    assert.match(await until(page, 'incident-history', /Nürnberg/), /Investigating/);
    assert.doesNotMatch(await textOf(page, 'status-badge'), /All systems operational/);

    await page.getByLabel('Speed').selectOption('8');
    await page.getByRole('button', { name: 'Play' }).click();
    await until(page, 'incident-history', /unexpected cooling issue/);
    await until(page, 'incident-history', /blocked SCNX access/);
    await page.waitForFunction(() => document.querySelector('status-banner')?.matches(':state(major_outage)'));
    await control(demo, 'speed=40');
    await until(page, 'incident-history', /restored full functionality of all services/);

    await until(page, 'status-banner', /All systems operational/);
    await until(page, 'status-badge', /All systems operational|Operational/);
    await until(page, 'component-list', /All operational/);
    const troubled = page.locator('component-list [part~="component"]:not(.operational)');
    assert.equal(await troubled.count(), 0);
    await page.getByRole('button', { name: /Show \d+ earlier updates/ }).click();
    const told = await deepText(page);
    for (const word of ['Resolved', 'Monitoring', 'Identified', 'Investigating']) assert.ok(told.includes(word), word);
    assert.equal(await page.evaluate(() => 'sameDocument' in window), true);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('updates when the scrubber moves', async () => {
    await control(demo, 'pause&seek=120');
    const { page, complaints } = await demo.open('/replay.html');
    await until(page, 'status-banner', /All systems operational/);
    await page.getByLabel('Position in the incident').fill('34');
    await until(page, 'status-banner', /outage/i);
    await page.getByText('Update 4 of 10').waitFor();
    assert.doesNotMatch(await until(page, 'incident-history', /blocked SCNX access/), /cooling issues/);
    await page.getByRole('button', { name: 'Next update' }).click();
    await until(page, 'incident-history', /cooling issues/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('returns 304 for a matching ETag until the next update', async () => {
    await control(demo, 'pause&seek=10');
    const first = await fetch(`${demo.url}/replay/feed.json`);
    const etag = first.headers.get('etag') ?? '';
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.equal(first.headers.get('cache-control'), 'max-age=0, must-revalidate');
    const again = () => fetch(`${demo.url}/replay/feed.json`, { headers: { 'if-none-match': etag } });
    await control(demo, 'seek=15');
    assert.equal((await again()).status, 304);
    await control(demo, 'seek=25');
    assert.equal((await again()).status, 200);
  });

  it('serves the same incident in the Instatus format', async () => {
    await control(demo, 'pause&seek=40');
    const { page, activeIncidents } = await (await fetch(`${demo.url}/replay/summary.json`)).json();
    assert.equal(page.status, 'HASISSUES');
    assert.equal(activeIncidents[0].name, 'Issues with multiple servers');
    assert.equal(activeIncidents[0].impact, 'MAJOROUTAGE');
    await control(demo, 'seek=120');
    assert.equal((await (await fetch(`${demo.url}/replay/summary.json`)).json()).page.status, 'UP');
  });
});
