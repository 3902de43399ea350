import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import { de } from '../../src/locale/languages/de.js';
import { en } from '../../src/locale/languages/en.js';
import { DISCORD_LIMITS, discordMessage } from '../../src/server/discord-message.js';
import type { NotifyConfig } from '../../src/server/handler-config.js';
import { COLORS } from '../../src/styles/colors.js';
import { FakeDiscord, WEBHOOK } from './fake-discord.js';
import { FakeSite, operational } from './fake-site.js';
import { notifiedSite } from './notified-site.js';

const incident = (id: string, more: object = {}) => ({
  id,
  title: `Incident ${id}`,
  status: 'investigating',
  impact: 'major',
  startedAt: '2026-11-22T05:00:00Z',
  updates: [{ status: 'investigating', at: '2026-11-22T05:00:00Z', body: 'We are looking.' }],
  ...more,
});

/** The site, with a Discord channel. The first run has no incidents. */
const start = async (notify: Partial<NotifyConfig> = {}, first: readonly object[] = []) => {
  const discord = new FakeDiscord();
  const answer = (url: string, init: RequestInit) => discord.answer(url, init);
  return { ...(await notifiedSite({ type: 'discord', webhook: WEBHOOK, ...notify }, answer, first)), discord };
};

/** Runs without the warnings of failed notifications. */
const quietly = async (run: () => Promise<void>): Promise<number> => {
  const { warn } = console;
  let count = 0;
  console.warn = () => (count += 1);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return count;
};

