import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { closestWord } from '../../src/cli/word-hints.js';
import { COMPONENT_STATUSES } from '../../src/feed/words.js';
import { FakeTerminal, FEED_URL, feed } from './fake-terminal.js';

describe('status-widgets validate', () => {
  let folder = '';
  let file = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'validate-'));
    file = join(folder, 'status.json');
  });
  after(() => rmSync(folder, { recursive: true }));

  /** The exit code and the lines for a text, without the name of the file. */
  const validate = async (text: string, ...args: readonly string[]): Promise<readonly [number, readonly string[]]> => {
    writeFileSync(file, text);
    const terminal = new FakeTerminal();
    const code = await terminal.run('validate', file, ...args);
    return [code, [...terminal.printed, ...terminal.errors].map((line) => line.replaceAll(`${file}:`, ''))];
  };
  const problemsOf = async (value: unknown): Promise<readonly string[]> =>
    (await validate(JSON.stringify(value)))[1].slice(0, -1).map((line) => line.replace(/^\d+:\d+: /, ''));

  it('says that a feed is valid, and its state', async () => {
    assert.deepEqual(await validate(JSON.stringify(feed())), [
      0,
      [' valid. Harbor is degraded_performance: 1 of 2 components; 0 open incidents'],
    ]);
  });

  it('prints the line, the column and the path of each mistake, in the order of the text', async () => {
    const [code, lines] = await validate(
      '{\n  "version": 1,\n  "page": { "name": "Harbor" },\n  "components": [\n    { "id": "api", "name": "API", "status": "up" },\n    { "id": 5, "name": "Mail" }\n  ]\n}\n',
    );
    assert.equal(code, 1);
    assert.deepEqual(lines, [
      `5:45: error: $.components[0].status: expected one of ${COMPONENT_STATUSES.join(', ')}, found "up". Hint: did you mean "operational"?`,
      `6:5: error: $.components[1].status: expected one of ${COMPONENT_STATUSES.join(', ')}. Hint: add "status"`,
      '6:13: error: $.components[1].id: expected a text, found 5. Hint: write "5"',
      ' 3 errors',
    ]);
  });

  it('shows how to write a time', async () => {
    const incident = (startedAt: unknown) => ({
      incidents: [{ id: 'a', title: 'A', status: 'resolved', impact: 'none', startedAt }],
    });
    const rest = '$.incidents[0].startedAt: expected a time with an offset, such as 2026-11-22T05:00:00Z, found';
    for (const [found, hint] of [
      ['2026-11-22 05:00', 'write "2026-11-22T05:00:00Z", or with your offset, such as +01:00'],
      ['5.10.2026 07:00', 'write "2026-10-05T07:00:00Z", or with your offset, such as +01:00'],
      ['Sun, 22 Nov 2026 06:00:00 +0100', 'write "2026-11-22T05:00:00Z"'],
      [1795323600, 'write "2026-11-22T05:00:00Z"'],
      [1795323600500, 'write "2026-11-22T05:00:00.500Z"'],
    ])
      assert.deepEqual(await problemsOf(feed(incident(found))), [
        `error: ${rest} ${JSON.stringify(found)}. Hint: ${hint}`,
      ]);
    for (const found of ['soon', '10/11/2026 05:00'])
      assert.deepEqual(await problemsOf(feed(incident(found))), [`error: ${rest} "${found}"`]);
  });

  it('finds ids that are not unique, and groups that do not exist', async () => {
    const component = { id: 'api', name: 'API', status: 'operational', group: 'quai' };
    assert.deepEqual(
      await problemsOf(
        feed({ groups: [{ id: 'quay', name: 'Quay' }], components: [component, { ...component, group: undefined }] }),
      ),
      [
        'error: $.components[0].group: expected the id of a group, found "quai". Hint: did you mean "quay"?',
        'error: $.components[1].id: expected each once, found "api". Hint: the tags keep the first one',
      ],
    );
  });

  it('warns of keys that are probably misspelled, and ignores others', async () => {
    const [code, lines] = await validate(
      JSON.stringify(feed({ maintenence: [], custom: 1, page: { name: 'Harbor', langauge: 'en' } })),
    );
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map((line) => line.replace(/^\d+:\d+: /, '')),
      [
        'warning: $.page.langauge: expected a known key. Hint: did you mean "language"? This one is ignored',
        'warning: $.maintenence: expected a known key. Hint: did you mean "maintenances"? This one is ignored',
        ' valid, 2 warnings. Harbor is degraded_performance: 1 of 2 components; 0 open incidents',
      ],
    );
  });

  it('warns of misspelled keys also beside the right ones', async () => {
    const component = { id: 'api', name: 'API', status: 'operational', staus: 'major_outage' };
    assert.deepEqual(await problemsOf(feed({ components: [component], incidents: [], incident: [] })), [
      'warning: $.components[0].staus: expected a known key. Hint: did you mean "status"? This one is ignored',
      'warning: $.incident: expected a known key. Hint: did you mean "incidents"? This one is ignored',
    ]);
  });

  it('warns of components that do not exist', async () => {
    const notice = {
      id: 'a',
      title: 'A',
      components: ['apl', 'mail', 'cdn'],
      updates: [
        { status: 'resolved', at: '2026-11-22T05:00:00Z', components: [{ id: 'maill', status: 'operational' }] },
      ],
    };
    const incidents = [{ ...notice, status: 'resolved', impact: 'none' }];
    const [code, lines] = await validate(JSON.stringify(feed({ incidents })));
    assert.equal(code, 0);
    assert.deepEqual(
      lines.map((line) => line.replace(/^\d+:\d+: /, '')),
      [
        'warning: $.incidents[0].components[0]: expected the id of a component, found "apl". Hint: did you mean "api"?',
        'warning: $.incidents[0].components[2]: expected the id of a component, found "cdn". Hint: add it to "components"',
        'warning: $.incidents[0].updates[0].components[0].id: expected the id of a component, found "maill". Hint: did you mean "mail"?',
        ' valid, 3 warnings. Harbor is degraded_performance: 1 of 2 components; 0 open incidents',
      ],
    );
    const updates = [{ ...notice.updates[0], status: 'completed' }];
    const maintenances = [{ ...notice, components: ['cdn'], updates, status: 'completed' }];
    assert.equal((await problemsOf(feed({ maintenances }))).length, 2);
    // A page of older incidents has no components.
    assert.deepEqual(await problemsOf({ version: 1, page: { name: 'Harbor' }, incidents }), []);
  });

  it('shows how to write numbers and booleans that are in quotes', async () => {
    assert.deepEqual(await problemsOf(feed({ version: '1', ttl: '60' })), [
      'error: $.version: expected 1, found "1". Hint: write 1 without quotes',
      'error: $.ttl: expected a number, found "60". Hint: write 60 without quotes',
    ]);
    for (const version of ['2', 2])
      assert.deepEqual(await problemsOf(feed({ version })), [
        `error: $.version: expected 1, found ${JSON.stringify(version)}. Hint: version 1 is the only one`,
      ]);
  });

  it('counts errors and warnings', async () => {
    const [, lines] = await validate(JSON.stringify(feed({ version: 2, incident: [] })));
    assert.equal(lines.at(-1), ' 1 error, 1 warning');
  });

  it('finds the place where a text is not JSON', async () => {
    assert.deepEqual(await validate('{\n  "version": 1,\n  "page": { "name": "Harbor", }\n}'), [
      1,
      ['3:31: error: not JSON: property name expected', ' 1 error'],
    ]);
    assert.equal((await validate('{ "version": 1, // one\n "page": {} }'))[0], 1);
    assert.equal((await validate(''))[0], 1);
  });

  it('finds the place where a text has too many levels', async () => {
    const text = `{ "version": 1, "page": { "name": "Harbor" },\n"x": ${'['.repeat(200_000)}${']'.repeat(200_000)} }`;
    assert.deepEqual(await validate(text), [1, ['2:105: error: not JSON: more than 100 levels', ' 1 error']]);
  });

  it('does not read more than 16 MiB of an answer', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 2 ** 20;
        controller.enqueue(new Uint8Array(2 ** 20));
      },
    });
    const terminal = new FakeTerminal({ [FEED_URL]: new Response(body) });
    assert.equal(await terminal.run('validate', FEED_URL), 2);
    assert.match(terminal.errors.join(), /more than 16 MiB/);
    assert.ok(sent < 20 * 2 ** 20, String(sent));
  });

  it('accepts a byte order mark', async () => {
    assert.equal((await validate(`\ufeff${JSON.stringify(feed())}`))[0], 0);
  });

  it('prints JSON on request', async () => {
    const [code, lines] = await validate(JSON.stringify({ version: 1, page: {} }), '--json');
    assert.equal(code, 1);
    assert.equal(lines.length, 1);
    assert.deepEqual(JSON.parse(lines.join('\n')), {
      target: file,
      provider: 'native',
      valid: false,
      problems: [
        {
          severity: 'error',
          path: '$.page.name',
          line: 1,
          column: 21,
          message: 'expected a name that is not blank. Hint: add "name"',
          expected: 'a name that is not blank',
          hint: 'add "name"',
        },
      ],
      summary: '1 error',
    });
  });

  it('prints JSON for pages, feeds of providers and text that is not JSON', async () => {
    const page = 'https://status.example.com/';
    const terminal = new FakeTerminal({ [page]: '<!doctype html>', [`${page}summary.json`]: feed({ extra: 1 }) });
    assert.equal(await terminal.run('validate', page, '--json'), 0);
    const read = JSON.parse(terminal.output) as Record<string, unknown>;
    assert.deepEqual([read.target, read.provider, read.valid, read.problems], [page, 'native', true, []]);
    const [code, lines] = await validate('{ "version": 1,', '--json');
    assert.equal(code, 1);
    const { valid, problems } = JSON.parse(lines.join('\n')) as { valid: boolean; problems: readonly object[] };
    assert.equal(valid, false);
    assert.equal(problems.length, 1);
  });

  it('reports a document that is no feed', async () => {
    assert.equal((await validate('{}'))[0], 1);
    assert.equal((await validate('[]'))[0], 1);
    const [code, lines] = await validate('{"schemaVersion":1,"label":"a","message":"b"}');
    assert.equal(code, 2);
    assert.match(lines.join(), /badge/);
  });

  it('reports the provider of a feed in another format', async () => {
    const summary = {
      page: { id: 'a', name: 'Harbor', url: 'https://status.example.com' },
      status: { indicator: 'none', description: 'ok' },
      components: [],
      incidents: [],
      scheduled_maintenances: [],
    };
    const [code, lines] = await validate(JSON.stringify(summary));
    assert.equal(code, 0);
    assert.match(lines.join(), /a feed of the provider statuspage/);
  });

  it('checks a URL, and reads a status page', async () => {
    const terminal = new FakeTerminal({
      [FEED_URL]: feed(),
      'https://status.example.com/': '<!doctype html>',
      'https://status.example.com/summary.json': feed(),
    });
    assert.equal(await terminal.run('validate', FEED_URL), 0);
    assert.match(terminal.output, /valid\. Harbor is/);
    assert.equal(await terminal.run('validate', 'https://status.example.com/'), 0);
    assert.match(terminal.output, /can be read \(native\)/);
  });

  it('says that it needs the address of the feed, if there is none at an address', async () => {
    const page = 'https://status.example.com/?a&b';
    for (const answer of ['<!doctype html>', undefined]) {
      const terminal = new FakeTerminal({ [page]: answer });
      assert.equal(await terminal.run('validate', page), 2);
      assert.match(
        terminal.errors.join('\n'),
        /^error: .*\. validate needs the address of the feed\. For a status page, check looks for it: npx @scootkit\/status-widgets check 'https:\/\/status\.example\.com\/\?a&b'$/,
      );
    }
    const down = new FakeTerminal({ [page]: new Response('', { status: 500 }) });
    await down.run('validate', page);
    assert.deepEqual(down.errors, [`error: ${page} cannot be read: status 500`]);
  });

  it('exits with 2 if the document cannot be read', async () => {
    const terminal = new FakeTerminal();
    assert.equal(await terminal.run('validate', join(folder, 'nothing.json')), 2);
    assert.equal(await terminal.run('validate', FEED_URL), 2);
    assert.match(terminal.errors.join('\n'), /nothing\.json cannot be read[^]*status 404/);
  });
});

describe('closestWord', () => {
  it('finds the word that was meant', () => {
    for (const [word, expected] of [
      ['Operational', 'operational'],
      ['degraded', 'degraded_performance'],
      ['under maintenance', 'under_maintenance'],
      ['Partial-Outage', 'partial_outage'],
      ['majro_outage', 'major_outage'],
      ['down', 'major_outage'],
      ['purple', undefined],
      ['x'.repeat(10_000), undefined],
    ] as const)
      assert.equal(closestWord(word, COMPONENT_STATUSES), expected, word.slice(0, 30));
  });
});
