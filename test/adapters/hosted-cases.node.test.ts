import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { adapterFor } from './adapter-for.js';
import { breadth, overallStatus } from '../../src/feed/derive.js';
import { durationOf, resolvedAt } from '../../src/feed/incident-times.js';
import { parseFeed } from '../../src/feed/parse.js';
import { calendarDay } from '../../src/feed/calendar-day.js';
import { adapterInput } from './adapter-input.js';

const BASE = 'https://status.example.com';

const textOf = (file: string): string =>
  readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8').replaceAll('BASE', BASE);

const jsonOf = (file: string): Record<string, unknown> => JSON.parse(textOf(file)) as Record<string, unknown>;

const read = async (url: string, ...bodies: unknown[]) => {
  const adapter = await adapterFor(bodies[0]);
  assert.ok(adapter);
  return { adapter, ...parseFeed(adapter.adapt(adapterInput(bodies), url), url) };
};

/** Bugs that were reported for other software that reads status feeds. */
describe('reported cases of hosted providers', () => {
  it('incident.io: shows components that are only in the list (bentleypark/aiwatch#1455)', async () => {
    const bodies = jsonOf('incident-io/partial-summary.json');
    const url = `${BASE}/api/v2/summary.json`;
    const { adapter, feed, warnings } = await read(url, bodies.partial_summary, bodies.all_components);
    assert.deepEqual(adapter.endpoints(url, { components: true }), [url, `${BASE}/api/v2/components.json`]);
    assert.deepEqual(
      feed.components.map(({ name, status }) => [name, status]),
      [
        ['Chat', 'operational'],
        ['Login', 'operational'],
        ['Pictures', 'degraded_performance'],
      ],
    );
    assert.equal(overallStatus(feed), 'degraded_performance');
    assert.deepEqual(warnings, []);
  });

  it('incident.io: reads the empty list of a page with several regions (bentleypark/aiwatch#1069)', async () => {
    const { empty, all_components: list } = jsonOf('incident-io/partial-summary.json');
    const { feed } = await read(`${BASE}/api/v2/summary.json`, empty, list);
    assert.equal(feed.components.length, 3);
    assert.equal(overallStatus(feed), 'degraded_performance');
  });

  it('Instatus: reads a final note that is two days late (bentleypark/aiwatch#626)', async () => {
    const { summary, components, atom } = jsonOf('instatus/late-resolved-note.json');
    const { feed, warnings } = await read(`${BASE}/summary.json`, summary, components, atom);
    const [incident] = feed.incidents;
    assert.ok(incident);
    assert.equal(durationOf(incident), 2 * 3600 + 40 * 60);
    assert.equal(resolvedAt(incident), '2026-11-24T10:48:00.000Z');
    assert.equal(incident.updates[0]?.at, '2026-11-26T15:14:00.000Z');
    assert.deepEqual(warnings, []);
  });

  it('RSS: reads items that all link to the page (vespa-engine/vespa#26292)', async () => {
    const { feed, warnings } = await read(`${BASE}/history.rss`, textOf('syndication/rss-root-links.xml'));
    assert.deepEqual(
      feed.incidents.map(({ id, title, status, updates }) => [id, title, status, updates.length]),
      [
        ['inc-31', 'Mail is slow', 'investigating', 1],
        ['inc-30', 'DNS errors', 'resolved', 2],
        ['inc-29', 'Login page down', 'resolved', 2],
      ],
    );
    assert.deepEqual(warnings, []);
  });

  it('incident.io RSS: reads the phase from a line of text (Jaironlanda/isupmap#3)', async () => {
    const { feed, warnings } = await read(`${BASE}/feed.rss`, textOf('syndication/incident-io-status-line.xml'));
    assert.deepEqual(
      feed.incidents.map(({ title, status, updates }) => [title, status, updates[0]?.at]),
      [
        ['Raised error rates', 'monitoring', '2026-11-27T19:10:00.000Z'],
        ['Slow uploads', 'resolved', '2026-11-26T09:00:00.000Z'],
      ],
    );
    assert.match(feed.incidents[0]?.updates[0]?.body ?? '', /^A fix is out\./);
    assert.deepEqual(warnings, []);
  });

  it('Statuspage: shows an open incident on an operational page (prisma/web#7744)', async () => {
    const { feed, warnings } = await read(
      `${BASE}/api/v2/summary.json`,
      jsonOf('statuspage/monitoring-while-all-operational.json'),
    );
    assert.equal(overallStatus(feed), 'partial_outage');
    assert.deepEqual(
      feed.components.map(({ name, onlyShowIfDegraded }) => [name, onlyShowIfDegraded]),
      [
        ['API', false],
        ['Standby', true],
      ],
    );
    assert.deepEqual(warnings, []);
  });

  it('Better Stack: counts 11 of 31 components under maintenance (bentleypark/aiwatch#349)', async () => {
    const body = jsonOf('better-stack/maintenance-share.json');
    const resources = Array.from({ length: 31 }, (_, index) => ({
      id: `${100 + index}`,
      type: 'status_page_resource',
      attributes: {
        status_page_section_id: 1,
        public_name: `Model ${index}`,
        position: index,
        status: index < 11 ? 'maintenance' : 'operational',
      },
    }));
    const { feed, warnings } = await read(`${BASE}/index.json`, {
      ...body,
      included: [...(body.included as unknown[]), ...resources],
    });
    const { status, affected, count } = breadth(feed);
    assert.deepEqual([status, affected, count], ['under_maintenance', 11, 31]);
    assert.deepEqual(warnings, []);
  });

  it('uses the calendar day of the visitor for an incident (juliomrqz/statusfy#149)', async () => {
    const { feed } = await read(BASE, jsonOf('native/incident-day-of-the-viewer.json'));
    const at = feed.incidents[0]?.startedAt ?? '';
    assert.deepEqual(
      ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'].map((zone) => calendarDay(at, zone)),
      ['2026-11-26', '2026-11-26', '2026-11-27'],
    );
  });
});
