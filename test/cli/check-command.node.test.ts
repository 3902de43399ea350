import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '../store/fake-clock.js';
import { FakeTerminal, FEED_URL, feed } from './fake-terminal.js';

const check = async (body: unknown, ...args: readonly string[]): Promise<readonly [number, string]> => {
  const terminal = new FakeTerminal({ [FEED_URL]: body });
  const code = await terminal.run('check', FEED_URL, ...args);
  return [code, terminal.output || terminal.errors.join('\n')];
};
/** Waits until the command waits. */
const waiting = (terminal: FakeTerminal): Promise<void> => until(() => terminal.clock.timers > 0);
const operational = feed({ components: [{ id: 'mail', name: 'Mail', status: 'operational' }] });

describe('status-widgets check', () => {
  it('prints the state in one line, with 0 for operational', async () => {
    assert.deepEqual(await check(operational), [0, 'Harbor: operational (1 of 1 component; 0 open incidents)']);
  });

  it('exits with 1 for anything worse', async () => {
    assert.deepEqual(await check(feed()), [1, 'Harbor: degraded_performance (1 of 2 components; 0 open incidents)']);
  });

  it('checks a component by id or name', async () => {
    assert.deepEqual(await check(feed(), '--component', 'MAIL'), [0, 'Harbor / Mail: operational']);
    assert.deepEqual(await check(feed(), '--component', 'api'), [1, 'Harbor / API: degraded_performance']);
  });

  it('checks a group by id or name, as a page with only its components', async () => {
    const at = (id: string, group: string, status: string) => ({ id, name: id.toUpperCase(), group, status });
    const shop = feed({
      groups: [
        { id: 'g1', name: 'Shop' },
        { id: 'g2', name: 'Mail' },
      ],
      components: [at('cart', 'g1', 'operational'), at('pay', 'g1', 'minor_outage'), at('smtp', 'g2', 'operational')],
      incidents: [{ id: 'x', title: 'X', status: 'identified', impact: 'critical', components: ['smtp'] }],
    });
    assert.deepEqual(await check(shop, '--component', 'shop'), [
      1,
      'Harbor / Shop: minor_outage (1 of 2 components; 0 open incidents)',
    ]);
    assert.equal((await check(shop, '--component', 'g1', '--fail-on', 'partial_outage'))[0], 0);
    assert.equal((await check(shop, '--component', 'Mail'))[1].split(' (')[0], 'Harbor / Mail: major_outage');
    const [, text] = await check(shop, '--component', 'Shop', '--json');
    assert.deepEqual((JSON.parse(text) as { group: string }).group, 'g1');
    // A component comes first, as in badges.
    const both = feed({ groups: [{ id: 'g', name: 'Mail' }] });
    assert.deepEqual(await check(both, '--component', 'Mail'), [0, 'Harbor / Mail: operational']);
  });

  it('exits with 2 for a component that does not exist, and names the one that was probably meant', async () => {
    const groups = [{ id: 'g', name: 'Shop' }];
    for (const [name, hint] of [
      ['CDN', ''],
      ['Maill', ', did you mean "Mail"?'],
      ['Shp', ', did you mean "Shop"?'],
    ] as const) {
      const problem = `no component or group is called "${name}"${hint}`;
      assert.deepEqual(await check(feed({ groups }), '--component', name), [
        2,
        `Harbor / ${name}: unknown (${problem})`,
      ]);
      const badge = new FakeTerminal({ [FEED_URL]: feed({ groups }) });
      assert.equal(await badge.run('badge', FEED_URL, '--component', name), 2);
      assert.deepEqual(badge.errors, [`error: ${problem}`]);
    }
  });

  it('exits with 1 only from the requested level on', async () => {
    assert.equal((await check(feed(), '--fail-on', 'major'))[0], 0);
    assert.equal((await check(feed(), '--fail-on', 'minor'))[0], 1);
    assert.equal((await check(feed({ status: 'partial_outage' }), '--fail-on', 'major'))[0], 1);
    assert.equal((await check(feed({ status: 'partial_outage' }), '--fail-on', 'major_outage'))[0], 0);
    const [code, message] = await check(feed(), '--fail-on', 'bad');
    assert.equal(code, 2);
    assert.match(message, /--fail-on: expected one of minor, major/);
  });

  it('exits with 2 below the requested level, if something that is not known may be at that level', async () => {
    const worst = [{ id: 'a', name: 'A', status: 'under_maintenance' }];
    const notice = { id: 'x', title: 'X', components: [] };
    const cases: readonly (readonly [object, string])[] = [
      [{ components: [...worst, { id: 'b', name: 'B', status: 'unknown' }] }, '1 component'],
      [{ incidents: [{ ...notice, status: 'identified', impact: 'unknown' }] }, 'the impact of 1 open incident'],
      [{ maintenances: [{ ...notice, status: 'unknown' }] }, 'the status of 1 maintenance'],
      [{ status: 'unknown' }, 'a part of the page'],
      [{ components: [...worst, { id: 'b' }] }, 'a part of the page'],
    ];
    for (const [more, reason] of cases) {
      const body = feed({ components: worst, ...more });
      const [code, line] = await check(body, '--fail-on', 'major');
      assert.equal(code, 2, reason);
      assert.match(line, new RegExp(`^Harbor: under_maintenance \\(.*; not known: ${reason}\\)$`), reason);
      // What is known is bad enough.
      assert.equal((await check(body))[0], 1, reason);
    }
    // An incident that is over says nothing of now.
    const over = [{ ...notice, status: 'resolved', impact: 'unknown' }];
    assert.equal((await check(feed({ components: worst, incidents: over }), '--fail-on', 'major'))[0], 0);
  });

  it('exits with 2 below the requested level for a component that may be worse', async () => {
    const a = { id: 'a', name: 'A', status: 'degraded_performance' };
    const args = ['--component', 'A', '--fail-on', 'major'];
    assert.equal((await check(feed({ components: [a, { id: 'b', name: 'B', status: 'unknown' }] }), ...args))[0], 0);
    assert.deepEqual(await check(feed({ components: [a, { id: 'b', name: 'A', status: 'unknown' }] }), ...args), [
      2,
      'Harbor / A: degraded_performance (not known: 1 component)',
    ]);
    assert.equal((await check(feed({ components: [a, { id: 'b' }] }), ...args))[0], 2);
  });

  it('exits with 2 below the requested level for a feed that is no longer fresh', async () => {
    const stale = feed({ updatedAt: '2026-11-22T04:56:00Z', ttl: 60 });
    assert.equal((await check(stale))[0], 1);
    assert.deepEqual(await check(stale, '--fail-on', 'major'), [
      2,
      'Harbor: degraded_performance (last updated at 2026-11-22T04:56:00Z)',
    ]);
  });

  it('says how many problems the feed has', async () => {
    const terminal = new FakeTerminal({ [FEED_URL]: feed({ ttl: 'long', updatedAt: 'soon' }) });
    assert.equal(await terminal.run('check', FEED_URL, '--json'), 1);
    assert.deepEqual(terminal.errors, [`2 problems in the feed: npx @scootkit/status-widgets validate ${FEED_URL}`]);
    const { warnings } = JSON.parse(terminal.output) as { warnings: readonly { path: string }[] };
    assert.deepEqual(warnings.map(({ path }) => path).sort(), ['$.ttl', '$.updatedAt']);
    const query = new FakeTerminal({ [`${FEED_URL}?a&b`]: feed({ ttl: 'long' }) });
    await query.run('check', `${FEED_URL}?a&b`);
    assert.deepEqual(query.errors, [`1 problem in the feed: npx @scootkit/status-widgets validate '${FEED_URL}?a&b'`]);
  });

  it('says in one line that it was stopped', async () => {
    const terminal = new FakeTerminal({ [FEED_URL]: feed() });
    terminal.stop.abort();
    assert.equal(await terminal.run('check', FEED_URL), 2);
    assert.deepEqual(terminal.errors, ['error: This operation was aborted']);
  });

  it('exits with 2 for an unknown state, whatever the requested level is', async () => {
    assert.equal((await check(feed({ components: [] }), '--fail-on', 'critical'))[0], 2);
  });

  it('exits with 2 for a feed that has expired', async () => {
    const [code, line] = await check({ ...operational, updatedAt: '2026-11-22T04:00:00Z', ttl: 60 });
    assert.equal(code, 2);
    assert.match(line, /^Harbor: unknown \(last updated at 2026-11-22T04:00:00Z\)$/);
  });

  it('exits with 2 if the feed cannot be read', async () => {
    for (const body of [new Error('down'), 'no feed', { some: 'thing' }, undefined]) {
      const [code, message] = await check(body);
      assert.equal(code, 2);
      assert.match(message, /^error: (network|parse|shape|http): /);
    }
  });

  it('names the command for files, if it gets a file', async () => {
    for (const command of [['check'], ['badge'], ['serve'], ['mirror', '-o', 'x.json']]) {
      const terminal = new FakeTerminal();
      assert.equal(await terminal.run(...command, 'status.json'), 2);
      assert.deepEqual(terminal.errors, ['error: not an http(s) URL: status.json. For a file: validate status.json']);
    }
    const terminal = new FakeTerminal();
    await terminal.run('check', 'status.example.com');
    assert.deepEqual(terminal.errors, ['error: not an http(s) URL: status.example.com']);
  });

  it('says what the system says about a request that failed, and the address that was asked for', async () => {
    const cause = Object.assign(new Error(''), { code: 'ECONNREFUSED' });
    const url = 'http://localhost:81';
    const terminal = new FakeTerminal({ [`${url}/api/v2/summary.json`]: new TypeError('fetch failed', { cause }) });
    assert.equal(await terminal.run('check', url), 2);
    assert.equal(terminal.errors.at(-1), 'error: network: cannot be read: ECONNREFUSED (http://localhost:81)');
    const file = new FakeTerminal({ [FEED_URL]: new TypeError('fetch failed', { cause }) });
    await file.run('validate', FEED_URL);
    assert.deepEqual(file.errors, [`error: ${FEED_URL} cannot be read: ECONNREFUSED`]);
  });

  it('says which addresses it has tried if a page has no feed at any of them', async () => {
    const page = 'https://status.harbor.example';
    const terminal = new FakeTerminal({ [`${page}/api/v2/summary.json`]: { some: 'thing' } });
    assert.equal(await terminal.run('check', page), 2);
    assert.match(terminal.errors[0] ?? '', /^tried https:\/\/status\.harbor\.example\/api\/v2\/summary\.json, https:/);
    assert.match(terminal.errors[1] ?? '', /^error: shape: /);
    const file = new FakeTerminal({ [FEED_URL]: { some: 'thing' } });
    await file.run('check', FEED_URL);
    assert.equal(file.errors.length, 1);
  });

  it('waits until the page is operational', async () => {
    const terminal = new FakeTerminal({ [FEED_URL]: feed() });
    const run = terminal.run('check', FEED_URL, '--wait', '60');
    await waiting(terminal);
    terminal.answers = { [FEED_URL]: new Error('down') };
    await terminal.clock.pass(15);
    await waiting(terminal);
    terminal.answers = { [FEED_URL]: operational };
    await terminal.clock.pass(15);
    assert.equal(await run, 0);
    assert.match(terminal.errors[0] ?? '', /^waiting: Harbor: degraded_performance/);
    assert.match(terminal.errors[1] ?? '', /^waiting: network/);
    assert.match(terminal.output, /^Harbor: operational/);
    assert.equal(terminal.asked.length, 3);
  });

  it('ends with the last state when the time to wait is over', async () => {
    for (const [body, code] of [
      [feed(), 1],
      [new Error('down'), 2],
    ] as const) {
      const terminal = new FakeTerminal({ [FEED_URL]: body });
      const run = terminal.run('check', FEED_URL, '--wait', '20');
      for (const seconds of [15, 5]) {
        await waiting(terminal);
        await terminal.clock.pass(seconds);
      }
      assert.equal(await run, code);
      assert.equal(terminal.asked.length, 3);
    }
    const [code, message] = await check(feed(), '--wait', 'long');
    assert.equal(code, 2);
    assert.match(message, /--wait: expected a number of seconds/);
  });

  it('prints JSON on request', async () => {
    const [code, text] = await check(feed(), '--component', 'api', '--json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(text), {
      page: 'Harbor',
      component: 'api',
      status: 'degraded_performance',
      reason: '',
      warnings: [],
    });
  });
});
