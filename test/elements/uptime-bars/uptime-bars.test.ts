import { expect } from '@open-wc/testing';
import type { StatusFeedInput } from '../../../src/feed/schema.js';
import {
  component,
  dayBefore,
  daysAgo,
  harbour,
  incident,
  maintenance,
  minutesAgo,
  PAGE,
  updatedAgo,
} from '../../fixtures/elements/harbour.js';
import {
  all,
  clean,
  container,
  one,
  part,
  parts,
  put,
  serve,
  show,
  shown,
  statesOf,
  textOf,
  until,
  update,
} from '../on-page.js';

const TODAY = dayBefore(0);
const uptime = {
  from: dayBefore(89),
  days: [
    { date: dayBefore(10), majorOutage: 3600, partialOutage: 600 },
    { date: dayBefore(8), degraded: 300 },
    { date: dayBefore(7), minorOutage: 300 },
    { date: dayBefore(6), maintenance: 7200 },
    { date: dayBefore(5), noData: true },
    { date: dayBefore(3), partialOutage: 1320 },
  ],
};
const feed = (more: Partial<StatusFeedInput> = {}, cranes = {}): StatusFeedInput =>
  harbour({
    page: { name: 'Harbour', timeZone: 'UTC' },
    components: [component('locks'), component('cranes', 'operational', { uptime, ...cranes })],
    ...more,
  });

/** The date of a day as in the slider's text: "November 3, 2026: …". */
const dayName = (days: number): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(dayBefore(days)));
const slider = (element: Element): HTMLElement => one(element, '[role="slider"]');
const said = (element: Element): string => clean(slider(element).getAttribute('aria-valuetext'));
const press = (element: Element, key: string, more = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  slider(element).dispatchEvent(event);
  return event;
};
const pressOn = (target: EventTarget, key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
};
const links = (element: Element): HTMLElement[] => all(element, '.tip a');
/** With an open incident. */
const withIncident = (
  more: Partial<StatusFeedInput> = {},
  title = 'Fog',
  rest: Partial<Parameters<typeof incident>[1]> = {},
): StatusFeedInput =>
  feed({
    page: { name: 'Harbour', timeZone: 'UTC', url: PAGE },
    incidents: [incident('fog', { title, components: ['cranes'], startedAt: '2026-01-01T00:00:00Z', ...rest })],
    ...more,
  });
const box = (element: Element): HTMLElement => one(element, '.tip');
const isOpen = (element: Element): boolean => box(element).matches(':popover-open');
const classes = (element: Element): string[] =>
  all(element, '.days path').map((path) => path.getAttribute('class') ?? '');

