import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import { de } from '../../src/locale/languages/de.js';
import { en } from '../../src/locale/languages/en.js';
import { SLACK_LIMITS, slackMessage } from '../../src/server/slack-message.js';
import { COLORS } from '../../src/styles/colors.js';
import { FakeSlack, SLACK_WEBHOOK } from './fake-slack.js';
import { operational } from './fake-site.js';
import { notifiedSite } from './notified-site.js';

const update = (status: string, time: string, body = 'We are looking.') => ({
  status,
  at: `2026-11-22T${time}:00Z`,
  body,
});
/** An incident in its newest state. The newest update comes first. */
const incident = (id: string, updates: readonly object[] = [update('investigating', '05:00')], more: object = {}) => ({
  id,
  title: `Incident ${id}`,
  status: 'investigating',
  ...updates[0],
  impact: 'major',
  startedAt: '2026-11-22T05:00:00Z',
  updates,
  ...more,
});
const FIRST = update('investigating', '05:00');
const SECOND = update('identified', '05:30', 'Found it.');
const LAST = update('resolved', '06:00', 'Fixed.');

const start = async (more: object = {}, first: readonly object[] = []) => {
  const slack = new FakeSlack();
  const answer = (url: string, init: RequestInit) => slack.answer(url, init);
  return {
    ...(await notifiedSite({ type: 'slack', webhook: SLACK_WEBHOOK, ...more }, answer, first)),
    slack,
    bodies: () =>
      slack.messages.map(({ attachments: [attachment] }) => {
        const [block] = attachment?.blocks ?? [];
        return block?.type === 'section' ? block.text.text : '';
      }),
  };
};

const quietly = async (run: () => Promise<void>): Promise<void> => {
  const { warn } = console;
  console.warn = () => {};
  try {
    await run();
  } finally {
    console.warn = warn;
  }
};

