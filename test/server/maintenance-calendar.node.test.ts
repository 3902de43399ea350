import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { harbor, maintenance, mirrorOf } from './fake-site.js';

const calendarOf = (maintenances: readonly object[], path = '/maintenance.ics'): Promise<string> =>
  mirrorOf(harbor({ maintenances })).text(path);
const eventsOf = (text: string): readonly InstanceType<typeof ICAL.Component>[] =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
const valueOf = (event: InstanceType<typeof ICAL.Component> | undefined, name: string): string =>
  String(event?.getFirstPropertyValue(name));

describe('maintenance.ics', () => {
  it('is a calendar with an event for each maintenance', async () => {
    const site = mirrorOf(harbor({ maintenances: [maintenance()] }));
    const response = await site.get('/maintenance.ics');
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
    const [event, ...others] = eventsOf(await response.text());
    assert.equal(others.length, 0);
    assert.equal(valueOf(event, 'uid'), 'tag:status.example.com,2026:maintenance/dredging');
    assert.equal(valueOf(event, 'summary'), 'Harbor: Dredging; quay 1, quay 2');
    assert.equal(valueOf(event, 'dtstart'), '2026-11-28T22:00:00Z');
    assert.equal(valueOf(event, 'dtend'), '2026-11-29T04:00:00Z');
    assert.equal(valueOf(event, 'status'), 'CONFIRMED');
    assert.match(valueOf(event, 'description'), /^Scheduled\n\nAffected components: Cranes/);
  });

  // https://github.com/collective/icalendar/issues/251
  it('has a component if there are no events, because a calendar must have one', async () => {
    for (const maintenances of [[], [maintenance({ startsAt: undefined })]]) {
      const text = await calendarOf(maintenances);
      assert.equal(eventsOf(text).length, 0);
      assert.equal(new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vtimezone').length, 1);
    }
    assert.doesNotMatch(await calendarOf([maintenance()]), /VTIMEZONE/);
  });

  it('has the same bytes for the same feed', async () => {
    assert.equal(await calendarOf([maintenance()]), await calendarOf([maintenance()]));
  });

  it('has lines of 75 bytes at most, which break at no character', async () => {
    const title = 'Überprüfung 日本語 🚢, '.repeat(12);
    const text = await calendarOf([maintenance({ title })]);
    assert.ok(text.endsWith('\r\n'));
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(line.isWellFormed() && !line.includes('\n'), line);
    }
    assert.equal(valueOf(eventsOf(text)[0], 'summary'), `Harbor: ${title}`);
  });

  it('escapes texts', async () => {
    const body = 'Line 1\nline; 2, \\n END:VEVENT\nBEGIN:VEVENT';
    const text = await calendarOf([
      maintenance({ title: 'A\\,B;C', updates: [{ status: 'scheduled', at: '2026-11-20T00:00:00Z', body }] }),
    ]);
    const [event, ...others] = eventsOf(text);
    assert.equal(others.length, 0);
    assert.equal(valueOf(event, 'summary'), 'Harbor: A\\,B;C');
    assert.ok(valueOf(event, 'description').endsWith(body));
  });

  it('moves an event when the maintenance moves', async () => {
    const [before] = eventsOf(await calendarOf([maintenance()]));
    const [after] = eventsOf(
      await calendarOf([
        maintenance({
          startsAt: '2026-12-05T22:00:00Z',
          endsAt: '2026-12-06T04:00:00Z',
          updates: [{ status: 'scheduled', at: '2026-11-25T00:00:00Z', body: 'Moved' }],
        }),
      ]),
    );
    assert.equal(valueOf(before, 'uid'), valueOf(after, 'uid'));
    assert.equal(valueOf(after, 'dtstart'), '2026-12-05T22:00:00Z');
    assert.ok(Number(valueOf(after, 'sequence')) > Number(valueOf(before, 'sequence')));
  });

  it('cancels an event when the maintenance is completed before its start', async () => {
    const [event] = eventsOf(
      await calendarOf([
        maintenance({ status: 'completed', updates: [{ status: 'completed', at: '2026-11-25T00:00:00Z' }] }),
      ]),
    );
    assert.equal(valueOf(event, 'status'), 'CANCELLED');
  });

  it('ends an event when the maintenance is completed early', async () => {
    const [event] = eventsOf(
      await calendarOf([
        maintenance({ status: 'completed', updates: [{ status: 'completed', at: '2026-11-29T01:30:00Z' }] }),
      ]),
    );
    assert.equal(valueOf(event, 'dtend'), '2026-11-29T01:30:00Z');
    assert.equal(valueOf(event, 'status'), 'CONFIRMED');
  });

  it('leaves out a maintenance without a start, and an end that is not after the start', async () => {
    assert.equal(eventsOf(await calendarOf([maintenance({ startsAt: undefined })])).length, 0);
    const [event] = eventsOf(await calendarOf([maintenance({ endsAt: '2026-11-28T22:00:00Z' })]));
    assert.equal(valueOf(event, 'dtend'), 'null');
  });

  it('is translated', async () => {
    const [event] = eventsOf(await calendarOf([maintenance()], '/maintenance.ics?lang=de'));
    assert.match(valueOf(event, 'description'), /^Geplant/);
  });
});