describe('Discord notifications', () => {
  it('send one message per incident, and edit it as it goes on', async () => {
    const { discord, run } = await start();
    await run([incident('a')]);
    await run([incident('a')]);
    const resolved = incident('a', {
      status: 'resolved',
      updates: [{ status: 'resolved', at: '2026-11-22T06:00:00Z', body: 'Fixed.' }, ...incident('a').updates],
    });
    await run([resolved]);
    await run([resolved]);
    assert.deepEqual(discord.requests, ['POST', 'PATCH 1000']);
    assert.equal(discord.messages.size, 1);
    const [embed] = discord.messages.get('1000')?.embeds ?? [];
    assert.match(
      embed?.description ?? '',
      /^\*\*Resolved · Partial outage\*\*\n\n\*\*Resolved\*\* · <t:1795327200:f>\nFixed\.\n\n\*\*Investigating\*\*/,
    );
    assert.equal(embed?.color, parseInt(COLORS.operational[1].slice(1), 16));
  });

  it('send nothing for what was open at the first run, unless asked', async () => {
    const { discord, run } = await start({}, [incident('old')]);
    await run([incident('old', { status: 'identified' }), incident('new')]);
    assert.deepEqual(discord.titles, ['Incident new']);
    const asked = await start({ includeOpen: true }, [incident('old')]);
    assert.deepEqual(asked.discord.titles, ['Incident old']);
  });

  it('name the version of the API, whose Retry-After is in seconds', async () => {
    for (const webhook of [WEBHOOK, WEBHOOK.replace('/api/', '/api/v6/')]) {
      const { discord, run } = await start({ webhook });
      discord.retryAfter = 40;
      await run([incident('a')]);
      assert.equal(discord.messages.size, 0);
      await run([incident('a')]);
      assert.deepEqual(discord.titles, ['Incident a']);
    }
  });

  it('have no link that Discord would refuse with the whole message', async () => {
    const { discord, run } = await start();
    await run([incident('a', { url: 'http://status:3001/a' }), incident('b', { url: 'http://10.0.0.7:3001/b' })]);
    const urls = [...discord.messages.values()].map(({ embeds }) => embeds[0]?.url);
    assert.deepEqual(urls, ['http://10.0.0.7:3001/b', 'https://status.example.com']);
  });

  it('send nothing for incidents that are already over', async () => {
    const { discord, run } = await start();
    await run([incident('a', { status: 'resolved' })]);
    assert.deepEqual(discord.requests, []);
  });

  it('are filtered by component and impact, but follow an incident to its end', async () => {
    const { discord, run } = await start({ components: ['Mail'], minImpact: 'major' });
    const mail = { components: ['mail'] };
    await run([
      incident('a', mail),
      incident('b', { components: ['other'] }),
      incident('c', { ...mail, impact: 'minor' }),
    ]);
    assert.deepEqual(discord.titles, ['Incident a']);
    await run([incident('a', { ...mail, impact: 'minor', status: 'monitoring' })]);
    assert.deepEqual(discord.requests, ['POST', 'PATCH 1000']);
  });

  it('are not sent twice after a restart', async () => {
    const { discord, run, restart } = await start();
    await run([incident('a')]);
    restart();
    await run([incident('a')]);
    assert.deepEqual(discord.requests, ['POST']);
  });

  it('are not sent twice if the answer is lost', async () => {
    const { discord, run, restart } = await start();
    discord.failures.push('lost');
    assert.equal(await quietly(() => run([incident('a')])), 1);
    await run([incident('a')]);
    restart();
    await run([incident('a', { status: 'identified' })]);
    assert.equal(discord.messages.size, 1);
    assert.deepEqual(discord.requests, ['POST']);
  });

  it('are not sent twice by two processes', async () => {
    const { discord, run, restart, site } = await start();
    const first = site();
    await run([]);
    restart();
    const second = site();
    await run([incident('a')]);
    await first.clock.pass(60, async () => {});
    await Promise.all([first.handler.refresh(), second.handler.refresh()]);
    assert.equal(discord.messages.size, 1);
  });

  it('are sent if the store does not know whether its write has arrived, and calls again', async () => {
    const { discord, store, run } = await start();
    store.repeatsUpdates = true;
    await run([incident('a')]);
    await run([incident('a', { status: 'identified' })]);
    assert.deepEqual(discord.requests, ['POST', 'PATCH 1000']);
  });

  it('are sent later if Discord cannot be reached', async () => {
    const { discord, run } = await start();
    discord.failures.push('unreachable');
    await run([incident('a')]);
    assert.equal(discord.messages.size, 0);
    await run([incident('a')]);
    assert.equal(discord.messages.size, 1);
  });

  it('wait as long as Discord says', async () => {
    const { discord, run } = await start();
    discord.failures.push(new Response('{"retry_after":150.5}', { status: 429, headers: { 'retry-after': '151' } }));
    await run([incident('a')]);
    await run([incident('a')], 120);
    assert.deepEqual(discord.requests, ['POST']);
    await run([incident('a')], 60);
    assert.deepEqual(discord.titles, ['Incident a']);
  });

  it('stop before the rate limit, and go on with the next run', async () => {
    const { discord, run } = await start();
    const many = Array.from({ length: 8 }, (_, index) => incident(String(index)));
    await run(many);
    assert.equal(discord.messages.size, 5);
    discord.remaining = 5;
    await run(many);
    assert.equal(discord.messages.size, 8);
  });

  it('do not send a message again that someone has deleted', async () => {
    const { discord, run } = await start();
    await run([incident('a')]);
    discord.messages.clear();
    await run([incident('a', { status: 'identified' })]);
    await run([incident('a', { status: 'resolved' })]);
    assert.deepEqual(discord.requests, ['POST', 'PATCH 1000']);
  });

  it('skip a change that Discord does not accept, and send the message of another incident', async () => {
    const { discord, run } = await start();
    await run([incident('a')]);
    discord.failures.push(new Response('', { status: 400 }));
    const changed = incident('a', { status: 'identified' });
    await quietly(() => run([incident('b'), changed]));
    await run([incident('b'), changed]);
    assert.deepEqual(discord.requests, ['POST', 'PATCH 1000', 'POST']);
  });

  it('are sent by the next run if Discord has no server for them', async () => {
    const { discord, run } = await start();
    discord.failures.push(new Response('Bad gateway', { status: 502 }));
    await run([incident('a')]);
    await run([incident('a')]);
    assert.equal(discord.messages.size, 1);
  });

  it('never stop the feed', async () => {
    const { discord, run, site } = await start();
    for (let round = 0; round < 4; round++)
      discord.failures.push(new Response('', { status: [403, 401, 404, 500][round] }));
    await quietly(async () => {
      for (let round = 0; round < 4; round++) await run([incident('a')], 1200);
    });
    assert.equal(discord.requests.length, 4);
    assert.equal((await site().get('/status.json')).status, 200);
  });

  it('never show the webhook', async () => {
    const { run, site, store } = await start();
    await run([incident('a')]);
    for (const path of ['/', '/status.json', '/feed.atom', '/incidents-2026-11.json'])
      assert.doesNotMatch(await site().text(path), /secret-token/, path);
    assert.doesNotMatch(store.bytes, /secret-token/);
  });

  it('need an archive', () => {
    assert.throws(
      () =>
        new FakeSite(
          { src: 'https://status.example.com', notify: [{ type: 'discord', webhook: WEBHOOK }] },
          () => undefined,
        ),
      /notify: expected an archive/,
    );
  });
});

