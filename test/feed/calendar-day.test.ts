import { expect } from '@open-wc/testing';
import { calendarDay, secondsOfDay, today } from '../../src/feed/calendar-day.js';

const api = Object.getOwnPropertyDescriptor(globalThis, 'Temporal');

/** Not all browsers have Temporal. */
for (const isAvailable of api ? [true, false] : [false]) {
  describe(`dates ${isAvailable ? 'with' : 'without'} Temporal`, () => {
    before(() => {
      if (!isAvailable) Object.defineProperty(globalThis, 'Temporal', { value: undefined, configurable: true });
    });
    after(() => {
      if (api) Object.defineProperty(globalThis, 'Temporal', api);
    });

    describe('today', () => {
      const at = (time: string) => Date.parse(time);

      it('is the day in the time zone', () => {
        expect(today(at('2026-11-21T23:30:00Z'), 'Europe/Berlin')).to.equal('2026-11-22');
        expect(today(at('2026-11-22T04:30:00Z'), 'America/New_York')).to.equal('2026-11-21');
        expect(today(at('2026-11-22T10:30:00Z'), 'Pacific/Kiritimati')).to.equal('2026-11-23');
      });

      it('follows daylight saving changes', () => {
        expect(today(at('2026-03-28T22:59:59Z'), 'Europe/Berlin')).to.equal('2026-03-28');
        expect(today(at('2026-03-28T23:00:00Z'), 'Europe/Berlin')).to.equal('2026-03-29');
        expect(today(at('2026-03-29T21:59:59Z'), 'Europe/Berlin')).to.equal('2026-03-29');
        expect(today(at('2026-03-29T22:00:00Z'), 'Europe/Berlin')).to.equal('2026-03-30');
        expect(today(at('2026-10-25T22:59:59Z'), 'Europe/Berlin')).to.equal('2026-10-25');
        expect(today(at('2026-10-25T23:00:00Z'), 'Europe/Berlin')).to.equal('2026-10-26');
      });

      it('is the day in UTC if the time zone is missing or unknown', () => {
        for (const zone of [undefined, '', 'UTC', 'Mars/Olympus', 'Europe/Berlin<script>']) {
          expect(today(at('2026-11-22T23:59:59Z'), zone)).to.equal('2026-11-22');
          expect(today(at('2026-11-23T00:00:00Z'), zone)).to.equal('2026-11-23');
        }
      });
    });

    describe('calendarDay', () => {
      it('is the day of a time in the time zone', () => {
        expect(calendarDay('2026-11-21T23:30:00Z', 'Europe/Berlin')).to.equal('2026-11-22');
        expect(calendarDay('2026-11-22T00:30:00+01:00', 'UTC')).to.equal('2026-11-21');
        expect(calendarDay('2026-10-25T00:30:00Z', 'Europe/Berlin')).to.equal('2026-10-25');
      });

      it("is the day in the user's time zone if the time zone is missing or unknown", () => {
        const time = new Date(2026, 10, 22, 12).toISOString();
        for (const zone of [undefined, '', 'Mars/Olympus']) expect(calendarDay(time, zone)).to.equal('2026-11-22');
      });
    });

    if (isAvailable)
      it('is in UTC if the zone of the system is not known', () => {
        // https://github.com/tc39/proposal-temporal/issues/2510
        const { timeZoneId } = Temporal.Now;
        Object.assign(Temporal.Now, { timeZoneId: () => 'Etc/Unknown' });
        try {
          expect(calendarDay('2026-11-22T23:59:59Z', undefined)).to.equal('2026-11-22');
          expect(calendarDay('2026-11-23T00:00:00Z', 'Mars/Olympus')).to.equal('2026-11-23');
        } finally {
          Object.assign(Temporal.Now, { timeZoneId });
        }
      });

    describe('secondsOfDay', () => {
      it('counts from midnight in the time zone', () => {
        expect(secondsOfDay(Date.parse('2026-11-21T23:30:59Z'), 'Europe/Berlin')).to.equal(30 * 60);
        expect(secondsOfDay(Date.parse('2026-11-21T23:30:59Z'), 'America/New_York')).to.equal(18 * 3600 + 30 * 60);
      });

      it('counts from midnight in UTC if the time zone is absent or unknown', () => {
        for (const zone of ['UTC', undefined, '', 'Mars/Olympus'])
          expect(secondsOfDay(Date.parse('2026-11-21T23:30:00Z'), zone)).to.equal(23 * 3600 + 30 * 60);
      });
    });
  });
}
