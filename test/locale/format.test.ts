import { expect } from '@open-wc/testing';
import { de } from '../../src/locale/languages/de.js';
import { en } from '../../src/locale/languages/en.js';
import { it as italian } from '../../src/locale/languages/it.js';
import { formatDay } from '../../src/locale/format-day.js';
import { formatDuration } from '../../src/locale/format-duration.js';
import { formatShare } from '../../src/locale/format-share.js';
import { formatFor } from '../../src/locale/format.js';
import { importLanguage, languageCodes } from '../../src/locale/load-language.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('formatFor', () => {
  const format = formatFor(en, 'UTC');
  const german = formatFor(de, 'UTC');

  it('returns the same object for the same language and time zone', () => {
    expect(formatFor(en, 'UTC')).to.equal(format);
    expect(formatFor(en, 'Europe/Berlin')).not.to.equal(format);
    expect(german).not.to.equal(format);
  });

  it('uses the given messages', () => {
    expect(formatFor({ ...en, justNow: 'now' }, 'UTC').relative(NOW, NOW)).to.equal('now');
    expect(formatFor(en, 'UTC').relative(NOW, NOW)).to.equal('just now');
  });

  it('limits its cache and creates evicted entries again', () => {
    for (let hour = 1; hour < 14; hour++) for (const sign of '+-') formatFor(en, `Etc/GMT${sign}${hour}`);
    expect(formatFor(en, 'UTC').time(NOW)).to.equal(format.time(NOW));
  });

  describe('relative', () => {
    const CASES: readonly (readonly [ahead: number, words: string])[] = [
      [0, 'just now'],
      [-MINUTE + 1, 'just now'],
      [1, 'in 1 minute'],
      [MINUTE - 1, 'in 1 minute'],
      [-MINUTE, '1 minute ago'],
      [-59 * MINUTE - 59_000, '59 minutes ago'],
      [-HOUR, '1 hour ago'],
      [-HOUR * 23.99, '23 hours ago'],
      [-DAY, '1 day ago'],
      [-59.9 * DAY, '59 days ago'],
      [-61 * DAY, '2 months ago'],
      [-729 * DAY, '23 months ago'],
      [-731 * DAY, '2 years ago'],
      [3 * HOUR, 'in 3 hours'],
      [59.6 * MINUTE, 'in 1 hour'],
      [47.4 * HOUR, 'in 47 hours'],
      [47.9 * HOUR, 'in 2 days'],
      [729.9 * DAY, 'in 2 years'],
      [2.4 * DAY, 'in 2 days'],
      [12 * DAY, 'in 12 days'],
    ];
    for (const [ahead, words] of CASES)
      it(`formats ${ahead} ms as "${words}"`, () => expect(format.relative(NOW + ahead, NOW)).to.equal(words));

    for (const code of ['en', ...languageCodes])
      it(`never goes back in time and is exact to its unit in ${code}`, async () => {
        const messages = Object.values(await importLanguage(code))[0] ?? en;
        const { relative } = formatFor(messages, 'UTC');
        const lengths = { minute: MINUTE, hour: HOUR, day: DAY, month: 30.436875 * DAY, year: 365.2425 * DAY };
        const [shortStep, longStep] = code === 'en' ? [1000, HOUR / 7] : [MINUTE / 2, 3 * HOUR];
        const seen = new Set<string>();
        let last = '';
        for (let ago = 0; ago < 5 * lengths.year; ago += ago < 3 * DAY ? shortStep : longStep) {
          const text = relative(NOW - ago, NOW);
          if (text === last) continue;
          expect(seen.has(text), `${text} comes twice`).to.equal(false);
          seen.add(text);
          last = text;
          const [, count, unit] = /^(\d+) (\w+?)s? ago$/.exec(text) ?? [];
          if (!unit) continue;
          const length = lengths[unit as keyof typeof lengths];
          expect(ago - Number(count) * length, text).to.be.within(-HOUR, length);
        }
      });

    it('formats a future time as "just now" if only past times are expected', () => {
      expect(format.relative(NOW + 5 * MINUTE, NOW, true)).to.equal('just now');
      expect(format.relative(NOW - 5 * MINUTE, NOW, true)).to.equal('5 minutes ago');
    });

    it('uses the language of a locale copied from another', () => {
      expect(formatFor({ ...en, lang: 'nl' }, 'UTC').relative(NOW - 5 * MINUTE, NOW)).to.equal('5 minuten geleden');
    });

    it('formats days in the language', () => {
      expect(formatDuration(german, 639_360)).to.equal('7 Tg. 9 Std.');
    });

    it('formats German', () => {
      expect(german.relative(NOW - 5 * MINUTE, NOW)).to.equal('vor 5 Minuten');
      expect(german.relative(NOW, NOW)).to.equal('gerade eben');
    });
  });

  describe('numbers', () => {
    for (const { lang, numbers } of [en, de, italian]) {
      const words = numbers?.[lang];

      it(`formats relative times like Intl in ${lang}`, () => {
        const intl = new Intl.RelativeTimeFormat(lang);
        for (const unit of ['minute', 'hour', 'day', 'month', 'year'] as const)
          for (const count of [-59, -12, -2, -1, 1, 2, 23, 300])
            expect(words?.relative(count, unit)).to.equal(intl.format(count, unit));
      });

      it(`formats amounts like Intl in ${lang}`, () => {
        for (const unit of ['minute', 'hour'] as const) {
          const intl = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' });
          for (const count of [0, 1, 2, 22, 59, 720]) expect(words?.amount(count, unit)).to.equal(intl.format(count));
        }
      });

      it(`formats days like Intl in ${lang}`, () => {
        const intl = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++)
          expect(words?.day(month * 2, month, 2026)).to.equal(intl.format(Date.UTC(2026, month - 1, month * 2)));
      });

      it(`formats dates and times in the user's time zone like Intl in ${lang}`, () => {
        const format = formatFor({ en, de, it: italian }[lang]!);
        for (let hour = 0; hour < 24; hour++) {
          const at = new Date(2026, hour % 12, hour + 1, hour, hour * 2).getTime();
          expect(format.date(at)).to.equal(new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(at));
          expect(format.time(at)).to.equal(new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(at));
          expect(format.full(at)).to.equal(
            new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(at),
          );
        }
      });

      it(`formats percentages like Intl in ${lang}`, () => {
        const intl = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 });
        for (const percent of [0, 0.01, 50, 90.1, 99.98, 100])
          expect(words?.percent(percent)).to.equal(intl.format(percent / 100));
      });
    }

    it('uses the language of a locale copied from another', () => {
      const dutch = formatFor({ ...en, lang: 'nl' }, 'UTC');
      expect(formatShare(dutch, 0.9998)).to.equal('99,98%');
      expect(formatDay(dutch, '2026-11-03')).to.equal('3 november 2026');
      expect(formatDuration(dutch, 1320, true)).to.equal('22 minuten');
    });
  });

  describe('duration', () => {
    const CASES: readonly (readonly [seconds: number, short: string, long: string])[] = [
      [0, '1 min', '1 minute'],
      [29, '1 min', '1 minute'],
      [89, '1 min', '1 minute'],
      [1320, '22 min', '22 minutes'],
      [3600, '1 h', '1 hour'],
      [18_720, '5 h 12 min', '5 hours 12 minutes'],
      [90_000, '25 h', '25 hours'],
      [172_740, '47 h 59 min', '47 hours 59 minutes'],
      [172_800, '2 d', '48 hours'],
      [639_360, '7 d 9 h', '177 hours 36 minutes'],
    ];
    for (const [seconds, short, long] of CASES) {
      it(`formats ${seconds} seconds as "${short}", and for screen readers as "${long}"`, () => {
        expect(formatDuration(format, seconds)).to.equal(short);
        expect(formatDuration(format, seconds, true)).to.equal(long);
      });
    }

    it('formats German', () => {
      expect(formatDuration(german, 18_720)).to.equal('5 Std. 12 Min.');
      expect(formatDuration(german, 18_720, true)).to.equal('5 Stunden 12 Minuten');
    });
  });

  describe('share', () => {
    const CASES: readonly (readonly [share: number, words: string])[] = [
      [1, '100%'],
      [0.999999, '99.99%'],
      [0.9017, '90.17%'],
      [0.5, '50%'],
      [0, '0%'],
    ];
    for (const [share, words] of CASES)
      it(`formats ${share} as ${words}, rounded down`, () => expect(formatShare(format, share)).to.equal(words));

    it('formats German', () => expect(formatShare(german, 0.9998).replace(/\s/g, ' ')).to.equal('99,98 %'));
  });

  describe('time zones', () => {
    const evening = Date.parse('2026-11-22T23:30:00Z');

    it('formats dates and times in the given time zone', () => {
      expect(formatFor(de, 'UTC').date(evening)).to.equal('22. November 2026');
      expect(formatFor(de, 'Europe/Berlin').date(evening)).to.equal('23. November 2026');
      expect(formatFor(de, 'Europe/Berlin').time(evening)).to.equal('00:30');
      expect(formatFor(de, 'Asia/Kolkata').time(evening)).to.equal('05:00');
    });

    it('formats months of the Gregorian calendar', async () => {
      const [fa = en] = Object.values(await importLanguage('fa'));
      expect(formatFor(fa, 'UTC').month(evening)).to.contain('نوامبر');
      expect(formatFor(de, 'UTC').month(evening)).to.equal('November 2026');
    });

    for (const code of languageCodes.filter((each) => each !== 'fa'))
      it(`formats months with the year that dates have in ${code}`, async () => {
        const format = formatFor(Object.values(await importLanguage(code))[0] ?? en, 'UTC');
        expect(/\d{4}/.exec(format.month(evening))?.[0]).to.equal(/\d{4}/.exec(format.date(evening))?.[0]);
      });

    it('formats a full time with date and time', () => {
      expect(formatFor(de, 'Europe/Berlin').full(evening)).to.contain('23. November 2026').and.contain('00:30');
    });

    it("falls back to the user's time zone if none or an unknown one is given", () => {
      const viewers = new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(evening);
      expect(formatFor(de).date(evening)).to.equal(viewers);
      expect(formatFor(de, 'Atlantis/Harbour').date(evening)).to.equal(viewers);
      expect(formatFor(de, '').date(evening)).to.equal(viewers);
    });

    it('formats a calendar day as the same day in every time zone', () => {
      for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        expect(formatDay(formatFor(de, zone), '2026-11-03')).to.equal('3. November 2026');
        expect(formatDay(formatFor(de, zone), '2026-11-03', true)).to.equal('Dienstag, 3. November 2026');
      }
    });
  });
});
