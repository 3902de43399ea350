import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay } from '../../src/locale/format-day.js';
import { formatDuration } from '../../src/locale/format-duration.js';
import { formatFor } from '../../src/locale/format.js';
import { en } from '../../src/locale/languages/en.js';
import { importLanguage, languageCodes } from '../../src/locale/load-language.js';
import type { Messages } from '../../src/locale/messages.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 8, 14, 5);
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 101];

const load = async (code: string): Promise<Messages> => Object.values(await importLanguage(code))[0] ?? en;
const withoutMarks = (text: string): string => text.replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, '');

/** The sentences with a time: relative times, and dates as on a server. */
const sentencesWith = (messages: Messages, past: string, future: string): readonly string[] => [
  ...[messages.started, messages.updated, messages.stale].map((sentence) => sentence(past)),
  ...[messages.starts, messages.ends].map((sentence) => sentence(future)),
];

const datedSentences = (messages: Messages): readonly string[] => {
  const moment = messages.dated(formatFor(messages, 'UTC').full(NOW));
  return sentencesWith(messages, moment, moment);
};

const relativeSentences = (messages: Messages): readonly string[] => {
  const { relative } = formatFor(messages, 'UTC');
  return [0, 1, 2, 5, 21, 60, 300, 3000, 99_999].flatMap((minutes) =>
    sentencesWith(
      messages,
      relative(NOW - minutes * MINUTE, NOW, true),
      relative(NOW + Math.max(1, minutes) * MINUTE, NOW),
    ),
  );
};

/** Sentences with counted things. */
const countedSentences = (messages: Messages): readonly string[] => {
  const format = formatFor(messages, 'UTC');
  const durations = [60, 5700, 18_660].flatMap((seconds) => [
    messages.lasting(formatDuration(format, seconds)),
    messages.dayPart('major_outage', formatDuration(format, seconds, true)),
  ]);
  return [
    ...durations,
    ...COUNTS.flatMap((count) => [
      messages.results(count),
      messages.groupSome(count, count + 1),
      messages.groupUnknown(count),
      messages.some('major_outage', count, count + 1),
      messages.showUpdates(count),
      messages.otherNotices(count, true),
      messages.otherNotices(count, false),
      messages.daysAgo(count),
      messages.lastDays(count),
      messages.uptime('99.87%', count, ''),
    ]),
  ];
};

/** What is between a day and its time. The others have no word there: "at" would be wrong before "2:05 PM – 5:05 PM". */
const OCLOCK: Readonly<Record<string, string>> = {
  da: 'kl.',
  fa: 'ساعت',
  fi: 'klo',
  id: 'pukul',
  nb: 'kl.',
  sv: 'kl.',
  th: 'เวลา',
};

describe('the wording of languages', () => {
  for (const code of ['en', ...languageCodes]) {
    it(`has no preposition between a colon and a date: ${code}`, async () => {
      for (const sentence of datedSentences(await load(code)))
        assert.doesNotMatch(withoutMarks(sentence), /[:：]\s*[^\s\p{N}]/u);
    });

    it(`has a plus and a range as Intl writes them: ${code}`, async () => {
      const { lang, more, range } = await load(code);
      assert.equal(more(4), new Intl.NumberFormat(lang, { signDisplay: 'always' }).format(4));
      const parts = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).formatRangeToParts(
        NOW,
        NOW + 9999 * HOUR,
      );
      const start = parts.findLastIndex(({ source }) => source === 'startRange');
      const { value = '' } = parts[start + 1] ?? {};
      assert.equal(range('1', '2'), /[-–]/.test(value) ? '1 – 2' : `1${value}2`);
    });

    it(`has no preposition before the start of a range: ${code}`, async () => {
      const between = (await load(code)).dayAndTime('', '').trim();
      if (OCLOCK[code]) assert.equal(between, OCLOCK[code]);
      else assert.match(between, /^[,،]?$/);
    });
  }

  for (const code of ['ja', 'ko', 'zh-Hans', 'zh-Hant'])
    it(`has a space between every number and its unit, or none: ${code}`, async () => {
      const messages = await load(code);
      const spaces = [...relativeSentences(messages), ...countedSentences(messages)].flatMap((sentence) =>
        [...sentence.matchAll(/\d(\s?)(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])/gu)].map(
          ([, space]) => space,
        ),
      );
      assert.ok(spaces.length > 50);
      assert.equal(new Set(spaces).size, 1, [...new Set(spaces)].map((space) => `"${space}"`).join());
    });

  it('has no space inside a Thai phrase', async () => {
    const messages = await load('th');
    for (const sentence of [...relativeSentences(messages), ...datedSentences(messages), messages.uptimeShare(90)])
      assert.doesNotMatch(sentence.replace(/พฤศจิกายน.*/, ''), /\p{sc=Thai} \p{sc=Thai}/u);
  });

  for (const code of ['ar', 'fa', 'he'])
    it(`keeps the direction between two Latin names: ${code}`, async () => {
      const { list } = await load(code);
      // The separator is between two left-to-right words, and would be part of them.
      assert.match(list('Mail', 'API'), /^Mail\P{L}*\u200f\P{L}*API$/u);
    });

  /** An hour and 35 minutes, short and long. */
  const JOINED: Readonly<Record<string, readonly [short: string, long: string]>> = {
    ar: ['1 س و35 د', 'ساعة و35 دقيقة'],
    fa: ['۱ ساعت و ۳۵ دقیقه', '۱ ساعت و ۳۵ دقیقه'],
    he: ['1 שע׳ ו־35 דק׳', '1 שעה ו־35 דקות'],
    ko: ['1시간 35분', '1시간 35분'],
    'zh-Hans': ['1小时35分钟', '1小时35分钟'],
  };
  for (const [code, durations] of Object.entries(JOINED))
    it(`joins hours and minutes with the word that they need: ${code}`, async () => {
      const format = formatFor(await load(code), 'UTC');
      assert.deepEqual([formatDuration(format, 5700), formatDuration(format, 5700, true)], durations);
    });

  /** The first day of a month. */
  const FIRST: Readonly<Record<string, string>> = {
    de: 'beginnt am 1. Februar 2026 um 14:05',
    fr: 'commence le 1er février 2026 à 14:05',
    it: 'inizia il 1º febbraio 2026 alle ore 14:05',
    'pt-BR': 'começa em 1º de fevereiro de 2026 às 14:05',
  };
  for (const [code, sentence] of Object.entries(FIRST))
    it(`has the ordinal of the first day of a month: ${code}`, async () => {
      const messages = await load(code);
      const { full } = formatFor(messages, 'UTC');
      assert.equal(messages.starts(messages.dated(full(Date.UTC(2026, 1, 1, 14, 5)))), sentence);
    });

  it('has no space in a Japanese day', async () => {
    const messages = await load('ja');
    const format = formatFor(messages, 'UTC');
    const day = messages.labeled(
      formatDay(format, '2026-11-08'),
      messages.dayPart('major_outage', formatDuration(format, 5700, true)),
    );
    assert.equal(day, '2026年11月8日：重大な障害 1時間35分');
  });
});