describe('Slack notifications', () => {
  it('send one message for each update, because Slack cannot edit them', async () => {
    const { slack, run, bodies } = await start();
    await run([incident('a')]);
    await run([incident('a')]);
    await run([incident('a', [SECOND, FIRST])]);
    await run([incident('a', [SECOND, FIRST], { title: 'Renamed' })]);
    await run([incident('a', [LAST, SECOND, FIRST])]);
    await run([incident('a', [LAST, SECOND, FIRST])]);
    assert.deepEqual(bodies(), ['We are looking.', 'Found it.', 'Fixed.']);
    assert.deepEqual(slack.requests, ['POST', 'POST', 'POST']);
  });

  it('send all updates between two runs, oldest first, across incidents', async () => {
    const { run, bodies } = await start();
    await run([incident('a')]);
    const b = incident('b', [update('monitoring', '05:40', 'B monitored.'), update('investigating', '05:20', 'B.')]);
    const a = incident('a', [LAST, SECOND, FIRST]);
    await run([b, a]);
    await run([b, a]);
    assert.deepEqual(bodies(), ['We are looking.', 'B.', 'Found it.', 'B monitored.', 'Fixed.']);
  });

  it('have the state of their update, and the newest one that of the incident', async () => {
    const { slack, run } = await start();
    const updates = [update('unknown', '06:00', 'Fixed.'), SECOND, FIRST];
    await run([incident('a', updates, { status: 'monitoring' })]);
    assert.deepEqual(
      slack.messages.map(({ text }) => text.split(' · ')[1]),
      ['Investigating', 'Identified', 'Monitoring'],
    );
  });

  it('tell a state that changes without an update, once', async () => {
    const { slack, run } = await start();
    const state = (status: string, updates: readonly object[] = []) => [incident('a', updates, { status })];
    await run(state('investigating'));
    await run(state('monitoring'));
    await run(state('monitoring'));
    await run(state('monitoring', [{ ...FIRST, id: '1' }]));
    await run(state('resolved', [{ ...FIRST, id: '1' }]));
    await run(state('monitoring', [{ ...FIRST, id: '1' }]));
    assert.deepEqual(
      slack.messages.map(({ text }) => text.split(' · ')[1]),
      ['Investigating', 'Monitoring', 'Monitoring', 'Resolved'],
    );
  });

  it('go on with the rest in order after a rate limit', async () => {
    const { slack, run, bodies } = await start();
    slack.failures.push(new Response('ok'), new Response('', { status: 429, headers: { 'retry-after': '30' } }));
    const open = { status: 'monitoring' };
    await run([incident('a', [LAST, SECOND, FIRST], open)]);
    assert.deepEqual(bodies(), []);
    await run([incident('a', [LAST, SECOND, FIRST], open)]);
    assert.deepEqual(bodies(), ['Found it.', 'Fixed.']);
  });

  it('send nothing twice, however many incidents are open or have been there', async () => {
    const many = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => incident(`${name}${index}`));
    const old = many('old', 520);
    const { slack, run } = await start({}, old);
    await run(old);
    assert.equal(slack.messages.length, 0);
    const next = [...many('new', 520), ...old];
    await run(next);
    await run(next);
    assert.equal(slack.messages.length, 520);
    // The feed may lose some for a time.
    await run([]);
    await run(next, 86_400);
    assert.equal(slack.messages.length, 520);
  });

  it('forget incidents that were not there for 90 days', async () => {
    const { store, run } = await start();
    await run([incident('a')]);
    const known = () => /"incident":"a"/.test(store.texts.get('slack-B111.json') ?? '');
    await run([], 89 * 86_400);
    assert.ok(known());
    await run([], 2 * 86_400);
    await run([incident('b')], 60);
    assert.ok(!known());
  });

  it('send no older update again when the newest one is deleted', async () => {
    const { run, bodies } = await start();
    const more = update('investigating', '05:10', 'Still looking.');
    await run([incident('a', [FIRST])]);
    await run([incident('a', [more, FIRST])]);
    await run([incident('a', [FIRST])]);
    assert.deepEqual(bodies(), ['We are looking.', 'Still looking.']);
  });

  it('send nothing for what was open at the first run, unless asked', async () => {
    const { run, bodies } = await start({}, [incident('old')]);
    await run([incident('old', [LAST, FIRST])]);
    assert.deepEqual(bodies(), []);
    const asked = await start({ includeOpen: true }, [incident('old')]);
    assert.deepEqual(asked.bodies(), ['We are looking.']);
  });

  it('are not sent twice after a restart, by two processes, or if the answer is lost', async () => {
    const { slack, run, restart, bodies } = await start();
    await run([incident('a')]);
    restart();
    await run([incident('a')]);
    slack.failures.push('lost');
    await quietly(() => run([incident('a', [SECOND, FIRST])]));
    restart();
    await run([incident('a', [SECOND, FIRST])]);
    assert.deepEqual(bodies(), ['We are looking.', 'Found it.']);
    await run([incident('a', [LAST, SECOND, FIRST])]);
    assert.equal(bodies().length, 3);
  });

  it('are sent if the store does not know whether its write has arrived, and calls again', async () => {
    const { store, run, bodies } = await start();
    store.repeatsUpdates = true;
    await run([incident('a')]);
    await run([incident('a', [SECOND, FIRST])]);
    assert.deepEqual(bodies(), ['We are looking.', 'Found it.']);
  });

  it('are not sent again if the process ends before the answer', async () => {
    const { slack, store, run, restart, bodies } = await start();
    await run([incident('a')]);
    // The store can no longer be written once the message is there.
    const { texts } = store;
    const { answer } = slack;
    slack.answer = (url, init) => {
      texts.set = () => texts;
      return answer(url, init);
    };
    await run([incident('a', [SECOND, FIRST])]);
    Reflect.deleteProperty(texts, 'set');
    restart();
    await run([incident('a', [SECOND, FIRST])]);
    assert.deepEqual(bodies(), ['We are looking.', 'Found it.']);
  });

  it('wait as long as Slack says, and are then sent', async () => {
    const { slack, run, bodies } = await start();
    await run([incident('a')]);
    slack.failures.push(new Response('', { status: 429, headers: { 'retry-after': '150' } }));
    await run([incident('a', [SECOND, FIRST])]);
    await run([incident('a', [SECOND, FIRST])]);
    assert.equal(slack.requests.length, 2);
    await run([incident('a', [SECOND, FIRST])], 120);
    assert.deepEqual(bodies(), ['We are looking.', 'Found it.']);
  });

  it('skip a message that Slack does not accept, and send those of other incidents', async () => {
    for (const status of [400, 413]) {
      const { slack, run, bodies } = await start();
      slack.failures.push(new Response('invalid_payload', { status }));
      const other = incident('b', [update('investigating', '05:00', 'Other.')]);
      await quietly(() => run([other, incident('a')]));
      await run([other, incident('a')]);
      assert.deepEqual(bodies(), ['Other.']);
      await run([other, incident('a', [SECOND, FIRST])]);
      assert.deepEqual(bodies(), ['Other.', 'Found it.']);
    }
  });

  it('are sent later if Slack cannot be reached', async () => {
    const { slack, run, bodies } = await start();
    slack.failures.push('unreachable');
    await run([incident('a')]);
    await run([incident('a')], 120);
    assert.deepEqual(bodies(), ['We are looking.']);
  });

  it('never show the webhook', async () => {
    const { run, store } = await start();
    await run([incident('a')]);
    assert.ok(store.texts.has('slack-B111.json'));
    assert.doesNotMatch(store.bytes, /secret-token/);
  });
});