describe('<uptime-bars>', () => {
  it('shows the first component with uptime, or the one in the attribute', async () => {
    expect(slider(await show('uptime-bars', feed())).ariaLabel).to.match(/^Cranes: /);
    for (const name of ['cranes', 'Cranes'])
      expect(slider(await show('uptime-bars', feed(), { attributes: { component: name } })).ariaLabel).to.match(
        /^Cranes: /,
      );
  });

  it('shows the state of a component without uptime, and "No data" for a missing one', async () => {
    const without = await show('uptime-bars', feed(), { attributes: { component: 'locks' } });
    expect([textOf(without), ...statesOf(without)]).to.deep.equal(['Locks Operational No data', 'operational']);
    const missing = await show('uptime-bars', feed(), { attributes: { component: 'lighthouse' } });
    expect([textOf(missing), ...statesOf(missing)]).to.deep.equal(['No data', 'unknown']);
  });

  it('is one slider labeled with a sentence, and its value is the newest day', async () => {
    const bars = await show('uptime-bars', feed());
    expect(parts(bars, 'uptime')[0]).to.equal(slider(bars));
    expect(slider(bars).tabIndex).to.equal(0);
    const value = ['aria-valuemin', 'aria-valuemax', 'aria-valuenow'].map((name) => slider(bars).getAttribute(name));
    expect(value).to.deep.equal(['1', '90', '90']);
    // (90 × 86,400 − 3,600 − 0.3 × (600 + 1,320)) ÷ (90 × 86,400), rounded down.
    expect(slider(bars).ariaLabel).to.equal('Cranes: 99.94% uptime, last 90 days');
    expect(said(bars)).to.equal(`${dayName(0)}: no downtime`);
  });

  it('names the days that the percentage covers if the history is shorter than the bars', async () => {
    const uptime = { from: dayBefore(49), days: [] };
    const bars = await show('uptime-bars', { ...feed(), components: [component('cranes', 'operational', { uptime })] });
    expect(slider(bars).ariaLabel).to.equal('Cranes: 100% uptime over 50 days, last 90 days');
  });

  it('names the days that the publisher’s percentage covers', async () => {
    const shares = [
      { days: 7, ratio: 0.7143 },
      { days: 365, ratio: 0.989 },
    ];
    const stated = feed({}, { uptime: { ...uptime, shares } });
    expect(slider(await show('uptime-bars', stated)).ariaLabel).to.equal(
      'Cranes: 98.9% uptime over 365 days, last 90 days',
    );
    const week = await show('uptime-bars', stated, { attributes: { 'uptime-days': '7' } });
    expect(slider(week).ariaLabel).to.equal('Cranes: 71.43% uptime, last 7 days');
  });

  it('renders at most one path per status, and backgrounds for days with downtime', async () => {
    const bars = await show('uptime-bars', feed());
    const drawn = classes(bars);
    expect(new Set(drawn).size).to.equal(drawn.length);
    expect(drawn).to.have.members([
      'operational',
      'background',
      'major_outage',
      'degraded_performance',
      'minor_outage',
      'under_maintenance',
      'partial_outage',
      'no_data',
    ]);
    expect(one(bars, 'svg').getAttribute('aria-hidden')).to.equal('true');
  });

  it('gives each status a bar that can be told apart without its color', async () => {
    const bars = await show('uptime-bars', feed());
    const shapes = new Map(
      all(bars, '.days path').map((path) => {
        const tops = (path.getAttribute('d') ?? '').match(/(?<= )[\d.]+(?=h)/g) ?? [];
        const pieces = new Set(tops).size;
        const { strokeDasharray, stroke } = getComputedStyle(path);
        expect(stroke).not.to.equal('none');
        const height = pieces * Number(path.getAttribute('stroke-width'));
        return [path.getAttribute('class') ?? '', { height, pattern: `${pieces} ${strokeDasharray}` }];
      }),
    );
    const worse = [
      'no_data',
      'under_maintenance',
      'degraded_performance',
      'minor_outage',
      'partial_outage',
      'major_outage',
      'operational',
    ].map((name) => shapes.get(name)!);
    for (const [index, { height, pattern }] of worse.entries())
      for (const higher of worse.slice(index + 1)) {
        expect(higher.height).to.be.above(height);
        // At a height of 26.
        if (higher.height - height < 5) expect(higher.pattern).not.to.equal(pattern);
      }
  });

  it('never shows today as better than the current status', async () => {
    const bars = await show('uptime-bars', feed({}, { status: 'major_outage', uptime: { from: dayBefore(89) } }));
    expect(said(bars)).to.equal(`${dayName(0)}: major outage`);
    const unknown = await show('uptime-bars', feed({}, { status: 'unknown', uptime: { from: dayBefore(89) } }));
    expect(said(unknown)).to.equal(`${dayName(0)}: No data`);
    expect(classes(bars)).to.include('major_outage');
    await update(
      bars,
      feed(
        {},
        {
          status: 'degraded_performance',
          uptime: { from: dayBefore(89), days: [{ date: TODAY, partialOutage: 660 }] },
        },
      ),
    );
    expect(said(bars)).to.equal(`${dayName(0)}: partial outage 11 minutes`);
  });

  it('covers the number of days in uptime-days', async () => {
    const bars = await show('uptime-bars', feed(), { attributes: { 'uptime-days': '7' } });
    expect(slider(bars).getAttribute('aria-valuemax')).to.equal('7');
    expect(slider(bars).ariaLabel).to.match(/last 7 days$/);
    expect(textOf(bars)).to.contain('7 days ago');
    for (const wrong of [0, 367, NaN, -1]) {
      bars.uptimeDays = wrong;
      await bars.updateComplete;
      expect(slider(bars).getAttribute('aria-valuemax'), String(wrong)).to.equal('90');
    }
    bars.uptimeDays = 1;
    await bars.updateComplete;
    expect(clean(part(bars, 'axis').textContent))
      .to.match(/uptimeToday$/)
      .and.not.contain('ago');
  });

  it('renders fewer bars in a narrow container, states how many, and keeps the percentage', async () => {
    const frame = document.createElement('div');
    container.append(frame);
    const bars = await show('uptime-bars', feed(), { parent: frame });
    const narrow = async (width: number, count: number): Promise<void> => {
      frame.style.width = `${width}px`;
      await until(() => slider(bars).getAttribute('aria-valuemax') === String(count), `${count} bars in ${width} px`);
      expect(slider(bars).ariaLabel).to.equal(
        `Cranes: 99.94% uptime${count === 90 ? '' : ' over 90 days'}, last ${count} days`,
      );
      expect(textOf(bars)).to.contain(`${count} days ago`);
    };
    await narrow(320, 30);
    await narrow(500, 60);
    await narrow(800, 90);
  });

  it('shows the uptime of the publisher if it is given', async () => {
    expect(slider(await show('uptime-bars', feed({}, { uptime: { ...uptime, ratio: 0.99999 } }))).ariaLabel).to.contain(
      '99.99% uptime',
    );
  });

  it('shows no percentage if no day has data', async () => {
    const bars = await show('uptime-bars', feed({}, { uptime: { days: [{ date: dayBefore(3), noData: true }] } }));
    expect(slider(bars).ariaLabel).to.equal('Cranes: last 90 days');
    expect(classes(bars)).to.deep.equal(['no_data']);
  });

  it('counts days in the time zone of the page', async () => {
    // At any time, at least one of these zones has another date than UTC.
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const bars = await show('uptime-bars', feed({ page: { name: 'Harbour', timeZone } }));
      expect(said(bars)).to.contain(new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone }).format(Date.now()));
    }
  });

  it('shows the name of the component and its percentage', async () => {
    const bars = await show('uptime-bars', feed());
    expect(clean(part(bars, 'name').textContent)).to.equal('Cranes');
    expect(clean(part(bars, 'axis').textContent)).to.equal('90 days ago99.94% uptimeToday');
  });

  describe('during an outage', () => {
    const shareOf = (bars: Element): string => clean(one(bars, '.share').textContent);
    const HOUR = 60;
    // Before 1:00 UTC, the outage began yesterday, and only the time since midnight counts.
    const minutesToday = Math.min(HOUR, Math.floor((Date.now() % 86_400_000) / 60_000));
    const outage = (more: object = {}, others: Partial<StatusFeedInput> = {}): StatusFeedInput =>
      feed(
        { incidents: [incident('fog', { components: ['cranes'], startedAt: minutesAgo(HOUR) })], ...others },
        { status: 'major_outage', uptime: { from: dayBefore(89), ...more } },
      );
    const percent = (minutes: number): string => `${Math.floor((1 - minutes / (90 * 1440)) * 10_000) / 100}%`;

    it('counts today’s minutes since the open incident began', async () => {
      const bars = await show('uptime-bars', outage());
      expect(shareOf(bars)).to.equal(`${percent(minutesToday)} uptime`);
      expect(said(bars)).to.match(/: major outage (\d+ hours?|\d+ minutes?)/);
    });

    it('counts from the update that changed the state', async () => {
      const stated = (minutes: number, status: 'major_outage' | 'degraded_performance') => ({
        at: minutesAgo(minutes),
        status: 'identified' as const,
        components: [{ id: 'cranes', status }],
      });
      const updates = [stated(10, 'major_outage'), stated(HOUR, 'degraded_performance')];
      const bars = await show(
        'uptime-bars',
        outage({}, { incidents: [incident('fog', { components: ['cranes'], updates })] }),
      );
      expect(shareOf(bars)).to.equal(`${percent(Math.min(10, minutesToday))} uptime`);
    });

    it('leaves today out and says until when, if the beginning is not known', async () => {
      const bars = await show('uptime-bars', outage({}, { incidents: [] }));
      expect(said(bars)).to.equal(`${dayName(0)}: major outage`);
      // 100 % of the days before.
      expect(shareOf(bars)).to.equal('');
      expect(slider(bars).ariaLabel).to.equal('Cranes: last 90 days');
      await update(bars, outage({ days: [{ date: dayBefore(2), majorOutage: 86_400 }] }, { incidents: [] }));
      expect(shareOf(bars)).to.equal(`98.87% uptime as of ${dayName(1)}`);
    });

    it('uses the publisher’s minutes of today if there are more', async () => {
      const bars = await show('uptime-bars', outage({ days: [{ date: TODAY, majorOutage: 43_200 }] }));
      expect(shareOf(bars)).to.equal(`${percent(720)} uptime`);
    });

    it('says of when a percentage of the publisher is', async () => {
      const at = minutesAgo(1);
      const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(Date.parse(at)).replace(/\s/g, ' ');
      const bars = await show('uptime-bars', outage({ ratio: 0.9998 }, { updatedAt: at }));
      expect(shareOf(bars)).to.equal(`99.98% uptime as of ${time}`);
      await update(bars, feed({ updatedAt: at }, { uptime: { from: dayBefore(89), ratio: 1 } }));
      expect(shareOf(bars)).to.equal('100% uptime');
    });
  });

  describe('the state', () => {
    const word = (bars: Element): string => clean(part(bars, 'badge').textContent);

    it('is beside the name, in words', async () => {
      const bars = await show('uptime-bars', feed({}, { status: 'partial_outage' }));
      expect(word(bars)).to.equal('Partial outage');
      await update(bars, feed({}, { status: 'unknown', statusText: 'On fire' }));
      expect(word(bars)).to.equal('On fire');
      await update(bars, feed(updatedAgo(12)));
      expect(word(bars)).to.equal('Was operational');
      await update(bars, feed(updatedAgo(60)));
      expect(word(bars)).to.equal('Unknown');
    });

    it('is a word at every width, also where a theme hides icons', async () => {
      const frame = document.createElement('div');
      container.append(frame);
      const bars = await show('uptime-bars', feed({}, { status: 'major_outage' }), { parent: frame });
      const style = document.createElement('style');
      style.textContent = 'uptime-bars::part(icon) { display: none }';
      container.append(style);
      for (const [width, count] of [
        [700, '90'],
        [400, '60'],
        [160, '30'],
      ] as const) {
        frame.style.width = `${width}px`;
        await until(() => slider(bars).getAttribute('aria-valuemax') === count);
        const { left, right, height } = one(bars, '.badge .word').getBoundingClientRect();
        const box = frame.getBoundingClientRect();
        expect(height, `of ${width} px`).to.be.above(10);
        expect(left).to.be.at.least(box.left);
        expect(right).to.be.at.most(box.right + 1);
        expect(getComputedStyle(one(bars, '.word')).clipPath).to.equal('none');
      }
    });

    it('is not available if the feed cannot be loaded', async () => {
      const src = serve(() => new Response('', { status: 404 }));
      expect(textOf(await shown(put('uptime-bars', { attributes: { src } })))).to.equal(
        'Status is unavailable right now',
      );
    });

    it('differs in the bars if it is degraded or a minor outage, which share a color', async () => {
      const bars = await show('uptime-bars', feed());
      const [degraded, minor] = ['degraded_performance', 'minor_outage'].map((name) =>
        getComputedStyle(one(bars, `.days .${name}`)),
      );
      expect(minor!.stroke).to.equal(degraded!.stroke);
      expect(minor!.strokeDasharray).not.to.equal(degraded!.strokeDasharray);
    });
  });

  describe('with the keyboard', () => {
    it('moves by day, by week and to either end, and stops at the ends', async () => {
      const bars = await show('uptime-bars', feed());
      slider(bars).focus();
      const steps: readonly (readonly [key: string, days: number])[] = [
        ['ArrowLeft', 1],
        ['ArrowDown', 2],
        ['ArrowRight', 1],
        ['ArrowUp', 0],
        ['ArrowRight', 0],
        ['PageDown', 7],
        ['PageDown', 14],
        ['PageUp', 7],
        ['Home', 89],
        ['ArrowLeft', 89],
        ['PageDown', 89],
        ['End', 0],
        ['PageUp', 0],
      ];
      for (const [key, days] of steps) {
        expect(press(bars, key).defaultPrevented, key).to.be.true;
        expect(said(bars), key).to.contain(`${dayName(days)}: `);
        expect(slider(bars).getAttribute('aria-valuenow'), key).to.equal(String(90 - days));
      }
    });

    it('reverses left and right in right-to-left text', async () => {
      const around = document.createElement('div');
      around.dir = 'rtl';
      container.append(around);
      const bars = await show('uptime-bars', feed(), { parent: around });
      press(bars, 'ArrowRight');
      expect(said(bars)).to.contain(dayName(1));
      press(bars, 'ArrowLeft');
      expect(said(bars)).to.contain(dayName(0));
      press(bars, 'ArrowDown');
      expect(said(bars)).to.contain(dayName(1));
    });

    it('ignores other keys and keys with modifiers', async () => {
      const bars = await show('uptime-bars', feed());
      for (const [key, more] of [
        ['ArrowLeft', { ctrlKey: true }],
        ['ArrowLeft', { altKey: true }],
        ['ArrowLeft', { metaKey: true }],
        ['a', {}],
        ['Tab', {}],
        ['constructor', {}],
      ] as const)
        expect(press(bars, key, more).defaultPrevented, key).to.be.false;
      expect(said(bars)).to.contain(dayName(0));
    });

    it('shows the day in a popover that closes on Escape and on blur', async () => {
      const bars = await show('uptime-bars', feed());
      slider(bars).focus();
      press(bars, 'ArrowLeft');
      expect(isOpen(bars)).to.be.true;
      expect(press(bars, 'Escape').defaultPrevented).to.be.true;
      expect(isOpen(bars)).to.be.false;
      expect(press(bars, 'Escape').defaultPrevented, 'a second Escape is for the host').to.be.false;
      press(bars, 'ArrowLeft');
      expect(isOpen(bars)).to.be.true;
      slider(bars).blur();
      expect(isOpen(bars)).to.be.false;
    });

    it('leads with Tab and Enter to the links of the day, and back', async () => {
      const bars = await show('uptime-bars', withIncident());
      slider(bars).focus();
      press(bars, 'End');
      await until(() => links(bars).length);
      for (const key of ['Tab', 'Enter']) {
        expect(press(bars, key).defaultPrevented, key).to.be.true;
        expect(bars.shadowRoot?.activeElement).to.equal(links(bars)[0]);
        expect(isOpen(bars)).to.be.true;
        pressOn(links(bars)[0]!, 'Escape');
        expect(bars.shadowRoot?.activeElement).to.equal(slider(bars));
        expect(isOpen(bars)).to.be.false;
        press(bars, 'End');
      }
      press(bars, 'Tab');
      pressOn(links(bars)[0]!, 'Tab', { shiftKey: true });
      expect(bars.shadowRoot?.activeElement).to.equal(slider(bars));
      expect(isOpen(bars)).to.be.true;
      press(bars, 'Tab');
      // The browser moves on from the bars.
      expect(pressOn(links(bars)[0]!, 'Tab').defaultPrevented).to.be.false;
      expect(bars.shadowRoot?.activeElement).to.equal(slider(bars));
      expect(isOpen(bars)).to.be.false;
    });

    it('keeps the focus on a link when the feed is read again', async () => {
      const bars = await show('uptime-bars', withIncident());
      slider(bars).focus();
      press(bars, 'End');
      await until(() => links(bars).length);
      press(bars, 'Tab');
      const [link] = links(bars);
      await update(bars, withIncident({ page: { name: 'Again', timeZone: 'UTC', url: PAGE } }));
      expect(bars.shadowRoot?.activeElement).to.equal(link);
      await update(bars, withIncident({}, 'Renamed'));
      expect(clean(bars.shadowRoot?.activeElement?.textContent)).to.equal('Renamed');
    });

    it('keeps the focus on the same one of several links, or else one at its place', async () => {
      const more = { components: ['cranes'], startedAt: '2026-01-01T00:00:00Z' };
      const several = (...ids: string[]): StatusFeedInput =>
        withIncident({ incidents: ids.map((id) => incident(id, { ...more, url: `${PAGE}${id}` })) });
      const bars = await show('uptime-bars', several('a', 'b', 'c'));
      const focused = (): string => clean(bars.shadowRoot?.activeElement?.textContent);
      slider(bars).focus();
      press(bars, 'End');
      await until(() => links(bars).length === 3);
      links(bars)[1]!.focus();
      await update(bars, several('new', 'a', 'b', 'c'));
      await until(() => links(bars).length === 4);
      expect(focused()).to.equal('Trouble b');
      await update(bars, several('new', 'a', 'c'));
      await until(() => links(bars).length === 3);
      expect(focused()).to.equal('Trouble c');
    });

    it('links a maintenance of the day like an incident', async () => {
      const planned = feed({
        page: { name: 'Harbour', timeZone: 'UTC', url: PAGE },
        maintenances: [
          maintenance('paint', { components: ['cranes'], startsAt: minutesAgo(0) }),
          maintenance('dredge', { components: ['locks'], startsAt: minutesAgo(0) }),
          maintenance('tar', { components: ['cranes'], status: 'scheduled', startsAt: daysAgo(-3) }),
        ],
      });
      const bars = await show('uptime-bars', planned);
      press(bars, 'End');
      await until(() => links(bars).length);
      expect(links(bars).map((link) => [clean(link.textContent), link.getAttribute('href')])).to.deep.equal([
        ['Work paint', PAGE],
      ]);
      await show('incident-history', planned);
      await update(bars, { ...planned, updatedAt: minutesAgo(0), components: [...planned.components!].reverse() });
      press(bars, 'ArrowLeft');
      press(bars, 'End');
      await until(() => links(bars)[0]?.getAttribute('href')?.endsWith('#maintenance-paint'));
    });

    it('links an incident to a history on the page that shows it, else to its page or the status page', async () => {
      const hrefs = (bars: Element): string[] => links(bars).map((link) => link.getAttribute('href') ?? '');
      const bars = await show('uptime-bars', withIncident());
      press(bars, 'End');
      await until(() => links(bars).length);
      expect(hrefs(bars)).to.deep.equal([PAGE]);
      const url = 'https://status.harbour.example/incidents/fog';
      await update(bars, withIncident({}, 'With a page', { url }));
      await until(() => hrefs(bars)[0] === url);
      const history = await show('incident-history', withIncident());
      await update(bars, withIncident({}, 'In the history'));
      await until(() => hrefs(bars)[0]?.endsWith('#incident-fog'));
      history.setAttribute('components', 'locks');
      await update(bars, withIncident({}, 'Filtered out'));
      await until(() => hrefs(bars)[0] === PAGE);
    });

    const NAMES: readonly (readonly [days: number, words: string])[] = [
      [10, 'major outage 1 hour, partial outage 10 minutes'],
      [8, 'degraded performance 5 minutes'],
      [7, 'minor outage 5 minutes'],
      [6, 'under maintenance 2 hours'],
      [5, 'No data'],
      [4, 'no downtime'],
      [3, 'partial outage 22 minutes'],
    ];
    it('states the downtime of each day', async () => {
      const bars = await show('uptime-bars', feed());
      for (const [days, words] of NAMES) {
        press(bars, 'End');
        for (let step = 0; step < days; step++) press(bars, 'ArrowLeft');
        expect(said(bars)).to.equal(`${dayName(days)}: ${words}`);
      }
    });

    it('lists incidents of that day and component', async () => {
      const noon = (days: number): string => `${daysAgo(days).slice(0, 10)}T12:00:00Z`;
      const over = (id: string, days: number, components: string[]) =>
        incident(id, { status: 'resolved', startedAt: noon(days), components });
      const bars = await show(
        'uptime-bars',
        feed({ incidents: [over('fog', 3, ['cranes']), over('ice', 3, ['locks']), over('wind', 4, ['cranes'])] }),
      );
      for (let step = 0; step < 3; step++) press(bars, 'ArrowLeft');
      await until(() => said(bars) === `${dayName(3)}: partial outage 22 minutes, Trouble fog`);
      expect(clean(box(bars).textContent))
        .to.contain('Trouble fog')
        .and.not.contain('ice');
    });

    it('lists incidents of that day that affect the whole page', async () => {
      const startedAt = `${daysAgo(3).slice(0, 10)}T12:00:00Z`;
      const bars = await show('uptime-bars', feed({ incidents: [incident('all', { status: 'resolved', startedAt })] }));
      for (let step = 0; step < 3; step++) press(bars, 'ArrowLeft');
      await until(() => clean(box(bars).textContent).includes('Trouble all'));
    });
  });

  describe('with the pointer', () => {
    const point = (element: Element, share: number): void => {
      const { left, top, width } = slider(element).getBoundingClientRect();
      slider(element).dispatchEvent(
        new PointerEvent('pointermove', {
          clientX: left + width * share,
          clientY: top + 5,
          bubbles: true,
          composed: true,
        }),
      );
    };

    it('shows the day below the pointer, inside the viewport', async () => {
      const bars = await show('uptime-bars', feed());
      for (const [share, days] of [
        [0.001, 89],
        [0.999, 0],
        [(90 - 3.5) / 90, 3],
      ] as const) {
        point(bars, share);
        await until(() => said(bars).startsWith(dayName(days)), `the day ${days} days ago`);
        const { left, right, top } = box(bars).getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(document.documentElement.clientWidth);
        expect(top).to.be.at.least(0);
      }
      expect(clean(box(bars).textContent)).to.match(/Partial outage\s*22 min/);
    });

    it('has the oldest day on the right in right-to-left text', async () => {
      const around = document.createElement('div');
      around.dir = 'rtl';
      container.append(around);
      const bars = await show('uptime-bars', feed(), { parent: around });
      point(bars, 0.999);
      await until(() => said(bars).startsWith(dayName(89)));
    });

    it('closes the popover when the pointer leaves', async () => {
      const bars = await show('uptime-bars', feed());
      point(bars, 0.5);
      await until(() => isOpen(bars));
      bars.dispatchEvent(new PointerEvent('pointerleave'));
      expect(isOpen(bars)).to.be.false;
    });

    const tap = (target: EventTarget, type: string, more: PointerEventInit = {}): void => {
      target.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: true, composed: true, ...more }));
    };
    const tapDay = (element: Element, days: number): void => {
      const { left, top, width } = slider(element).getBoundingClientRect();
      const at = { clientX: left + (width * (90 - days - 0.5)) / 90, clientY: top + 5 };
      tap(slider(element), 'pointerdown', at);
      tap(slider(element), 'pointerup', at);
      element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'touch' }));
    };

    it('keeps a tapped day open until a tap elsewhere or Escape', async () => {
      const bars = await show('uptime-bars', feed());
      tapDay(bars, 3);
      expect(said(bars)).to.contain(dayName(3));
      expect(isOpen(bars)).to.be.true;
      tap(box(bars), 'pointerdown');
      expect(isOpen(bars)).to.be.true;
      tap(document.body, 'pointerdown');
      expect(isOpen(bars)).to.be.false;
      tapDay(bars, 4);
      tapDay(bars, 3);
      expect(said(bars)).to.contain(dayName(3));
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      document.body.dispatchEvent(escape);
      expect([isOpen(bars), escape.defaultPrevented]).to.deep.equal([false, true]);
    });

    it('does not follow the mouse after a click', async () => {
      const bars = await show('uptime-bars', feed());
      tapDay(bars, 3);
      point(bars, 0.5);
      await new Promise(requestAnimationFrame);
      expect(said(bars)).to.contain(dayName(3));
    });

    it('closes when the browser scrolls the page instead', async () => {
      const bars = await show('uptime-bars', feed());
      tapDay(bars, 3);
      tap(slider(bars), 'pointercancel');
      expect(isOpen(bars)).to.be.false;
    });

    it('stays open below the pointer, and never covers the row above the bars', async () => {
      const bars = await show('uptime-bars', feed());
      point(bars, 0.5);
      await until(() => isOpen(bars));
      tap(part(bars, 'day'), 'pointermove', { pointerType: 'mouse' });
      expect(isOpen(bars)).to.be.true;
      const [tip, name] = [part(bars, 'day'), part(bars, 'name')].map((each) => each.getBoundingClientRect());
      expect(tip!.top >= name!.bottom || tip!.bottom <= name!.top).to.be.true;
    });
  });

  it('closes the popover when the element is removed', async () => {
    const bars = await show('uptime-bars', feed());
    press(bars, 'ArrowLeft');
    bars.remove();
    container.append(bars);
    expect(isOpen(bars)).to.be.false;
  });

  it('says so while stale, and does not show today as operational', async () => {
    const bars = await show('uptime-bars', feed(updatedAgo(12)), { attributes: { component: 'cranes' } });
    expect(statesOf(bars)).to.deep.equal(['stale']);
    expect(textOf(bars)).to.match(/^Last checked 12 minutes ago Cranes/);
    // Today is neither good nor bad.
    expect(said(bars)).to.equal(`${dayName(0)}: Was operational`);
    expect(classes(bars)).to.include('stale');
  });
});
