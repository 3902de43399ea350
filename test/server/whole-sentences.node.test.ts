import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/parse.js';
import { badgeSvg } from '../../src/server/badge-svg.js';
import { discordMessage } from '../../src/server/discord-message.js';
import { maintenanceCalendar } from '../../src/server/maintenance-calendar.js';
import { noticeEntries } from '../../src/server/notice-entries.js';
import { slackMessage } from '../../src/server/slack-message.js';
import { joinedLines, pseudoMessages, SIGNS } from '../locale/pseudo-messages.js';

const at = '2026-11-28T13:00:00Z';
const notice = { title: SIGNS, components: ['mail', 'pages'] };
const { feed } = parseFeed({
  version: 1,
  page: { name: SIGNS },
  components: ['mail', 'pages'].map((id) => ({ id, name: SIGNS, status: 'major_outage' })),
  incidents: [
    {
      ...notice,
      id: 'fog',
      status: 'investigating',
      impact: 'major',
      startedAt: at,
      updates: [{ status: 'investigating', at, body: SIGNS }],
    },
  ],
  maintenances: [
    { ...notice, id: 'dredging', status: 'scheduled', startsAt: at, endsAt: '2026-11-28T15:00:00Z', updates: [] },
  ],
});
const [incident] = feed.incidents;
assert.ok(incident);

/** All texts in a JSON value. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(stringsIn);
/** Lines of HTML, where each tag ends one. */
const linesOf = (markup: string): string => markup.replace(/<[^>]*>/g, '\n');

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'a message in Slack': stringsIn(slackMessage(feed, incident, pseudoMessages)).map((text) => text.replaceAll('*', '')),
  'a message in Discord': stringsIn(discordMessage(feed, incident, pseudoMessages)),
  'the entries of Atom and JSON feeds': stringsIn(noticeEntries(feed, pseudoMessages)).map(linesOf),
  'the calendar': [maintenanceCalendar(feed, pseudoMessages).replaceAll('\r\n ', '').replaceAll('\\n', '\n')],
  'a badge': [
    badgeSvg({ label: SIGNS, message: pseudoMessages.all.unknown, status: 'unknown' }, pseudoMessages).replace(
      /aria-label="([^"]*)"|<[^>]*>/g,
      '\n$1\n',
    ),
  ],
};

describe('the texts of the server', () => {
  for (const [name, texts] of Object.entries(TEXTS))
    it(`are whole sentences, whose parts a message joins: ${name}`, () => {
      assert.match(texts.join('\n'), /⟦/);
      assert.deepEqual(texts.flatMap(joinedLines), []);
    });
});