describe('discordMessage', () => {
  const messageOf = (item: object, more: object = {}) => {
    const { feed } = parseFeed(operational({ incidents: [item], ...more }));
    return discordMessage(feed, feed.incidents[0]!, en);
  };

  it('stays within the limits of Discord', () => {
    const long = '🚢*'.repeat(10_000);
    const components = Array.from({ length: 300 }, (_, index) => ({
      id: `c${index}`,
      name: `${index} ${'*'.repeat(150)}`,
      status: 'operational',
    }));
    const message = messageOf(
      incident('a', {
        title: long,
        statusText: 'x'.repeat(200),
        components: components.map(({ id }) => id),
        updates: Array.from({ length: 50 }, () => ({ status: 'identified', at: '2026-11-22T05:00:00Z', body: long })),
      }),
      { components, page: { name: 'x'.repeat(200) } },
    );
    const [embed] = message.embeds;
    assert.ok(embed);
    const texts = [
      embed.title,
      embed.description,
      embed.footer.text,
      ...embed.fields.flatMap(({ name, value }) => [name, value]),
    ];
    assert.ok(embed.title.length <= DISCORD_LIMITS.title);
    assert.ok(embed.description.length <= DISCORD_LIMITS.description);
    assert.ok(embed.footer.text.length <= DISCORD_LIMITS.footer);
    assert.ok(embed.fields.length <= DISCORD_LIMITS.fields);
    for (const { value } of embed.fields) assert.ok(value.length <= DISCORD_LIMITS.fieldValue);
    assert.ok(texts.join('').length <= DISCORD_LIMITS.total);
    assert.ok(texts.every((text) => text.isWellFormed() && text));
  });

  it('mentions nobody, and shows markup of the source as text', () => {
    const message = messageOf(
      incident('a', {
        updates: [
          {
            status: 'identified',
            at: '2026-11-22T05:00:00Z',
            body: '@everyone **now** [x](https://evil.example) <@123> https://a.example/b_c_d',
          },
        ],
      }),
    );
    assert.deepEqual(message.allowed_mentions, { parse: [] });
    const [embed] = message.embeds;
    assert.doesNotMatch(embed?.description ?? '', /@everyone|(?<!\\)\[x|(?<!\\)<@/);
    assert.ok(embed?.description.endsWith(' https://a.example/b_c_d'));
  });

  it('shows markup of the source as text in every part, and cuts none in the middle of an escape', () => {
    const hostile = '# **b** [x](https://evil.example/a) ||s|| `c` @everyone';
    const { title, description, fields } =
      messageOf(incident('a', { title: hostile, components: ['mail'], statusText: hostile, status: 'odd' }), {
        components: [{ id: 'mail', name: hostile, status: 'operational' }],
      }).embeds[0] ?? {};
    for (const text of [title, /^\*\*(.*)\*\*$/m.exec(description ?? '')?.[1], fields?.[0]?.value]) {
      assert.match(text ?? '', /evil/);
      assert.doesNotMatch(text ?? '', /(?<!\\)[#*[|`]|@everyone/, text);
    }
    for (let length = 240; length < 260; length++) {
      const cut = messageOf(incident('a', { title: `${'a'.repeat(length)}${'*'.repeat(40)}` })).embeds[0]?.title ?? '';
      assert.match(cut, /^a+(\\\*)*…$/, cut);
    }
  });

  it('has the color of the impact, the affected components, and a link', () => {
    const [embed] = messageOf(incident('a', { components: ['mail'], impact: 'critical' })).embeds;
    assert.equal(embed?.color, parseInt(COLORS.major[1].slice(1), 16));
    assert.deepEqual(embed?.fields, [{ name: 'Affected components', value: 'Mail', inline: false }]);
    assert.equal(embed?.url, 'https://status.example.com');
  });

  it('is translated', () => {
    const { feed } = parseFeed(operational({ incidents: [incident('a')] }));
    assert.match(
      discordMessage(feed, feed.incidents[0]!, de).embeds[0]?.description ?? '',
      /^\*\*Wird untersucht · Teilausfall\*\*/,
    );
  });
});
