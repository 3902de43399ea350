import { expect } from '@open-wc/testing';
import { daysAgo, harbour, incident, maintenance, minutesAgo, past } from '../../fixtures/elements/harbour.js';
import { clean, one, part, parts, show, textOf, until } from '../on-page.js';

const marks = (history: Element): string[] => parts(history, 'mark').map((each) => clean(each.textContent));
const update = (status: 'resolved' | 'identified' | 'postmortem', minutes: number) => ({
  status,
  at: minutesAgo(minutes),
});

describe('a past incident', () => {
  it('shows its end if that is on another day', async () => {
    const at = (day: number): string => `2026-11-${day}T12:00:00Z`;
    const history = await show(
      'incident-history',
      harbour({
        incidents: [
          incident('long', { status: 'resolved', startedAt: at(18), resolvedAt: at(20) }),
          incident('short', { status: 'resolved', startedAt: at(16), resolvedAt: '2026-11-16T13:00:00Z' }),
        ],
      }),
      { attributes: { 'time-zone': 'UTC' } },
    );
    expect(clean(one(history, '#incident-long .meta').textContent)).to.contain('November 18, 2026 – November 20, 2026');
    expect(clean(one(history, '#incident-short .meta').textContent)).to.match(/November 16, 2026 Resolved after 1 h$/);
  });

  it('shows how long components were not available, if its updates state it', async () => {
    const states = (id: string, status: 'major_outage' | 'operational') => [{ id, status }];
    const history = await show(
      'incident-history',
      harbour({
        incidents: [
          past('ice', 0.25, {
            startedAt: minutesAgo(300),
            updates: [
              { ...update('resolved', 60), components: [] },
              { ...update('identified', 200), components: states('cranes', 'operational') },
              { ...update('identified', 240), components: states('cranes', 'major_outage') },
            ],
          }),
        ],
      }),
    );
    expect(textOf(history)).to.contain('Resolved after 4 h').and.contain('40 min of downtime');
  });

  it('is marked if it was reopened, and if it has a postmortem', async () => {
    const history = await show(
      'incident-history',
      harbour({
        incidents: [
          past('twice', 1, { updates: [update('resolved', 10), update('identified', 20), update('resolved', 30)] }),
          past('told', 2, { status: 'postmortem', updates: [update('postmortem', 10), update('resolved', 20)] }),
          past('plain', 3),
        ],
      }),
    );
    expect(marks(history)).to.deep.equal(['Reopened', 'Postmortem']);
  });
});

describe('an open incident', () => {
  it('is marked if it was reopened', async () => {
    const updates = [update('identified', 5), update('resolved', 30), update('identified', 60)];
    expect(marks(await show('incident-history', harbour({ incidents: [incident('fog', { updates })] })))).to.deep.equal(
      ['Reopened'],
    );
  });
});

describe('a maintenance', () => {
  it('shows how long it is until its start or its end', async () => {
    const history = await show(
      'incident-history',
      harbour({
        maintenances: [
          maintenance('now', { startsAt: minutesAgo(30), endsAt: minutesAgo(-40) }),
          maintenance('soon', { status: 'scheduled', startsAt: minutesAgo(-180.5), endsAt: minutesAgo(-240) }),
          maintenance('late', { status: 'scheduled', startsAt: minutesAgo(10) }),
        ],
      }),
    );
    const words = parts(history, 'incident').map((each) => /(starts|ends) .*/.exec(clean(each.textContent))?.[0]);
    expect(words).to.deep.equal(['ends in 40 minutes', 'starts in 3 hours Add to calendar', undefined]);
  });

  it('ends with a date and a time, and with a time alone on the same day', async () => {
    const lasting = (hours: number) =>
      maintenance(`hours-${hours}`, {
        status: 'scheduled',
        startsAt: '2099-11-21T08:00:00Z',
        endsAt: new Date(Date.parse('2099-11-21T08:00:00Z') + hours * 3_600_000).toISOString(),
      });
    const history = await show('incident-history', harbour({ maintenances: [lasting(24), lasting(18), lasting(2)] }), {
      attributes: { 'time-zone': 'UTC' },
    });
    const times = parts(history, 'time').map(({ textContent }) => textContent.replace(/\s/g, ' '));
    expect([times[1], times[3], times[5]]).to.deep.equal([
      'November 22, 2099, 8:00 AM',
      'November 22, 2099, 2:00 AM',
      '10:00 AM',
    ]);
  });

  it('is saved as a calendar file', async () => {
    const history = await show(
      'incident-history',
      harbour({
        maintenances: [
          maintenance('paint', {
            title: 'Paint, and more',
            status: 'scheduled',
            startsAt: daysAgo(-1),
            components: ['cranes'],
          }),
        ],
      }),
    );
    const files: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) files.push(file);
      return '#';
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    part(history, 'incident').querySelector('button')!.click();
    await until(() => names.length);
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    expect(names).to.deep.equal(['Paint-and-more.ics']);
    const text = (await files[0]?.text()) ?? '';
    expect(text.split('\r\n')).to.include.members([
      'BEGIN:VEVENT',
      'UID:tag:status.harbour.example\\,2026:maintenance/paint',
      'SUMMARY:Harbour: Paint\\, and more',
      'DESCRIPTION:Affected components: Cranes',
      'URL:https://status.harbour.example/',
    ]);
    expect(text).to.match(/DTSTART:\d{8}T\d{6}Z/);
  });
});

describe('the link to a notice', () => {
  it('says that it has been copied', async () => {
    const history = await show('incident-history', harbour({ incidents: [incident('fog')] }));
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (text: string) => {
          copied.push(text);
        },
      },
    });
    one(history, '.link').click();
    await until(() => clean(one(history, '.link').textContent) === 'Link copied');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    window.history.replaceState(null, '', location.pathname + location.search);
    expect(copied).to.deep.equal([`${location.href}#incident-fog`]);
    expect(one(history, '.link').ariaLabel).to.equal('Link copied: Trouble fog');
  });

  it('shows and selects the URL if the browser does not allow it', async () => {
    const history = await show('incident-history', harbour({ incidents: [incident('fog')] }));
    const { clipboard } = navigator;
    const answer = Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => answer } });
    one(history, '.link').click();
    await until(() => clean(one(history, '.link').textContent));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    const { href } = location;
    window.history.replaceState(null, '', location.pathname + location.search);
    expect(clean(one(history, '.link').textContent)).to.equal(href);
    expect(href).to.match(/#incident-fog$/);
    await until(() => clean(String(getSelection())) === href, 'the URL is selected');
  });
});

describe('the months', () => {
  it('are headings in the time zone of the history', async () => {
    const at = (month: string) => ({ status: 'resolved' as const, startedAt: `2026-${month}T23:30:00Z` });
    const history = await show(
      'incident-history',
      harbour({ incidents: [incident('a', at('10-31')), incident('b', at('10-30')), incident('c', at('08-01'))] }),
      { attributes: { days: '9999', 'time-zone': 'UTC' } },
    );
    const months = () => parts(history, 'month').map((each) => clean(each.textContent));
    expect(months()).to.deep.equal(['October 2026', 'August 2026']);
    history.timeZone = 'Europe/Berlin';
    await history.updateComplete;
    expect(months()).to.deep.equal(['November 2026', 'October 2026', 'August 2026']);
    history.lang = 'de';
    await until(() => months()[1] === 'Oktober 2026');
  });
});
