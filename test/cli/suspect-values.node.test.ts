import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeTerminal, FEED_URL, feed } from './fake-terminal.js';

/** The warnings about a feed, without its address. */
const warningsOf = async (more: object): Promise<readonly string[]> => {
  const terminal = new FakeTerminal({ [FEED_URL]: feed(more) });
  assert.equal(await terminal.run('validate', FEED_URL), 0);
  return terminal.printed.slice(0, -1).map((line) => line.replace(/^.*?: warning: /, ''));
};

describe('status-widgets validate', () => {
  it('warns of a time zone that does not exist', async () => {
    const inZone = (timeZone: string) => warningsOf({ page: { name: 'Harbor', timeZone } });
    const expected = '$.page.timeZone: expected an IANA time zone, such as Europe/Berlin, found';
    assert.deepEqual(await inZone('Europe/Berln'), [`${expected} "Europe/Berln". Hint: did you mean "Europe/Berlin"?`]);
    assert.deepEqual(await inZone('Mars'), [`${expected} "Mars". Hint: the tags count days in UTC`]);
    for (const zone of ['Europe/Berlin', 'UTC', 'Etc/UTC', 'Asia/Calcutta']) assert.deepEqual(await inZone(zone), []);
  });

  it('warns of a feed that is no longer fresh, and says until when another one is', async () => {
    // It is 2026-11-22T05:00:00Z.
    for (const [updatedAt, until, freshness] of [
      ['2026-11-22T04:50:00Z', '2026-11-22T04:55:00Z', 'stale'],
      ['2026-11-21T05:00:00Z', '2026-11-21T05:05:00Z', 'unknown'],
    ] as const)
      assert.deepEqual(await warningsOf({ updatedAt, ttl: 100 }), [
        `$.updatedAt: expected a time less than 300 seconds ago, found "${updatedAt}". Hint: with "ttl", the feed was fresh until ${until}, and the tags now show it as ${freshness}. Leave out both keys in a file that you write by hand`,
      ]);
    for (const more of [{ updatedAt: '2020-01-01T00:00:00Z' }, { ttl: 1 }])
      assert.deepEqual(await warningsOf(more), []);
    const fresh = new FakeTerminal({ [FEED_URL]: feed({ updatedAt: '2026-11-22T04:59:00Z', ttl: 60 }) });
    assert.equal(await fresh.run('validate', FEED_URL), 0);
    assert.match(fresh.output, /: valid\. Harbor is .*\. Fresh until 2026-11-22T05:02:00Z$/);
  });

  it('warns of notices that end before they start', async () => {
    const notice = { id: 'a', title: 'A' };
    const [early, late] = ['2026-11-22T05:00:00Z', '2026-11-22T05:30:00Z'];
    const planned = { ...notice, status: 'scheduled' };
    const open = { ...notice, status: 'resolved', impact: 'minor' };
    const hint = `found "${early}". Hint:`;
    assert.deepEqual(await warningsOf({ maintenances: [{ ...planned, startsAt: late, endsAt: early }] }), [
      `$.maintenances[0].endsAt: expected a time after "startsAt", ${hint} "startsAt" is ${late}`,
    ]);
    assert.deepEqual(await warningsOf({ incidents: [{ ...open, startedAt: late, resolvedAt: early }] }), [
      `$.incidents[0].resolvedAt: expected a time after "startedAt", ${hint} "startedAt" is ${late}`,
    ]);
    // The same time, written in two time zones.
    const same = { ...planned, startsAt: early, endsAt: '2026-11-22T06:00:00+01:00' };
    assert.deepEqual(await warningsOf({ maintenances: [same] }), []);
  });

  it('warns of days with more seconds than a day of the time zone has', async () => {
    const withDay = (day: object, timeZone?: string) =>
      warningsOf({
        page: { name: 'Harbor', timeZone },
        components: [{ id: 'a', name: 'A', status: 'operational', uptime: { days: [day] } }],
      });
    const long = { majorOutage: 50_000, degraded: 40_000 };
    const [warning, ...others] = await withDay({ date: '2026-11-04', ...long });
    assert.deepEqual(others, []);
    assert.match(
      warning ?? '',
      /^\$\.components\[0\]\.uptime\.days\[0\]: expected at most 86400 seconds on 2026-11-04, found \{.*Hint: they add up to 90000 seconds$/,
    );
    assert.deepEqual(await withDay({ date: '2026-11-04', majorOutage: 86_400 }), []);
    // The clocks go back on that day.
    assert.deepEqual(await withDay({ date: '2026-10-25', ...long }, 'Europe/Berlin'), []);
    assert.equal((await withDay({ date: '2026-10-25', ...long })).length, 1);
    assert.equal((await withDay({ date: '2026-03-29', majorOutage: 86_400 }, 'Europe/Berlin')).length, 1);
  });
});