describe('slackMessage', () => {
  const messageOf = (item: object, messages = en, more: object = {}) => {
    const { feed } = parseFeed(operational({ incidents: [item], ...more }));
    return slackMessage(feed, feed.incidents[0]!, messages);
  };

  it('has the phase, a link, the color of the impact, the update, and the affected components', () => {
    const { text, attachments } = messageOf(
      incident('a', [SECOND, FIRST], { components: ['mail'], impact: 'critical' }),
    );
    assert.equal(text, '*<https://status.example.com|Incident a>* · Identified · Major outage');
    assert.deepEqual(attachments, [
      {
        color: COLORS.major[1],
        blocks: [
          { type: 'section', text: { type: 'plain_text', text: 'Found it.' } },
          {
            type: 'context',
            elements: [
              {
                type: 'mrkdwn',
                text: 'Harbor · Affected components: Mail · <!date^1795325400^{date_short_pretty} {time}|2026-11-22T05:30:00Z>',
              },
            ],
          },
        ],
      },
    ]);
    assert.match(messageOf(incident('a'), de).text, /Wird untersucht · Teilausfall$/);
  });

  it('mentions nobody, and shows markup of the source as text', () => {
    const hostile = '<!channel> <@U1> <https://evil.example|here> *now* & |\nx';
    const { text, attachments } = messageOf(
      incident('a', [update('identified', '05:00', hostile)], { title: hostile }),
    );
    const [section, context] = attachments[0]?.blocks ?? [];
    assert.equal(section?.type === 'section' && section.text.type, 'plain_text');
    assert.doesNotMatch(text.replace('<https://status.example.com|', '').replace('>*', '*'), /[<>\n]/);
    assert.doesNotMatch(JSON.stringify(context), /<[!@h](?!date)/);
  });

  it('has the words of the publisher only for a phase and an impact that are unknown', () => {
    const texts = { statusText: 'Looking', impactText: 'Big' };
    assert.match(messageOf(incident('a', [], { ...texts })).text, / · Investigating · Partial outage$/);
    const unknown = messageOf(incident('a', [], { ...texts, status: 'unknown', impact: 'unknown' }));
    assert.match(unknown.text, / · Looking · Big$/);
  });

  it('has no link if its address is too long', () => {
    const url = `https://status.example.com/?${'&'.repeat(1000)}`;
    assert.equal(messageOf(incident('a', undefined, { url })).text, '*Incident a* · Investigating · Partial outage');
  });

  it('stays within the limits of Slack', () => {
    const long = '🚢&'.repeat(10_000);
    const { text, attachments } = messageOf(
      incident('a', [update('identified', '05:00', long)], {
        title: long,
        statusText: '&'.repeat(200),
        components: ['mail'],
      }),
    );
    assert.ok(text.length <= SLACK_LIMITS.text);
    for (const block of attachments[0]?.blocks ?? [])
      if (block.type === 'section') assert.ok(block.text.text.length <= SLACK_LIMITS.section);
      else for (const element of block.elements) assert.ok(element.text.length <= SLACK_LIMITS.context);
  });
});
